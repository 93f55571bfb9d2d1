import type { LiveUse } from "./live-use.ts";
import type { TenantLimits } from "./limits.ts";

/** A tenant's id: a short name that is also its host name's first label. */
export type TenantId = string & { readonly __tenant: true };

const SHAPE = /^[a-z][a-z0-9-]{0,61}$/;

/** The text as a tenant's id, or null when it is not one. */
export function tenantId(text: string): TenantId | null {
  return SHAPE.test(text) ? (text as TenantId) : null;
}

/** One organisation or brand. */
export interface Tenant {
  readonly id: TenantId;
  readonly name: string;
  /** The brand's theme as JSON (packages/pages parses it). */
  readonly theme: unknown;
  /** The tenant's data key, wrapped by a master key: without it every answer of the tenant is noise. */
  readonly wrappedKey: Uint8Array;
  /** What it may use at most, where that is not what everybody may. */
  readonly limits?: Partial<TenantLimits>;
  /** Its forms are not served; nothing of it is lost. */
  readonly suspended?: boolean;
  /** It had more stored than it may when that was last counted: no response begins. */
  readonly storageFull?: boolean;
}

/** What a tenant uses of its limits, as it was last counted. */
export interface TenantUsage {
  readonly openResponses: number;
  readonly submissions: number;
  readonly jobsWaiting: number;
  readonly storageBytes: number;
  /** Nothing of it is used where no process has said otherwise within the last moments. */
  readonly live: LiveUse;
}

/** Tenants. They are not rows of a tenant: any process may read them, only the owner writes them. */
export interface TenantStore {
  readonly find: (id: TenantId) => Promise<Tenant | null>;
  readonly list: () => Promise<readonly Tenant[]>;
}
