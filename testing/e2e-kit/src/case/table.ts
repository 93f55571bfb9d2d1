/** One row of a table: what a case is run with, and what is expected. */
export type TableRow = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** The title of every row: its values in order. Throws when two rows are the same, for then neither has a name. */
export function rowTitles(rows: readonly TableRow[]): readonly string[] {
  const titles = rows.map(rowTitle);
  const twice = titles.find((title, at) => titles.indexOf(title) !== at);
  if (twice !== undefined) throw new Error(`Two rows of a table are the same: ${twice}`);
  return titles;
}

/** The values of a row by name, as a table shows them. */
export type Cells = Readonly<Record<string, string>>;

/** A row as a table shows it. */
export const rowCells = (row: TableRow): Cells =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)]));

/** The title of a row: its values in order. */
export const rowTitle = (row: TableRow): string => Object.values(rowCells(row)).join(", ");

/** A value as a table shows it. */
export function cell(value: TableRow[string]): string {
  if (value === null || value === "") return "–";
  if (typeof value === "object") return value.length === 0 ? "–" : value.join(" + ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}
