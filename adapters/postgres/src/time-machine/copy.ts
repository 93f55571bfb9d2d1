import { createHash } from "node:crypto";
import { identifier, literal } from "@waypost/time-machine";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { ColumnShape } from "@waypost/time-machine";
import type { OperatorWork } from "./operator.ts";

/** A table whose rows are copied. */
export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly ColumnShape[];
  /** Its primary key's columns after `tenant_id`. */
  readonly key: readonly string[];
  /** Columns that are read in another way than by their names: SQL of a row `t`. */
  readonly read?: Readonly<Record<string, string>>;
}

/** A column as it lies in a backup. */
export interface CopiedColumn {
  readonly name: string;
  readonly type: string;
}

/** Columns of a table that a backup holds: what the database works out itself is left to it. */
export const copiedColumns = (table: CopiedTable): readonly CopiedColumn[] =>
  table.columns.filter(({ made }) => made !== "expression").map(({ name, type }) => ({ name, type }));

/** How many rows were copied, and the hash of their text, in hexadecimal. */
export interface Copied {
  readonly rows: number;
  readonly sha256: string;
}

/** Counts rows of COPY's text and hashes them, as they pass. */
export class Tally {
  readonly #hash = createHash("sha256");
  #rows = 0;

  add(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    for (const byte of chunk) if (byte === NEWLINE) this.#rows += 1;
  }

  end(): Copied {
    return { rows: this.#rows, sha256: this.#hash.digest("hex") };
  }
}

const NEWLINE = 10;

/** The rows of a tenant's table as COPY's text, in the order of their key; `condition` is SQL, and says which. */
export function rowsOut(
  { client }: Pick<OperatorWork, "client">,
  tenant: string,
  table: CopiedTable,
  condition = "true",
): AsyncIterable<Buffer> {
  const columns = copiedColumns(table).map(({ name }) => table.read?.[name] ?? identifier(name));
  const order = table.key.map((column) => `${identifier(column)}::text collate "C"`).join(", ");
  return client.query(
    copyTo(
      `copy (select ${columns.join(", ")} from waypost.${identifier(table.name)} as t
         where tenant_id = ${literal(tenant)} and ${condition} order by ${order}) to stdout`,
    ),
  );
}

/** Takes rows of COPY's text into a temporary table of these columns, which is there until the transaction ends. */
export async function rowsIn(
  { client, query }: Pick<OperatorWork, "client" | "query">,
  temporary: string,
  columns: readonly CopiedColumn[],
  rows: AsyncIterable<Uint8Array>,
): Promise<void> {
  const list = columns.map(({ name, type }) => `${identifier(name)} ${type}`).join(", ");
  await query(`create temporary table ${identifier(temporary)} (${list}) on commit drop`);
  const stream = client.query(copyFrom(`copy ${identifier(temporary)} from stdin`));
  const ended = new Promise<void>((resolve, reject) => {
    stream.once("finish", resolve);
    stream.once("error", reject);
  });
  ended.catch(() => undefined);
  for await (const chunk of rows) {
    if (!stream.write(chunk)) await Promise.race([new Promise((resolve) => stream.once("drain", resolve)), ended]);
  }
  stream.end();
  await ended;
}
