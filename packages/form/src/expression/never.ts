import type { Big } from "big.js";
import { decimal, parseDecimal } from "../value/decimal.ts";
import type { Type } from "../value/value.ts";
import type { CompareOperator, Tree } from "./tree.ts";

/** What is known of the values that a name can have: its type, and the limits of a number, both included. */
export interface Known {
  readonly type: Type;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

type Literal = Big | string | boolean;

/** A comparison of a name with literals: which values pass, and at which literals that changes. */
interface Comparison {
  readonly name: string;
  readonly passes: (value: Literal) => boolean;
  readonly at: readonly Literal[];
}

/** A text that no form names. */
const OTHER_TEXT = "\u0000";

/**
 * Why a condition can never be true, as far as that is plain: it is `false`, or of all that must hold at once several
 * tests of one name leave no value over. Null where it may be true, or where that is not plain.
 */
export function neverHolds(tree: Tree, knownOf: (name: string) => Known | undefined): string | null {
  if (tree.kind === "or") return neverHolds(tree.left, knownOf) && neverHolds(tree.right, knownOf);
  const literal = literalOf(tree);
  if (literal === false || tree.kind === "null") return "it is never true";
  const tests = new Map<string, Comparison[]>();
  for (const part of conjuncts(tree)) {
    if (part !== tree) {
      const why = neverHolds(part, knownOf);
      if (why !== null) return why;
    }
    const test = comparisonOf(part);
    if (test) tests.set(test.name, [...(tests.get(test.name) ?? []), test]);
  }
  for (const [name, own] of tests) {
    const known = knownOf(name);
    const samples = known ? samplesOf(own, known) : null;
    if (samples?.some((value) => own.every(({ passes }) => passes(value))) === false)
      return `"${name}" has no value of which it is true`;
  }
  return null;
}

const conjuncts = (tree: Tree): readonly Tree[] =>
  tree.kind === "and" ? [...conjuncts(tree.left), ...conjuncts(tree.right)] : [tree];

const TURNED: Readonly<Record<CompareOperator, CompareOperator>> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

function comparisonOf(tree: Tree): Comparison | null {
  if (tree.kind === "compare") {
    return comparing(tree.left, tree.operator, tree.right) ?? comparing(tree.right, TURNED[tree.operator], tree.left);
  }
  if (tree.kind === "between") {
    const both = [comparing(tree.value, ">=", tree.low), comparing(tree.value, "<=", tree.high)];
    return joined(both, (passed) => passed.every(Boolean));
  }
  if (tree.kind !== "in") return null;
  const any = tree.tests.map((test): Comparison | null => {
    if (test.kind === "test") return comparing(tree.value, test.operator, test.right);
    if (test.kind !== "interval") return comparing(tree.value, "=", test);
    const low = comparing(tree.value, test.openLow ? ">" : ">=", test.low);
    const high = comparing(tree.value, test.openHigh ? "<" : "<=", test.high);
    return joined([low, high], (passed) => passed.every(Boolean));
  });
  return joined(any, (passed) => passed.some(Boolean));
}

/** Several comparisons of one name as one; null unless every one of them is plain. */
function joined(
  parts: readonly (Comparison | null)[],
  how: (passed: readonly boolean[]) => boolean,
): Comparison | null {
  const plain = parts.filter((part) => part !== null);
  const [first] = plain;
  if (!first || plain.length < parts.length) return null;
  return {
    name: first.name,
    passes: (value) => how(plain.map(({ passes }) => passes(value))),
    at: plain.flatMap(({ at }) => at),
  };
}

function comparing(left: Tree, operator: CompareOperator, right: Tree): Comparison | null {
  const name = nameOf(left);
  const literal = literalOf(right);
  if (name === null || literal === null) return null;
  // Between two texts lie others: which ones pass a test of their order is not plain.
  if (typeof literal !== "object" && operator !== "=" && operator !== "!=") return null;
  return { name, passes: (value) => compares(value, operator, literal), at: [literal] };
}

function compares(value: Literal, operator: CompareOperator, literal: Literal): boolean {
  if (typeof value !== "object" || typeof literal !== "object") return (value === literal) === (operator === "=");
  const order = value.cmp(literal);
  switch (operator) {
    case "=":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

/** Values of a name by which its tests can be told apart; null for types whose values are not plain. */
function samplesOf(tests: readonly Comparison[], { type, min, max }: Known): readonly Literal[] | null {
  const literals = tests.flatMap(({ at }) => at);
  switch (type.kind) {
    case "boolean":
      return [true, false];
    case "text":
    case "choice":
      return [...literals, OTHER_TEXT];
    case "number": {
      const limits = [min, max].flatMap((limit) => (limit === undefined ? [] : [decimal(String(limit))]));
      const numbers = [...literals.filter((one) => typeof one === "object"), ...limits].sort((a, b) => a.cmp(b));
      const between = numbers.slice(1).map((one, at) => one.plus(numbers[at] ?? one).div(2));
      const ends = [numbers[0]?.minus(1), numbers.at(-1)?.plus(1)].filter((one) => one !== undefined);
      const isWithin = (one: Big) => (min === undefined || one.gte(min)) && (max === undefined || one.lte(max));
      return [...numbers, ...between, ...ends].filter(isWithin);
    }
    default:
      return null;
  }
}

function nameOf(tree: Tree): string | null {
  if (tree.kind === "name") return tree.name;
  if (tree.kind !== "path") return null;
  const of = nameOf(tree.of);
  return of === null ? null : `${of}.${tree.name}`;
}

function literalOf(tree: Tree): Literal | null {
  if (tree.kind === "negate") {
    const of = literalOf(tree.of);
    return typeof of === "object" && of !== null ? of.neg() : null;
  }
  if (tree.kind === "number") return parseDecimal(tree.value);
  return tree.kind === "text" || tree.kind === "boolean" ? tree.value : null;
}
