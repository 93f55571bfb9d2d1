import type { DecisionTable } from "../definition/rules.ts";
import { decimal } from "../value/decimal.ts";
import { NUMBER } from "../value/types.ts";
import type { Context, Type, Value } from "../value/value.ts";
import { typeOfValueType, valueOfJson } from "../value/value-type.ts";
import { compileExpression, compileUnaryTest, type CompiledUnaryTest } from "./compile.ts";
import type { CompiledExpression, Scope } from "./scope.ts";
import type { ExpressionError } from "./tree.ts";

/** What is wrong with a table, and where: a JSON pointer within the table, and offsets within that expression. */
export interface TableError {
  readonly code: `table/${string}` | ExpressionError["code"];
  readonly message: string;
  readonly pointer: string;
  readonly from: number;
  readonly to: number;
}

/** What a decision came to, and why. */
export interface Decision {
  /** The row that fired, from 0; null when none did or, with hit policy unique, several. */
  readonly row: number | null;
  /** Every row that holds; with hit policy first the first alone. */
  readonly hits: readonly number[];
  /** True when hit policy unique was broken: the outputs are null then, and it should be reported. */
  readonly ambiguous: boolean;
  /** Every declared output, null where nothing is said. */
  readonly outputs: Context;
  /** The outputs and `row`, counted from 1: what the table's name stands for in expressions. */
  readonly value: Context;
}

/** A decision table ready to decide. */
export interface CompiledDecisionTable<E> {
  readonly ok: true;
  /** Never throws. */
  readonly evaluate: (env: E) => Decision;
  readonly references: ReadonlySet<string>;
  /** The type of `value`. */
  readonly type: Type;
  readonly inputs: readonly CompiledExpression<E>[];
  readonly rows: readonly { readonly tests: readonly CompiledUnaryTest<E>[]; readonly decision: Decision }[];
}

/** Compiles a decision table: inputs, cells and outputs checked against the scope and their types. */
export function compileDecisionTable<E>(
  table: DecisionTable,
  scope: Scope<E>,
): CompiledDecisionTable<E> | { readonly ok: false; readonly errors: readonly TableError[] } {
  const errors: TableError[] = [];
  const references = new Set<string>();
  const note = (pointer: string, found: readonly ExpressionError[]) =>
    errors.push(...found.map((error) => ({ ...error, pointer })));
  const wrong = (code: TableError["code"], message: string, pointer: string) =>
    errors.push({ code, message, pointer, from: 0, to: 0 });

  const inputs: CompiledExpression<E>[] = [];
  for (const [index, input] of table.inputs.entries()) {
    const compiled = compileExpression(input.value, scope);
    if (compiled.ok) inputs.push(compiled);
    else note(`/inputs/${index}/value`, compiled.errors);
  }
  const complete = inputs.length === table.inputs.length;
  const outputs = (
    then: DecisionTable["rows"][number]["then"],
    row: number | null,
    hits: number[],
    pointer: string,
  ) => {
    for (const [name, json] of Object.entries(then)) {
      const type = Object.hasOwn(table.outputs, name) ? table.outputs[name] : undefined;
      if (!type) wrong("table/unknown-output", `"${name}" is not among the table's outputs`, `${pointer}/${name}`);
      else if (json !== null && valueOfJson(json, type) === null) {
        wrong("table/wrong-output", `"${json}" is no ${type}`, `${pointer}/${name}`);
      }
    }
    return decide(table, then, row, hits);
  };
  const rows = table.rows.map(({ when, then }, row) => {
    if (when.length !== table.inputs.length) {
      const message = `the row has ${when.length} cells and the table ${table.inputs.length} inputs`;
      wrong("table/wrong-cells", message, `/rows/${row}/when`);
    }
    const tests: CompiledUnaryTest<E>[] = [];
    for (const [column, cell] of when.entries()) {
      const input = complete ? inputs[column] : undefined;
      if (!input) continue;
      const compiled = compileUnaryTest(cell, input.type, scope);
      if (compiled.ok) tests.push(compiled);
      else note(`/rows/${row}/when/${column}`, compiled.errors);
    }
    return { tests, decision: outputs(then, row, [row], `/rows/${row}/then`) };
  });
  const otherwise = outputs(table.otherwise ?? {}, null, [], "/otherwise");
  if (errors.length > 0) return { ok: false, errors };
  for (const part of [...inputs, ...rows.flatMap((row) => row.tests)]) {
    for (const name of part.references) references.add(name);
  }
  return {
    ok: true,
    inputs,
    rows,
    references,
    type: tableType(table),
    evaluate: evaluator(table, inputs, rows, otherwise),
  };
}

/** The type of a table's value: its outputs and `row`. */
export function tableType({ outputs }: DecisionTable): Type {
  const fields = Object.entries(outputs).map(([name, type]): [string, Type] => [name, typeOfValueType(type)]);
  return { kind: "context", fields: { row: NUMBER, ...Object.fromEntries(fields) } };
}

function decide(
  table: DecisionTable,
  then: DecisionTable["rows"][number]["then"],
  row: number | null,
  hits: readonly number[],
): Decision {
  const outputs: Context = Object.fromEntries(
    Object.entries(table.outputs).map(([name, type]): [string, Value] => [
      name,
      Object.hasOwn(then, name) ? valueOfJson(then[name], type) : null,
    ]),
  );
  const value: Context = { row: row === null ? null : decimal(row + 1), ...outputs };
  return { row, hits, ambiguous: hits.length > 1, outputs, value };
}

function evaluator<E>(
  table: DecisionTable,
  inputs: readonly CompiledExpression<E>[],
  rows: CompiledDecisionTable<E>["rows"],
  otherwise: Decision,
): (env: E) => Decision {
  const holds = (tests: readonly CompiledUnaryTest<E>[], values: readonly Value[], env: E): boolean => {
    for (const [column, { any, test }] of tests.entries()) {
      if (!any && test(values[column] ?? null, env) !== true) return false;
    }
    return true;
  };
  const first = table.hitPolicy === "first";
  return (env) => {
    const values = inputs.map((input) => input.evaluate(env));
    let found: Decision | null = null;
    let hits: number[] | null = null;
    for (const [index, { tests, decision }] of rows.entries()) {
      if (!holds(tests, values, env)) continue;
      if (first) return decision;
      if (found) (hits ??= [...found.hits]).push(index);
      else found = decision;
    }
    return hits ? decide(table, {}, null, hits) : (found ?? otherwise);
  };
}
