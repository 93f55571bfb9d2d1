import { createHash } from "node:crypto";
import type { FormStore, TenantId } from "@waypost/ports";
import type { Database } from "./database.ts";
import { withRetries } from "./retry.ts";

/** Published forms in PostgreSQL. */
export function formStore(database: Database): FormStore {
  const within = <T extends object>(tenant: TenantId, sql: string, values: readonly unknown[]) =>
    withRetries(() => database.statement<T>(tenant, sql, values));

  return {
    async currentVersion(tenant, form) {
      const [row] = await within<{ version: number | null }>(
        tenant,
        "select max(version) as version from waypost.form_version where tenant_id = $1 and form = $2",
        [tenant, form],
      );
      return row?.version ?? null;
    },
    async version(tenant, form, version) {
      const [row] = await within<{ definition: string; published_at: Date }>(
        tenant,
        "select definition, published_at from waypost.form_version where tenant_id = $1 and form = $2 and version = $3",
        [tenant, form, version],
      );
      if (row === undefined) return null;
      const definition: unknown = JSON.parse(row.definition);
      return { tenant, form, version, definition, publishedAt: row.published_at.toISOString() };
    },
    list: (tenant) =>
      within<{ form: string; version: number }>(
        tenant,
        "select form, max(version) as version from waypost.form_version where tenant_id = $1 group by form order by form",
        [tenant],
      ),
    publish: (tenant, form, definition) =>
      withRetries(() =>
        database.withTenant(tenant, async (work) => {
          const json = JSON.stringify(definition);
          const hash = createHash("sha256").update(json).digest();
          // Two that publish the same form take turns.
          await work.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`publish/${tenant}/${form}`]);
          const [current] = await work.query<{ version: number; definition_hash: Buffer }>(
            `select version, definition_hash from waypost.form_version
           where tenant_id = $1 and form = $2 order by version desc limit 1`,
            [tenant, form],
          );
          if (current?.definition_hash.equals(hash) === true) return current.version;
          const next = (current?.version ?? 0) + 1;
          await work.query(
            `insert into waypost.form_version (tenant_id, form, version, definition, definition_hash)
           values ($1, $2, $3, $4, $5)`,
            [tenant, form, next, json, hash],
          );
          return next;
        }),
      ),
  };
}
