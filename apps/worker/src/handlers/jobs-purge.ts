import { JOBS_PURGE } from "@waypost/ports";
import type { JobStore } from "@waypost/ports";
import { doneWith, handler } from "../handler.ts";
import type { Handler } from "../handler.ts";

const DAY = 86_400_000;

/** `jobs.purge`: removes a tenant's jobs that were done long enough ago. `now` in milliseconds since 1970. */
export function jobsPurge(jobs: JobStore, now: () => number): Handler {
  return handler(JOBS_PURGE, async ({ tenant, payload }) => {
    const purged = await jobs.purge(tenant, new Date(now() - payload.keepDays * DAY).toISOString());
    return doneWith({ purged });
  });
}
