import type { CopiedTable } from "./copy.ts";

/** Where a response's state lies when it is not in its row: numbers of the one database. */
const PLACE: ReadonlySet<string> = new Set(["saved_in", "saved_as"]);

/** A table as a backup holds it: a response has its state in its row, wherever the database keeps it. */
export function portable(table: CopiedTable): CopiedTable {
  if (table.name !== "response") return table;
  return {
    ...table,
    columns: table.columns.filter(({ name }) => !PLACE.has(name)),
    read: { sealed: "coalesce(sealed, waypost.saved_state(tenant_id, saved_in, saved_as))" },
  };
}
