import { limitsOf } from "@waypost/ports";
import type { Tenant, TenantId, TenantLimits } from "@waypost/ports";
import { createRateLimit } from "./rate-limit.ts";

/** Whether a request of a tenant may come in; `leave` is called once when it was answered. */
export type Entrance =
  { readonly admitted: true; readonly leave: () => void } | { readonly admitted: false; readonly retryAfter: number };

/** What came for a tenant since it was asked last. */
export interface Traffic {
  /** Those that were refused are among them. */
  readonly requests: number;
  /** At one moment, at most. */
  readonly concurrent: number;
}

/** Counts the requests of each tenant, a minute and at once. */
export interface TenantGate {
  /** `now`: milliseconds. */
  readonly enter: (tenant: Tenant, now: number) => Entrance;
  /** What came for each tenant since this was asked last. */
  readonly traffic: () => ReadonlyMap<TenantId, Traffic>;
}

/** How soon one that met too many others at once may come again, in seconds. */
const SOON = 1;

/**
 * Keeps each tenant to its limits. `otherwise` are those of the installation, for tenants that have none of their own;
 * 0 requests a minute are no limit.
 */
export function createTenantGate(otherwise: TenantLimits): TenantGate {
  const rate = createRateLimit(otherwise.requestsPerMinute);
  /** Who was ever here stays, with 0: an entry that came and went with each request would cost more. */
  const inside = new Map<TenantId, number>();
  let came = new Map<TenantId, { requests: number; concurrent: number }>();
  function count(tenant: TenantId, concurrent: number): void {
    const counted = came.get(tenant);
    if (counted === undefined) came.set(tenant, { requests: 1, concurrent });
    else {
      counted.requests++;
      if (concurrent > counted.concurrent) counted.concurrent = concurrent;
    }
  }
  return {
    traffic() {
      const all = came;
      came = new Map();
      for (const [id, concurrent] of inside) if (concurrent > 0) came.set(id, { requests: 0, concurrent });
      return all;
    },
    enter(tenant, now) {
      const limits = limitsOf(tenant, otherwise);
      const { id } = tenant;
      const others = inside.get(id) ?? 0;
      count(id, Math.min(others + 1, limits.concurrentRequests));
      if (others >= limits.concurrentRequests) return { admitted: false, retryAfter: SOON };
      const admission = rate.take(id, now, limits.requestsPerMinute);
      if (!admission.admitted) return admission;
      inside.set(id, others + 1);
      return {
        admitted: true,
        leave: () => {
          inside.set(id, (inside.get(id) ?? 1) - 1);
        },
      };
    },
  };
}
