import type { ResumeStore } from "@waypost/ports";
import type { Database } from "./database.ts";
import { withRetries } from "./retry.ts";

/** Resume codes in PostgreSQL: one a response. */
export function resumeStore(database: Database): ResumeStore {
  return {
    put: ({ tenant, codeHash, response, form, expiresAt }) =>
      withRetries(async () => {
        await database.statement(
          tenant,
          `insert into waypost.resume_code (tenant_id, code_hash, response_id, form, expires_at) values ($1, $2, $3, $4, $5)
           on conflict (tenant_id, response_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at`,
          [tenant, Buffer.from(codeHash), response, form, expiresAt],
        );
      }),
    async find(tenant, codeHash, now) {
      const [row] = await withRetries(() =>
        database.statement<{ response_id: string; form: string; expires_at: Date }>(
          tenant,
          `select response_id, form, expires_at from waypost.resume_code
           where tenant_id = $1 and code_hash = $2 and expires_at > $3`,
          [tenant, Buffer.from(codeHash), now],
        ),
      );
      if (row === undefined) return null;
      return { tenant, codeHash, response: row.response_id, form: row.form, expiresAt: row.expires_at.toISOString() };
    },
  };
}
