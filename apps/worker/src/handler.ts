import type { Job } from "@waypost/ports";

/** What became of a job. */
export type Done =
  | { readonly kind: "done" }
  /** It cannot be done now and may be later. `why` goes into the queue and the log: no personal data. */
  | { readonly kind: "later"; readonly why: string }
  /** It can never be done: set aside for a person to look at. */
  | { readonly kind: "never"; readonly why: string };

/** Does jobs of one type. It may be called twice for the same job, and does then what it does once. */
export interface Handler {
  readonly type: string;
  /** How often it is tried before it is set aside. */
  readonly attempts: number;
  /** Milliseconds until the second attempt; each later one waits twice as long, up to an hour. */
  readonly pauseMs: number;
  readonly handle: (job: Job) => Promise<Done>;
}

/** The job is done. */
export const DONE: Done = { kind: "done" };

const HOUR = 3_600_000;

/** When a job that failed at this attempt (1 is the first) is due again, in milliseconds from now. */
export function pauseAfter({ pauseMs }: Handler, attempt: number): number {
  return Math.min(HOUR, pauseMs * 2 ** (attempt - 1));
}
