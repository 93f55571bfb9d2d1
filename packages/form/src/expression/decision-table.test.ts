import { describe, expect, test } from "vitest";
import type { DecisionTable } from "../definition/rules.ts";
import { decimal } from "../value/decimal.ts";
import { NUMBER, TEXT } from "../value/types.ts";
import type { Value } from "../value/value.ts";
import { compileDecisionTable } from "./decision-table.ts";
import type { Scope } from "./scope.ts";

interface Env {
  readonly status: Value;
  readonly premium: Value;
}
const scope: Scope<Env> = {
  lookup: (name) =>
    name === "status"
      ? { type: TEXT, read: (env) => env.status }
      : name === "premium"
        ? { type: NUMBER, read: (env) => env.premium }
        : undefined,
};

/** Where a quote leads: no premium or a large one to a call, others to a callback. */
const destinations: DecisionTable = {
  inputs: [{ value: "status" }, { value: "premium" }],
  outputs: { destination: "text", priority: "number" },
  hitPolicy: "first",
  rows: [
    { when: ['"rejected"', "-"], then: { destination: "call-us", priority: 1 } },
    { when: ['"quoted"', "0"], then: { destination: "call-us" } },
    { when: ['"quoted"', "[1..3999]"], then: { destination: "callback" } },
    { when: ['"quoted"', ">= 4000"], then: { destination: "call-us" } },
  ],
  otherwise: { destination: "call-us" },
};

function decide(table: DecisionTable, status: string | null, premium: number | null) {
  const compiled = compileDecisionTable(table, scope);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  return compiled.evaluate({ status, premium: premium === null ? null : decimal(premium) });
}

describe("decision tables", () => {
  test.each([
    ["rejected", 500, 0, "call-us"],
    ["quoted", 0, 1, "call-us"],
    ["quoted", 1, 2, "callback"],
    ["quoted", 3999, 2, "callback"],
    ["quoted", 4000, 3, "call-us"],
    ["quoted", null, null, "call-us"],
    [null, 100, null, "call-us"],
  ])("%s at %s fires row %s", (status, premium, row, destination) => {
    const decision = decide(destinations, status, premium);
    expect(decision).toMatchObject({ row, ambiguous: false, outputs: { destination } });
  });

  test("its value holds the outputs and the row as people count", () => {
    const { value } = decide(destinations, "rejected", 0);
    expect(value).toEqual({ row: decimal(1), destination: "call-us", priority: decimal(1) });
  });

  test("two rows that hold under hit policy unique give nothing and say so", () => {
    const unique: DecisionTable = {
      ...destinations,
      hitPolicy: "unique",
      rows: [
        { when: ["-", "[1..10]"], then: { destination: "a" } },
        { when: ["-", "[10..20]"], then: { destination: "b" } },
      ],
    };
    expect(decide(unique, "x", 5)).toMatchObject({ row: 0, hits: [0], outputs: { destination: "a" } });
    expect(decide(unique, "x", 10)).toMatchObject({
      row: null,
      hits: [0, 1],
      ambiguous: true,
      outputs: { destination: null, priority: null },
    });
    expect(decide(unique, "x", 50)).toMatchObject({
      row: null,
      hits: [],
      ambiguous: false,
      outputs: { destination: "call-us" },
    });
  });

  test("every mistake has its place", () => {
    const wrong: DecisionTable = {
      ...destinations,
      inputs: [{ value: "statsu" }, { value: "premium" }],
      rows: [{ when: ["-"], then: { destnation: "x", priority: "high" } }],
    };
    const compiled = compileDecisionTable(wrong, scope);
    expect(!compiled.ok && compiled.errors.map((error) => [error.code, error.pointer])).toEqual([
      ["expression/unknown-name", "/inputs/0/value"],
      ["table/wrong-cells", "/rows/0/when"],
      ["table/unknown-output", "/rows/0/then/destnation"],
      ["table/wrong-output", "/rows/0/then/priority"],
    ]);
    const cell = compileDecisionTable({ ...destinations, rows: [{ when: ["-", '"x"'], then: {} }] }, scope);
    expect(!cell.ok && cell.errors[0]).toMatchObject({ code: "expression/type-mismatch", pointer: "/rows/0/when/1" });
  });
});
