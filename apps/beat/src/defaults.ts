import { JOBS_PURGE, newJob } from "@waypost/ports";
import type { Schedule, TenantId } from "@waypost/ports";

/** A schedule that every tenant has until it is changed. */
export interface DefaultSchedule {
  readonly name: string;
  readonly cron: string;
  readonly zone: string;
  /** What it enqueues for a tenant. */
  readonly job: (tenant: TenantId) => Pick<Schedule, "type" | "payload"> & Partial<Pick<Schedule, "priority">>;
}

/** Every tenant's schedules. One that is added here comes to the tenants that there are, within a minute. */
export const DEFAULT_SCHEDULES: readonly DefaultSchedule[] = [
  {
    name: "purge-jobs",
    cron: "17 3 * * *",
    zone: "Europe/London",
    job: (tenant) => newJob(JOBS_PURGE, { tenant, key: "", payload: { keepDays: 30 } }),
  },
];
