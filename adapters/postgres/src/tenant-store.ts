import type { Tenant, TenantId, TenantStore } from "@waypost/ports";
import type { Database } from "./database.ts";
import { withRetries } from "./retry.ts";

interface TenantRow {
  readonly id: TenantId;
  readonly name: string;
  readonly theme: unknown;
  readonly wrapped_key: Buffer;
}

const tenantOf = ({ id, name, theme, wrapped_key }: TenantRow): Tenant => ({
  id,
  name,
  theme,
  wrappedKey: wrapped_key,
});

/** The registry of tenants. `put` works for the database's owner alone. */
export function tenantStore(database: Database): TenantStore & { readonly put: (tenant: Tenant) => Promise<void> } {
  return {
    async find(id) {
      const rows = await withRetries(() =>
        database.query<TenantRow>("select * from waypost.tenant where id = $1", [id]),
      );
      return rows.map(tenantOf)[0] ?? null;
    },
    async list() {
      return (await withRetries(() => database.query<TenantRow>("select * from waypost.tenant order by id"))).map(
        tenantOf,
      );
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
