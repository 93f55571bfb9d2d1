import type { TenantId } from "@waypost/ports";
import { identifier, literal } from "@waypost/time-machine";
import { copiedColumns, rowsIn, rowsOut, Tally } from "../time-machine/copy.ts";
import type { Copied, CopiedTable } from "../time-machine/copy.ts";
import type { MoveSession } from "./session.ts";

/** What a transaction of the source has seen, so that what changed after it can be told. */
export interface Seen {
  /** The oldest transaction that it may have seen only in part, as its 32 bits count it. */
  readonly xmin: string;
  /** A moment before which no transaction had begun that it did not see whole, ISO 8601. */
  readonly since: string;
}

/** What the source's transaction sees from here on. */
export async function seenBy({ query }: MoveSession): Promise<Seen> {
  const [seen] = await query<{ xmin: string; since: string }>(
    `select (pg_snapshot_xmin(pg_current_snapshot())::text::numeric % 4294967296)::text as xmin,
       to_json(least(
         now() - interval '10 minutes', (select min(xact_start) from pg_stat_activity)
       )) #>> '{}' as since`,
  );
  if (seen === undefined) throw new Error("the database told no snapshot");
  return seen;
}

/**
 * SQL that is true of every row that came or changed after what was seen, and of a few that did not. History is found by
 * its moment first: it is the largest that only grows.
 */
function changedSince(table: CopiedTable, { xmin, since }: Seen): string {
  const changed = `age(xmin) <= age(${literal(xmin)}::xid)`;
  return table.name === "history" ? `at >= ${literal(since)} and ${changed}` : changed;
}

/**
 * Rows that are brought in the last moment only: what of them lies in a database is taken by workers, or fired by the
 * beat, whoever's it is. SQL that is true of the others.
 */
const BEFOREHAND: Readonly<Record<string, string>> = { job: "state = 'done'", schedule: "false" };
const beforehand = ({ name }: CopiedTable): string => BEFOREHAND[name] ?? "true";

/** A tenant on its way: from where, to where. */
export interface Route {
  readonly tenant: TenantId;
  readonly source: MoveSession;
  readonly target: MoveSession;
}

const named = ({ name }: CopiedTable) => `waypost.${identifier(name)}`;
const sameKey = ({ key }: CopiedTable, other: string) =>
  key.map((column) => `t.${identifier(column)} = ${other}.${identifier(column)}`).join(" and ");

async function countOf(
  { query }: MoveSession,
  tenant: TenantId,
  table: CopiedTable,
  condition = "true",
): Promise<number> {
  const [row] = await query<{ rows: number }>(
    `select count(*)::float8 as rows from ${named(table)} where tenant_id = $1 and ${condition}`,
    [tenant],
  );
  return row?.rows ?? 0;
}

/** Which rows are brought, and whether some may have gone since. */
export interface Load {
  /** What was brought before; null when nothing is there yet. */
  readonly seen: Seen | null;
  /** With it come the rows that are not brought beforehand. */
  readonly last: boolean;
}

/**
 * Brings a table's rows at the target to what the source's transaction sees; gives how many came. Both sides are in a
 * transaction, the target's with rows as they are. That rows went is told by their number, but of a table that only
 * grows.
 */
export async function bring(
  { tenant, source, target }: Route,
  table: CopiedTable,
  { seen, last }: Load,
  onlyGrows = false,
): Promise<number> {
  const columns = copiedColumns(table);
  const list = columns.map(({ name }) => identifier(name)).join(", ");
  const incoming = identifier(`moved_${table.name}`);
  const changed = seen === null ? "true" : changedSince(table, seen);
  const condition = last ? `(${changed} or not ${beforehand(table)})` : `${changed} and ${beforehand(table)}`;
  await rowsIn(target, `moved_${table.name}`, columns, rowsOut(source, tenant, table, condition));
  if (seen !== null) {
    if (!onlyGrows)
      await takeAwayWhatWent({ tenant, source, target }, table, incoming, last ? "true" : beforehand(table));
    await target.change(
      `delete from ${named(table)} as t using ${incoming} as i where t.tenant_id = $1 and ${sameKey(table, "i")}`,
      [tenant],
    );
  }
  const came = await target.change(
    `insert into ${named(table)} (${list}) overriding system value select ${list} from ${incoming}`,
  );
  await target.change(`drop table ${incoming}`);
  return came;
}

/** Deletes rows at the target that are no more at the source, if there are any. */
async function takeAwayWhatWent(
  { tenant, source, target }: Route,
  table: CopiedTable,
  incoming: string,
  condition: string,
): Promise<void> {
  const [row] = await target.query<{ rows: number }>(
    `select (
       (select count(*) from ${named(table)} where tenant_id = $1)
       + (select count(*) from ${incoming} as i
          where not exists (select from ${named(table)} as t where t.tenant_id = $1 and ${sameKey(table, "i")}))
     )::float8 as rows`,
    [tenant],
  );
  if (row?.rows === (await countOf(source, tenant, table, condition))) return;
  const columns = table.columns.filter(({ name }) => table.key.includes(name) || name === "tenant_id");
  const left = `left_${table.name}`;
  await rowsIn(target, left, columns, rowsOut(source, tenant, { ...table, columns }, condition));
  await target.change(
    `delete from ${named(table)} as t
     where t.tenant_id = $1 and not exists (select from ${identifier(left)} as l where ${sameKey(table, "l")})`,
    [tenant],
  );
  await target.change(`drop table ${identifier(left)}`);
}

/** Names of tables that do not have the same number of rows on both sides. */
export async function unequal(route: Route, tables: readonly CopiedTable[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const table of tables) {
    const [here, there] = await Promise.all([
      countOf(route.source, route.tenant, table),
      countOf(route.target, route.tenant, table),
    ]);
    if (here !== there) found.push(table.name);
  }
  return found;
}

/** Counts and hashes a tenant's rows of a table, but those that are brought in the last moment. */
export async function tallyOf(session: MoveSession, tenant: TenantId, table: CopiedTable): Promise<Copied> {
  const tally = new Tally();
  for await (const chunk of rowsOut(session, tenant, table, beforehand(table))) tally.add(chunk);
  return tally.end();
}

/** Takes all of a tenant's rows away, in a transaction with rows as they are; gives how many there were, by table. */
export async function wipe(
  { change }: MoveSession,
  tenant: TenantId,
  tables: readonly CopiedTable[],
): Promise<Readonly<Record<string, number>>> {
  const rows: Record<string, number> = {};
  for (const table of tables) {
    const gone = await change(`delete from ${named(table)} where tenant_id = $1`, [tenant]);
    if (gone > 0) rows[table.name] = gone;
  }
  return rows;
}
