import type { TenantId } from "@waypost/ports";
import pg from "pg";
import type { OperatorWork } from "../time-machine/operator.ts";

/** A connection of whoever moves a tenant: as the database's owner, past the guard of the tenant's place. */
export interface MoveSession extends Pick<OperatorWork, "query" | "change" | "client"> {
  /** Runs work in a transaction that begins with `begin`, and commits it. */
  readonly transaction: <T>(begin: string, work: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** As they were sent: no trigger writes history, checks a reference or chains an entry of the audit once more. */
export const ROWS_AS_THEY_ARE = "set local session_replication_role = replica";
/** As ever again. */
export const ROWS_AS_EVER = "set local session_replication_role = origin";

/** Connects to a database as its owner, for one tenant. */
export async function openSession(url: string, tenant: TenantId, actor: string): Promise<MoveSession> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  client.on("error", () => undefined);
  await client.connect();
  await client.query(
    `select set_config('waypost.tenant', $1, false), set_config('waypost.actor', $2, false),
       set_config('waypost.moving', 'on', false), set_config('statement_timeout', '0', false),
       -- Rows are compared as text.
       set_config('timezone', 'UTC', false), set_config('datestyle', 'ISO', false)`,
    [tenant, actor],
  );
  return {
    client,
    query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...values])).rows,
    change: async (sql, values = []) => (await client.query(sql, [...values])).rowCount ?? 0,
    async transaction(begin, work) {
      await client.query(begin);
      try {
        const result = await work();
        await client.query("commit");
        return result;
      } catch (error) {
        await client.query("rollback").catch(() => undefined);
        throw error;
      }
    },
    close: () => client.end(),
  };
}
