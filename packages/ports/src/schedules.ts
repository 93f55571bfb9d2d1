import type { Priority } from "./queue.ts";
import type { TenantId } from "./tenant.ts";

/** What comes by the clock: a job that is enqueued again and again. */
export interface Schedule {
  readonly tenant: TenantId;
  /** Its own among the tenant's. */
  readonly name: string;
  /** A cron line of five fields: minute, hour, day of the month, month, day of the week. */
  readonly cron: string;
  /** An IANA time zone that the line is read in. */
  readonly zone: string;
  /** The job's type and what it carries. */
  readonly type: string;
  readonly payload: unknown;
  readonly priority: Priority;
  /** When it fires next, ISO 8601 in UTC. */
  readonly nextAt: string;
}

/** A schedule as it stands. */
export interface StoredSchedule extends Schedule {
  /** When it fired last; null when it never did. */
  readonly lastAt: string | null;
  /** Why it does not fire; null while it does. */
  readonly paused: string | null;
}

/** Schedules of every tenant. */
export interface ScheduleStore {
  /** Keeps a schedule in place of the tenant's of that name, and lets it fire. */
  readonly put: (schedule: Schedule) => Promise<void>;
  /** Keeps a schedule unless the tenant has one of that name; tells whether it did. */
  readonly add: (schedule: Schedule) => Promise<boolean>;
  readonly list: (tenant: TenantId) => Promise<readonly StoredSchedule[]>;
  /** The tenants that have no schedule of this name. */
  readonly without: (name: string) => Promise<readonly TenantId[]>;
  /** Up to `limit` schedules of all tenants whose moment has come at `now` (ISO 8601), the longest overdue first. */
  readonly due: (now: string, limit: number) => Promise<readonly StoredSchedule[]>;
  /**
   * Enqueues the job of the moment that the schedule stands at, and moves it on to `nextAt`: both or nothing. False
   * when somebody else has, or it was paused or changed meanwhile. The job's key is the schedule's name and its moment.
   */
  readonly fire: (schedule: Schedule, nextAt: string) => Promise<boolean>;
  /** Keeps a schedule from firing; `why` says so to a person. */
  readonly pause: (schedule: Pick<Schedule, "tenant" | "name">, why: string) => Promise<void>;
}

/** Makes one of many processes the one that does something. */
export interface Singleton {
  /** Tries to become the one; null while another is. */
  readonly hold: () => Promise<Held | null>;
}

/** Being the one. */
export interface Held {
  /** True when it is no longer sure that nobody else is. */
  readonly isLost: () => boolean;
  /** Lets another be the one. */
  readonly release: () => Promise<void>;
}
