import { at, isList, isObject, objectsIn, text } from "./json.ts";
import type { Json } from "./json.ts";

/** A row of the table that says where a quote goes: a test for each input, and the page. */
export interface Row {
  readonly when: readonly string[];
  readonly page: string;
}

/** What decides where a quote goes, in the order of the table's inputs. */
export type Inputs = readonly (string | number | null)[];

/** The table of a form that is called `destination`. */
export interface DecisionTable {
  readonly rows: readonly Row[];
  readonly otherwise: string;
}

/** Reads the table that says where the quotes of a form go. */
export function destinationTable(form: Json): DecisionTable {
  const table = at(form, ["tables", "destination"]);
  const rows = objectsIn(isObject(table) ? table["rows"] : undefined);
  return {
    rows: rows.map((row) => ({
      when: isList(row["when"]) ? row["when"].map(text) : [],
      page: text(at(row, ["then", "page"])),
    })),
    otherwise: text(isObject(table) ? at(table, ["otherwise", "page"]) : undefined),
  };
}

/** Where a quote goes by a table: by the first row that holds. */
export function decide({ rows, otherwise }: DecisionTable, inputs: Inputs): string {
  const row = rows.find(({ when }) => when.every((test, each) => holds(test, inputs[each] ?? null)));
  return row?.page ?? otherwise;
}

/** Whether a test of a row holds: `-` for anything, `"text"`, or a comparison with a number. */
function holds(test: string, value: string | number | null): boolean {
  if (test === "-") return true;
  if (test.startsWith('"')) return value === test.slice(1, -1);
  const bound = boundOf(test);
  if (bound === null) throw new Error(`a test that is not known: ${test}`);
  if (typeof value !== "number") return false;
  if (bound.sign === "<") return value < bound.number;
  if (bound.sign === "<=") return value <= bound.number;
  return bound.sign === ">" ? value > bound.number : value >= bound.number;
}

/** A test that compares with a number, taken apart. */
export function boundOf(test: string): { readonly sign: string; readonly number: number } | null {
  const [, sign, number] = /^([<>]=?) (-?\d+(?:\.\d+)?)$/.exec(test) ?? [];
  return sign === undefined ? null : { sign, number: Number(number) };
}

/**
 * Every reply of the quote engine that a table could tell apart: no answer, or a status with a price at, one beside and
 * a penny beside each boundary, with each of the source codes.
 */
export function everyReply({ rows }: DecisionTable, codes: readonly string[]): readonly Inputs[] {
  const boundaries = rows
    .flatMap(({ when }) => when.map(boundOf))
    .flatMap((bound) => (bound === null ? [] : [bound.number]));
  const prices = new Set(boundaries.flatMap((each) => [each - 1, each - 0.01, each, each + 0.01, each + 1]));
  const possible = [...prices].filter((price) => price >= 0);
  return codes.flatMap((code): Inputs[] => [
    ["unavailable", null, null, code],
    ...["quoted", "rejected", "referred"].flatMap((status) =>
      possible.map((price): Inputs => ["found", status, price, code]),
    ),
  ]);
}
