import type { DeadLetters, JobState, JobStore, ListedJob, ShownJob, TenantId } from "@waypost/ports";
import type { Database } from "./database.ts";
import { priorityOf } from "./priorities.ts";
import { withRetries } from "./retry.ts";

interface JobRow {
  readonly tenant_id: TenantId;
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly state: JobState;
  readonly priority: number;
  readonly attempt: number;
  readonly run_at: Date;
  readonly leased_until: Date | null;
  readonly created_at: Date;
  readonly ended_at: Date | null;
  readonly error: string | null;
}

interface CountRow {
  readonly type: string;
  readonly state: JobState;
  readonly jobs: number;
  readonly oldest: Date;
}

const COLUMNS = "tenant_id, id, type, key, state, priority, attempt, run_at, leased_until, created_at, ended_at, error";

/** So many rows are removed in one transaction. */
const BATCH = 10_000;
const MOST_LISTED = 100;

const jobOf = (row: JobRow): ListedJob => ({
  tenant: row.tenant_id,
  id: row.id,
  type: row.type,
  key: row.key,
  state: row.state,
  priority: priorityOf(row.priority),
  attempt: row.attempt,
  runAt: row.run_at.toISOString(),
  leasedUntil: row.leased_until?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
  error: row.error,
});

/** Only digits name a job: anything else names none, and is not asked for. */
const isId = (id: string) => /^\d{1,18}$/.test(id);

/** Jobs in PostgreSQL for those who look after them, under the tenant's own setting. */
export function jobStore(database: Database): JobStore {
  const changed = async (tenant: TenantId, id: string, sql: string) =>
    isId(id) && (await database.statement(tenant, sql, [tenant, id])).length > 0;

  return {
    async list(tenant, { state, type, limit = MOST_LISTED }) {
      const rows = await database.statement<JobRow>(
        tenant,
        `select ${COLUMNS} from waypost.job
         where tenant_id = $1 and ($2::text is null or state = $2) and ($3::text is null or type = $3)
         order by id desc limit $4`,
        [tenant, state ?? null, type ?? null, limit],
      );
      return rows.map(jobOf);
    },
    async show(tenant, id): Promise<ShownJob | null> {
      if (!isId(id)) return null;
      const [row] = await database.statement<JobRow & { readonly payload: unknown }>(
        tenant,
        `select ${COLUMNS}, payload from waypost.job where tenant_id = $1 and id = $2`,
        [tenant, id],
      );
      return row === undefined ? null : { ...jobOf(row), payload: row.payload };
    },
    async counts(tenant) {
      const rows = await database.statement<CountRow>(
        tenant,
        `select type, state, count(*)::int as jobs, min(created_at) as oldest from waypost.job
         where tenant_id = $1 group by type, state order by type, state`,
        [tenant],
      );
      return rows.map(({ oldest, ...row }) => ({ tenant, ...row, oldest: oldest.toISOString() }));
    },
    retry: (tenant, id) =>
      changed(
        tenant,
        id,
        `update waypost.job set state = 'due', run_at = now(), attempt = 0, ended_at = null
         where tenant_id = $1 and id = $2 and state in ('buried', 'due') returning id`,
      ),
    discard: (tenant, id) =>
      changed(
        tenant,
        id,
        "delete from waypost.job where tenant_id = $1 and id = $2 and state in ('buried', 'due') returning id",
      ),
    async purge(tenant, before) {
      let purged = 0;
      for (let last = BATCH; last === BATCH; purged += last) {
        const rows = await withRetries(() =>
          database.statement(
            tenant,
            `delete from waypost.job where tenant_id = $1 and id in (
               select id from waypost.job where tenant_id = $1 and state = 'done' and ended_at < $2 limit ${BATCH}
             ) returning id`,
            [tenant, before],
          ),
        );
        last = rows.length;
      }
      await withRetries(() =>
        database.statement(tenant, "delete from waypost.firing where tenant_id = $1 and fire_at < $2", [
          tenant,
          before,
        ]),
      );
      return purged;
    },
  };
}

/** Dead letters of another queue, in the table of jobs: in the row that the job was handed on from. */
export function deadLetters(database: Database): DeadLetters {
  return {
    async bury({ tenant, type, key, attempt, payload }, error) {
      await withRetries(() =>
        database.statement(
          tenant,
          `insert into waypost.job as j (tenant_id, type, key, payload, state, attempt, error, ended_at)
           values ($1, $2, $3, $4, 'buried', $5, $6, clock_timestamp())
           on conflict (tenant_id, type, key) do update
           set state = 'buried', attempt = excluded.attempt, error = excluded.error, ended_at = excluded.ended_at,
             leased_until = null`,
          [tenant, type, key, JSON.stringify(payload), attempt, error],
        ),
      );
    },
  };
}
