import { limitsOf } from "@waypost/ports";
import type { LiveUse, Tenant, TenantId, TenantLimits, TenantStore, TenantUsage } from "@waypost/ports";
import type { Database } from "./database.ts";
import { liveUse } from "./live-use-store.ts";
import { withRetries } from "./retry.ts";

interface TenantRow {
  readonly id: TenantId;
  readonly name: string;
  readonly theme: unknown;
  readonly wrapped_key: Buffer;
  readonly limits: Partial<TenantLimits>;
  readonly suspended: boolean;
  readonly storage_full: boolean;
}

const tenantOf = ({ wrapped_key: wrappedKey, storage_full: storageFull, ...row }: TenantRow): Tenant => ({
  ...row,
  wrappedKey,
  storageFull,
});

/** What only the database's owner may do with the registry. */
export interface TenantRegistry extends TenantStore {
  /** Adds a tenant, or brings its name and theme up to date. */
  readonly put: (tenant: Tenant) => Promise<void>;
  /** Sets the tenant's own limits in place of those it had; whether there is such a tenant. */
  readonly limit: (id: TenantId, limits: Partial<TenantLimits>) => Promise<boolean>;
  /** Takes the tenant out of service, or back into it; whether there is such a tenant. */
  readonly suspend: (id: TenantId, suspended: boolean) => Promise<boolean>;
  /** What the tenant uses at this moment. */
  readonly usage: (id: TenantId) => Promise<TenantUsage>;
}

const COLUMNS = "id, name, theme, wrapped_key, limits, suspended, storage_full";

// Bytes as the rows are kept, without what indexes and dead rows take: what belongs to one tenant can be measured. Blobs
// are those of the newest count.
const USAGE = `select
   (select coalesce(sum(responses), 0) from waypost.open_response_count where tenant_id = $1)::float8 as open,
   (select count(*) from waypost.submission where tenant_id = $1)::float8 as submissions,
   (select count(*) from waypost.job where tenant_id = $1 and state = 'due')::float8 as waiting,
   ((select coalesce(sum(pg_column_size(r.*) + coalesce(s.lengths[r.saved_as], 0)), 0) from waypost.response r
       left join waypost.saved_states s on r.sealed is null and s.tenant_id = r.tenant_id and s.id = r.saved_in
       where r.tenant_id = $1)
     + (select coalesce(sum(pg_column_size(s.*)), 0) from waypost.submission s where tenant_id = $1)
     + (select coalesce(sum(pg_column_size(f.*)), 0) from waypost.form_version f where tenant_id = $1)
     + coalesce(
       (select blob_bytes from waypost.usage_day where tenant_id = $1 order by day desc limit 1), 0))::float8 as bytes,
   (select use from (${liveUse("tenant_id = $1")}) as lively) as live`;

interface UsageRow {
  readonly open: number;
  readonly submissions: number;
  readonly waiting: number;
  readonly bytes: number;
  readonly live: LiveUse | null;
}

const IDLE: LiveUse = { requestsPerMinute: 0, concurrentRequests: 0, connections: 0 };

/** The registry of tenants. What reads it learns the tenants' limits and keeps to them from then on. */
export function tenantStore(database: Database): TenantRegistry {
  const known = (row: TenantRow): Tenant => {
    const tenant = tenantOf(row);
    const limits = limitsOf(tenant);
    // What is open is gone on with; what would need more room does not begin.
    database.limit(tenant.id, tenant.storageFull === true ? { ...limits, openResponses: 0 } : limits);
    return tenant;
  };
  return {
    async find(id) {
      const rows = await withRetries(() =>
        database.query<TenantRow>(`select ${COLUMNS} from waypost.tenant where id = $1`, [id]),
      );
      return rows.map(known)[0] ?? null;
    },
    async list() {
      const rows = await withRetries(() =>
        database.query<TenantRow>(`select ${COLUMNS} from waypost.tenant order by id`),
      );
      return rows.map(known);
    },
    async limit(id, limits) {
      // Whether it has too much stored by its new limit, the next count says.
      const rows = await database.query(
        "update waypost.tenant set limits = $2, storage_full = false where id = $1 returning id",
        [id, JSON.stringify(limits)],
      );
      return rows.length > 0;
    },
    async suspend(id, suspended) {
      const rows = await database.query("update waypost.tenant set suspended = $2 where id = $1 returning id", [
        id,
        suspended,
      ]);
      return rows.length > 0;
    },
    async usage(id) {
      const [row] = await database.statement<UsageRow>(id, USAGE, [id]);
      const { open = 0, submissions = 0, waiting = 0, bytes = 0, live } = row ?? {};
      return { openResponses: open, submissions, jobsWaiting: waiting, storageBytes: bytes, live: live ?? IDLE };
    },
    async put({ id, name, theme, wrappedKey }) {
      await database.query(
        `insert into waypost.tenant (id, name, theme, wrapped_key) values ($1, $2, $3, $4)
         on conflict (id) do update set name = excluded.name, theme = excluded.theme`,
        [id, name, JSON.stringify(theme), Buffer.from(wrappedKey)],
      );
    },
  };
}
