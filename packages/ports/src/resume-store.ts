import type { TenantId } from "./tenant.ts";

/** A way back to a response. Only the code's SHA-256 is kept. */
export interface ResumeCode {
  readonly tenant: TenantId;
  readonly codeHash: Uint8Array;
  readonly response: string;
  readonly form: string;
  /** ISO 8601 in UTC. */
  readonly expiresAt: string;
}

/** Resume codes. */
export interface ResumeStore {
  /** Keeps a code and forgets what the response had before. */
  readonly put: (code: ResumeCode) => Promise<void>;
  /** The code's response while it is good at `now` (ISO 8601); null when there is none or it expired. */
  readonly find: (tenant: TenantId, codeHash: Uint8Array, now: string) => Promise<ResumeCode | null>;
}
