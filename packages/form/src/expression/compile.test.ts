import { describe, expect, test } from "vitest";
import { equalValues } from "../value/compare.ts";
import { decimal } from "../value/decimal.ts";
import { BOOLEAN, DATE, listOf, NUMBER, TEXT } from "../value/types.ts";
import type { Type, Value } from "../value/value.ts";
import { compileExpression, compileUnaryTest } from "./compile.ts";
import type { Scope } from "./scope.ts";

type Env = Readonly<Record<string, Value>>;

const licence: Type = { kind: "choice", options: ["full", "provisional"] };
const types: Readonly<Record<string, Type>> = {
  "vehicle.registration": TEXT,
  "vehicle.lookup": { kind: "context", fields: { status: TEXT, doors: NUMBER } },
  "first-name": TEXT,
  n: NUMBER,
  d: DATE,
  b: BOOLEAN,
  licence,
  extras: listOf({ kind: "choice", options: ["alarm", "tracker"] }),
  drivers: listOf({ kind: "context", fields: { age: NUMBER, name: TEXT, n: NUMBER } }),
  open: { kind: "any" },
};
const scope: Scope<Env> = {
  lookup: (name) => {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    const label = name === "licence" ? { label: () => "Full UK licence" } : {};
    return type && { type, read: (env) => env[name] ?? null, ...label };
  },
  names: () => Object.keys(types),
  now: () => "2026-07-01T23:30:00Z",
};
const env: Env = {
  "vehicle.registration": "AB12CDE",
  "vehicle.lookup": { status: "found", doors: decimal(5) },
  "first-name": "Ann",
  n: decimal(3),
  d: "2026-01-31",
  b: true,
  licence: "full",
  extras: ["alarm"],
  drivers: [
    { age: decimal(17), name: "Al", n: decimal(1) },
    { age: decimal(40), name: "Bo", n: decimal(2) },
  ],
};

function evaluate(text: string): Value {
  const compiled = compileExpression(text, scope);
  if (!compiled.ok) throw new Error(`${text}: ${JSON.stringify(compiled.errors)}`);
  return compiled.evaluate(env);
}

describe("expressions", () => {
  test.each([
    ['vehicle.registration = "AB12CDE"', "true"],
    ["vehicle.lookup.doors + 1", "6"],
    ['`first-name` + "!"', '"Ann!"'],
    ["drivers[age >= 18].name", '["Bo"]'],
    ["drivers[1].name", '"Al"'],
    ["drivers[-1].name", '"Bo"'],
    ["drivers[n = 1].age", "[17]"],
    ["drivers[item.n = 2][1].name", '"Bo"'],
    ["sum(drivers.age)", "57"],
    ["for x in drivers return x.age - n", "[14, 37]"],
    ["for x in 1..2, y in 1..x return x * 10 + y", "[11, 21, 22]"],
    ["for x in 3..1 return x", "[3, 2, 1]"],
    ["some x in drivers satisfies x.age < 18", "true"],
    ["every x in drivers satisfies x.age < 18", "false"],
    ['"alarm" in extras and n = 3', "true"],
    ['list contains(extras, "tracker")', "false"],
    ['contains any(extras, ["alarm", "tracker"])', "true"],
    ['contains all(extras, ["alarm", "tracker"])', "false"],
    ['licence in ("full", "provisional")', "true"],
    ["n in [1..3]", "true"],
    ["n in [1..3)", "false"],
    ["n in (1, > 2)", "true"],
    ["n in not(1, 2)", "true"],
    ['d + duration("P1M")', 'date("2026-02-28")'],
    ['d - duration("P1Y1D")', 'date("2025-01-30")'],
    ['d - date("2026-01-01")', 'duration("P30D")'],
    ['duration("P1Y") * 2 = duration("P24M")', "true"],
    ['duration("P1M") < duration("P40D")', "null"],
    ['years between(date("2008-02-29"), date("2026-02-28"))', "17"],
    ["d.year", "2026"],
    ["today()", 'date("2026-07-02")'],
    ["now()", '"2026-07-01T23:30:00Z"'],
    ["option label(licence)", '"Full UK licence"'],
    ["{a: 1, b: a + 1}.b", "2"],
    ['if n > 2 then "many" else "few"', '"many"'],
    ["-n ** 2", "9"],
    ["n between 1 and 3 and b", "true"],
    ["open.anything[1]", "null"],
    ['matches(vehicle.registration, "^[A-Z]{2}\\d")', "true"],
    ["7 / 2", "3.5"],
    ["modulo(-7, 3)", "2"],
    ["decimal(2.5, 0)", "2"],
    ["round half up(2.5)", "3"],
    ["floor(-1.5)", "-2"],
    ['substring("héllo", 2, 3)', '"éll"'],
    ['format date(d, "EEEE d MMMM yyyy")', '"Saturday 31 January 2026"'],
    ['format currency(1234.5, "GBP")', '"£1,234.50"'],
    ['possessive name("James")', '"James’"'],
    ["ordinal text(22)", '"22nd"'],
    ["number words(0)", '"zero"'],
    ["number words(21)", '"twenty-one"'],
    ["number words(12305)", '"twelve thousand, three hundred and five"'],
    ["number words(-3)", '"-3"'],
    ["distinct values([1, 1.0, 2])", "[1, 2]"],
    ['format date range(d, date("2026-01-31"))', '"31 to 31 January 2026"'],
    ['format date range(date("2021-06-21"), date("2021-07-05"), true)', '"Monday 21 June to Monday 5 July 2021"'],
    ["week range(d)", '[date("2026-01-26"), date("2026-02-01")]'],
  ])("%s gives %s", (text, expected) => {
    const [found, wanted] = [evaluate(text), evaluate(expected)];
    expect(equalValues(found, wanted), `${text} gave ${JSON.stringify(found)}`).toBe(true);
  });

  test("references are the names of the scope that are read, dotted as they are", () => {
    const compiled = compileExpression(
      "vehicle.lookup.status = `first-name` or count(drivers[age > n]) > 0 and b",
      scope,
    );
    expect(compiled.ok && [...compiled.references].sort()).toEqual(["b", "drivers", "first-name", "vehicle.lookup"]);
  });

  test("a mere reference has its label", () => {
    const compiled = compileExpression("licence", scope);
    expect(compiled.ok && compiled.label?.(env, "en")).toBe("Full UK licence");
  });

  test("a loop that is running may run again inside a name it reads", () => {
    const inner = compileExpression("for x in [1, 2] return x * k", {
      lookup: (name) =>
        name === "k"
          ? { type: NUMBER, read: (depth: number) => (depth > 0 ? total(depth - 1) : decimal(1)) }
          : undefined,
    });
    const total = (depth: number): Value => {
      const values = inner.ok ? inner.evaluate(depth) : null;
      return Array.isArray(values) ? (values[1] as Value) : null;
    };
    expect(equalValues(total(3), decimal(16))).toBe(true);
  });
});

describe("what is refused", () => {
  test.each([
    ["vehicle.registratoin", "expression/unknown-name", /did you mean "vehicle.registration"/, 0, 20],
    ["b and nope", "expression/unknown-name", /"nope"/, 6, 10],
    ["vehicle.lookup.dors", "expression/unknown-property", /did you mean "doors"/, 0, 19],
    ['n = "3"', "expression/type-mismatch", /without quotes/, 0, 7],
    ['d < "2026-01-01"', "expression/type-mismatch", /write date\("2026-01-01"\)/, 0, 16],
    ["n and b", "expression/type-mismatch", /condition is needed/, 0, 1],
    ["b < true", "expression/type-mismatch", /neither less nor greater/, 0, 8],
    ['n + "a"', "expression/type-mismatch", /"\+" does not work/, 0, 7],
    ['licence = "ful"', "expression/not-an-option", /did you mean "full"/, 0, 15],
    ['licence in ("full", "none")', "expression/not-an-option", /"none"/, 20, 26],
    ['"alrm" in extras', "expression/not-an-option", /did you mean "alarm"/, 10, 16],
    ['list contains(extras, "bell")', "expression/not-an-option", /"bell"/, 22, 28],
    ['extras = "alarm"', "expression/type-mismatch", /list contains/, 0, 16],
    ["cout(drivers)", "expression/unknown-function", /did you mean "count"/, 0, 13],
    ["count(drivers, 1)", "expression/arguments", /write count\(list: list\): number/, 0, 17],
    ["upper case(n)", "expression/type-mismatch", /takes a text/, 11, 12],
    ['date("2026-02-30")', "expression/literal", /no date/, 0, 18],
    ['matches(`first-name`, "[")', "expression/pattern", /regular expression/, 22, 25],
    ['matches(`first-name`, "^(a+)+$")', "expression/slow-pattern", /very long/, 22, 31],
    ['replace(`first-name`, "(a|A)*$", "x", "i")', "expression/slow-pattern", /very long/, 22, 31],
    ["n[1]", "expression/type-mismatch", /list is needed/, 0, 1],
    ["? > 1", "expression/not-supported", /decision tables/, 0, 1],
    ["[1..2]", "expression/not-supported", /after `in` only$/, 0, 6],
    ["n == 1", "expression/not-supported", /write = for/, 3, 6],
    ["n === 1", "expression/not-supported", /write = for/, 3, 7],
    ["n <> 1", "expression/not-supported", /write !=/, 3, 6],
    ["n => 1", "expression/not-supported", /write >=/, 3, 6],
  ])("%s: %s", (text, code, message, from, to) => {
    const compiled = compileExpression(text, scope);
    expect(compiled).toMatchObject({ ok: false, errors: [{ code, from, to }] });
    if (!compiled.ok) expect(compiled.errors[0]?.message).toMatch(message);
  });

  test("every mistake is reported at once", () => {
    const compiled = compileExpression('nope = 1 and n = "x" and licence = "z"', scope);
    expect(!compiled.ok && compiled.errors.map((error) => error.code)).toEqual([
      "expression/unknown-name",
      "expression/type-mismatch",
      "expression/not-an-option",
    ]);
  });

  test("a result of another type than expected", () => {
    expect(compileExpression("n + 1", scope, BOOLEAN)).toMatchObject({
      ok: false,
      errors: [{ code: "expression/type-mismatch" }],
    });
    expect(compileExpression('"nope"', scope, licence)).toMatchObject({
      ok: false,
      errors: [{ code: "expression/not-an-option" }],
    });
    expect(compileExpression("n > 1", scope, BOOLEAN).ok).toBe(true);
  });
});

describe("unary tests", () => {
  test.each([
    ["-", null, true],
    ["[1..3999]", 3999, true],
    ["[1..3999]", 4000, false],
    ["[1..3999]", null, null],
    ["]0..5)", 0, false],
    [">= 4000", 4000, true],
    ["1, 2, [10..20]", 15, true],
    ["not(1, 2)", 3, true],
    ["not(1, 2)", null, true],
    ["? > n and ? < 9", 5, true],
    ["null", null, true],
    ["n", 3, true],
    ["modulo(?, 2) = 0", 4, true],
  ])("%s of %s is %s", (cell, input, expected) => {
    const compiled = compileUnaryTest(cell, NUMBER, scope);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
    expect(compiled.test(input === null ? null : decimal(input), env)).toBe(expected);
  });

  test("a value that is no option, or of another type, is refused", () => {
    expect(compileUnaryTest('"ful"', licence, scope)).toMatchObject({
      ok: false,
      errors: [{ code: "expression/not-an-option" }],
    });
    expect(compileUnaryTest('"1"', NUMBER, scope)).toMatchObject({
      ok: false,
      errors: [{ code: "expression/type-mismatch" }],
    });
  });
});
