import type { ColumnShape, TableShape } from "./shape.ts";
import { identifier, literal, tableName } from "./sql.ts";

/** Columns that a statement may write. */
export const writableColumns = (table: TableShape): readonly ColumnShape[] =>
  table.columns.filter(({ made }) => made !== "expression");

const isBytes = ({ type }: ColumnShape): boolean => type === "bytea";

/**
 * The row before a change as JSON, however a row of `waypost.history` holds it: alone, or in a place among others of its
 * statement.
 */
export const rowBefore = (alias: string, place: string): string => {
  const packed = ["tenant_id", "row_count", "columns", "texts", "numbers", "times"].map((each) => `${alias}.${each}`);
  return `waypost.row_before(${alias}.old, coalesce(${alias}.old_row, waypost.packed_row(${packed.join(", ")}, ${place})))`;
};

/** Types whose text in JSON is the text that a cast reads: much faster than reading a record. */
const PLAIN = /^(?:text|smallint|integer|bigint|boolean|numeric|date|uuid|xid8|timestamp with(?:out)? time zone)$/;

const isPlain = ({ type }: ColumnShape): boolean => PLAIN.test(type);

/**
 * The JSON `h.was` of a row of history as today's table has it, as an expression: columns that were renamed since under
 * their new names, columns that were filled when they came with what they were filled with.
 */
export function rowAsNow(table: TableShape): string {
  return table.changes.reduce((row, { migration, column, change }) => {
    const name = literal(column);
    const changed =
      "renamedFrom" in change
        ? `(${row}) - ${literal(change.renamedFrom)} || jsonb_build_object(${name}, (${row}) -> ${literal(change.renamedFrom)})`
        : `jsonb_build_object(${name}, ${literal(change.filledWith)}::jsonb) || (${row})`;
    return `case when h.schema_version < ${migration} then ${changed} else ${row} end`;
  }, "h.was");
}

/**
 * From a row of history `h` to the columns of today's table, which {@link columnThen} reads: `s.then` is its JSON, and
 * `r` the record where a column's type needs one.
 */
export function recordThen(table: TableShape): string {
  const then = `cross join lateral (select ${rowAsNow(table)} as then offset 0) as s`;
  if (table.columns.every((column) => isBytes(column) || isPlain(column))) return then;
  const bytes = table.columns.filter(isBytes).map(({ name }) => literal(name));
  const clear = bytes.length === 0 ? "s.then" : `s.then - array[${bytes.join(", ")}]`;
  return `${then} cross join lateral jsonb_populate_record(null::${tableName(table.name)}, ${clear}) as r`;
}

/** A column's value then, where the row had it; `otherwise` where the column is younger than the row of history. */
export function columnThen(column: ColumnShape, otherwise: string): string {
  const value = valueThen(column);
  // What is never null was not there when it is.
  if (column.required) return `coalesce(${value}, ${otherwise})`;
  return `case when s.then ? ${literal(column.name)} then ${value} else ${otherwise} end`;
}

function valueThen(column: ColumnShape): string {
  const text = `s.then ->> ${literal(column.name)}`;
  if (isBytes(column)) return `h.old_bytes[(${text})::integer]`;
  return isPlain(column) ? `(${text})::${column.type}` : `r.${identifier(column.name)}`;
}

/** What a column gets in a row that is inserted without it. */
export const fallbackOf = ({ fallback, type }: ColumnShape): string => `(${fallback ?? `null::${type}`})`;
