import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { CASES } from "../cases/all.ts";
import { ARE_THERE, questionnaireNames } from "./questionnaires.ts";
import { pageWithTable } from "./write-table.ts";

describe("the table of cases in docs/eq.md", () => {
  it("is that of the cases: node testing/eq-suite/src/write-table.ts writes it", async () => {
    expect(readFileSync(resolve(import.meta.dirname, "../../../docs/eq.md"), "utf8")).toBe(await pageWithTable());
  });

  it("names each behaviour once", () => {
    const names = CASES.map(({ schema, behaviour }) => `${schema}: ${behaviour}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it.skipIf(!ARE_THERE)("speaks of questionnaires that are there", () => {
    const there = new Set(questionnaireNames());
    expect(CASES.filter(({ schema }) => !there.has(schema)).map(({ schema }) => schema)).toEqual([]);
  });
});
