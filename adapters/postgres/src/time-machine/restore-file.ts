import { SealBroken } from "@waypost/ports";
import type { Tenant, TenantCipher, TenantId } from "@waypost/ports";
import { identifier, inOrderOfReferences, literal, writableColumns } from "@waypost/time-machine";
import type { ColumnShape, TableShape } from "@waypost/time-machine";
import { writeAudit } from "./audit.ts";
import { broken, openBackup } from "./backup-format.ts";
import type { BackupHeader } from "./backup-format.ts";
import { readTenant, tallied } from "./backup.ts";
import type { Manifest } from "./backup.ts";
import { rowsIn, Tally } from "./copy.ts";
import type { CopiedColumn } from "./copy.ts";
import { eraseResponses } from "./erase-rows.ts";
import { erasuresOf, noteErasures, TENANT_SUBJECT } from "./erasures.ts";
import type { Erasure } from "./erasures.ts";
import { OperatorError } from "./operator-error.ts";
import { operate } from "./operator.ts";
import type { Operator, OperatorWork } from "./operator.ts";
import { BodyReader, headOf } from "./sections.ts";
import { keptTables } from "./shapes.ts";
import type { KeptTable } from "./shapes.ts";

/** How a backup is taken in. */
export interface FileOrder {
  readonly tenant: TenantId;
  /** The tenant's wrapped key, where this installation does not have it. */
  readonly wrappedKey: Uint8Array | null;
  /** Whether the tenant's rows that are there give way. */
  readonly replace: boolean;
  /** What was erased, as noted outside the database. */
  readonly erasures: readonly Erasure[];
}

/** What was taken in. */
export interface FileReport {
  readonly madeAt: string;
  readonly manifest: Manifest;
  readonly rows: Readonly<Record<string, number>>;
  /** Responses that were taken out again, since they had been erased. */
  readonly erased: number;
  readonly entry: number;
}

/**
 * Takes a tenant out of a backup in one transaction: nothing of it is kept when the backup is not whole. What was
 * erased since is erased again. `open` begins to read the backup anew each time it is called. Throws an OperatorError.
 */
export async function restoreFile(
  operator: Operator,
  cipher: TenantCipher,
  order: FileOrder,
  open: () => Promise<AsyncIterable<Uint8Array>>,
): Promise<FileReport> {
  return operate(operator, order.tenant, async (work) => {
    const { header, body } = await openBackup(await open());
    if (header.tenant !== order.tenant)
      throw new OperatorError("backup/other-tenant", `The backup is of ${header.tenant}, not of ${order.tenant}.`);
    await noteErasures(work, order.tenant, order.erasures);
    const erasures = await erasuresOf(work, order.tenant);
    refuseErased(header, erasures);
    await work.change("select set_config('waypost.restoring', 'on', true)");
    await work.change("set constraints all deferred");
    const tenant = await registered(work, order, header);
    const key = keyOf(header, tenant, cipher);
    const tables = inOrderOfReferences(await keptTables(work));
    await makeRoom(work, order, tables);
    const { rows, manifest } = await takeIn(work, new BodyReader(body(key)), tables, header.schemaVersion);
    const erased = await eraseResponses(
      work,
      order.tenant,
      erasures.filter(({ kind }) => kind === "response").map(({ subjectHash }) => subjectHash),
    );
    await raise(work, order, tables);
    await work.change("set constraints all immediate");
    const [own] = await work.query<{ transaction: string; began: string }>(
      "select pg_current_xact_id()::text as transaction, to_json(now()) #>> '{}' as began",
    );
    const entry = await writeAudit(work, {
      tenant: order.tenant,
      action: "tenant.restore",
      subject: `backup ${header.id}`,
      details: { ...own, madeAt: header.madeAt, rows, erased },
    });
    return { madeAt: header.madeAt, manifest, rows, erased, entry };
  });
}

/** What the rest of a backup is encrypted with. Throws `backup/no-master-key`. */
function keyOf({ id, sealedKey }: BackupHeader, tenant: Tenant, cipher: TenantCipher): Buffer {
  try {
    return Buffer.from(cipher.open(tenant, `backup/${id}`, Buffer.from(sealedKey, "base64")), "base64");
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    throw new OperatorError(
      "backup/no-master-key",
      `SECRET_KEYS does not hold the master key that the key of ${tenant.id} is wrapped with.`,
    );
  }
}

/** A tenant that was erased after the backup was made does not come back; one made anew under its name may. */
function refuseErased({ tenant, madeAt }: BackupHeader, erasures: readonly Erasure[]): void {
  const erased = erasures.find(
    ({ subjectHash, at }) => subjectHash === TENANT_SUBJECT && Date.parse(at) >= Date.parse(madeAt),
  );
  if (erased !== undefined)
    throw new OperatorError(
      "restore/erased",
      `${tenant} was erased on ${erased.at}, after this backup: it stays erased.`,
    );
}

/** The tenant's row of the registry; made of the backup where there is none and the key is given. */
async function registered(work: OperatorWork, order: FileOrder, header: BackupHeader) {
  const [found] = await work.query("select from waypost.tenant where id = $1", [order.tenant]);
  if (found === undefined) {
    if (order.wrappedKey === null)
      throw new OperatorError("backup/no-key", `There is no key of ${order.tenant} here: give the file that holds it.`);
    await work.change("insert into waypost.tenant (id, name, theme, wrapped_key) values ($1, $2, $3, $4)", [
      order.tenant,
      header.name,
      JSON.stringify(header.theme),
      Buffer.from(order.wrappedKey),
    ]);
  }
  return readTenant(work, order.tenant);
}

/** Takes the tenant's rows away that are there, if that was asked for; keeps what must not go back. */
async function makeRoom(work: OperatorWork, order: FileOrder, tables: readonly KeptTable[]): Promise<void> {
  for (const table of tables.toReversed()) {
    const name = `waypost.${identifier(table.name)}`;
    if (table.rising !== null)
      await work.change(
        `create temporary table ${identifier(`risen_${table.name}`)} on commit drop as
         select ${[...table.key, table.rising].map(identifier).join(", ")} from ${name} where tenant_id = $1`,
        [order.tenant],
      );
    const gone = await work.change(`delete from ${name} where tenant_id = $1`, [order.tenant]);
    if (gone > 0 && !order.replace)
      throw new OperatorError(
        "restore/occupied",
        `${order.tenant} has rows here: say --replace to have them give way.`,
      );
  }
}

/** Whoever knew a state of a row that gave way sees that what is there now is another. */
async function raise(work: OperatorWork, order: FileOrder, tables: readonly KeptTable[]): Promise<void> {
  for (const { name, key, rising } of tables) {
    if (rising === null) continue;
    const column = identifier(rising);
    await work.change(
      `update waypost.${identifier(name)} as t set ${column} = known.${column} + 1
       from ${identifier(`risen_${name}`)} as known
       where t.tenant_id = $1 and known.${column} >= t.${column}
         and ${key.map((each) => `t.${identifier(each)} = known.${identifier(each)}`).join(" and ")}`,
      [order.tenant],
    );
  }
}

async function takeIn(
  work: OperatorWork,
  reader: BodyReader,
  tables: readonly KeptTable[],
  schemaVersion: number,
): Promise<{ rows: Record<string, number>; manifest: Manifest }> {
  const rows: Record<string, number> = {};
  const tallies = new Map<string, Tally>();
  for (;;) {
    const said = await reader.line();
    const head = headOf(said);
    if (head === null) {
      await reader.finish();
      return { rows, manifest: checked(said, tallies) };
    }
    const tally = new Tally();
    tallies.set(head.table, tally);
    const temporary = `incoming_${head.table}`;
    await rowsIn(work, temporary, head.columns, tallied(reader.rows(), tally));
    const table = tables.find(({ name }) => name === head.table);
    // A table that is no more takes its rows with it.
    if (table !== undefined)
      rows[head.table] = await work.change(insertFrom(table, temporary, head.columns, schemaVersion));
  }
}

/** The manifest at the backup's end. Throws `backup/broken` when what came before is not what it says. */
function checked(said: unknown, tallies: ReadonlyMap<string, Tally>): Manifest {
  const { manifest } = said as { readonly manifest?: Manifest };
  if (manifest === undefined) throw broken();
  for (const [table, { rows, sha256 }] of Object.entries(manifest.tables)) {
    const found = tallies.get(table)?.end();
    if (found?.rows !== rows || found.sha256 !== sha256) throw broken();
  }
  return manifest;
}

function insertFrom(
  table: KeptTable,
  temporary: string,
  columns: readonly CopiedColumn[],
  schemaVersion: number,
): string {
  const there = new Set(columns.map(({ name }) => name));
  const pairs = writableColumns(table).flatMap((column) => {
    const value = valueOf(table, column, there, schemaVersion);
    return value === null ? [] : [{ name: identifier(column.name), value }];
  });
  return `insert into waypost.${identifier(table.name)} (${pairs.map(({ name }) => name).join(", ")})
    overriding system value select ${pairs.map(({ value }) => value).join(", ")} from ${identifier(temporary)} as i`;
}

/** Where a column's value comes from, by what changed since the backup; null leaves it to its default. */
function valueOf(
  table: TableShape,
  { name, type }: ColumnShape,
  there: ReadonlySet<string>,
  schemaVersion: number,
): string | null {
  const since = table.changes.filter(({ migration }) => migration > schemaVersion);
  let known = name;
  for (const { column, change } of since.toReversed()) {
    if (column !== known) continue;
    if ("filledWith" in change) return `(${literal(change.filledWith)}::jsonb #>> '{}')::${type}`;
    known = change.renamedFrom;
  }
  return there.has(known) ? `i.${identifier(known)}` : null;
}
