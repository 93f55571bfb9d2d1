import type { Job, NewJob, TenantId, WorkQueue } from "@waypost/ports";
import { Batcher } from "./batcher.ts";
import { byTenant } from "./by-tenant.ts";
import type { Database, TenantWork } from "./database.ts";
import { PRIORITIES } from "./priorities.ts";
import { withRetries } from "./retry.ts";

/** Notified, without a word about whose, when a transaction that enqueued jobs is committed. */
export const JOB_CHANNEL = "waypost_job";

interface JobRow {
  readonly tenant_id: TenantId;
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly payload: unknown;
  readonly attempt: number;
}

/** What a worker says of a job that it holds. */
interface Settled {
  readonly job: Job;
  readonly state: "due" | "done" | "buried";
  readonly runAt: string | null;
  readonly error: string | null;
}

/** No tenant has so many jobs at work. */
const NO_CAP = 1_000_000;

/** How often it is tried to say what became of a job whose row somebody else has locked, and milliseconds between. */
const MOST_TRIES = 60;
const PAUSE = 250;

/** Somebody else has had the row of a job locked for so long that what became of it could not be said. */
class JobLocked extends Error {
  override readonly name = "JobLocked";

  constructor({ tenant, id }: Job) {
    super(`somebody else keeps the row of job ${id} of ${tenant} locked`);
  }
}

const ENQUEUE = `insert into waypost.job (tenant_id, type, key, payload, run_at, priority)
   select part.tenant, part.type, part.key, part.payload, coalesce(part.run_at, now()), part.priority
   from unnest($1::text[], $2::text[], $3::text[], $4::jsonb[], $5::timestamptz[], $6::smallint[])
     as part (tenant, type, key, payload, run_at, priority)
   on conflict (tenant_id, type, key) do nothing returning type, key`;

// The tenant of each: the policy refuses one that is not the transaction's.
const rowsOf = (jobs: readonly NewJob[]): readonly unknown[] => [
  jobs.map(({ tenant }) => tenant),
  jobs.map(({ type }) => type),
  jobs.map(({ key }) => key),
  jobs.map(({ payload }) => JSON.stringify(payload)),
  jobs.map(({ runAt }) => runAt ?? null),
  jobs.map(({ priority = "normal" }) => PRIORITIES[priority]),
];

/** What tells a tenant's jobs apart. */
const nameOf = ({ type, key }: Pick<NewJob, "type" | "key">) => JSON.stringify([type, key]);

/** Enqueues jobs in the transaction, of their tenant, that causes them. */
export async function enqueueIn(work: TenantWork, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length > 0) await work.query(ENQUEUE, rowsOf(jobs));
}

/**
 * The queue in PostgreSQL. A worker that dies gives its jobs back by doing nothing: their leases end. What is enqueued
 * for one tenant, and what is said of jobs, at the same time travels and is committed together.
 */
export function queue(database: Database, watch: WorkQueue["watch"]): WorkQueue {
  const enqueueing = byTenant<NewJob, "enqueued" | "duplicate">(
    (tenant) => async (jobs) => {
      const rows = await withRetries(() =>
        database.statement<{ type: string; key: string }>(tenant, ENQUEUE, rowsOf(jobs)),
      );
      const made = new Set(rows.map(nameOf));
      return jobs.map((job) => (made.has(nameOf(job)) ? "enqueued" : "duplicate"));
    },
    nameOf,
  );
  const settling = new Batcher<Settled, "settled" | "locked">(
    (settled) => settle(database, settled),
    ({ job }) => handleOf(job),
    () => true,
  );
  const say = async (job: Job, state: Settled["state"], error: string | null, runAt: string | null = null) => {
    for (let tries = 1; (await settling.add({ job, state, runAt, error })) === "locked"; tries++) {
      // Its lease ends, and it is done again.
      if (tries === MOST_TRIES) throw new JobLocked(job);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  };

  return {
    enqueue: (job) => enqueueing(job.tenant).add(job),
    async claim(types, limit, leaseMs, perTenant = NO_CAP) {
      const rows = await database.prepared<JobRow>("claim-jobs", "select * from waypost.claim_jobs($1, $2, $3, $4)", [
        types,
        limit,
        leaseMs,
        perTenant,
      ]);
      return rows.map(({ tenant_id: tenant, ...job }) => ({ tenant, ...job }));
    },
    async extend(jobs, leaseMs) {
      if (jobs.length === 0) return;
      await withRetries(() =>
        database.prepared("extend-jobs", "select waypost.extend_jobs($1, $2, $3, $4)", [...heldOf(jobs), leaseMs]),
      );
    },
    complete: (job) => say(job, "done", null),
    retry: (job, runAt, error) => say(job, "due", error, runAt),
    bury: (job, error) => say(job, "buried", error),
    watch,
  };
}

/** What tells a job from all others. */
const handleOf = ({ tenant, id }: Pick<Job, "tenant" | "id">) => JSON.stringify([tenant, id]);

/** Jobs as whoever holds them names them: by tenant, id and attempt. */
const heldOf = (jobs: readonly Job[]): readonly unknown[] => [
  jobs.map(({ tenant }) => tenant),
  jobs.map(({ id }) => id),
  jobs.map(({ attempt }) => attempt),
];

async function settle(database: Database, settled: readonly Settled[]): Promise<readonly ("settled" | "locked")[]> {
  const rows = await withRetries(() =>
    database.prepared<{ tenant_id: TenantId; id: string }>(
      "settle-jobs",
      "select tenant_id, id from waypost.settle_jobs($1, $2, $3, $4, $5, $6)",
      [
        ...heldOf(settled.map(({ job }) => job)),
        settled.map(({ state }) => state),
        settled.map(({ runAt }) => runAt),
        settled.map(({ error }) => error),
      ],
    ),
  );
  const locked = new Set(rows.map(({ tenant_id: tenant, id }) => handleOf({ tenant, id })));
  return settled.map(({ job }) => (locked.has(handleOf(job)) ? "locked" : "settled"));
}
