import { payloadOf } from "@waypost/ports";
import type { Job, JobDefinition, JobResult } from "@waypost/ports";

/** What became of a job. */
export type Done =
  /** `result` is kept in the cache for a while, for who looks: nothing personal. */
  | { readonly kind: "done"; readonly result?: JobResult }
  /** It cannot be done now and may be later. `why` goes into the queue and the log: no personal data. */
  | { readonly kind: "later"; readonly why: string }
  /** It can never be done: set aside for a person to look at. */
  | { readonly kind: "never"; readonly why: string };

/** A job whose payload is what its type carries. */
export interface JobOf<Payload> extends Job {
  readonly payload: Payload;
}

/** Does jobs of one type. It may be called twice for the same job, and does then what it does once. */
export interface Handler {
  readonly definition: JobDefinition;
  /** `signal` is aborted when the attempt has taken too long. */
  readonly handle: (job: Job, signal: AbortSignal) => Promise<Done>;
}

/** A handler of a type of job. Its payload is checked first: one of another shape throws `PayloadBroken`. */
export function handler<Payload>(
  definition: JobDefinition<Payload>,
  handle: (job: JobOf<Payload>, signal: AbortSignal) => Promise<Done>,
): Handler {
  return {
    definition,
    handle: async (job, signal) => handle({ ...job, payload: payloadOf(definition, job) }, signal),
  };
}

/** The job is done. */
export const DONE: Done = { kind: "done" };

/** The job is done, and this came of it: nothing personal. */
export const doneWith = (result: JobResult): Done => ({ kind: "done", result });
