import type { Field } from "@waypost/form";
import { describe, expect, it } from "vitest";
import { imported, pageOf, questionOf } from "../../test/imported.ts";
import {
  answer,
  asked,
  checkbox,
  collector,
  date,
  field,
  number,
  option,
  page,
  radio,
  survey,
} from "../../test/sample.ts";
import type { Json } from "../../test/sample.ts";

const only = (given: Json, more: Json = {}): Field | undefined =>
  questionOf(imported(survey([page("first", [number("trees")]), page("one", [given])], more)), "one").fields[0];

describe("an answer", () => {
  it.each<[string, Json, Json]>([
    ["text", field("own", { max_length: 20 }), { type: "text", maxLength: 20, required: false }],
    ["text of any length", field("own", { mandatory: true }), { type: "text", maxLength: 10_000, required: true }],
    ["a longer text", field("own", { type: "TextArea", rows: 3 }), { type: "textarea", maxLength: 2000, rows: 3 }],
    ["a number", number("own"), { type: "number", min: 0, max: 999_999_999_999_999, decimals: 0 }],
    [
      "money within limits",
      number("own", {
        type: "Currency",
        currency: "GBP",
        decimal_places: 2,
        minimum: { value: 1, exclusive: true },
        maximum: { value: answer("trees") },
      }),
      { type: "currency", currency: "GBP", decimals: 2, min: { value: 1, exclusive: true }, max: "`trees`" },
    ],
    [
      "a measure",
      number("own", { type: "Unit", unit: "length-metre", unit_length: "short" }),
      { type: "unit", unitLength: "short" },
    ],
    [
      "a date within limits",
      date("own", { minimum: { value: "2020-01-01" }, maximum: { value: "now", offset_by: { days: 5 } } }),
      { type: "date", min: 'date("2020-01-01")', max: 'today() + duration("P5D")' },
    ],
    [
      "a month",
      date("own", { type: "MonthYearDate", minimum: { value: "2020-02" } }),
      { type: "month", min: 'date("2020-02-01")' },
    ],
    [
      "a duration",
      field("own", { type: "Duration", units: ["years", "months"] }),
      { type: "duration", units: ["years", "months"] },
    ],
    ["a choice", radio("own", ["Yes", "No"], { voluntary: true }), { type: "radio", clearable: true }],
    [
      "an open list",
      { ...radio("own"), type: "Dropdown", placeholder: "Pick one", default: "No" },
      { type: "select", placeholder: "Pick one", default: '"No"' },
    ],
    ["a mobile number", field("own", { type: "MobileNumber" }), { type: "telephone", kind: "mobile" }],
    [
      "an address",
      field("own", { type: "Address" }),
      { type: "address", parts: ["line1", "line2", "town", "postcode"] },
    ],
  ])("asks for %s", (_, given, expected) => {
    expect(only(given)).toMatchObject(expected);
  });

  it("words its own errors before the questionnaire's", () => {
    const own = number("own", {
      maximum: { value: 9 },
      validation: { messages: { NUMBER_TOO_LARGE: "At most %(max)s" } },
    });
    expect(only(own, { messages: { NUMBER_TOO_LARGE: "Too many", INVALID_NUMBER: "Digits only" } })?.messages).toEqual({
      max: { text: "At most {max}", with: { max: "format number(9)" } },
      invalid: "Digits only",
    });
  });

  it("reveals the detail of an option", () => {
    const other = { ...option("Other"), detail_answer: field("which", { visible: true }) };
    const paid = { ...number("price"), type: "Currency", currency: "GBP" };
    const options = [option("Apples"), other, { ...option("Bought"), detail_answer: paid }];
    expect(only({ ...checkbox("own"), options })).toMatchObject({
      options: [
        { value: "Apples" },
        { value: "Other", open: true, reveal: { id: "which" } },
        { value: "Bought", reveal: { id: "price", type: "currency" } },
      ],
    });
  });

  it("calls a detail without a label as its option", () => {
    const other = { ...option("Other"), detail_answer: { id: "which", type: "Number", mandatory: false } };
    const made = only({ ...checkbox("own"), options: [option("Apples"), other] });
    expect(made).toMatchObject({ options: [{}, { reveal: { id: "which", label: "Other" } }] });
  });

  it("makes options of what was chosen before", () => {
    const dynamic = {
      values: answer("fruit"),
      transform: { "option-label-from-value": ["self", "fruit"] },
    };
    const last = { id: "best", type: "Radio", mandatory: false, label: "Best", dynamic_options: dynamic };
    const form = imported(survey([page("first", [checkbox("fruit")]), page("one", [last])]));
    expect(questionOf(form, "one").fields[0]).toMatchObject({
      options: [
        {
          each: "`fruit`",
          value: "element",
          label: {
            with: { label: 'if element = "Apples" then "Apples" else if element = "Pears" then "Pears" else element' },
          },
        },
      ],
    });
  });

  it("is asked for each item of a list", () => {
    const label = {
      text: "How tall is {tree}?",
      placeholders: [{ placeholder: "tree", value: answer("orchard-name") }],
    };
    const dynamic_answers = { values: { source: "list", identifier: "orchard" }, answers: [number("tall", { label })] };
    const question = { ...asked("heights", []), answers: undefined, dynamic_answers };
    const form = imported(survey([collector("trees", "orchard"), { id: "heights", type: "Question", question }]));
    const written = { text: "How tall is {tree}?", with: { tree: "listed.`orchard-name`" } };
    expect(questionOf(form, "heights").fields[0]).toMatchObject({
      each: { over: "`orchard`", as: "listed", key: "listed.id", label: written },
    });
  });
});

describe("a question", () => {
  it("is asked in the variant that holds", () => {
    const form = imported(
      survey([
        page("first", [number("trees")]),
        {
          id: "one",
          type: "Question",
          question_variants: [
            { question: asked("one", [number("own")]), when: { ">": [answer("trees"), 1] } },
            { question: asked("one", [number("own")], { title: "And here?" }), when: { "<=": [answer("trees"), 1] } },
          ],
        },
      ]),
    );
    expect(pageOf(form, "one")).toMatchObject({
      questions: [{ variants: [{ when: "`trees` > 1" }, { when: "`trees` <= 1", question: { title: "And here?" } }] }],
    });
  });

  it("frames its guidance, and folds below it what that folds away", () => {
    const tree = { title: "Tree", contents: [{ description: "A tall plant" }] };
    const parts = [{ description: "By hand", list: ["Once"] }, { definition: tree }];
    const form = imported(survey([page("one", [number("trees")], {}, { guidance: { contents: parts } })]));
    expect(questionOf(form, "one").guidance).toEqual([
      {
        kind: "guidance",
        contents: [
          { kind: "paragraph", text: "By hand" },
          { kind: "list", items: ["Once"] },
        ],
      },
      { kind: "definition", title: "Tree", contents: [{ kind: "paragraph", text: "A tall plant" }] },
    ]);
  });

  it("folds its guidance away where that has a link, and unfolds what it holds", () => {
    const inner = { definition: { title: "Tree", contents: [{ description: "A tall plant" }] } };
    const guidance = { show_guidance: "Help", contents: [{ title: "Counting" }, inner] };
    const form = imported(survey([page("one", [number("trees")], {}, { guidance })]));
    expect(questionOf(form, "one").guidance).toEqual([
      {
        kind: "definition",
        title: "Help",
        contents: [
          { kind: "heading", text: "Counting" },
          { kind: "heading", text: "Tree" },
          { kind: "paragraph", text: "A tall plant" },
        ],
      },
    ]);
  });

  it("lets one answer exclude the others", () => {
    const question = { type: "MutuallyExclusive", mandatory: true };
    const form = imported(survey([page("one", [number("trees"), checkbox("none", ["None"])], {}, question)]));
    expect(questionOf(form, "one").checks).toEqual([{ kind: "exclusive", fields: ["trees", "none"], required: true }]);
  });

  it("says in its own words that one answer excludes the others", () => {
    const validation = { messages: { MUTUALLY_EXCLUSIVE: "Not both" } };
    const question = { type: "MutuallyExclusive", mandatory: true, validation };
    const form = imported(survey([page("one", [number("trees"), checkbox("none", ["None"])], {}, question)]));
    const fields = ["trees", "none"];
    expect(questionOf(form, "one").checks).toEqual([
      { kind: "exclusive", fields, required: false, message: "Not both" },
      { kind: "exclusive", fields, required: true },
    ]);
  });

  it("sums answers to one of several totals", () => {
    const calculation = (value: number) => ({
      calculation_type: "sum",
      value,
      answers_to_calculate: ["apples", "pears"],
      conditions: ["equals"],
    });
    const question = { type: "Calculated", calculations: [calculation(10), calculation(0)] };
    const form = imported(survey([page("one", [number("apples"), number("pears")], {}, question)]));
    expect(questionOf(form, "one").checks).toEqual([
      { kind: "sum", fields: ["apples", "pears"], compare: "=", total: 0, when: "not(sum(`apples`, `pears`) = 10)" },
    ]);
  });

  it("limits the period between two dates", () => {
    const question = {
      type: "DateRange",
      period_limits: { minimum: { days: 10 }, maximum: { months: 2 } },
      validation: { messages: { DATE_PERIOD_TOO_LARGE: "At most %(max)s" } },
    };
    const form = imported(survey([page("one", [date("from"), date("to")], {}, question)]));
    expect(questionOf(form, "one").checks).toEqual([
      { kind: "date-range", from: "from", to: "to", min: { days: 10 } },
      {
        kind: "rule",
        rule: '`to` < `from` or `from` + duration("P2M") >= `to`',
        message: {
          text: "At most {max}",
          with: { max: 'date difference(date("2000-01-01"), date("2000-01-01") + duration("P2M"))' },
        },
        fields: ["from", "to"],
      },
    ]);
  });
});
