import type { TenantId } from "./tenant.ts";

/** A way to begin a response: who has the code begins it, and goes on with it. */
export interface AccessCode {
  readonly tenant: TenantId;
  readonly form: string;
  /** The code's letters: capitals and digits, without spaces. The store keeps a hash of them. */
  readonly letters: string;
  /** The response that it begins. */
  readonly response: string;
  /** ISO 8601 in UTC. */
  readonly expiresAt: string;
}

/** Access codes. */
export interface AccessStore {
  /** Keeps new codes, all of one tenant. */
  readonly add: (tenant: TenantId, codes: readonly AccessCode[]) => Promise<void>;
  /** The response that a code of this form begins, while it is good at `now` (ISO 8601); null for any other. */
  readonly find: (tenant: TenantId, form: string, letters: string, now: string) => Promise<string | null>;
}
