import type { RetentionStore, UsageStore } from "@waypost/ports";
import type { Database } from "./database.ts";
import { withRetries } from "./retry.ts";

interface DayRow {
  readonly day: string;
  readonly open_responses: number;
  readonly submissions: number;
  readonly jobs_done: number;
  readonly jobs_buried: number;
  readonly row_bytes: number;
  readonly blob_bytes: number;
}

const DAYS = `select day::text, open_responses::float8, submissions::float8, jobs_done::float8, jobs_buried::float8,
    row_bytes::float8, blob_bytes::float8
  from (select * from waypost.usage_day where tenant_id = $1 order by day desc limit $2) as newest order by day`;

/** Usage of tenants in PostgreSQL. Whoever counts is the worker. */
export function usageStore(database: Database): UsageStore {
  return {
    async count(tenant, blobBytes, mostBytes) {
      const [row] = await withRetries(() =>
        database.withTenant(tenant, async ({ query }) => {
          // Nobody waits for it, and it reads every row's length.
          await query("set local statement_timeout = 0");
          return query<{ bytes: number }>("select waypost.count_usage($1, $2)::float8 as bytes", [tenant, blobBytes]);
        }),
      );
      const full = (row?.bytes ?? 0) > mostBytes;
      await withRetries(() =>
        database.query("update waypost.tenant set storage_full = $2 where id = $1 and storage_full <> $2", [
          tenant,
          full,
        ]),
      );
      return full;
    },
    async days(tenant, most) {
      const rows = await database.statement<DayRow>(tenant, DAYS, [tenant, most]);
      return rows.map((row) => ({
        day: row.day,
        openResponses: row.open_responses,
        submissions: row.submissions,
        jobsDone: row.jobs_done,
        jobsBuried: row.jobs_buried,
        rowBytes: row.row_bytes,
        blobBytes: row.blob_bytes,
      }));
    },
  };
}

/** So many rows go in one transaction: saves of others never wait long. */
const BATCH = 2000;

/** What goes by its age, in PostgreSQL, as the worker. */
export function retentionStore(database: Database): RetentionStore {
  return {
    async purgeResponses(tenant, before) {
      let purged = 0;
      for (let last = BATCH; last === BATCH; purged += last) {
        const [row] = await withRetries(() =>
          database.statement<{ gone: number }>(tenant, "select waypost.purge_responses($1, $2, $3)::float8 as gone", [
            tenant,
            before,
            BATCH,
          ]),
        );
        last = row?.gone ?? 0;
      }
      return purged;
    },
  };
}
