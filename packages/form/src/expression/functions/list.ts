import type { Big } from "big.js";
import { equalValues, isContext, isList } from "../../value/compare.ts";
import { add, decimal, divide, isDecimal, ZERO } from "../../value/decimal.ts";
import { ANY, BOOLEAN, describeType, listOf, NUMBER, TEXT, unionAll } from "../../value/types.ts";
import type { Type, Value } from "../../value/value.ts";
import { orderValues } from "../compile-comparison.ts";
import { listIn, mayTake, takes, textOf, type LibraryFunction } from "./function.ts";
import { integerOf } from "./text.ts";

const LIST = listOf(ANY);
const list = takes("list", LIST);
const elementOf = (type: Type | undefined): Type => (type?.kind === "list" ? type.of : ANY);

const holds = (values: readonly Value[], wanted: Value): boolean => values.some((value) => equalValues(value, wanted));

/** Each value once, in the order of their first coming. */
function distinct(values: readonly Value[]): Value[] {
  const texts = new Set<Value>();
  const kept: Value[] = [];
  for (const value of values) {
    const simple = typeof value !== "object" || value === null;
    if (simple ? texts.has(value) : holds(kept, value)) continue;
    if (simple) texts.add(value);
    kept.push(value);
  }
  return kept;
}

/** A longer list than this is null: no form makes one, and doubling it would end the memory. */
const MAX_LENGTH = 100_000;

/** The elements of every list, or null where they are too many. */
function together(lists: readonly Value[]): Value[] | null {
  const length = lists.reduce<number>((sum, values) => sum + listIn(values ?? undefined).length, 0);
  return length > MAX_LENGTH ? null : lists.flatMap((values) => listIn(values ?? undefined));
}

function flatten(values: readonly Value[]): Value[] {
  return values.flatMap((value) => (isList(value) ? flatten(value) : [value]));
}

/** The sum of the numbers among values; others (null) do not count. */
function total(values: readonly Value[]): Big | null {
  let sum: Big | null = ZERO;
  for (const value of values) if (sum && isDecimal(value)) sum = add(sum, value);
  return sum;
}

/** The least (or greatest) of values that have an order; null where there is none. */
const extreme = (name: string, sign: 1 | -1): LibraryFunction => ({
  name,
  parameters: [takes("list", ANY)],
  rest: "spread",
  nulls: "own",
  result: (types) => unionAll(types),
  run: (values) => {
    let best: Value = null;
    for (const value of values) {
      if (value === null) continue;
      const order = best === null ? -1 : orderValues(value, best);
      if (order === null) return null;
      if (best === null || order * sign < 0) best = value;
    }
    return best;
  },
});

/** A test of which values two lists share. */
const shared = (name: string, run: (values: readonly Value[], of: readonly Value[]) => boolean): LibraryFunction => ({
  name,
  parameters: [list, takes("values", LIST)],
  result: BOOLEAN,
  run: ([values, wanted]) => run(listIn(values), listIn(wanted)),
});

export const listFunctions: readonly LibraryFunction[] = [
  {
    name: "count",
    parameters: [list],
    result: NUMBER,
    nulls: "own",
    run: ([values]) => decimal(listIn(values).length),
  },
  { name: "sum", parameters: [takes("list", NUMBER)], rest: "spread", nulls: "own", result: NUMBER, run: total },
  extreme("min", 1),
  extreme("max", -1),
  {
    name: "mean",
    parameters: [takes("list", NUMBER)],
    rest: "spread",
    nulls: "own",
    result: NUMBER,
    run: (values) => {
      const numbers = values.filter(isDecimal);
      const sum = total(numbers);
      return sum && divide(sum, decimal(numbers.length));
    },
  },
  {
    name: "list contains",
    parameters: [list, takes("element", ANY)],
    result: BOOLEAN,
    nulls: "own",
    run: ([values, wanted]) => (isList(values ?? null) ? holds(listIn(values), wanted ?? null) : null),
  },
  shared("contains any", (values, wanted) => wanted.some((value) => holds(values, value))),
  shared("contains all", (values, wanted) => wanted.every((value) => holds(values, value))),
  {
    name: "concatenate",
    parameters: [list],
    rest: "repeat",
    nulls: "own",
    result: (types) => listOf(unionAll(types.map(elementOf))),
    run: together,
  },
  {
    name: "append",
    parameters: [list, takes("item", ANY)],
    rest: "repeat",
    nulls: "own",
    result: ([first, ...items]) => listOf(unionAll([elementOf(first), ...items])),
    run: ([values, ...items]) => [...listIn(values), ...items],
  },
  {
    name: "union",
    parameters: [list],
    rest: "repeat",
    nulls: "own",
    result: (types) => listOf(unionAll(types.map(elementOf))),
    run: (lists) => {
      const all = together(lists);
      return all && distinct(all);
    },
  },
  { name: "flatten", parameters: [list], result: LIST, run: ([values]) => flatten(listIn(values)) },
  {
    name: "distinct values",
    parameters: [list],
    result: ([type]) => type ?? LIST,
    run: ([values]) => distinct(listIn(values)),
  },
  {
    name: "index of",
    parameters: [list, takes("match", ANY)],
    result: listOf(NUMBER),
    nulls: "own",
    run: ([values, match]) =>
      isList(values ?? null)
        ? listIn(values).flatMap((value, index) => (equalValues(value, match ?? null) ? [decimal(index + 1)] : []))
        : null,
  },
  {
    name: "reverse",
    parameters: [list],
    result: ([type]) => type ?? LIST,
    run: ([values]) => [...listIn(values)].reverse(),
  },
  {
    name: "sort",
    parameters: [list],
    result: ([type]) => type ?? LIST,
    run: ([values]) =>
      [...listIn(values)].sort((a, b) => (a === null ? 1 : b === null ? -1 : (orderValues(a, b) ?? 0))),
  },
  {
    name: "sublist",
    parameters: [list, takes("start", NUMBER), mayTake("length", NUMBER)],
    result: ([type]) => type ?? LIST,
    run: ([values, start, length]) => {
      const from = integerOf(start);
      const count = length === undefined ? Number.MAX_SAFE_INTEGER : integerOf(length);
      if (from === null || from === 0 || count === null || count < 0) return null;
      const all = listIn(values);
      const first = from > 0 ? from - 1 : Math.max(0, all.length + from);
      return all.slice(first, first + count);
    },
  },
  {
    name: "get value",
    parameters: [takes("context", { kind: "context", fields: {}, open: true }), takes("key", TEXT)],
    result: ANY,
    run: ([context, key]) => {
      const name = textOf(key);
      return isContext(context ?? null) && Object.hasOwn(context as object, name)
        ? ((context as Readonly<Record<string, Value>>)[name] ?? null)
        : null;
    },
  },
  {
    name: "coalesce",
    parameters: [takes("value", ANY)],
    rest: "repeat",
    nulls: "own",
    result: (types) => unionAll(types),
    run: (values) => values.find((value) => value !== null) ?? null,
  },
];

/** How a list of types is called in a signature. */
export const describeTypes = (types: readonly Type[]): string => types.map(describeType).join(" or ");
