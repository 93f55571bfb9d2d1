import type { TenantId } from "@waypost/ports";
import pg from "pg";
import { isTransient } from "../retry.ts";

/** Who works on the database as its owner. */
export interface Operator {
  /** The owner's address of the database. */
  readonly ownerUrl: string;
  /** Who it is, for history and audit: a name of the operator, nothing personal of a respondent. */
  readonly actor: string;
}

/** A connection inside an operator's transaction on one tenant's rows. */
export interface OperatorWork {
  readonly query: <Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  /** How many rows a statement changed. */
  readonly change: (sql: string, values?: readonly unknown[]) => Promise<number>;
  /** Ends the transaction without keeping anything of it; the work's result is given all the same. */
  readonly discard: () => void;
  readonly client: pg.Client;
}

/** How often a transaction is tried that others' work came between. */
const MOST_TRIES = 5;

/**
 * Runs work on a tenant's rows in one transaction that sees the database as it was when it began, and commits it. When
 * somebody changed the same rows meanwhile, all of it is done again. There is no time limit on its statements.
 */
export async function operate<T>(
  { ownerUrl, actor }: Operator,
  tenant: TenantId,
  work: (work: OperatorWork) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const client = new pg.Client({ connectionString: ownerUrl });
    client.on("error", () => undefined);
    await client.connect();
    try {
      await client.query("begin isolation level repeatable read");
      await client.query("select set_config('waypost.tenant', $1, true), set_config('waypost.actor', $2, true)", [
        tenant,
        actor,
      ]);
      const end = { kept: true };
      const result = await work({
        query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
          (await client.query<Row>(sql, [...values])).rows,
        change: async (sql, values = []) => (await client.query(sql, [...values])).rowCount ?? 0,
        discard: () => (end.kept = false),
        client,
      });
      await client.query(end.kept ? "commit" : "rollback");
      return result;
    } catch (error) {
      if (tries === MOST_TRIES || !isTransient(error)) throw error;
    } finally {
      // An open transaction ends with its connection.
      await client.end();
    }
  }
}
