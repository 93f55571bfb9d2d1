import type { TenantId } from "./tenant.ts";

/** Which of one tenant's jobs goes first. Between tenants there is no priority: they take turns. */
export type Priority = "high" | "normal" | "low";

/** A job to be done in the background. */
export interface NewJob {
  readonly tenant: TenantId;
  /** For example `mail.send`: the worker's handlers are named so. */
  readonly type: string;
  /** Makes it idempotent: a second job of the tenant with this type and key is not enqueued. */
  readonly key: string;
  /** JSON. Personal data goes in sealed. */
  readonly payload: unknown;
  /** Not before this moment, ISO 8601 in UTC. Default: at once. */
  readonly runAt?: string;
  /** Default: `normal`. */
  readonly priority?: Priority;
}

/** A job taken by a worker: nobody else gets it until its lease ends. */
export interface Job {
  readonly tenant: TenantId;
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly payload: unknown;
  /** 1 at the first attempt. */
  readonly attempt: number;
}

/** Work in the background. A job is done at least once; handlers are idempotent. */
export interface Queue {
  readonly enqueue: (job: NewJob) => Promise<"enqueued" | "duplicate">;
  /**
   * Takes up to `limit` due jobs of these types for `leaseMs`; a job whose lease ran out is due again. Tenants take
   * turns: the one with the fewest jobs at work comes first. It may give fewer than there are, but none only when none
   * may be taken. A tenant has never more than `perTenant` jobs at work,
   * over all workers that claim these types; default: as many as there are.
   */
  readonly claim: (
    types: readonly string[],
    limit: number,
    leaseMs: number,
    perTenant?: number,
  ) => Promise<readonly Job[]>;
  readonly complete: (job: Job) => Promise<void>;
  /** Gives the job back, due at `runAt` (ISO 8601); `error` says why, without personal data. */
  readonly retry: (job: Job, runAt: string, error: string) => Promise<void>;
  /** Sets the job aside for a person to look at. */
  readonly bury: (job: Job, error: string) => Promise<void>;
}

/** A queue as a worker sees it. */
export interface WorkQueue extends Queue {
  /** Holds jobs for another `leaseMs` from now. One that somebody else has taken since stays theirs. */
  readonly extend: (jobs: readonly Job[], leaseMs: number) => Promise<void>;
  /**
   * Calls `due` soon after jobs were enqueued, until what it gives back is called. It may call without a reason and may
   * miss one: who watches looks now and then as well.
   */
  readonly watch: (due: () => void) => () => void;
}
