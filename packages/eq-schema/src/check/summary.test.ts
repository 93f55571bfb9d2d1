import { describe, expect, it } from "vitest";
import {
  answer,
  collector,
  faults,
  field,
  number,
  page,
  section,
  sections,
  survey,
  text,
  type Json,
} from "../../test/sample.ts";

const BLOCK = "/sections/0/groups/0/blocks";
const pounds = (id: string, more: Json = {}) => ({
  ...number(id),
  type: "Currency",
  currency: "GBP",
  decimal_places: 2,
  ...more,
});
const total = (id: string, ...answers: string[]) => ({
  id,
  type: "CalculatedSummary",
  title: "Right?",
  calculation: { title: "Total", operation: { "+": answers.map(answer) } },
});
const grand = (id: string, ...summaries: string[]) => ({
  id,
  type: "GrandCalculatedSummary",
  title: "Right?",
  calculation: {
    title: "Total",
    operation: { "+": summaries.map((identifier) => ({ source: "calculated_summary", identifier })) },
  },
});
const costs = [page("one", [pounds("rent"), pounds("water"), pounds("duty", { currency: "EUR" }), number("trees")])];

describe("a calculated summary", () => {
  it.each<[string, Json, string[]]>([
    ["sums what is alike", total("sum", "rent", "water"), []],
    ["sums one currency", total("sum", "rent", "duty"), ["eq/mixed-sum BLOCK/calculation"]],
    ["sums one type", total("sum", "rent", "trees"), ["eq/mixed-sum BLOCK/calculation"]],
    ["sums each answer once", total("sum", "rent", "rent"), ["eq/summed-twice BLOCK/calculation/operation/+/1"]],
    ["sums more than one answer", total("sum", "rent"), ["eq/too-few-summed BLOCK/calculation"]],
    [
      "sums answers that exist, in the old style too",
      {
        id: "sum",
        type: "CalculatedSummary",
        title: "Right?",
        calculation: { calculation_type: "sum", title: "Total", answers_to_calculate: ["rent", "gone", "water"] },
      },
      ["eq/unknown-answer BLOCK/calculation/answers_to_calculate/1"],
    ],
  ])("%s", (_, block, errors) => {
    expect(faults(survey([...costs, block]))).toEqual(errors.map((error) => error.replace("BLOCK", `${BLOCK}/1`)));
  });

  it("sums answers of one section, asked before it", () => {
    const apart = sections([
      section("first", [page("one", [pounds("rent")])]),
      section("second", [page("two", [pounds("water")]), total("sum", "rent", "water")]),
    ]);
    expect(faults(apart)).toEqual(["eq/summed-across-sections /sections/1/groups/0/blocks/1/calculation"]);
    expect(faults(survey([total("sum", "rent", "water"), ...costs]))).toEqual(
      [0, 1].map((at) => `eq/answer-asked-later ${BLOCK}/0/calculation/operation/+/${String(at)}`),
    );
  });
});

describe("a grand calculated summary", () => {
  it("sums summaries of one kind that come before it, each set of answers once", () => {
    const good = [
      ...costs,
      page("two", [pounds("seed"), pounds("soil")]),
      total("sum-one", "rent", "water"),
      total("sum-two", "seed", "soil"),
      grand("all", "sum-one", "sum-two"),
    ];
    expect(faults(survey(good))).toEqual([]);
    const twice = [
      ...costs,
      total("sum-one", "rent", "water"),
      total("sum-two", "water", "rent"),
      grand("all", "sum-one", "sum-two"),
    ];
    expect(faults(survey(twice))).toEqual([`eq/summed-twice ${BLOCK}/3/calculation/operation/+/1`]);
    const later = [...costs, grand("all", "sum-one"), total("sum-one", "rent", "water")];
    expect(faults(survey(later))).toEqual([
      `eq/too-few-summed ${BLOCK}/1/calculation`,
      `eq/summary-later ${BLOCK}/1/calculation/operation/+/0`,
    ]);
  });

  it("sums no summary that repeats elsewhere", () => {
    const each = section("each", [page("one", [pounds("rent"), pounds("water")]), total("sum-one", "rent", "water")], {
      repeat: { for_list: "trees", title: text("{it}", answer("trees-name")) },
    });
    const all = sections([
      section("list", [collector("trees", "trees")]),
      each,
      section("end", [grand("all", "sum-one")]),
    ]);
    expect(faults(all)).toEqual([
      "eq/too-few-summed /sections/2/groups/0/blocks/0/calculation",
      "eq/repeated-summary /sections/2/groups/0/blocks/0/calculation/operation/+/0",
    ]);
  });
});

describe("a question that sums", () => {
  const summing = (calculation: Json, answers = [number("red"), number("green")]) =>
    survey([
      page("one", [number("trees"), field("name"), pounds("rent")]),
      page(
        "two",
        answers,
        {},
        {
          type: "Calculated",
          calculations: [
            { calculation_type: "sum", conditions: ["equals"], answers_to_calculate: ["red", "green"], ...calculation },
          ],
        },
      ),
    ]);
  it.each<[string, Json, string[]]>([
    ["has a total", { value: 100 }, []],
    ["has a total that is asked before", { answer_id: "trees" }, []],
    ["has one total", { value: 100, answer_id: "trees" }, ["eq/wrong-total AT"]],
    ["has a total that exists", { answer_id: "gone" }, ["eq/unknown-answer AT/answer_id"]],
    ["has a total that is a number", { value: answer("name") }, ["eq/not-numeric AT", "eq/mixed-sum AT"]],
    ["has a total of its type", { answer_id: "rent" }, ["eq/mixed-sum AT"]],
    [
      "sums its own answers",
      { value: 100, answers_to_calculate: ["red", "trees"] },
      ["eq/calculation-answer AT/answers_to_calculate/1"],
    ],
    [
      "sums more than one",
      { value: 100, answers_to_calculate: ["red"] },
      ["eq/too-few-summed AT/answers_to_calculate"],
    ],
  ])("%s", (_, calculation, errors) => {
    expect(faults(summing(calculation))).toEqual(
      errors.map((error) => error.replace("AT", `${BLOCK}/1/question/calculations/0`)),
    );
  });
});
