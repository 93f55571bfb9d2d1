import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseExpression, parseUnaryTests } from "./parse.ts";
import { printExpression, printUnaryTests } from "./print.ts";
import { withoutPlaces, type Iteration, type Node, type Tree } from "./tree.ts";
import { compileExpression } from "./compile.ts";

const at = { from: 0, to: 0 };
const place = (node: Node): Tree => ({ ...node, ...at });

const name = fc.oneof(
  fc.stringMatching(/^[a-z][a-zA-Z0-9_]{0,8}$/),
  fc.constantFrom("first-name", "if", "date", "years", "item", "a.b-c", "list", "not"),
);
const simpleName = fc.constantFrom("x", "y", "driver", "first_name");
const number = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 3 }))
  .map(([value, places]) => String(value / 10 ** places));
const text = fc.string({ unit: fc.constantFrom("a", "é", '"', "\\", "\n", "d", "😀", "{", "u", "'") });

const { tree } = fc.letrec<{ tree: Tree; test: Tree; each: Iteration[] }>((tie) => {
  const inner = tie("tree");
  const pair = { left: inner, right: inner };
  const node = (parts: fc.Arbitrary<Node>) => parts.map(place);
  const leaf = fc.oneof(
    node(number.map((value) => ({ kind: "number", value }))),
    node(text.map((value) => ({ kind: "text", value }))),
    node(fc.boolean().map((value) => ({ kind: "boolean", value }))),
    node(fc.constant({ kind: "null" })),
    node(name.map((value) => ({ kind: "name", name: value }))),
  );
  const each = fc.array(
    fc.oneof(fc.record({ name: simpleName, in: inner }), fc.record({ name: simpleName, in: inner, to: inner })),
    { minLength: 1, maxLength: 2 },
  );
  const compare = fc.constantFrom("=", "!=", "<", "<=", ">", ">=" as const);
  const arithmetic = fc.constantFrom("+", "-", "*", "/", "**" as const);
  return {
    each,
    test: fc.oneof(
      inner,
      node(fc.record({ kind: fc.constant("test" as const), operator: compare, right: leaf })),
      node(
        fc.record({
          kind: fc.constant("interval" as const),
          // The grammar follows only so many readings of nested brackets at once.
          low: leaf,
          high: leaf,
          openLow: fc.boolean(),
          openHigh: fc.boolean(),
        }),
      ),
    ),
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      node(fc.record({ kind: fc.constant("path" as const), of: inner, name })),
      node(inner.map((of) => ({ kind: "negate", of }))),
      node(fc.record({ kind: fc.constant("arithmetic" as const), operator: arithmetic, ...pair })),
      node(fc.record({ kind: fc.constant("compare" as const), operator: compare, ...pair })),
      node(fc.record({ kind: fc.constant("between" as const), value: inner, low: inner, high: inner })),
      node(
        fc.record({
          kind: fc.constant("in" as const),
          value: inner,
          tests: fc.array(tie("test"), { minLength: 1, maxLength: 3 }),
        }),
      ),
      node(fc.record({ kind: fc.constantFrom("and" as const, "or" as const), ...pair })),
      node(fc.record({ kind: fc.constant("if" as const), condition: inner, then: inner, otherwise: inner })),
      node(fc.array(inner, { maxLength: 3 }).map((items) => ({ kind: "list", items }))),
      node(
        fc
          .array(fc.record({ name: simpleName, value: inner }), { maxLength: 2 })
          .map((entries) => ({ kind: "context", entries })),
      ),
      node(fc.record({ kind: fc.constant("filter" as const), of: inner, condition: inner })),
      node(fc.record({ kind: fc.constant("for" as const), each: tie("each"), result: inner })),
      node(
        fc.record({ kind: fc.constantFrom("some" as const, "every" as const), each: tie("each"), condition: inner }),
      ),
      node(
        fc.record({
          kind: fc.constant("call" as const),
          name: fc.constantFrom("sum", "starts with", "years between", "date", "not", "is defined"),
          arguments: fc.array(inner, { maxLength: 3 }),
        }),
      ),
    ),
  };
});

describe("parse and print", () => {
  test("parsing what was printed gives the same tree", () => {
    fc.assert(
      fc.property(tree, (given) => {
        const printed = printExpression(given);
        const parsed = parseExpression(printed);
        if (!parsed.ok) throw new Error(`${printed}: ${JSON.stringify(parsed.errors)}`);
        expect(withoutPlaces(parsed.tree), printed).toEqual(given);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ["a in b or c", "a in (b) or c"],
    ["p and a in b and c or d", "p and a in (b) and c or d"],
    ["a in b and c in d", "a in (b) and c in (d)"],
    ["a in (b or c)", "a in (b or c)"],
    [
      'a and {x: false in [null..""]}[some y in null..true satisfies false]',
      'a and {x: false in [null..""]}[some y in null..true satisfies false]',
    ],
    ["not(a) in b or c", "not(a) in (b) or c"],
    ["(a or b) and c", "(a or b) and c"],
    ["a and b or c", "a and b or c"],
    ["-(1)", "-(1)"],
    ["1.50", "1.5"],
    ['@"P1Y"', 'duration("P1Y")'],
    ["a // comment\n + b", "a + b"],
  ])("%s is read as %s", (given, meant) => {
    const parsed = parseExpression(given);
    expect(parsed.ok && printExpression(parsed.tree)).toBe(meant);
  });

  test.each([
    ["a +", "expression/syntax", 3],
    ["", "expression/syntax", 0],
    ["(a", "expression/syntax", 2],
    ['"abc', "expression/syntax", 0],
    ["1e5", "expression/number", 0],
    ["f(x: 1)", "expression/not-supported", 2],
    ["function(x) x", "expression/not-supported", 0],
    ["a, b", "expression/syntax", 1],
    ["(".repeat(300) + "a" + ")".repeat(300), "expression/too-deep", 200],
  ])("%s is refused where it goes wrong", (given, code, from) => {
    const parsed = parseExpression(given);
    expect(parsed).toMatchObject({ ok: false, errors: [{ code }] });
    if (!parsed.ok && code !== "expression/too-deep") expect(parsed.errors[0]?.from).toBe(from);
  });

  test("any text is read or refused, and what is read compiles or is refused, without throwing", () => {
    const anything = fc.oneof(
      fc.string(),
      fc
        .array(
          fc.constantFrom(
            ...'( ) [ ] { } . , : + - * / ** = < > ? " ` a b 1 .. in and or if then else for return not date @'.split(
              " ",
            ),
          ),
        )
        .map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(anything, (given) => {
        const compiled = compileExpression(given, { lookup: () => ({ type: { kind: "any" }, read: () => null }) });
        if (compiled.ok) compiled.evaluate({});
        else expect(compiled.errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });

  test("a long text of brackets or operators is refused or read, never a crash", () => {
    for (const given of ["(".repeat(10_000), "a and ".repeat(1600) + "a", "1+".repeat(4000) + "1", "[".repeat(5000)]) {
      expect(() =>
        compileExpression(given, { lookup: () => ({ type: { kind: "any" }, read: () => null }) }),
      ).not.toThrow();
    }
  });
});

describe("cells of decision tables", () => {
  test.each(["-", '"a", "b"', "[1..3999]", "> 4000", "not([1..2], 5)", "? > 3 and ? < x", "(0..5)"])(
    "%s survives printing",
    (cell) => {
      const parsed = parseUnaryTests(cell);
      if (!parsed.ok) throw new Error(cell);
      const again = parseUnaryTests(printUnaryTests(parsed.tests));
      expect(again.ok && printUnaryTests(again.tests)).toBe(printUnaryTests(parsed.tests));
      expect(printUnaryTests(parsed.tests)).toBe(cell);
    },
  );
});

describe("what only other languages have", () => {
  test.each([
    ["a = 1 && b = 2", /; write and$/],
    ["a = 1 OR b = 2", /; write or$/],
    ["!a", /write not/],
    ["a = 'x'", /straight double quotes/],
    ["a = “x”", /straight double quotes/],
    ["a > 1 ? 2 : 3", /write if/],
    ["a is null", /= null/],
    ["a % 2 = 0", /modulo/],
    ["a = 1,5", /decimal point/],
    ['a = "it\'s && more" and', /missing at the end$/],
    ["a and and b", /missing before "and"$/],
  ])("%s is told what to write", (text, message) => {
    const parsed = parseExpression(text);
    expect(parsed.ok ? "" : parsed.errors[0]?.message).toMatch(message);
  });
});
