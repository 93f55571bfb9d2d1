import type { UsedTokens } from "@waypost/ports";
import type { Database } from "./database.ts";

/**
 * Used launch tokens in PostgreSQL. A use is not tried again after a connection broke: it may have been noted, and
 * would then seem to be the second.
 */
export function usedTokens(database: Database): UsedTokens {
  return {
    async use({ tenant, tokenHash, expiresAt }, now) {
      const rows = await database.statement(
        tenant,
        `with forgotten as (
           delete from waypost.used_token where tenant_id = $1 and expires_at <= $4 and token_hash <> $2
         )
         insert into waypost.used_token (tenant_id, token_hash, expires_at) values ($1, $2, $3)
         on conflict do nothing returning token_hash`,
        [tenant, Buffer.from(tokenHash), expiresAt, now],
      );
      return rows.length === 1;
    },
  };
}
