import { DEFAULT_LIMITS, limitsOf } from "@waypost/ports";
import type {
  AuditState,
  FailedJob,
  LiveUse,
  Operations,
  QueueState,
  ScheduleState,
  TenantId,
  TenantLimits,
  TenantState,
} from "@waypost/ports";
import type { QueryResultRow } from "pg";
import { liveUse } from "./live-use-store.ts";
import { addressOf } from "./placement/address.ts";
import { placedDatabase } from "./placement/placed-database.ts";
import type { Place, Places } from "./placement/places.ts";

const MEGABYTE = 1_000_000;

const QUEUES = `
  select tenant_id as tenant, type,
    count(*) filter (where state = 'due' and run_at <= now())::int as ready,
    count(*) filter (where state = 'due' and run_at > now())::int as delayed,
    count(*) filter (where state = 'working')::int as running,
    count(*) filter (where state = 'buried')::int as dead,
    min(run_at) filter (where state = 'due' and run_at <= now()) as oldest_ready
  from waypost.job where state in ('due', 'working', 'buried') group by tenant_id, type`;

const FAILURES = `
  (select tenant_id as tenant, id::text, type, key, true as dead, attempt, error, coalesce(ended_at, run_at) as at
   from waypost.job where state = 'buried' order by ended_at desc nulls last limit $1)
  union all
  (select tenant_id, id::text, type, key, false, attempt, error, run_at
   from waypost.job where state = 'due' and error is not null order by run_at limit $1)`;

const SCHEDULES = `
  select tenant_id as tenant, name, cron, zone, type, next_at, last_at, paused from waypost.schedule`;

const TENANTS = "select id as tenant, name, limits, suspended, storage_full from waypost.tenant order by name, id";

// Not of tenants that have moved: a database turns away whoever comes for those.
const OPEN = `select id as tenant, waypost.open_responses(id)::float8 as open from waypost.tenant
  where not exists (select from waypost.placement where tenant_id = id and away)`;

const COUNTS = `select distinct on (tenant_id) tenant_id as tenant, day::text, submissions::float8,
    (row_bytes + blob_bytes)::float8 as bytes
  from waypost.usage_day order by tenant_id, day desc`;

const RUNNING = `select tenant_id as tenant, count(*)::int as running from waypost.job
  where state = 'working' group by tenant_id`;

const LIVE = liveUse("true");

const AUDIT = `
  select tenant_id as tenant, count(*)::int as entries, min(number) filter (where broken)::int as broken_at,
    (array_agg(at order by number desc))[1] as at,
    (array_agg(action order by number desc))[1] as action,
    (array_agg(actor order by number desc))[1] as actor
  from (
    select *, previous <> coalesce(lag(hash) over link, '\\x') or number <> coalesce(lag(number) over link, 0) + 1 as broken
    from waypost.audit window link as (partition by tenant_id order by number)
  ) as linked group by tenant_id order by tenant_id`;

const AGAIN = `update waypost.job set state = 'due', run_at = now(), attempt = 0, ended_at = null where tenant_id = $1`;
const GONE = "delete from waypost.job where tenant_id = $1";
/** Also one that waits for its next attempt. */
const FAILED = "state in ('buried', 'due')";

interface Owned {
  readonly tenant: TenantId;
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** What the operations page sees of every tenant, wherever its rows are; as the role `waypost_operations`. */
export function operationsStore(places: Places<Place>): Operations {
  const database = placedDatabase(places);

  /** Changes jobs of a tenant and notes each in its audit, both or nothing; gives how many. */
  const change = (tenant: TenantId, action: string, sql: string, which: string): Promise<number> =>
    database.withTenant(tenant, async ({ query }) => {
      const rows = await query<{ count: number }>(
        `with changed as (${sql} returning id, type, key), noted as materialized (
           select waypost.write_audit($1, $3, type || ' ' || id, jsonb_build_object('key', key)) from changed
         ) select count(*)::int as count from noted`,
        [tenant, which, action],
      );
      return rows[0]?.count ?? 0;
    });

  /**
   * Asks every place the same, and leaves out what tenants that have moved left behind. One that is not home and does not
   * answer keeps nobody from seeing the others: `silent` tells of it.
   */
  async function everywhere<Row extends QueryResultRow & Owned>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<readonly Row[]> {
    const told = await Promise.all(
      (await places.all()).map(async (place) => {
        const rows = await place.database.query<Row>(sql, values).catch((error: unknown) => {
          if (place === places.home) throw error;
          return [];
        });
        const own = await Promise.all(rows.map(async ({ tenant }) => (await places.of(tenant)) === place));
        return rows.filter((_, index) => own[index]);
      }),
    );
    return told.flat();
  }

  return {
    async queues() {
      const rows = await everywhere<QueueState & { readonly oldest_ready: Date | null }>(QUEUES);
      return rows.map(({ oldest_ready: oldest, ...row }) => ({ ...row, oldestReady: iso(oldest) }));
    },
    async failures(most) {
      const rows = await everywhere<Omit<FailedJob, "at"> & { readonly at: Date }>(FAILURES, [most]);
      return rows
        .map((row) => ({ ...row, at: row.at.toISOString() }))
        .sort((a, b) => Number(b.dead) - Number(a.dead) || (a.at < b.at === a.dead ? 1 : -1))
        .slice(0, most);
    },
    async schedules() {
      return inGroups(await everywhere<ScheduleRow>(SCHEDULES));
    },
    async tenants() {
      const [tenants, open, counts, running, live] = await Promise.all([
        database.query<TenantRow>(TENANTS),
        everywhere<Owned & { readonly open: number }>(OPEN),
        everywhere<CountRow>(COUNTS),
        everywhere<Owned & { readonly running: number }>(RUNNING),
        everywhere<Owned & { readonly use: LiveUse }>(LIVE),
      ]);
      const openOf = new Map(open.map((row) => [row.tenant, row.open]));
      const countOf = new Map(counts.map((row) => [row.tenant, row]));
      const liveOf = new Map(live.map((row) => [row.tenant, row.use]));
      const runningOf = new Map(running.map((row) => [row.tenant, row.running]));
      return tenants.map((row) => {
        const { tenant } = row;
        const used = { openResponses: openOf.get(tenant) ?? 0, jobsInFlight: runningOf.get(tenant) ?? 0 };
        return stateOf(row, { ...used, ...liveOf.get(tenant) }, countOf.get(tenant));
      });
    },
    async audit() {
      // The audit of a tenant that has moved goes on at home, too: each place tells of its own.
      const rows = await everywhere<AuditRow>(AUDIT);
      return rows.map(({ tenant, entries, broken_at: brokenAt, at, action, actor }): AuditState => ({
        tenant,
        entries,
        newest: { at: at.toISOString(), action, actor },
        brokenAt,
      }));
    },
    async silent() {
      const [, ...others] = await places.all();
      const answers = await Promise.all(
        others.map(({ database: there }) =>
          there.ping().then(
            () => true,
            () => false,
          ),
        ),
      );
      return others
        .filter((_, index) => answers[index] === false)
        .map((place) => ({ place: addressOf(place.url), tenants: places.tenantsOf(place) }));
    },
    retry: async (tenant, id) => (await change(tenant, "job.retry", `${AGAIN} and id = $2 and ${FAILED}`, id)) > 0,
    discard: async (tenant, id) => (await change(tenant, "job.discard", `${GONE} and id = $2 and ${FAILED}`, id)) > 0,
    retryAll: (tenant, type) => change(tenant, "job.retry", `${AGAIN} and type = $2 and state = 'buried'`, type),
  };
}

interface TenantRow extends Owned {
  readonly name: string;
  readonly limits: Partial<TenantLimits>;
  readonly suspended: boolean;
  readonly storage_full: boolean;
}

interface CountRow extends Owned {
  readonly day: string;
  readonly submissions: number;
  readonly bytes: number;
}

interface AuditRow extends Owned {
  readonly entries: number;
  readonly broken_at: number | null;
  readonly at: Date;
  readonly action: string;
  readonly actor: string;
}

interface ScheduleRow extends Owned {
  readonly name: string;
  readonly cron: string;
  readonly zone: string;
  readonly type: string;
  readonly next_at: Date;
  readonly last_at: Date | null;
  readonly paused: string | null;
}

type Used = Partial<Record<keyof TenantLimits, number>>;

function stateOf(row: TenantRow, used: Used, count: CountRow | undefined): TenantState {
  const { tenant, name, suspended, storage_full: storageFull } = row;
  const limits = limitsOf(row, DEFAULT_LIMITS);
  const share = (limit: keyof TenantLimits) => ({ used: used[limit] ?? 0, most: limits[limit] });
  return {
    tenant,
    name,
    suspended,
    storageFull,
    openResponses: share("openResponses"),
    jobsInFlight: share("jobsInFlight"),
    requestsPerMinute: share("requestsPerMinute"),
    concurrentRequests: share("concurrentRequests"),
    connections: share("connections"),
    storageBytes: { used: count?.bytes ?? null, most: limits.storageMegabytes * MEGABYTE },
    submissions: count?.submissions ?? null,
    countedOn: count?.day ?? null,
  };
}

/** Schedules of one name, clock and job as one. */
function inGroups(rows: readonly ScheduleRow[]): readonly ScheduleState[] {
  const groups = Map.groupBy(rows, ({ name, cron, zone, type }) => JSON.stringify([name, cron, zone, type]));
  return [...groups.values()]
    .flatMap((group): ScheduleState[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { name, cron, zone, type } = first;
      const paused = group.filter((row) => row.paused !== null);
      const next = group.filter((row) => row.paused === null).map((row) => row.next_at.toISOString());
      const last = group.flatMap((row) => iso(row.last_at) ?? []);
      return [
        {
          name,
          cron,
          zone,
          type,
          tenants: group.length,
          nextAt: next.sort()[0] ?? null,
          lastAt: last.sort().at(-1) ?? null,
          paused: paused.length,
          why: paused[0]?.paused ?? null,
        },
      ];
    })
    .sort((a, b) => a.name.localeCompare(b.name) || a.cron.localeCompare(b.cron));
}
