import type { TenantId } from "@waypost/ports";
import pg from "pg";

/** A connection inside a tenant's transaction. */
export interface TenantWork {
  readonly query: <Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
}

/** Connections to one database as one role. */
export class Database {
  readonly #pool: pg.Pool;

  constructor(url: string, connections: number, report: (error: Error) => void = () => undefined) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: 5000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 15_000,
      keepAlive: true,
    });
    // A connection that breaks while nobody uses it: the pool makes another.
    this.#pool.on("error", report);
  }

  /**
   * Runs work in a transaction that sees the rows of this tenant and no others, and commits it: the only way to a
   * tenant's rows beside functions that set the tenant in their own statement. Rolls back when the work throws.
   */
  async withTenant<T>(tenant: TenantId, work: (connection: TenantWork) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    // A client that breaks says so twice: to its statement, and as an event that ends the process if nobody listens.
    const onBroken = (error: Error) => (broken = error);
    client.on("error", onBroken);
    try {
      // One message: the tenant's id has a checked shape and is escaped all the same.
      await client.query(`begin; select set_config('waypost.tenant', ${pg.escapeLiteral(tenant)}, true)`);
      const result = await work({ query: (sql, values) => rowsOf(client, sql, values) });
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch(onBroken);
      throw error;
    } finally {
      client.release(broken);
      client.off("error", onBroken);
    }
  }

  /** One statement outside any tenant: the registry of tenants, or a function that sets its tenant itself. */
  async query<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return (await this.#pool.query<Row>(sql, [...values])).rows;
  }

  /** The same, prepared once a connection under `name`. */
  async prepared<Row extends pg.QueryResultRow>(
    name: string,
    sql: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    return (await this.#pool.query<Row>({ name, text: sql, values: [...values] })).rows;
  }

  /** Resolves when the database answers. */
  async ping(): Promise<void> {
    await this.#pool.query("select 1");
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

async function rowsOf<Row extends pg.QueryResultRow>(
  client: pg.PoolClient,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  return (await client.query<Row>(sql, [...values])).rows;
}
