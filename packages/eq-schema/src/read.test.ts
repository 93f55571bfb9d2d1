import { describe, expect, it } from "vitest";
import { faults, field, number, page, survey, type Json } from "../test/sample.ts";
import { DEEPEST } from "./bounds.ts";
import { MOST_ERRORS, readQuestionnaire, readQuestionnaireText } from "./read.ts";

const BLOCK = "/sections/0/groups/0/blocks";
const good = survey([page("one", [number("trees")])]);

describe("readQuestionnaire", () => {
  it("gives the questionnaire as it was written", () => {
    expect(readQuestionnaire(good)).toEqual({ ok: true, questionnaire: good });
  });

  it.each<[string, unknown, string]>([
    ["a property that does not exist", { ...good, colour: "red" }, "eq/unknown-property /colour"],
    [
      "a property named as prototypes are",
      JSON.parse(`{"__proto__": 1, ${JSON.stringify(good).slice(1)}`),
      "eq/unknown-property /__proto__",
    ],
    [
      "a property deep within",
      survey([page("one", [number("trees", { "a/b~c": 1 })])]),
      `eq/unknown-property ${BLOCK}/0/question/answers/0/a~1b~0c`,
    ],
    [
      "something missing",
      survey([page("one", [number("trees", { mandatory: undefined })])]),
      `eq/missing ${BLOCK}/0/question/answers/0/mandatory`,
    ],
    ["a wrong type", { ...good, title: 1 }, "eq/wrong-type /title"],
    ["a value that is not allowed", { ...good, language: "xx" }, "eq/wrong-value /language"],
    ["a block of no kind", survey([{ id: "one", type: "Garden" }]), `eq/unknown-kind ${BLOCK}/0/type`],
    [
      "an answer of no kind",
      survey([page("one", [field("trees", { type: "Tree" })])]),
      `eq/unknown-kind ${BLOCK}/0/question/answers/0/type`,
    ],
    ["an id that is none", survey([page("__proto__", [number("trees")])]), `eq/wrong-id ${BLOCK}/0/id`],
    [
      "a date that is none",
      survey([
        page("one", [number("trees")], {
          skip_conditions: { when: { "<": [{ date: ["2024-13-01"] }, { date: ["now"] }] } },
        }),
      ]),
      `eq/wrong-date ${BLOCK}/0/skip_conditions/when/</0/date/0`,
    ],
    ["a theme of no name", { ...good, theme: "orchard" }, "eq/unknown-theme /theme"],
    [
      "a currency of no name",
      survey([page("one", [number("cost", { type: "Currency", currency: "apple" })])]),
      `eq/unknown-currency ${BLOCK}/0/question/answers/0/currency`,
    ],
    [
      "a unit of no name",
      survey([page("one", [number("long", { type: "Unit", unit: "apple", unit_length: "short" })])]),
      `eq/unknown-unit ${BLOCK}/0/question/answers/0/unit`,
    ],
    ["a message of no name", { ...good, messages: { APPLE: "Enter an apple" } }, "eq/unknown-property /messages/APPLE"],
    [
      "a question code of other signs",
      survey([page("one", [number("trees", { q_code: "1 & 2" })])]),
      `eq/wrong-question-code ${BLOCK}/0/question/answers/0/q_code`,
    ],
    [
      "an answer code of other signs",
      { ...good, answer_codes: [{ answer_id: "trees", code: "1 & 2" }] },
      "eq/wrong-answer-code /answer_codes/0/code",
    ],
    [
      "a selector of no name",
      survey([
        page("one", [number("trees")], {
          skip_conditions: { when: { "==": [{ source: "list", identifier: "t", selector: "best" }, 1] } },
        }),
      ]),
      `eq/unknown-selector ${BLOCK}/0/skip_conditions/when/==/0/selector`,
    ],
  ])("says where %s is", (_, json, error) => {
    expect(faults(json)).toContain(error);
  });

  it("says what is wrong with the parts beside what is wrong with the shape", () => {
    const both = survey([page("one", [number("trees")]), page("one", [number("size")])], { colour: "red" });
    expect(faults(both)).toEqual([
      "eq/unknown-property /colour",
      `eq/duplicate-id ${BLOCK}/1/id`,
      `eq/duplicate-id ${BLOCK}/1/question/id`,
    ]);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a number", 7],
    ["a list", []],
    ["an empty object", {}],
    ["sections that are no list", { ...good, sections: {} }],
    [
      "sections of nothing",
      { ...good, sections: [null, 1, "x", [], { groups: [null, { blocks: [null, 3, { type: "ListCollector" }] }] }] },
    ],
    [
      "questions of nothing",
      survey([
        { id: "one", type: "Question", question: null },
        { id: "two", type: "Question", question_variants: [null, {}] },
      ]),
    ],
    ["answers of nothing", survey([page("one", [null, 1, { id: 3 }, { type: "Radio", options: [null, {}] }])])],
    [
      "an object that throws",
      Object.defineProperty({}, "title", {
        enumerable: true,
        get: () => {
          throw new Error("no");
        },
      }),
    ],
  ])("refuses %s and does not throw", (_, json) => {
    expect(readQuestionnaire(json).ok).toBe(false);
  });

  it("refuses what nests too deep, or in a circle", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(faults({ ...good, sections: deep })[0]).toMatch(/^eq\/too-deep \/sections(?:\/0)+$/);
    let rule: Json = { "==": [1, 1] };
    for (let level = 0; level < DEEPEST; level += 1) rule = { and: [rule] };
    expect(faults(survey([page("one", [number("trees")], { skip_conditions: { when: rule } })]))[0]).toMatch(
      /^eq\/too-deep /,
    );
    const circle: Json = { ...good };
    circle["sections"] = [circle];
    expect(faults(circle)[0]).toMatch(/^eq\/too-deep /);
  });

  it("gives no more errors than can be read", () => {
    const many = survey(Array.from({ length: 500 }, () => page("one", [number("trees")], { colour: "red" })));
    const errors = faults(many);
    expect(errors).toHaveLength(MOST_ERRORS + 1);
    expect(errors.at(-1)).toBe("eq/too-many-errors ");
  });
});

describe("readQuestionnaireText", () => {
  it("reads JSON, with a byte order mark too", () => {
    expect(readQuestionnaireText(`\uFEFF${JSON.stringify(good)}`).ok).toBe(true);
    expect(readQuestionnaireText("{")).toMatchObject({ ok: false, errors: [{ code: "eq/not-json", pointer: "" }] });
  });

  it("refuses what is too large before it is read", () => {
    const text = JSON.stringify({ ...good, description: "x".repeat(1000) });
    expect(readQuestionnaireText(text, { limit: 1000 })).toMatchObject({
      ok: false,
      errors: [{ code: "eq/too-large" }],
    });
    expect(readQuestionnaireText(`[${"1,".repeat(1_000_001)}1]`)).toMatchObject({
      ok: false,
      errors: [{ code: "eq/too-large" }],
    });
  });
});
