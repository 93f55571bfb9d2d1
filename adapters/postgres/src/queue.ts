import type { Job, NewJob, Queue, TenantId } from "@waypost/ports";
import type { Database, TenantWork } from "./database.ts";
import { withRetries } from "./retry.ts";

interface JobRow {
  readonly tenant_id: TenantId;
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly payload: unknown;
  readonly attempt: number;
}

const ENQUEUE = `insert into waypost.job (tenant_id, type, key, payload, run_at) values ($1, $2, $3, $4, coalesce($5, now()))
   on conflict (tenant_id, type, key) do nothing returning id`;

const rowOf = ({ tenant, type, key, payload, runAt }: NewJob): readonly unknown[] => [
  tenant,
  type,
  key,
  JSON.stringify(payload),
  runAt ?? null,
];

/** Enqueues a job in the transaction that causes it. */
export async function enqueueIn(work: TenantWork, job: NewJob): Promise<void> {
  await work.query(ENQUEUE, rowOf(job));
}

/**
 * The queue in PostgreSQL. Claiming pushes a job's due time to the end of the lease and counts the attempt, so a
 * worker that dies gives its jobs back by doing nothing.
 */
export function queue(database: Database): Queue {
  const end = (job: Job, change: string, values: readonly unknown[]) =>
    withRetries(() =>
      // A worker whose lease ran out no longer speaks for the job: somebody else has a later attempt.
      database.query(
        `update waypost.job set ${change} where tenant_id = $1 and id = $2 and attempt = $3 and state = 'due'`,
        [job.tenant, job.id, job.attempt, ...values],
      ),
    ).then(() => undefined);

  return {
    async enqueue(job) {
      const rows = await withRetries(() => database.statement(job.tenant, ENQUEUE, rowOf(job)));
      return rows.length > 0 ? "enqueued" : "duplicate";
    },
    async claim(types, limit, leaseMs) {
      const rows = await database.query<JobRow>(
        `update waypost.job as job
         set attempt = job.attempt + 1, run_at = now() + make_interval(secs => $3::double precision / 1000)
         from (
           select tenant_id, id from waypost.job
           where state = 'due' and run_at <= now() and type = any ($1)
           order by run_at limit $2 for update skip locked
         ) as due
         where job.tenant_id = due.tenant_id and job.id = due.id
         returning job.tenant_id, job.id, job.type, job.key, job.payload, job.attempt`,
        [types, limit, leaseMs],
      );
      return rows.map(({ tenant_id: tenant, id, type, key, payload, attempt }) => ({
        tenant,
        id,
        type,
        key,
        payload,
        attempt,
      }));
    },
    complete: (job) => end(job, "state = 'done', ended_at = now(), error = null", []),
    retry: (job, runAt, error) => end(job, "run_at = $4, error = $5", [runAt, error]),
    bury: (job, error) => end(job, "state = 'buried', ended_at = now(), error = $4", [error]),
  };
}
