import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareNumbers, equalValues } from "../value/compare.ts";
import { decimal, decimalText, isDecimal } from "../value/decimal.ts";
import { BOOLEAN, NUMBER } from "../value/types.ts";
import type { Type, Value } from "../value/value.ts";
import { functionNames } from "./compile-call.ts";
import { compileExpression } from "./compile.ts";
import { LIBRARY } from "./functions/library.ts";
import type { Scope } from "./scope.ts";

type Env = Readonly<Record<string, Value>>;

/** A scope of names of given types, read from an environment. */
const scopeOf = (types: Readonly<Record<string, Type>>): Scope<Env> => ({
  lookup: (name) => {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    return type && { type, read: (env) => env[name] ?? null };
  },
  now: () => "2026-11-21T12:00:00Z",
});

function evaluator(text: string, types: Readonly<Record<string, Type>>): (env: Env) => Value {
  const compiled = compileExpression(text, scopeOf(types));
  if (!compiled.ok) throw new Error(`${text}: ${JSON.stringify(compiled.errors)}`);
  return compiled.evaluate;
}

const kleene = fc.constantFrom(true, false, null);
const amount = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => ({ digits, places }));
type Amount = { readonly digits: bigint; readonly places: number };

/** The decimal of digits with so many of them after the point. */
function decimalOf({ digits, places }: Amount) {
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
  const cut = text.length - places;
  return decimal(`${digits < 0n ? "-" : ""}${text.slice(0, cut)}${places > 0 ? "." : ""}${text.slice(cut)}`);
}

const scaled = ({ digits, places }: Amount, to: number): bigint => digits * 10n ** BigInt(to - places);

describe("three-valued logic", () => {
  const types = { a: BOOLEAN, b: BOOLEAN, c: BOOLEAN };
  test.each([
    ["a and b", "b and a"],
    ["a or b", "b or a"],
    ["(a and b) and c", "a and (b and c)"],
    ["(a or b) or c", "a or (b or c)"],
    ["a and (b or c)", "a and b or a and c"],
    ["a or b and c", "(a or b) and (a or c)"],
    ["not(a and b)", "not(a) or not(b)"],
    ["not(a or b)", "not(a) and not(b)"],
    ["not(not(a))", "a"],
    ["a and true", "a"],
    ["a or false", "a"],
    ["a and false", "false"],
    ["a or true", "true"],
    ["a and a", "a"],
    ["some x in [a, b, c] satisfies x", "a or b or c"],
    ["every x in [a, b, c] satisfies x", "a and b and c"],
  ])("%s is %s", (left, right) => {
    const [x, y] = [evaluator(left, types), evaluator(right, types)];
    fc.assert(
      fc.property(kleene, kleene, kleene, (a, b, c) => {
        expect(x({ a, b, c })).toBe(y({ a, b, c }));
      }),
    );
  });
});

describe("decimals", () => {
  const types = { x: NUMBER, y: NUMBER };
  const run = (text: string) => {
    const evaluate = evaluator(text, types);
    return (x: Amount, y: Amount) => evaluate({ x: decimalOf(x), y: decimalOf(y) });
  };

  test("sums, differences and products are exact", () => {
    const [plus, minus, times] = [run("x + y"), run("x - y"), run("x * y")];
    fc.assert(
      fc.property(amount, amount, (x, y) => {
        const places = Math.max(x.places, y.places);
        const sum = decimalOf({ digits: scaled(x, places) + scaled(y, places), places });
        const difference = decimalOf({ digits: scaled(x, places) - scaled(y, places), places });
        const product = decimalOf({ digits: x.digits * y.digits, places: x.places + y.places });
        expect(equalValues(plus(x, y), sum)).toBe(true);
        expect(equalValues(minus(x, y), difference)).toBe(true);
        expect(equalValues(times(x, y), product)).toBe(true);
      }),
    );
  });

  test("order is that of the numbers", () => {
    const less = run("x < y");
    fc.assert(
      fc.property(amount, amount, (x, y) => {
        const places = Math.max(x.places, y.places);
        const [a, b] = [scaled(x, places), scaled(y, places)];
        expect(Math.sign(compareNumbers(decimalOf(x), decimalOf(y)))).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(less(x, y)).toBe(a < b);
      }),
    );
  });

  test("0.10 + 0.20 is 0.30, and zero has no sign", () => {
    expect(evaluator("0.10 + 0.20 = 0.30", {})({})).toBe(true);
    const zero = evaluator("-0 * 5", {})({});
    expect(isDecimal(zero) && decimalText(zero)).toBe("0");
    expect(evaluator("-0 = 0", {})({})).toBe(true);
  });
});

describe("evaluation never throws", () => {
  const value: fc.Arbitrary<Value> = fc.oneof(
    fc.constantFrom<Value>(
      null,
      true,
      false,
      "",
      "P1Y",
      "-P10D",
      "2026-02-29",
      "2024-02-29",
      "2026-11",
      "9999",
      "AFC-9",
    ),
    fc.constantFrom("0", "1", "-1", "0.5", "1000000", "9".repeat(300)).map((digits) => decimal(digits)),
    fc.string(),
    fc.array(fc.constantFrom<Value>(null, "a", decimal(1), "2026-01-01", ["x"]), { maxLength: 4 }),
    fc.constantFrom<Value>({ a: "b" }, { a: null, b: decimal(2) }, []),
  );
  const types = { x: { kind: "any" }, y: { kind: "any" }, z: { kind: "any" } } as const;

  test.each(functionNames())("%s() of anything", (name) => {
    const most = LIBRARY.get(name)?.parameters.length ?? 1;
    const calls = ["", "x", "x, y", "x, y, z"].slice(0, most + 2).flatMap((list) => {
      const compiled = compileExpression(`${name}(${list})`, scopeOf(types));
      return compiled.ok ? [compiled] : [];
    });
    expect(calls.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(value, value, value, (x, y, z) => {
        for (const { evaluate } of calls) {
          for (const language of ["en", "cy", "ga", "de"]) evaluate({ x, y, z }, language);
        }
      }),
    );
  });

  test.each([
    "x + y",
    "x - y",
    "x * y",
    "x / y",
    "x ** y",
    "-x",
    "x = y",
    "x != y",
    "x < y",
    "x >= y",
    "x between y and z",
    "x in (y, > z, [y..z])",
    "x in y",
    "x and y or z",
    "if x then y else z",
    "x[y]",
    "x[item > y]",
    "x.a.b",
    "for i in x return i + y",
    "for i in x..y return i",
    "some i in x satisfies i = y",
    "{a: x}.a",
    "x.a[y].b",
    "every i in x, j in i satisfies j",
  ])("%s of anything", (text) => {
    const evaluate = evaluator(text, types);
    fc.assert(
      fc.property(value, value, value, (x, y, z) => {
        evaluate({ x, y, z });
      }),
      { numRuns: 300 },
    );
  });

  test("what would take too long or grow too large is null", () => {
    expect(evaluator("for i in 1..1000000 return i", {})({})).toBeNull();
    expect(evaluator("count(for i in 1..1000, j in 1..1000 return i)", {})({})).toEqual(decimal(0));
    expect(evaluator("sum(for i in 1..5000 return count(for j in 1..5000 return j))", {})({})).not.toBeNull();
    const doubled = (start: string, step: (name: string) => string) =>
      `{a0: ${start}, ${Array.from({ length: 60 }, (_, at) => `a${at + 1}: ${step(`a${at}`)}`).join(", ")}}.a60`;
    expect(
      evaluator(
        doubled('"ab"', (name) => `${name} + ${name}`),
        {},
      )({}),
    ).toBeNull();
    expect(
      evaluator(
        doubled("[1]", (name) => `concatenate(${name}, ${name})`),
        {},
      )({}),
    ).toEqual([]);
    expect(evaluator("9 ** 999 ** 999", {})({})).toBeNull();
  });
});
