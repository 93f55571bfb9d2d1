import { z } from "zod";
import { defineCacheKind } from "../cache.ts";
import type { CacheKey } from "../cache.ts";
import type { Job } from "../queue.ts";

/** What came of a job that was done, for an hour: for people and programs that wait for it. Nothing personal. */
const JOB_RESULT = defineCacheKind({ name: "job-result", value: z.json(), lifeMs: 3_600_000 });

/** What may come of a job. */
export type JobResult = z.infer<typeof JOB_RESULT.value>;

/** Names what came of a job in the cache. */
export function jobResultKey({ tenant, type, key }: Pick<Job, "tenant" | "type" | "key">): CacheKey<JobResult> {
  return { tenant, kind: JOB_RESULT, name: `${type}:${key}` };
}
