import type { Tenant } from "./tenant.ts";

/**
 * Seals what a tenant keeps, with AES-256-GCM under the tenant's own data key. The key is wrapped by a master key:
 * destroying the wrapped key erases everything sealed under it, in every backup too.
 */
export interface TenantCipher {
  /** `context` (for example `response/<id>`) is authenticated with it: sealed bytes open only in their own place. */
  readonly seal: (tenant: Tenant, context: string, clear: string) => Uint8Array;
  /** Throws `SealBroken` when the bytes were changed, moved to another place, or sealed under another key. */
  readonly open: (tenant: Tenant, context: string, sealed: Uint8Array) => string;
  /** A new data key, wrapped, for a new tenant. */
  readonly newKey: () => Uint8Array;
}

/** Sealed bytes could not be opened. Says nothing of what they hold. */
export class SealBroken extends Error {
  override readonly name = "SealBroken";

  constructor() {
    super("sealed bytes do not open here");
  }
}
