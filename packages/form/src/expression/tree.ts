/** Where a node stands in the expression's text, as character offsets. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** The operators between two numbers, texts, dates and durations. */
export type ArithmeticOperator = "+" | "-" | "*" | "/" | "**";
/** The operators that compare. */
export type CompareOperator = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** What a node of the expression tree says, apart from its place. */
export type Node =
  /** `value` is canonical: no exponent, no superfluous zeros. */
  | { readonly kind: "number"; readonly value: string }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null" }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "path"; readonly of: Tree; readonly name: string }
  /** The value under test: `?`. */
  | { readonly kind: "input" }
  | { readonly kind: "negate"; readonly of: Tree }
  | { readonly kind: "arithmetic"; readonly operator: ArithmeticOperator; readonly left: Tree; readonly right: Tree }
  | { readonly kind: "compare"; readonly operator: CompareOperator; readonly left: Tree; readonly right: Tree }
  | { readonly kind: "between"; readonly value: Tree; readonly low: Tree; readonly high: Tree }
  /** True when one of the tests holds. A test is a `test`, an `interval`, or any expression (equal to, or within). */
  | { readonly kind: "in"; readonly value: Tree; readonly tests: readonly Tree[] }
  /** `> 5`: half a comparison, inside `in` and in cells of decision tables only. */
  | { readonly kind: "test"; readonly operator: CompareOperator; readonly right: Tree }
  | {
      readonly kind: "interval";
      readonly low: Tree;
      readonly high: Tree;
      readonly openLow: boolean;
      readonly openHigh: boolean;
    }
  | { readonly kind: "and" | "or"; readonly left: Tree; readonly right: Tree }
  | { readonly kind: "if"; readonly condition: Tree; readonly then: Tree; readonly otherwise: Tree }
  | { readonly kind: "list"; readonly items: readonly Tree[] }
  | { readonly kind: "context"; readonly entries: readonly { readonly name: string; readonly value: Tree }[] }
  | { readonly kind: "filter"; readonly of: Tree; readonly condition: Tree }
  | { readonly kind: "for"; readonly each: readonly Iteration[]; readonly result: Tree }
  | { readonly kind: "some" | "every"; readonly each: readonly Iteration[]; readonly condition: Tree }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly Tree[] };

/** A node with its place. */
export type Tree = Node & Place;

/** A variable (a plain name: letters, digits, _) that takes each element of a list, or each whole number up to `to`. */
export interface Iteration {
  readonly name: string;
  readonly in: Tree;
  readonly to?: Tree;
}

/** The cell of a decision table: anything (`-`), or tests of which one holds (or, negated, none). */
export type UnaryTests =
  { readonly kind: "any" } | { readonly kind: "tests"; readonly negated: boolean; readonly tests: readonly Tree[] };

/** What is wrong with an expression: a code of docs/errors.md, and where in its text. */
export interface ExpressionError extends Place {
  readonly code: `expression/${string}`;
  readonly message: string;
}

/** The same tree with every place set to zero: two texts that mean the same give equal ones. */
export function withoutPlaces(tree: Tree): Tree {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== "object" || value === null) return value;
    const copy: Record<string, unknown> = {};
    for (const [name, part] of Object.entries(value)) {
      copy[name] = typeof part === "number" ? 0 : strip(part);
    }
    return copy;
  };
  return strip(tree) as Tree;
}
