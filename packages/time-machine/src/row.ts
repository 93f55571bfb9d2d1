import type { ColumnShape, TableShape } from "./shape.ts";
import { identifier, literal } from "./sql.ts";

/** Columns that a statement may write. */
export const writable = (table: TableShape): readonly ColumnShape[] =>
  table.columns.filter(({ made }) => made !== "expression");

const isBytes = ({ type }: ColumnShape): boolean => type === "bytea";

/**
 * The JSON of a row of history `h` as today's table has it, as an expression: columns that were renamed since under
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
  }, "h.old");
}

/**
 * From a row of history `h` to the columns of today's table: `s.then` is its JSON and `r` the record; columns of bytes
 * come from {@link columnThen} alone.
 */
export function recordThen(table: TableShape): string {
  const bytes = table.columns.filter(isBytes).map(({ name }) => literal(name));
  const clear = bytes.length === 0 ? "s.then" : `s.then - array[${bytes.join(", ")}]`;
  return `cross join lateral (select ${rowAsNow(table)} as then offset 0) as s
    cross join lateral jsonb_populate_record(null::waypost.${identifier(table.name)}, ${clear}) as r`;
}

/** A column's value then, where the row had it; `otherwise` where the column is younger than the row of history. */
export function columnThen(column: ColumnShape, otherwise: string): string {
  const name = literal(column.name);
  const value = isBytes(column) ? `h.old_bytes[(s.then ->> ${name})::integer]` : `r.${identifier(column.name)}`;
  return `case when s.then ? ${name} then ${value} else ${otherwise} end`;
}

/** What a column gets in a row that is inserted without it. */
export const fallbackOf = ({ fallback, type }: ColumnShape): string => `(${fallback ?? `null::${type}`})`;
