import { compareNumbers, equalValues, isList } from "../value/compare.ts";
import { isDecimal } from "../value/decimal.ts";
import { compareDurations, parseDuration } from "../value/duration.ts";
import { ANY, BOOLEAN, comparable, describeType } from "../value/types.ts";
import type { Type, Value } from "../value/value.ts";
import { expectBoolean, negated } from "./compile-logic.ts";
import { fail, type Code, type Compiling, type Part } from "./part.ts";
import { suggestion } from "./suggest.ts";
import type { CompareOperator, Place, Tree } from "./tree.ts";

type Test = (a: Value, b: Value) => boolean | null;

/** Compiles `=`, `!=`, `<`, `<=`, `>` and `>=`. */
export function compileCompare<E>(tree: Tree & { kind: "compare" }, c: Compiling<E>): Part<E> {
  return compareParts(tree.operator, c.compile(tree.left), c.compile(tree.right), tree, c);
}

/** `value between low and high`, both included. */
export function compileBetween<E>(tree: Tree & { kind: "between" }, c: Compiling<E>): Part<E> {
  const value = c.compile(tree.value);
  const low = compareParts(">=", value, c.compile(tree.low), tree, c);
  const high = compareParts("<=", value, c.compile(tree.high), tree, c);
  return bothHold(low, high);
}

/** `value in tests`. */
export function compileIn<E>(tree: Tree & { kind: "in" }, c: Compiling<E>): Part<E> {
  const value = c.compile(tree.value);
  return anyHolds(tree.tests.map((test) => compileTest(test, value, c)));
}

/** One test of a value: half a comparison, an interval, a list that may hold it, or what it may be equal to. */
export function compileTest<E>(test: Tree, value: Part<E>, c: Compiling<E>): Part<E> {
  if (test.kind === "test") return compareParts(test.operator, value, c.compile(test.right), test, c);
  if (test.kind === "interval") {
    const low = compareParts(test.openLow ? ">" : ">=", value, c.compile(test.low), test, c);
    const high = compareParts(test.openHigh ? "<" : "<=", value, c.compile(test.high), test, c);
    return bothHold(low, high);
  }
  if (test.kind === "call" && test.name === "not") {
    const any = anyHolds(test.arguments.map((argument) => compileTest(argument, value, c)));
    return negated(any);
  }
  if (test.kind === "list") return anyHolds(test.items.map((item) => compileTest(item, value, c)));
  const inner = c.compile(test);
  if (c.input === value && usesInput(test)) {
    expectBoolean(inner, test, c);
    return inner;
  }
  if (inner.type.kind === "list" && value.type.kind !== "list") return within(value, inner, test, c);
  if (inner.type.kind === "any") {
    const [read, of] = [value.code, inner.code];
    return {
      type: BOOLEAN,
      code: (env, language) => {
        const found = of(env, language);
        const wanted = read(env, language);
        return isList(found) && !isList(wanted) ? holds(found, wanted) : equalValues(wanted, found);
      },
    };
  }
  return compareParts("=", value, inner, test, c);
}

function within<E>(value: Part<E>, list: Part<E>, at: Place, c: Compiling<E>): Part<E> {
  checkComparable("=", value, elementPart(list), at, c);
  const [read, of] = [value.code, list.code];
  return {
    type: BOOLEAN,
    code: (env, language) => {
      const found = of(env, language);
      return isList(found) ? holds(found, read(env, language)) : null;
    },
  };
}

/** A list's element, for the checks of types. */
function elementPart<E>({ type, code }: Part<E>): Part<E> {
  return { type: type.kind === "list" ? type.of : ANY, code };
}

const holds = (list: readonly Value[], value: Value): boolean => list.some((element) => equalValues(element, value));

/** True when a tree reads the value under test. */
function usesInput(tree: Tree): boolean {
  return JSON.stringify(tree).includes('"kind":"input"');
}

function bothHold<E>({ code: left }: Part<E>, { code: right }: Part<E>): Part<E> {
  return {
    type: BOOLEAN,
    code: (env, language) => {
      const a = left(env, language);
      if (a === false) return false;
      const b = right(env, language);
      return b === false ? false : a === true && b === true ? true : null;
    },
  };
}

/** True when one of the parts is; false when all are; null otherwise. Of no parts: false. */
export function anyHolds<E>(parts: readonly Part<E>[]): Part<E> {
  const codes = parts.map((part) => part.code);
  const [only] = codes;
  if (only && codes.length === 1) return { type: BOOLEAN, code: only };
  return {
    type: BOOLEAN,
    code: (env, language) => {
      let result: false | null = false;
      for (const code of codes) {
        const value = code(env, language);
        if (value === true) return true;
        if (value !== false) result = null;
      }
      return result;
    },
  };
}

/** Compares two parts after checking that their types allow it. */
export function compareParts<E>(
  operator: CompareOperator,
  left: Part<E>,
  right: Part<E>,
  at: Place,
  c: Compiling<E>,
): Part<E> {
  if (!checkComparable(operator, left, right, at, c)) return { type: BOOLEAN, code: () => null };
  return { type: BOOLEAN, code: specialised(operator, left, right) };
}

/** Reports operands that can never be compared; false when it did. */
function checkComparable<E>(
  operator: CompareOperator,
  left: Part<E>,
  right: Part<E>,
  at: Place,
  c: Compiling<E>,
): boolean {
  const [a, b] = [left.type, right.type];
  if (!comparable(a, b)) {
    fail(c, "expression/type-mismatch", `${mismatch(a, b)}${hint(a, right) || hint(b, left)}`, at);
    return false;
  }
  const unordered = [a, b].find((type) => ["boolean", "list", "context"].includes(type.kind));
  if (operator !== "=" && operator !== "!=" && unordered) {
    fail(c, "expression/type-mismatch", `a ${describeType(unordered)} is neither less nor greater than another`, at);
    return false;
  }
  checkOption(a, right, at, c);
  checkOption(b, left, at, c);
  return true;
}

const mismatch = (a: Type, b: Type): string => `a ${describeType(a)} cannot be compared with a ${describeType(b)}`;

function hint<E>(type: Type, other: Part<E>): string {
  const value = other.constant?.value;
  if (type.kind === "date" && typeof value === "string") return `; write date("${value}")`;
  if (type.kind === "number" && typeof value === "string") return "; write the number without quotes";
  if (type.kind === "list") return '; write list contains(list, "value")';
  return "";
}

/** A choice compared with a text that is none of its options is a mistake: it can never hold. */
export function checkOption<E>(type: Type, other: Part<E>, at: Place, c: Compiling<E>): void {
  if (type.kind !== "choice" || !type.options || !other.constant) return;
  const { value } = other.constant;
  if (typeof value !== "string" || type.options.includes(value)) return;
  fail(c, "expression/not-an-option", `"${value}" is none of its options${suggestion(value, type.options)}`, at);
}

const TEXT_LIKE = new Set(["text", "choice", "date", "month", "year", "boolean"]);

/** The fastest code that the static types allow. */
function specialised<E>(operator: CompareOperator, left: Part<E>, right: Part<E>): Code<E> {
  const [a, b] = [left.code, right.code];
  const equality = operator === "=" || operator === "!=";
  if (equality && TEXT_LIKE.has(left.type.kind) && TEXT_LIKE.has(right.type.kind)) {
    if (right.constant) {
      const { value } = right.constant;
      return operator === "="
        ? (env, language) => a(env, language) === value
        : (env, language) => a(env, language) !== value;
    }
    return operator === "="
      ? (env, language) => a(env, language) === b(env, language)
      : (env, language) => a(env, language) !== b(env, language);
  }
  if (right.type.kind === "null" && equality) {
    return operator === "="
      ? (env, language) => a(env, language) === null
      : (env, language) => a(env, language) !== null;
  }
  const test = testFor(operator, left.type.kind === "duration" || right.type.kind === "duration");
  return (env, language) => test(a(env, language), b(env, language));
}

function testFor(operator: CompareOperator, durations: boolean): Test {
  const order = durations ? orderDurations : orderValues;
  const ordered =
    (decide: (order: number) => boolean): Test =>
    (a, b) => {
      const found = order(a, b);
      return found === null ? null : decide(found);
    };
  switch (operator) {
    case "=":
      return equalValues;
    case "!=":
      return (a, b) => !equalValues(a, b);
    case "<":
      return ordered((found) => found < 0);
    case "<=":
      return ordered((found) => found <= 0);
    case ">":
      return ordered((found) => found > 0);
    case ">=":
      return ordered((found) => found >= 0);
  }
}

/** Numbers by value; texts and dates by their characters (ISO dates sort so). Null for anything else. */
export function orderValues(a: Value, b: Value): number | null {
  if (isDecimal(a)) return isDecimal(b) ? compareNumbers(a, b) : null;
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  return null;
}

function orderDurations(a: Value, b: Value): number | null {
  const left = typeof a === "string" ? parseDuration(a) : null;
  const right = typeof b === "string" ? parseDuration(b) : null;
  return left && right && compareDurations(left, right);
}
