import type { Job, Priority } from "./queue.ts";
import type { TenantId } from "./tenant.ts";

/** What may become of a job. `due` waits, also for another attempt; `buried` is a dead letter. */
export const JOB_STATES = ["due", "working", "done", "buried"] as const;

/** One of {@link JOB_STATES}. */
export type JobState = (typeof JOB_STATES)[number];

/** A job as people look at it. Its payload is left out: it may be large, and says nothing while it is sealed. */
export interface ListedJob {
  readonly tenant: TenantId;
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly state: JobState;
  readonly priority: Priority;
  /** How often it was tried. */
  readonly attempt: number;
  /** When it may be taken, while it is due. These are ISO 8601 in UTC. */
  readonly runAt: string;
  /** Until when a worker holds it. */
  readonly leasedUntil: string | null;
  readonly createdAt: string;
  readonly endedAt: string | null;
  /** Why its last attempt failed. */
  readonly error: string | null;
}

/** One job with what it carries. */
export interface ShownJob extends ListedJob {
  readonly payload: unknown;
}

/** Which jobs: everything that is not said is left open. */
export interface JobFilter {
  readonly state?: JobState;
  readonly type?: string;
  /** Newest first; default 100. */
  readonly limit?: number;
}

/** How many of a tenant's jobs of one type stand how, and since when the oldest does. */
export interface JobCount {
  readonly tenant: TenantId;
  readonly type: string;
  readonly state: JobState;
  readonly jobs: number;
  /** When the oldest of them was enqueued. */
  readonly oldest: string;
}

/** A tenant's jobs for those who look after them. */
export interface JobStore {
  readonly list: (tenant: TenantId, filter: JobFilter) => Promise<readonly ListedJob[]>;
  readonly show: (tenant: TenantId, id: string) => Promise<ShownJob | null>;
  readonly counts: (tenant: TenantId) => Promise<readonly JobCount[]>;
  /** Makes a dead letter, or a job that waits for another attempt, due at once with all its attempts; false when it is neither. */
  readonly retry: (tenant: TenantId, id: string) => Promise<boolean>;
  /** Removes a dead letter or a job that waits; false when it is neither. */
  readonly discard: (tenant: TenantId, id: string) => Promise<boolean>;
  /** Removes what was done before a moment (ISO 8601), and what fired before it; gives how many jobs. Dead letters stay. */
  readonly purge: (tenant: TenantId, before: string) => Promise<number>;
}

/** Where jobs of another queue go that can never be done, for people to look at with all others. */
export interface DeadLetters {
  /** Notes a job as a dead letter, by its tenant, type and key; retried, it is due again. */
  readonly bury: (job: Job, error: string) => Promise<void>;
}
