/** A column as the database's catalogue describes it. */
export interface ColumnShape {
  readonly name: string;
  /** The type's name, for example `timestamp with time zone`. */
  readonly type: string;
  /** It is never null. */
  readonly required: boolean;
  /** The expression of its default, as SQL; null without one. */
  readonly fallback: string | null;
  /** How the database makes its value itself, if it does. */
  readonly made: "identity" | "expression" | null;
}

/** How a column changed since older rows of history were written: it had another name, or it was filled when it came. */
export interface ColumnChange {
  /** The migration's number: rows of a lower schema version are older than the change. */
  readonly migration: number;
  readonly column: string;
  readonly change: { readonly renamedFrom: string } | { readonly filledWith: string };
}

/** A table of tenants' rows that a restore puts back. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly ColumnShape[];
  /** Its primary key's columns after `tenant_id`. */
  readonly key: readonly string[];
  /** Tables that its rows refer to. */
  readonly refersTo: readonly string[];
  /** Oldest first. */
  readonly changes: readonly ColumnChange[];
  /** A column that never goes back, since others tell states apart by it: put back, it is higher than it ever was. */
  readonly rising: string | null;
}

/** References run in a circle: no order puts each table behind those that it refers to. */
export class CircularReferences extends Error {
  override readonly name = "CircularReferences";

  constructor(tables: readonly string[]) {
    super(`tables refer to each other in a circle: ${tables.join(", ")}`);
  }
}

/**
 * Tables in the order in which rows can be inserted: each behind those that it refers to, else by name. A reference of a
 * table to itself, or to a table that is not given, counts for nothing. Throws {@link CircularReferences}.
 */
export function inOrderOfReferences<Table extends TableShape>(tables: readonly Table[]): readonly Table[] {
  const names = new Set(tables.map(({ name }) => name));
  const done = new Set<string>();
  const ordered: Table[] = [];
  let left = [...tables].sort((a, b) => (a.name < b.name ? -1 : 1));
  while (left.length > 0) {
    const ready = left.filter(({ name, refersTo }) =>
      refersTo.every((other) => other === name || !names.has(other) || done.has(other)),
    );
    if (ready.length === 0) throw new CircularReferences(left.map(({ name }) => name));
    for (const table of ready) done.add(table.name);
    ordered.push(...ready);
    left = left.filter(({ name }) => !done.has(name));
  }
  return ordered;
}
