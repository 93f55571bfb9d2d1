import { decimal } from "../value/decimal.ts";
import type { Type, Value } from "../value/value.ts";
import { compileUnaryTest } from "./compile.ts";
import type { Scope } from "./scope.ts";

/** Two rows of a table, from 0, that hold of the same inputs; `row` is the later one. */
export interface Overlap {
  readonly row: number;
  readonly earlier: number;
}

const NO_NAMES: Scope<null> = { lookup: () => undefined };
/** A little: what lies just beside the end of an interval. */
const LITTLE = "0.000001";
/** A text that no cell is likely to name. */
const OTHER_TEXT = "\u0000";

/**
 * The rows of a decision table that surely overlap an earlier one: in each column their cells are the same, one of
 * them is `-`, or a value at the literals that the column names passes both. A cell that reads names is not looked into.
 */
export function overlappingRows(rows: readonly (readonly string[])[], types: readonly Type[]): readonly Overlap[] {
  const columns = types.map((type, column) =>
    columnOf(
      rows.map((cells) => cells[column] ?? "-"),
      type,
    ),
  );
  return rows.flatMap((_, row) => {
    const earlier = rows.findIndex((_, other) => other < row && columns.every((meet) => meet(row, other)));
    return earlier === -1 ? [] : [{ row, earlier }];
  });
}

/** Says of two rows whether their cells in this column share a value. */
function columnOf(cells: readonly string[], type: Type): (a: number, b: number) => boolean {
  const samples = samplesOf(cells, type);
  const passing = cells.map((cell) => {
    const compiled = compileUnaryTest(cell, type, NO_NAMES);
    if (!compiled.ok) return [];
    return compiled.any ? null : samples.filter((sample) => compiled.test(sample, null) === true);
  });
  return (a, b) => {
    const [one, other] = [passing[a] ?? null, passing[b] ?? null];
    return cells[a] === cells[b] || one === null || other === null || one.some((value) => other.includes(value));
  };
}

/** Values of a type by which the cells of a column can be told apart. */
function samplesOf(cells: readonly string[], type: Type): readonly Value[] {
  const text = cells.join(" ");
  switch (type.kind) {
    case "boolean":
      return [true, false];
    case "number":
      return (text.match(/\d+(?:\.\d+)?/g) ?? []).flatMap((literal) =>
        [decimal(literal), decimal(literal).neg()].flatMap((n) => [n, n.plus(LITTLE), n.minus(LITTLE)]),
      );
    case "text":
    case "choice": {
      const named = (text.match(/"[^"\\]*"/g) ?? []).map((literal) => literal.slice(1, -1));
      return type.kind === "choice" && type.options ? type.options : [...named, OTHER_TEXT];
    }
    default:
      return [];
  }
}
