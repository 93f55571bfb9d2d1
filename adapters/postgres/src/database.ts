import type { TenantId } from "@waypost/ports";
import { DEFAULT_LIMITS } from "@waypost/ports";
import type { TenantLimits } from "@waypost/ports";
import pg from "pg";
import { coded } from "./retry.ts";
import { Shares } from "./shares.ts";

/** A connection inside a tenant's transaction. */
export interface TenantWork {
  readonly query: <Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
}

/** How long a statement may take when nobody says otherwise, in milliseconds. */
const STATEMENT_TIMEOUT = DEFAULT_LIMITS.statementMilliseconds;
/** Milliseconds that the answer may take beyond that: a server that says nothing at all by then is away. */
const ON_THE_WAY = 5000;

/** What the stores stand on: one database, or as many as tenants live in. */
export interface Database {
  /** From now on the tenant's work has these limits: its share of the connections, and the time of a statement. */
  readonly limit: (tenant: TenantId, limits: TenantLimits) => void;
  /** The limits that the tenant's work has. */
  readonly limitsOf: (tenant: TenantId) => TenantLimits;
  /** The most connections that the tenant's work held at one moment since this was asked last. */
  readonly peakOf: (tenant: TenantId) => number;
  /**
   * Runs work in a transaction that sees the rows of this tenant and no others, and commits it. Beside `statement` and
   * functions that set the tenant in their own statement there is no way to a tenant's rows. Rolls back when the work
   * throws.
   */
  readonly withTenant: <T>(tenant: TenantId, work: (connection: TenantWork) => Promise<T>) => Promise<T>;
  /** One statement as the tenant, in a transaction of its own. */
  readonly statement: <Row extends pg.QueryResultRow>(
    tenant: TenantId,
    sql: string,
    values: readonly unknown[],
  ) => Promise<readonly Row[]>;
  /** The same for a function that sets the tenant itself, prepared once a connection under `name`. */
  readonly call: <Row extends pg.QueryResultRow>(
    tenant: TenantId,
    name: string,
    sql: string,
    values: readonly unknown[],
  ) => Promise<readonly Row[]>;
  /** One statement outside any tenant: the registry of tenants, or a function that sets its tenants itself. */
  readonly query: <Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  /** The same, prepared once a connection under `name`. */
  readonly prepared: <Row extends pg.QueryResultRow>(
    name: string,
    sql: string,
    values: readonly unknown[],
  ) => Promise<readonly Row[]>;
  /** Resolves when the database answers. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Limits of tenants, as they were last read: several databases may keep to the same. */
export type KnownLimits = Map<TenantId, TenantLimits>;

/** Connections to one database as one role. */
export class PooledDatabase implements Database {
  readonly #pool: pg.Pool;
  readonly #limits: KnownLimits;
  readonly #onTheWay: number;
  readonly #shares = new Shares((tenant) => this.limitsOf(tenant));

  constructor(
    url: string,
    connections: number,
    report: (error: Error) => void = () => undefined,
    limits: KnownLimits = new Map(),
    onTheWay = ON_THE_WAY,
  ) {
    this.#onTheWay = onTheWay;
    this.#limits = limits;
    this.#pool = new pg.Pool({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: 5000,
      idleTimeoutMillis: 30_000,
      statement_timeout: STATEMENT_TIMEOUT,
      // A connection whose statement gets no answer is broken off, and what waits on it with it.
      query_timeout: STATEMENT_TIMEOUT + onTheWay,
      keepAlive: true,
      // Statements that do not wait for each other go to the server together.
      pipeline: true,
    });
    // A connection that breaks while nobody uses it: the pool makes another.
    this.#pool.on("error", report);
    // A client that breaks says so twice: to its statement, and as an event that ends the process if nobody listens.
    // It may break in the very message that completes its connection, before anybody else could listen.
    this.#pool.on("connect", (client) => client.on("error", () => undefined));
  }

  limit(tenant: TenantId, limits: TenantLimits): void {
    this.#limits.set(tenant, limits);
  }

  limitsOf(tenant: TenantId): TenantLimits {
    return this.#limits.get(tenant) ?? DEFAULT_LIMITS;
  }

  peakOf(tenant: TenantId): number {
    return this.#shares.peak(tenant);
  }

  /** The transaction begins in the same message as the work's first statement. */
  withTenant<T>(tenant: TenantId, work: (connection: TenantWork) => Promise<T>): Promise<T> {
    return this.#asTenant(tenant, async (client, spoil) => {
      const begun = client.query(this.#beginAs(tenant));
      // Whoever awaits it below hears of it; should the work fail first, its error says as much.
      begun.catch(() => undefined);
      try {
        const query: TenantWork["query"] = (text, values = []) =>
          rowsOf(client.query(this.#timed(tenant, { text, values: [...values] })));
        const result = await work({ query });
        await begun;
        await client.query("commit");
        return result;
      } catch (error) {
        await client.query("rollback").catch(spoil);
        throw error;
      }
    });
  }

  /** Begin, statement and commit travel as one message. After a failed statement the commit rolls back. */
  statement<Row extends pg.QueryResultRow>(
    tenant: TenantId,
    sql: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    return this.#asTenant(tenant, (client) =>
      transaction<Row>(client, this.#beginAs(tenant), this.#timed(tenant, { text: sql, values: [...values] })),
    );
  }

  /** A message of its own, but for a tenant whose statements have a time of their own: there it travels as above. */
  call<Row extends pg.QueryResultRow>(
    tenant: TenantId,
    name: string,
    sql: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    const { statementMilliseconds: most } = this.limitsOf(tenant);
    if (most === STATEMENT_TIMEOUT) return this.#shares.within(tenant, () => this.prepared<Row>(name, sql, values));
    const begin = `begin; set local statement_timeout = ${String(most)}`;
    const statement = this.#timed(tenant, { name, text: sql, values: [...values] });
    return this.#asTenant(tenant, (client) => transaction<Row>(client, begin, statement));
  }

  query<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return rowsOf(this.#pool.query<Row>(sql, [...values]).catch(rethrow));
  }

  prepared<Row extends pg.QueryResultRow>(
    name: string,
    sql: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    return rowsOf(this.#pool.query<Row>({ name, text: sql, values: [...values] }).catch(rethrow));
  }

  async ping(): Promise<void> {
    await this.#pool.query("select 1");
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  #asTenant<T>(tenant: TenantId, work: (client: pg.PoolClient, spoil: (error: Error) => void) => Promise<T>) {
    return this.#shares.within(tenant, () => this.#onClient(work));
  }

  /** A statement whose answer may take as long as the tenant's may. */
  #timed(tenant: TenantId, statement: pg.QueryConfig): pg.QueryConfig & { readonly query_timeout: number } {
    return { ...statement, query_timeout: this.limitsOf(tenant).statementMilliseconds + this.#onTheWay };
  }

  /** Begins a transaction as the tenant, in one message: its id has a checked shape and is escaped all the same. */
  #beginAs(tenant: TenantId): string {
    const { statementMilliseconds: most } = this.limitsOf(tenant);
    const timeout = most === STATEMENT_TIMEOUT ? "" : `, set_config('statement_timeout', '${String(most)}', true)`;
    return `begin; select set_config('waypost.tenant', ${pg.escapeLiteral(tenant)}, true)${timeout}`;
  }

  /** Lends a connection to the work; one that broke, or that the work calls spoilt, does not go back to the pool. */
  async #onClient<T>(work: (client: pg.PoolClient, spoil: (error: Error) => void) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect().catch(rethrow);
    let broken: Error | undefined;
    const spoil = (error: Error) => (broken = error);
    client.on("error", spoil);
    try {
      return await work(client, spoil);
    } catch (error) {
      return rethrow(error);
    } finally {
      client.release(broken);
      client.off("error", spoil);
    }
  }
}

/** Throws an error of the pool or of a connection, with a code in any case. */
function rethrow(error: unknown): never {
  throw coded(error);
}

/** One statement between others that begin and commit; all are answered before the connection goes back to the pool. */
async function transaction<Row extends pg.QueryResultRow>(
  client: pg.PoolClient,
  begin: string,
  statement: pg.QueryConfig,
): Promise<readonly Row[]> {
  const sent = [client.query(begin), rowsOf(client.query<Row>(statement)), client.query("commit")] as const;
  await Promise.allSettled(sent);
  const [, rows] = await Promise.all(sent);
  return rows;
}

async function rowsOf<Row extends pg.QueryResultRow>(result: Promise<pg.QueryResult<Row>>): Promise<readonly Row[]> {
  return (await result).rows;
}
