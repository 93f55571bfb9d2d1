import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BOOLEAN, DATE, listOf, NUMBER, TEXT } from "../value/types.ts";
import type { Type } from "../value/value.ts";
import { equalValues } from "../value/compare.ts";
import { functionNames, signature } from "./compile-call.ts";
import { compileExpression } from "./compile.ts";
import { LIBRARY } from "./functions/library.ts";
import type { Scope } from "./scope.ts";

const text = readFileSync(new URL("../../../../docs/expressions.md", import.meta.url), "utf8");

/** The rows of the table below a heading, cells without their backquotes. */
function rows(heading: string): string[][] {
  const section = text.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll("`", "")),
    );
}

const types: Readonly<Record<string, Type>> = { n: NUMBER, t: TEXT, d: DATE, b: BOOLEAN, l: listOf(NUMBER) };
const scope: Scope<null> = {
  lookup: (name) => {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    return type && { type, read: () => null };
  },
};

describe("the table of null", () => {
  test("is there", () => {
    expect(rows("Null").length).toBeGreaterThan(50);
  });

  test.each(rows("Null"))("%s gives %s", (expression = "", expected = "") => {
    const compiled = compileExpression(expression, scope);
    if (expected === "error") {
      expect(compiled.ok).toBe(false);
      return;
    }
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
    const wanted = compileExpression(expected, scope);
    if (!wanted.ok) throw new Error(JSON.stringify(wanted.errors));
    const [found, right] = [compiled.evaluate(null), wanted.evaluate(null)];
    expect(equalValues(found, right), `${expression} gave ${JSON.stringify(found)}`).toBe(true);
  });
});

describe("the table of functions", () => {
  const documented = rows("Functions").map(([cell]) => cell ?? "");

  test("names every function once", () => {
    expect(documented.map((cell) => cell.slice(0, cell.indexOf("("))).sort()).toEqual(functionNames().sort());
  });

  test.each([...LIBRARY.values()].map((entry) => [signature(entry)]))("has %s", (written) => {
    expect(documented).toContain(written);
  });

  test("says what each does with null", () => {
    for (const [cell = "", , nulls] of rows("Functions")) {
      const found = LIBRARY.get(cell.slice(0, cell.indexOf("(")));
      if (found) expect(nulls, cell).toBe(found.nulls === "own" ? "as said" : "null");
    }
  });
});
