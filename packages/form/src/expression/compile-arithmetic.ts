import type { Big } from "big.js";
import { add, decimal, divide, isDecimal, multiply, power, subtract } from "../value/decimal.ts";
import { dateText, daysBetween, monthText, parseDate, parseMonth, type DateParts } from "../value/date.ts";
import { addDuration, durationText, parseDuration, type Duration } from "../value/duration.ts";
import { ANY, DATE, DURATION, MONTH, NUMBER, TEXT, describeType } from "../value/types.ts";
import type { Type, Value } from "../value/value.ts";
import { fail, type Compiling, type Part } from "./part.ts";
import type { ArithmeticOperator, Tree } from "./tree.ts";

type Operation = (a: Value, b: Value) => Value;

const NUMBERS: Readonly<Record<ArithmeticOperator, (a: Big, b: Big) => Big | null>> = {
  "+": add,
  "-": subtract,
  "*": multiply,
  "/": divide,
  "**": power,
};

/** Compiles `+ - * / **`: numbers, texts (`+`), dates with durations. A null operand gives null. */
export function compileArithmetic<E>(tree: Tree & { kind: "arithmetic" }, c: Compiling<E>): Part<E> {
  const left = c.compile(tree.left);
  const right = c.compile(tree.right);
  const found = operation(tree.operator, left.type, right.type);
  if (!found) {
    const types = `a ${describeType(left.type)} and a ${describeType(right.type)}`;
    return fail(c, "expression/type-mismatch", `"${tree.operator}" does not work on ${types}`, tree);
  }
  const [a, b, { run }] = [left.code, right.code, found];
  return { type: found.type, code: (env, language) => run(a(env, language), b(env, language)) };
}

/** Compiles a sign: the opposite number or duration. */
export function compileNegate<E>(tree: Tree & { kind: "negate" }, c: Compiling<E>): Part<E> {
  const { type, code } = c.compile(tree.of);
  if (!["number", "duration", "any", "null"].includes(type.kind)) {
    return fail(c, "expression/type-mismatch", `a ${describeType(type)} has no opposite`, tree);
  }
  return {
    type,
    code: (env, language) => {
      const value = code(env, language);
      if (isDecimal(value)) return subtract(decimal(0), value);
      const duration = typeof value === "string" ? parseDuration(value) : null;
      return duration && durationText(negative(duration));
    },
  };
}

function operation(
  operator: ArithmeticOperator,
  left: Type,
  right: Type,
): { readonly type: Type; readonly run: Operation } | null {
  const a = left.kind === "choice" ? "text" : left.kind;
  const b = right.kind === "choice" ? "text" : right.kind;
  const unknown = (kind: string) => kind === "any" || kind === "null";
  const is = (x: string, y: string) => (a === x || unknown(a)) && (b === y || unknown(b));
  if (unknown(a) && unknown(b)) return { type: ANY, run: dynamic(operator) };
  if (is("number", "number")) return { type: NUMBER, run: numbers(operator) };
  if (operator === "+" && is("text", "text")) return { type: TEXT, run: texts };
  if (operator === "*" && is("duration", "number")) return { type: DURATION, run: (x, y) => times(x, y) };
  if (operator === "*" && is("number", "duration")) return { type: DURATION, run: (x, y) => times(y, x) };
  if (operator !== "+" && operator !== "-") return null;
  const direction = operator === "+" ? 1 : -1;
  if (is("duration", "duration")) return { type: DURATION, run: durations(direction) };
  if (a === "date" && (b === "duration" || unknown(b))) {
    if (operator === "-" && unknown(b)) return { type: ANY, run: dynamic(operator) };
    return { type: DATE, run: (x, y) => move(x, y, direction) };
  }
  if (a === "month" && (b === "duration" || unknown(b))) return { type: MONTH, run: (x, y) => move(x, y, direction) };
  if (operator === "+" && is("duration", "date")) return { type: DATE, run: (x, y) => move(y, x, 1) };
  if (operator === "-" && is("date", "date")) return { type: DURATION, run: difference };
  return null;
}

function numbers(operator: ArithmeticOperator): Operation {
  const run = NUMBERS[operator];
  return (a, b) => (isDecimal(a) && isDecimal(b) ? run(a, b) : null);
}

/** A longer text than this is null: no form makes one, and doubling it would end the memory. */
const MAX_TEXT = 1_000_000;

const texts: Operation = (a, b) =>
  typeof a === "string" && typeof b === "string" && a.length + b.length <= MAX_TEXT ? a + b : null;

/** Operands whose types are not known before they are seen. */
function dynamic(operator: ArithmeticOperator): Operation {
  const ofNumbers = numbers(operator);
  return (a, b) => {
    if (isDecimal(a) || isDecimal(b))
      return ofNumbers(a, b) ?? (operator === "*" ? (times(a, b) ?? times(b, a)) : null);
    if (operator !== "+" && operator !== "-") return null;
    const direction = operator === "+" ? 1 : -1;
    const moved = move(a, b, direction) ?? durations(direction)(a, b);
    if (moved !== null) return moved;
    return operator === "+" ? texts(a, b) : difference(a, b);
  };
}

const asDuration = (value: Value): Duration | null => (typeof value === "string" ? parseDuration(value) : null);
const asDate = (value: Value): DateParts | null => (typeof value === "string" ? parseDate(value) : null);
const negative = ({ months, days }: Duration): Duration => ({ months: -months, days: -days });

function durations(direction: 1 | -1): Operation {
  return (a, b) => {
    const [x, y] = [asDuration(a), asDuration(b)];
    return x && y && durationText({ months: x.months + direction * y.months, days: x.days + direction * y.days });
  };
}

function times(duration: Value, by: Value): Value {
  const found = asDuration(duration);
  const factor = isDecimal(by) ? by.toNumber() : Number.NaN;
  if (!found || !Number.isInteger(factor)) return null;
  const [months, days] = [found.months * factor, found.days * factor];
  return Math.max(Math.abs(months), Math.abs(days)) > 99_999_999 ? null : durationText({ months, days });
}

/** A date or month moved by a duration; a month only by whole months. */
function move(value: Value, by: Value, direction: 1 | -1): Value {
  const found = asDuration(by);
  if (!found || typeof value !== "string") return null;
  const duration = direction === 1 ? found : negative(found);
  const month = parseMonth(value);
  if (month) {
    const moved = duration.days === 0 ? addDuration(month, duration) : null;
    return moved && monthText(moved);
  }
  const date = parseDate(value);
  const moved = date && addDuration(date, duration);
  return moved && dateText(moved);
}

const difference: Operation = (a, b) => {
  const [x, y] = [asDate(a), asDate(b)];
  return x && y && durationText({ months: 0, days: daysBetween(y, x) });
};
