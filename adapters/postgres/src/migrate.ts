import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** Passwords of the roles that the apps connect as. */
export interface RolePasswords {
  readonly waypost_app: string;
  readonly waypost_worker: string;
  readonly waypost_operations: string;
}

/** A migration cannot be run, or one that ran was changed since. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

const FOLDER = join(import.meta.dirname, "../migrations");
/** Any number, the same for every Waypost: two that migrate one database at once take turns. */
const LOCK = 7_246_011;
/** A server that is away without saying so is not waited for. */
const CONNECT_MILLISECONDS = 10_000;

/**
 * Brings a database to the newest schema: numbered SQL files, each in a transaction of its own, noted with its hash.
 * Gives the names of those that ran now. A role without a password keeps its own. Throws {@link MigrationError}.
 */
export async function migrate(
  ownerUrl: string,
  passwords: Partial<RolePasswords>,
  folder = FOLDER,
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: CONNECT_MILLISECONDS });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(
      `create schema if not exists waypost;
       create table if not exists waypost.migration (name text primary key, hash text not null, ran_at timestamptz not null default now())`,
    );
    const { rows } = await client.query<{ name: string; hash: string }>("select name, hash from waypost.migration");
    const known = new Map(rows.map(({ name, hash }) => [name, hash]));
    const ran: string[] = [];
    for (const { name, sql, hash } of migrations(folder)) {
      const before = known.get(name);
      if (before === hash) continue;
      if (before !== undefined)
        throw new MigrationError(`Migration ${name} was changed after it ran: put it back and write a new one.`);
      await run(client, name, sql, hash);
      ran.push(name);
    }
    await makeMonths(client);
    for (const [role, password] of Object.entries(passwords)) {
      const sql = `alter role ${pg.escapeIdentifier(role)} password ${pg.escapeLiteral(password)}`;
      await unlessMet(() => client.query(sql));
    }
    return ran;
  } finally {
    await client.end();
  }
}

async function run(client: pg.Client, name: string, sql: string, hash: string): Promise<void> {
  try {
    await unlessMet(() => runOnce(client, name, sql, hash));
  } catch (error) {
    throw new MigrationError(`Migration ${name} failed: ${(error as Error).message}`);
  }
}

async function runOnce(client: pg.Client, name: string, sql: string, hash: string): Promise<void> {
  try {
    await client.query("begin");
    await client.query(sql);
    await client.query("insert into waypost.migration (name, hash) values ($1, $2)", [name, hash]);
    await markHistory(client);
    await keepPlaces(client);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** From now on, history is of this schema: of the columns that its tables have, and of the highest number that ran. */
async function markHistory(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; kept: boolean }>(
    "select max(left(name, 4)::integer) as version, to_regclass('waypost.history') is not null as kept from waypost.migration",
  );
  const [marked] = rows;
  if (marked?.kept !== true) return;
  await client.query(
    `alter table waypost.history alter column schema_version set default ${marked.version};
     select waypost.keep_history(table_name, put_back, rising) from waypost.kept_table`,
  );
}

/** Guards the place of the tables of tenants' rows that came, where places are known. */
async function keepPlaces(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select where to_regproc('waypost.keep_places') is not null");
  if (rows.length > 0) await client.query("select waypost.keep_places()");
}

/** Makes the months of history that come, where history is kept. */
async function makeMonths(client: pg.Client): Promise<void> {
  const made = "waypost.make_history_partitions";
  const { rows } = await client.query("select where to_regproc($1) is not null", [made]);
  if (rows.length > 0) await client.query(`select ${made}(3)`);
}

/** Tries at what another database's migration may be at too, and the milliseconds between them. */
const MOST_TRIES = 20;
const PAUSE = 50;

/**
 * Roles belong to all databases of a server, and the lock of {@link migrate} to one: two databases that migrate at once
 * may meet there. Whoever comes second tries again and finds what the first has made.
 */
async function unlessMet(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await work();
      return;
    } catch (error) {
      if (tries === MOST_TRIES || !hasMet(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

/** True of an error that says: somebody else makes or changes the same role at this moment. */
function hasMet(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false;
  // PostgreSQL has no code of its own for two that change one row of a catalogue.
  if (error.code === "XX000") return error.message === "tuple concurrently updated";
  return error.code === "42710" || (error.code === "23505" && error.constraint === "pg_authid_rolname_index");
}

function migrations(folder: string): readonly { name: string; sql: string; hash: string }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file, index, files) => {
      const number = numberOf(file);
      if (number === null) throw new MigrationError(`Migration ${file} does not begin with four digits and a hyphen.`);
      if (index > 0 && numberOf(files[index - 1] ?? "") === number)
        throw new MigrationError(`Migration ${file} has the number of another: give it one of its own.`);
      const sql = readFileSync(join(folder, file), "utf8");
      return { name: file.replace(/\.sql$/, ""), sql, hash: createHash("sha256").update(sql).digest("hex") };
    });
}

/** A migration's number: the first four digits of its file. Numbers ascend and may leave gaps, one block a subject. */
function numberOf(file: string): number | null {
  return /^\d{4}-/.test(file) ? Number(file.slice(0, 4)) : null;
}

/** The address of the same database as one of the apps' roles. */
export function roleUrl(ownerUrl: string, role: keyof RolePasswords, passwords: RolePasswords): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = passwords[role];
  return url.href;
}
