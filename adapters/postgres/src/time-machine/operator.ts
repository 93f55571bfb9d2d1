import type { TenantId } from "@waypost/ports";
import pg from "pg";
import { urlAt } from "../placement/address.ts";
import { isTransient } from "../retry.ts";

/** Who works on the database as its owner. */
export interface Operator {
  /** The owner's address of the database that is home to tenants. */
  readonly ownerUrl: string;
  /** The owner's addresses of databases of tenants' own where the owner is another than at home. */
  readonly others?: readonly string[];
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
 * Runs work on a tenant's rows, in the database that it lives in, in one transaction that sees that database as it was
 * when it began, and commits it. When somebody changed the same rows meanwhile, all of it is done again. It waits while
 * the tenant moves. There is no time limit on its statements.
 */
export async function operate<T>(
  operator: Operator,
  tenant: TenantId,
  work: (work: OperatorWork) => Promise<T>,
): Promise<T> {
  const home = await connect(operator.ownerUrl);
  try {
    const place = await holdInPlace(home, tenant);
    return await operateAt(
      place === null ? operator.ownerUrl : urlAt(place, operator.ownerUrl, operator.others),
      operator,
      tenant,
      work,
    );
  } finally {
    await home.end();
  }
}

/** The same in one database, whether the tenant lives there or not. */
export async function operateAt<T>(
  url: string,
  { actor }: Operator,
  tenant: TenantId,
  work: (work: OperatorWork) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const client = await connect(url);
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

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Keeps a tenant from moving as long as the connection lasts; gives the address of where it lives, null for home. */
async function holdInPlace(home: pg.Client, tenant: TenantId): Promise<string | null> {
  await home.query("select pg_advisory_lock_shared(hashtextextended('move/' || $1::text, 0))", [tenant]);
  const { rows } = await home.query<{ place: string | null }>(
    "select place from waypost.placement where tenant_id = $1",
    [tenant],
  );
  return rows[0]?.place ?? null;
}
