import { JOBS_PURGE, newJob, RESPONSES_PURGE, TENANT_BACKUP, USAGE_COUNT } from "@waypost/ports";
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
  {
    name: "purge-responses",
    cron: "37 3 * * *",
    zone: "Europe/London",
    job: (tenant) => newJob(RESPONSES_PURGE, { tenant, key: "", payload: { graceDays: 7 } }),
  },
  {
    name: "backup",
    cron: "7 2 * * *",
    zone: "Europe/London",
    job: (tenant) => newJob(TENANT_BACKUP, { tenant, key: "", payload: { verify: true } }),
  },
  {
    // After the backup and the purges, so that it counts what is left; and at noon, so that a flood is seen the same day.
    name: "count-usage",
    cron: "47 4,12 * * *",
    zone: "Europe/London",
    job: (tenant) => newJob(USAGE_COUNT, { tenant, key: "", payload: {} }),
  },
];
