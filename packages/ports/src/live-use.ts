import type { TenantId } from "./tenant.ts";

/** What a tenant uses of what only the processes that serve it know. */
export interface LiveUse {
  /** Those that were refused are among them. */
  readonly requestsPerMinute: number;
  /** That were being answered at one moment, at most, since this was said last. */
  readonly concurrentRequests: number;
  /** Connections to the database, likewise. */
  readonly connections: number;
}

/** Where processes say what tenants use of them. */
export interface LiveUseStore {
  /** One process says its part. It counts for a quarter of a minute. */
  readonly note: (tenant: TenantId, process: string, use: LiveUse) => Promise<void>;
}
