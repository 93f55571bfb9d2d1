import type { NewJob } from "./queue.ts";
import type { TenantId } from "./tenant.ts";

/** A response as it is stored. The store never sees a clear answer. */
export interface StoredResponse {
  readonly tenant: TenantId;
  /** Unguessable; made by the app. */
  readonly id: string;
  readonly form: string;
  readonly formVersion: number;
  /** 1 when created, one more at each save. */
  readonly version: number;
  readonly status: "in-progress" | "submitted";
  /** The response's JSON, sealed under the tenant's key. */
  readonly sealed: Uint8Array;
  /** After this moment the response may be purged. ISO 8601 in UTC. */
  readonly expiresAt: string;
}

/** The immutable record that a response becomes. */
export interface Submission {
  readonly tenant: TenantId;
  readonly response: string;
  readonly form: string;
  readonly formVersion: number;
  /** What the respondent may quote. Unique within the tenant. */
  readonly reference: string;
  /** The submitted data's JSON, sealed. */
  readonly sealed: Uint8Array;
  readonly submittedAt: string;
}

/** What became of a save. `conflict`: somebody saved since the version it started from. Nothing was written then. */
export type Saved =
  { readonly kind: "saved"; readonly version: number } | { readonly kind: "conflict" | "missing" | "submitted" };

/** A state to save: it replaces `from`, and becomes version `from + 1`. */
export interface ResponseSave {
  readonly tenant: TenantId;
  readonly id: string;
  readonly from: number;
  readonly sealed: Uint8Array;
  readonly expiresAt: string;
}

/**
 * Responses. Whatever resolves is durable: it survives a crash of this process and of the server. Implementations may
 * commit many saves together.
 */
export interface ResponseStore {
  /**
   * Stores a new response at version 1. `exists` when the id is taken, `full` when the tenant has as many open responses
   * as it may: nothing was written then.
   */
  readonly create: (response: Omit<StoredResponse, "version" | "status">) => Promise<"created" | "exists" | "full">;
  readonly read: (tenant: TenantId, id: string) => Promise<StoredResponse | null>;
  readonly save: (save: ResponseSave) => Promise<Saved>;
  /** Saves, marks as submitted, keeps the submission and enqueues what follows: all of it or nothing. */
  readonly submit: (save: ResponseSave, submission: Submission, jobs: readonly NewJob[]) => Promise<Saved>;
  readonly submission: (tenant: TenantId, response: string) => Promise<Submission | null>;
  /** Replaces a submitted response's sealed state and its submission's (a quote that came late). */
  readonly amend: (save: ResponseSave, sealedSubmission: Uint8Array, jobs: readonly NewJob[]) => Promise<Saved>;
}
