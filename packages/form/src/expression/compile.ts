import { assignable, ANY, BOOLEAN, describeType, NULL, NUMBER, TEXT } from "../value/types.ts";
import type { Type, Value } from "../value/value.ts";
import { decimal } from "../value/decimal.ts";
import { compileArithmetic, compileNegate } from "./compile-arithmetic.ts";
import { compileCall } from "./compile-call.ts";
import { compileContext, compileFilter, compileFor, compileList, compileQuantified } from "./compile-collection.ts";
import { checkOption, compileBetween, compileCompare, compileIn, compileTest, anyHolds } from "./compile-comparison.ts";
import { compileAndOr, compileIf, negated } from "./compile-logic.ts";
import { compileName, property } from "./compile-name.ts";
import { foreignHint } from "./foreign.ts";
import { parseExpression, parseUnaryTests } from "./parse.ts";
import { constantPart, fail, type Compiling, type Part } from "./part.ts";
import type { CompiledExpression, FailedExpression, Scope } from "./scope.ts";
import type { Tree } from "./tree.ts";

/** More turns of loops than this in one evaluation give null: no form needs them, and they would take too long. */
const MAX_TURNS = 100_000;

/** Compiles an expression, checking every name and type against the scope, and its result against `expected`. */
export function compileExpression<E>(
  source: string | Tree,
  scope: Scope<E>,
  expected?: Type,
): CompiledExpression<E> | FailedExpression {
  const parsed = typeof source === "string" ? parseExpression(source) : { ok: true as const, tree: source };
  if (!parsed.ok) return parsed;
  const { tree } = parsed;
  const c = begin(scope, null, typeof source === "string" ? source : "");
  const part = c.compile(tree);
  if (expected && c.errors.length === 0) {
    if (assignable(part.type, expected)) checkOption(expected, part, tree, c);
    else {
      const message = `a ${describeType(expected)} is needed here, and this is a ${describeType(part.type)}`;
      fail(c, "expression/type-mismatch", message, tree);
    }
  }
  return finish(c, part, tree);
}

/** A compiled cell of a decision table. */
export interface CompiledUnaryTest<E> {
  readonly ok: true;
  /** True, false, or null where the input or what it is compared with is unknown. Never throws. */
  readonly test: (input: Value, env: E) => boolean | null;
  readonly references: ReadonlySet<string>;
  /** True for `-`. */
  readonly any: boolean;
}

/** Compiles a cell of a decision table: `-`, `"a", "b"`, `[1..3999]`, `>= 4000`, `not(...)`, `? > x`. */
export function compileUnaryTest<E>(
  text: string,
  inputType: Type,
  scope: Scope<E>,
): CompiledUnaryTest<E> | FailedExpression {
  const parsed = parseUnaryTests(text);
  if (!parsed.ok) return parsed;
  const { tests } = parsed;
  if (tests.kind === "any") return { ok: true, test: () => true, references: new Set(), any: true };
  let current: Value = null;
  const input: Part<E> = { type: inputType, code: () => current };
  const c = begin(scope, input, text);
  const any = anyHolds(tests.tests.map((test) => compileTest(test, input, c)));
  if (c.errors.length > 0) return { ok: false, errors: c.errors };
  const { code } = tests.negated ? negated(any) : any;
  return {
    ok: true,
    references: c.references,
    any: false,
    test: (value, env) => {
      const before = current;
      current = value;
      c.turns.count = 0;
      const result = code(env, "en");
      current = before;
      return typeof result === "boolean" ? result : null;
    },
  };
}

function begin<E>(scope: Scope<E>, input: Part<E> | null, source: string): Compiling<E> {
  const c: Compiling<E> = {
    source,
    scope,
    input,
    errors: [],
    references: new Set(),
    locals: [],
    turns: { count: 0, most: MAX_TURNS },
    compile: (tree) => compileTree(tree, c),
  };
  return c;
}

function finish<E>(c: Compiling<E>, part: Part<E>, tree: Tree): CompiledExpression<E> | FailedExpression {
  if (c.errors.length > 0) return { ok: false, errors: c.errors };
  const { code, type, label } = part;
  const { turns } = c;
  return {
    ok: true,
    tree,
    type,
    evaluate: (env, language = "en") => {
      turns.count = 0;
      return code(env, language);
    },
    references: c.references,
    ...(label ? { label } : {}),
    constant: part.constant !== undefined,
  };
}

function compileTree<E>(tree: Tree, c: Compiling<E>): Part<E> {
  return fold(tree, compileNode(tree, c), c);
}

function compileNode<E>(tree: Tree, c: Compiling<E>): Part<E> {
  switch (tree.kind) {
    case "number":
      return constantPart(decimal(tree.value), NUMBER);
    case "text":
      return constantPart(tree.value, TEXT);
    case "boolean":
      return constantPart(tree.value, BOOLEAN);
    case "null":
      return constantPart(null, NULL);
    case "input":
      return c.input ?? fail(c, "expression/not-supported", "? stands in cells of decision tables only", tree);
    case "name":
      return compileName(tree, c);
    case "path":
      return isReference(tree) ? compileName(tree, c) : property(c.compile(tree.of), tree.name, tree, c);
    case "negate":
      return compileNegate(tree, c);
    case "arithmetic":
      return compileArithmetic(tree, c);
    case "compare":
      return compileCompare(tree, c);
    case "between":
      return compileBetween(tree, c);
    case "in":
      return compileIn(tree, c);
    case "test":
    case "interval":
      return fail(c, "expression/not-supported", `this stands after \`in\` only${foreignHint(c.source)}`, tree);
    case "and":
    case "or":
      return compileAndOr(tree, c);
    case "if":
      return compileIf(tree, c);
    case "list":
      return compileList(tree, c);
    case "context":
      return compileContext(tree, c);
    case "filter":
      return compileFilter(tree, c);
    case "for":
      return compileFor(tree, c);
    case "some":
    case "every":
      return compileQuantified(tree, c);
    case "call":
      return compileCall(tree, c);
  }
}

/** True for names joined by points, which the scope may know as one. */
function isReference(tree: Tree): boolean {
  let base = tree;
  while (base.kind === "path") base = base.of;
  return base.kind === "name";
}

const CONSTANT_CALLS = new Set(["date", "month", "year", "duration"]);

/** Literals that are written as calls, signs or lists of literals are computed once. */
function fold<E>(tree: Tree, part: Part<E>, c: Compiling<E>): Part<E> {
  if (part.constant || c.errors.length > 0 || !isLiteral(tree)) return part;
  // A literal reads neither the environment nor the language.
  const value = part.code(undefined as E, "en");
  return constantPart(value, part.type.kind === "null" ? ANY : part.type);
}

function isLiteral(tree: Tree): boolean {
  switch (tree.kind) {
    case "number":
    case "text":
    case "boolean":
    case "null":
      return true;
    case "negate":
      return isLiteral(tree.of);
    case "list":
      return tree.items.every(isLiteral);
    case "call":
      return CONSTANT_CALLS.has(tree.name) && tree.arguments.every(isLiteral);
    default:
      return false;
  }
}
