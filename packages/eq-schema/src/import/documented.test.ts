import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Action } from "../questionnaire/action.ts";
import { Answer } from "../questionnaire/answer.ts";
import { Block } from "../questionnaire/block.ts";
import { Question } from "../questionnaire/question.ts";

import type { Operator } from "../questionnaire/rule.ts";
import { Transform } from "../questionnaire/transform.ts";
import { ValueSource } from "../questionnaire/value-source.ts";

/** Every operator: the type holds the record to the model. */
const OPERATORS: Readonly<Record<Operator, true>> = {
  and: true,
  or: true,
  not: true,
  "==": true,
  "!=": true,
  "<": true,
  "<=": true,
  ">": true,
  ">=": true,
  in: true,
  "any-in": true,
  "all-in": true,
  "any-not-in": true,
  contains: true,
  count: true,
  date: true,
  "date-range": true,
  "format-date": true,
  "option-label-from-value": true,
  map: true,
  concatenate: true,
  "+": true,
  "-": true,
  "*": true,
  "/": true,
  sum: true,
};

const page = readFileSync(join(import.meta.dirname, "../../../../docs/eq.md"), "utf8");
/** What stands between backquotes in the first column of a table. */
const listed = new Set(
  [...page.matchAll(/^\| (`[^|]*)\|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  ),
);
const missing = (names: Iterable<string>) => [...names].filter((name) => !listed.has(name));

describe("docs/eq.md", () => {
  it("says what becomes of every block, question, answer and action", () => {
    expect(missing(Block.options.map(({ shape }) => shape.type.value))).toEqual([]);
    expect(missing(Question.options.map(({ shape }) => shape.type.value))).toEqual([]);
    expect(missing(Answer.options.map(({ shape }) => shape.type.value))).toEqual([]);
    expect(missing(Action.options.map(({ shape }) => shape.type.value))).toEqual([]);
  });

  it("says what becomes of every source, operator and transform", () => {
    expect(missing(ValueSource.options.map(({ shape }) => shape.source.value))).toEqual([]);
    expect(missing(Transform.options.map(({ shape }) => shape.transform.value))).toEqual([]);
    expect(missing(Object.keys(OPERATORS))).toEqual([]);
  });
});
