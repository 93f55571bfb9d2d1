import { describe, expect, it } from "vitest";
import {
  answer,
  asked,
  checkbox,
  date,
  faults,
  field,
  number,
  option,
  page,
  radio,
  survey,
  type Json,
} from "../../test/sample.ts";

const BLOCK = "/sections/0/groups/0/blocks";
const FIRST = `${BLOCK}/0/question`;

const variants = (...questions: Json[]) =>
  survey([
    page("first", [number("count")]),
    {
      id: "measure",
      type: "Question",
      question_variants: questions.map((question, at) => ({ when: { ">": [answer("count"), at] }, question })),
    },
  ]);

describe("variants", () => {
  it.each([
    ["ids", asked("other", [number("size")]), "eq/variant-question-ids", "/id"],
    ["types", asked("size", [number("size")], { type: "DateRange" }), "eq/variant-question-types", "/type"],
    ["answers", asked("size", [number("width")]), "eq/variant-answer-ids", "/answers"],
    ["types of answers", asked("size", [field("size")]), "eq/variant-answer-types", ""],
    ["defaults", asked("size", [number("size", { default: 3 })]), "eq/variant-defaults", ""],
  ])("do not differ in their %s", (_, question, code, where) => {
    expect(faults(variants(asked("size", [number("size")]), question))).toContain(
      `${code} ${BLOCK}/1/question_variants/1/question${where}`,
    );
  });

  it("are two or more, and no question stands beside them", () => {
    expect(faults(variants(asked("size", [number("size")])))).toEqual([
      `eq/single-variant ${BLOCK}/1/question_variants`,
    ]);
    const both = variants(asked("size", [number("size")]), asked("size", [number("size")])) as {
      sections: { groups: { blocks: Json[] }[] }[];
    };
    const block = both.sections[0]?.groups[0]?.blocks[1] ?? {};
    block["question"] = asked("size", [number("size")]);
    expect(faults(both)).toEqual([`eq/both-given ${BLOCK}/1/question_variants`]);
    expect(faults(survey([{ id: "none", type: "Question" }]))).toEqual([`eq/missing ${BLOCK}/0/question`]);
    expect(faults(survey([{ id: "none", type: "Interstitial" }]))).toEqual([`eq/missing ${BLOCK}/0/content`]);
  });
});

describe("a question", () => {
  it.each<[string, Json[], Json, string]>([
    ["asks for something", [], { answers: undefined }, `eq/missing ${FIRST}/answers`],
    [
      "labels answers beside others",
      [number("one-a"), number("one-b", { label: undefined })],
      {},
      `eq/label-needed ${FIRST}/answers/1`,
    ],
    [
      "puts together only texts and choices",
      [date("day")],
      { summary: { concatenation_type: "Space" } },
      `eq/wrong-summary-answer ${FIRST}/answers/0`,
    ],
    [
      "is mandatory itself, where its answers exclude each other",
      [number("one-a", { mandatory: true }), checkbox("one-b", ["None"])],
      { type: "MutuallyExclusive", mandatory: false },
      `eq/exclusive-mandatory ${FIRST}/answers/0/mandatory`,
    ],
    [
      "ends with a choice, where its answers exclude each other",
      [checkbox("one-a", ["Apples"]), date("one-b")],
      { type: "MutuallyExclusive", mandatory: false },
      `eq/exclusive-choice ${FIRST}/answers/1`,
    ],
    [
      "has two dates, where it is a range",
      [date("day")],
      { type: "DateRange" },
      `eq/date-range-answers ${FIRST}/answers`,
    ],
    [
      "has a period that there can be",
      [date("from"), date("until")],
      { type: "DateRange", period_limits: { minimum: { months: 2 }, maximum: { days: 40 } } },
      `eq/wrong-period ${FIRST}/period_limits`,
    ],
    [
      "has a period in units of its dates",
      [
        { ...date("from"), type: "YearDate" },
        { ...date("until"), type: "YearDate" },
      ],
      { type: "DateRange", period_limits: { minimum: { months: 2 } } },
      `eq/period-unit ${FIRST}/period_limits/minimum/months`,
    ],
  ])("%s", (_, answers, more, error) => {
    expect(faults(survey([page("one", answers, {}, more)]))).toEqual([error]);
  });
});

describe("a choice", () => {
  it.each<[string, Json, string]>([
    ["has options enough", radio("pick", ["Yes"]), "eq/too-few-options ANSWER/options"],
    ["has each value and label once", checkbox("pick", ["Yes", "Yes"]), "eq/duplicate-option ANSWER/options/1/value"],
    [
      "says what its values are",
      radio("pick", [], { options: [option("Yes"), { label: "No", value: "no" }] }),
      "eq/option-label ANSWER/options/1/label",
    ],
    [
      "has a default that is an option",
      radio("pick", ["Yes", "No"], { default: "Maybe" }),
      "eq/wrong-default ANSWER/default",
    ],
  ])("%s", (_, choice, error) => {
    const [first] = faults(survey([page("one", [choice])]));
    expect(first).toBe(error.replace("ANSWER", `${FIRST}/answers/0`));
  });

  it("may be labelled otherwise in other languages", () => {
    const welsh = radio("pick", [], {
      options: [
        { label: "Ie", value: "Yes" },
        { label: "Na", value: "No" },
      ],
    });
    expect(faults(survey([page("one", [welsh])], { language: "cy" }))).toEqual([]);
  });

  it("takes options from checkboxes", () => {
    const dynamic = (id: string, of: string) => ({
      ...radio("which"),
      options: undefined,
      dynamic_options: { values: answer(id), transform: { "option-label-from-value": ["self", of] } },
    });
    const asking = (choice: Json) =>
      survey([page("one", [checkbox("fruit")]), page("two", [number("count")]), page("three", [choice])]);
    expect(faults(asking(dynamic("fruit", "fruit")))).toEqual([]);
    expect(faults(asking(dynamic("count", "count")))).toEqual([
      `eq/wrong-dynamic-options ${BLOCK}/2/question/answers/0/dynamic_options/values`,
      `eq/not-a-choice ${BLOCK}/2/question/answers/0/dynamic_options/transform/option-label-from-value/1`,
    ]);
  });
});

describe("a number", () => {
  const asking = (more: Json) =>
    survey([
      page("one", [number("trees", { decimal_places: 2 }), field("name")]),
      page("two", [number("fruit", more)]),
    ]);
  it.each<[string, Json, string]>([
    ["can be kept", { decimal_places: 7 }, "eq/too-many-decimals ANSWER/decimal_places"],
    ["has two decimal places where it is calculated", { calculated: true }, "eq/calculated-decimals ANSWER"],
    ["has a default only where it is optional", { mandatory: true, default: 0 }, "eq/wrong-default ANSWER/default"],
    ["can be between its limits", { minimum: { value: 5 }, maximum: { value: 4 } }, "eq/wrong-range ANSWER"],
    [
      "can be between limits that are excluded",
      { minimum: { value: 5, exclusive: true }, maximum: { value: 5 } },
      "eq/wrong-range ANSWER",
    ],
    ["has limits that numbers reach", { maximum: { value: 1e15 } }, "eq/wrong-limit ANSWER/maximum/value"],
    [
      "has limits that are numbers",
      { maximum: { value: answer("name") } },
      "eq/wrong-limit-source ANSWER/maximum/value",
    ],
    [
      "has limits no finer than itself",
      { maximum: { value: answer("trees") } },
      "eq/limit-decimals ANSWER/maximum/value",
    ],
  ])("%s", (_, more, error) => {
    expect(faults(asking(more))).toEqual([error.replace("ANSWER", `${BLOCK}/1/question/answers/0`)]);
  });

  it("has a limit from an answer before it", () => {
    expect(faults(asking({ decimal_places: 2, maximum: { value: answer("trees") } }))).toEqual([]);
  });
});

describe("suggestions", () => {
  it("come from the web", () => {
    const suggesting = (url: string) => survey([page("one", [field("name", { suggestions: { url } })])]);
    expect(faults(suggesting("https://example.org/trees.json"))).toEqual([]);
    expect(faults(suggesting("trees.json"))).toEqual([`eq/wrong-suggestions ${FIRST}/answers/0/suggestions/url`]);
  });
});

describe("a date", () => {
  it("can be between its limits", () => {
    const asking = (days: number) =>
      survey([
        page("one", [
          date("day", { minimum: { value: "2024-02-28" }, maximum: { value: "2024-02-28", offset_by: { days } } }),
        ]),
      ]);
    expect(faults(asking(2))).toEqual([]);
    expect(faults(asking(-2))).toEqual([`eq/wrong-date-range ${FIRST}/answers/0`]);
  });
});
