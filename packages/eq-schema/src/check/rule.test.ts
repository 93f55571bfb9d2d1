import { describe, expect, it } from "vitest";
import {
  answer,
  checkbox,
  date,
  faults,
  field,
  number,
  page,
  radio,
  survey,
  text,
  type Json,
} from "../../test/sample.ts";

const BLOCK = "/sections/0/groups/0/blocks";
const before = [
  page("one", [
    number("trees"),
    field("name", { mandatory: true }),
    date("day"),
    radio("sort", ["Apple", "Pear"]),
    checkbox("fruit"),
  ]),
];
const skipping = (rule: unknown) =>
  survey([...before, page("two", [number("size")], { skip_conditions: { when: rule } })]);
const WHEN = `${BLOCK}/1/skip_conditions/when`;

describe("a rule", () => {
  it.each<[string, Json]>([
    ["numbers", { ">": [answer("trees"), 3] }],
    ["nothing", { "==": [answer("trees"), null] }],
    ["options", { "==": [answer("sort"), "Pear"] }],
    ["lists", { "any-in": [["Apples"], answer("fruit")] }],
    ["counts", { "<=": [{ count: [answer("fruit")] }, 2] }],
    ["dates", { "<": [{ date: [answer("day")] }, { date: ["now", { days: -7, day_of_week: "MONDAY" }] }] }],
    [
      "rules",
      { and: [{ not: [{ in: ["Apples", answer("fruit")] }] }, { or: [{ "!=": [answer("name"), "Bramley"] }] }] },
    ],
    ["sums", { "==": [{ "+": [answer("trees"), 1] }, 4] }],
  ])("compares %s", (_, rule) => {
    expect(faults(skipping(rule))).toEqual([]);
  });

  it.each<[string, Json, string[]]>([
    [
      "no text by size",
      { ">": [answer("trees"), "3"] },
      ["eq/operand-kind WHEN/>/1", "eq/operand-kinds-differ WHEN/>"],
    ],
    ["no number with text", { "==": [answer("trees"), "3"] }, ["eq/operand-kinds-differ WHEN/=="]],
    ["nothing in what is no list", { in: ["Apple", answer("sort")] }, ["eq/operand-kind WHEN/in/1"]],
    ["nothing that is no list", { "any-in": [answer("sort"), answer("fruit")] }, ["eq/operand-kind WHEN/any-in/0"]],
    ["no empty list", { "any-in": [[], answer("fruit")] }, ["eq/wrong-operands WHEN/any-in"]],
    ["no option that does not exist", { "==": [answer("sort"), "Plum"] }, ["eq/unknown-option WHEN/==/1"]],
    [
      "no date of a number",
      { "<": [{ date: [answer("trees")] }, { date: ["now"] }] },
      ["eq/operand-kind WHEN/</0/date/0"],
    ],
    [
      "no self, where there is no item",
      { "==": [{ "format-date": ["self", "yyyy"] }, "2024"] },
      ["eq/self-outside-map WHEN/==/0/format-date"],
    ],
    ["with no operator unknown", { "~": [1, 2] }, ["eq/wrong-rule WHEN"]],
    ["with no two operators", { "==": [1, 1], "!=": [1, 2] }, ["eq/wrong-rule WHEN"]],
    ["with no operand missing", { "==": [1] }, ["eq/wrong-operands WHEN/=="]],
  ])("compares %s", (_, rule, errors) => {
    expect(faults(skipping(rule))).toEqual(errors.map((error) => error.replace("WHEN", WHEN)));
  });

  it("maps over items with a rule that reads them", () => {
    const dynamic = (mapped: Json) => ({
      ...radio("which"),
      options: undefined,
      dynamic_options: {
        values: { map: [mapped, { "date-range": [{ date: [answer("day")] }, 7] }] },
        transform: { "format-date": [{ date: ["self"] }, "EEEE"] },
      },
    });
    expect(faults(survey([...before, page("two", [dynamic({ "format-date": ["self", "yyyy-MM-dd"] })])]))).toEqual([]);
    expect(faults(survey([...before, page("two", [dynamic({ "format-date": ["now", "yyyy-MM-dd"] })])]))).toEqual([
      `eq/map-without-self ${BLOCK}/1/question/answers/0/dynamic_options/values/map/0`,
    ]);
  });
});

describe("a text", () => {
  const titled = (title: unknown) => survey([...before, { id: "two", type: "Interstitial", content: { title } }]);
  const TITLE = `${BLOCK}/1/content/title`;
  const format = (number: Json) => ({ transform: "format_number", arguments: { number } });
  it.each<[string, unknown, string[]]>([
    [
      "says what the names in its braces are",
      text("{name} of {orchard}", answer("name")),
      ["eq/placeholder-undefined TITLE/placeholders"],
    ],
    ["says so where it is plain", "About {name}", ["eq/placeholder-undefined TITLE"]],
    [
      "begins a chain of transforms with a value",
      text("{it} trees", [format({ source: "previous_transform" })]),
      ["eq/transform-order TITLE/placeholders/0/transforms/0"],
    ],
    [
      "goes on with the value before",
      text("{it} trees", [format(answer("trees")), format(answer("trees"))]),
      ["eq/transform-order TITLE/placeholders/0/transforms/1"],
    ],
    [
      "writes percentages of percentages",
      text("{it}", [{ transform: "format_percentage", arguments: { value: answer("trees") } }]),
      ["eq/transform-type TITLE/placeholders/0/transforms/0/arguments/value"],
    ],
    [
      "takes labels of choices",
      text("{it}", [{ transform: "option_label_from_value", arguments: { value: answer("name"), answer_id: "name" } }]),
      ["eq/not-a-choice TITLE/placeholders/0/transforms/0/arguments/answer_id"],
    ],
    ["has curly quotes", "The orchard's name", ["eq/straight-quotes TITLE"]],
    ["may have straight quotes in a link", "See <a href='https://example.org'>this</a>", []],
    ["has single spaces", "The  orchard", ["eq/stray-space TITLE"]],
    ["has simple markup only", "<blink>Apples</blink> and <strong>pears</strong>", ["eq/wrong-markup TITLE"]],
    ["may be in any script", "果樹園 \u{1F34F} \u202Eبستان\u202C \u0000", []],
  ])("%s", (_, title, errors) => {
    expect(faults(titled(title))).toEqual(errors.map((error) => error.replace("TITLE", TITLE)));
  });

  it("writes the unit of the answer", () => {
    const length = { ...number("height"), type: "Unit", unit: "length-meter", unit_length: "short" };
    const content = {
      title: text("{it}", [{ transform: "format_unit", arguments: { value: answer("height"), unit: "length-mile" } }]),
    };
    expect(faults(survey([page("one", [length]), { id: "two", type: "Interstitial", content }]))).toEqual([
      `eq/transform-unit ${BLOCK}/1/content/title/placeholders/0/transforms/0/arguments/unit`,
    ]);
  });
});

describe("codes", () => {
  const coded = (answer_codes: Json[], more: Json = {}) =>
    survey([page("one", [number("trees")]), page("two", [radio("sort", ["Apple", "Pear"])])], {
      answer_codes,
      ...more,
    });
  const right = [
    { answer_id: "trees", code: "1" },
    { answer_id: "sort", code: "2a", answer_value: "Apple" },
    { answer_id: "sort", code: "2b", answer_value: "Pear" },
  ];
  it.each<[string, Json[], string[]]>([
    ["are there for every answer and option", right, []],
    ["are there for every answer", right.slice(1), [`eq/answer-code-missing ${BLOCK}/0/question/answers/0`]],
    [
      "are there for every option, where for one",
      right.slice(0, 2),
      [`eq/answer-code-missing ${BLOCK}/1/question/answers/0`],
    ],
    [
      "are unique",
      [...right.slice(0, 1), { answer_id: "sort", code: "1" }],
      ["eq/duplicate-answer-code /answer_codes/1/code"],
    ],
    [
      "are for answers that exist",
      [...right, { answer_id: "gone", code: "3" }],
      ["eq/unknown-answer /answer_codes/3/answer_id"],
    ],
    [
      "are for options that exist",
      [...right, { answer_id: "sort", code: "3", answer_value: "Plum" }],
      ["eq/answer-code-value /answer_codes/3/answer_value"],
    ],
    [
      "are one for an answer, or one for each option",
      [...right, { answer_id: "sort", code: "3" }],
      ["eq/several-answer-codes /answer_codes/1"],
    ],
  ])("%s", (_, codes, errors) => {
    expect(faults(coded(codes))).toEqual(errors);
  });

  it("need the data version that knows them", () => {
    const [first] = faults(coded(right, { data_version: "0.0.1" }));
    expect(first).toBe("eq/answer-codes-version /answer_codes");
    expect(faults(survey([page("one", [number("trees")])], { data_version: "0.0.1" }))).toEqual([
      `eq/question-code-missing ${BLOCK}/0/question/answers/0`,
    ]);
    const confirming = {
      ...page("one", [radio("sure", ["Yes", "No"], { q_code: "7" })]),
      type: "ConfirmationQuestion",
    };
    expect(faults(survey([confirming]))).toEqual([`eq/confirmation-code ${BLOCK}/0/question/answers/0/q_code`]);
  });
});
