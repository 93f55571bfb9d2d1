import { createHash } from "node:crypto";
import type { AccessStore, TenantId } from "@waypost/ports";
import type { Database } from "./database.ts";
import { withRetries } from "./retry.ts";

/** Stands in place of a code's letters: with the tenant and the form, so that it opens nothing else. */
const hashOf = (tenant: TenantId, form: string, letters: string): Buffer =>
  createHash("sha256").update(`waypost/access/1\n${tenant}\n${form}\n${letters}`).digest();

/** Access codes in PostgreSQL, hashed. */
export function accessStore(database: Database): AccessStore {
  return {
    add: (tenant, codes) =>
      withRetries(async () => {
        await database.statement(
          tenant,
          `insert into waypost.access_code (tenant_id, code_hash, form, response_id, expires_at)
           select $1, decode(part.hash, 'hex'), part.form, part.response, part.expires
           from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[]) as part (hash, form, response, expires)`,
          [
            tenant,
            codes.map(({ form, letters }) => hashOf(tenant, form, letters).toString("hex")),
            codes.map(({ form }) => form),
            codes.map(({ response }) => response),
            codes.map(({ expiresAt }) => expiresAt),
          ],
        );
      }),
    async find(tenant, form, letters, now) {
      const [row] = await withRetries(() =>
        database.statement<{ response_id: string }>(
          tenant,
          `select response_id from waypost.access_code
           where tenant_id = $1 and code_hash = $2 and expires_at > $3`,
          [tenant, hashOf(tenant, form, letters), now],
        ),
      );
      return row?.response_id ?? null;
    },
  };
}
