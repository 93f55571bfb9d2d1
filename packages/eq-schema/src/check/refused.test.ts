import { describe, expect, it } from "vitest";
import {
  answer,
  date,
  faults,
  field,
  number,
  page,
  radio,
  section,
  sections,
  survey,
  text,
  type Json,
} from "../../test/sample.ts";

const BLOCK = "/sections/0/groups/0/blocks";
const ANSWER = `${BLOCK}/0/question/answers/0`;

describe("routes", () => {
  const yes = { "==": [answer("more"), "Yes"] };
  const led = (...rules: Json[]) =>
    faults(survey([page("one", [radio("more")], { routing_rules: rules }), page("two", [number("count")])]));

  it("lead on by one of them at least", () => {
    expect(led({ block: "one", when: yes }, { block: "two" })).toEqual([]);
    expect(led({ block: "one", when: yes }, { block: "one" })).toEqual([`eq/routes-back ${BLOCK}/0/routing_rules`]);
    const back = [page("one", [radio("more")]), page("two", [number("count")], { routing_rules: [{ block: "one" }] })];
    expect(faults(survey(back))).toEqual([`eq/routes-back ${BLOCK}/1/routing_rules`]);
  });

  it("end with the one that is always taken", () => {
    expect(led({ block: "two" }, { section: "End", when: yes })).toEqual([
      `eq/route-after-default ${BLOCK}/0/routing_rules/1`,
    ]);
  });
});

describe("a default", () => {
  it.each<[string, Json, string[]]>([
    ["is a number that could be typed", { default: 5, minimum: { value: 5 } }, []],
    [
      "is no less than the minimum",
      { default: 4, minimum: { value: 5 } },
      [`eq/default-out-of-range ${ANSWER}/default`],
    ],
    [
      "is not what the minimum leaves out",
      { default: 5, minimum: { value: 5, exclusive: true } },
      [`eq/default-out-of-range ${ANSWER}/default`],
    ],
    [
      "is no more than the maximum",
      { default: 9, maximum: { value: 8 } },
      [`eq/default-out-of-range ${ANSWER}/default`],
    ],
    ["is not below zero by itself", { default: -1 }, [`eq/default-out-of-range ${ANSWER}/default`]],
    ["has no more decimal places", { default: 1.25, decimal_places: 1 }, [`eq/default-decimals ${ANSWER}/default`]],
  ])("%s", (_, more, expected) => {
    expect(faults(survey([page("one", [number("count", more)])]))).toEqual(expected);
  });

  it("stands on no answer that is mandatory", () => {
    const chosen = radio("more", ["Yes", "No"], { mandatory: true, default: "Yes" });
    expect(faults(survey([page("one", [chosen])]))).toEqual([`eq/wrong-default ${ANSWER}/default`]);
  });
});

describe("a limit", () => {
  it("that is written has no more decimal places than its answer", () => {
    const limited = number("count", { minimum: { value: 0.5 }, maximum: { value: 9 } });
    expect(faults(survey([page("one", [limited])]))).toEqual([`eq/limit-decimals ${ANSWER}/minimum/value`]);
  });

  it("of a date is a date", () => {
    const after = (id: string) => page("two", [date("day", { minimum: { value: answer(id) } })]);
    expect(faults(survey([page("one", [date("first")]), after("first")]))).toEqual([]);
    expect(faults(survey([page("one", [number("first")]), after("first")]))).toEqual([
      `eq/wrong-limit-source ${BLOCK}/1/question/answers/0/minimum/value`,
    ]);
  });
});

describe("a text", () => {
  const said = (name: Json, more: Json = {}) =>
    faults(
      survey([page("one", [name]), page("two", [number("count")], more, { title: text("Of {it}", answer("name")) })]),
    );

  it("takes an answer as it is that was given, or that a rule looks at", () => {
    expect(said(field("name", { mandatory: true }))).toEqual([]);
    expect(said(number("name", { default: 0 }))).toEqual([]);
    expect(said(field("name"), { skip_conditions: { when: { "==": [answer("name"), null] } } })).toEqual([]);
    expect(said(field("name"))).toEqual([`eq/optional-answer ${BLOCK}/1/question/title/placeholders/0/value`]);
  });

  it("says once what a name in its braces is", () => {
    const once = text("Of {it}", { source: "metadata", identifier: "orchard" });
    const [placeholder] = once["placeholders"] as unknown[];
    const title = { ...once, placeholders: [placeholder, placeholder] };
    expect(faults(survey([page("one", [number("count")], {}, { title })]))).toEqual([
      `eq/duplicate-placeholder ${BLOCK}/0/question/title/placeholders/1`,
    ]);
  });
});

describe("answers", () => {
  it("that exclude each other are two at least", () => {
    const alone = page("one", [radio("more")], {}, { type: "MutuallyExclusive", mandatory: false });
    expect(faults(survey([alone]))).toEqual([`eq/exclusive-alone ${BLOCK}/0/question/answers`]);
  });

  it("that options reveal have ids of their own", () => {
    const options = ["Yes", "No"].map((value) => ({ label: value, value, detail_answer: field("more") }));
    const [first] = faults(survey([page("one", [radio("more", [], { options })])]));
    expect(first).toBe(`eq/duplicate-id ${ANSWER}/options/0/detail_answer/id`);
  });
});

describe("the parts of a questionnaire", () => {
  it("are compared with what is known, not with each other as they are written", () => {
    const skipped = page("two", [number("count")], { skip_conditions: { when: { "==": [1, 1] } } });
    expect(faults(survey([page("one", [radio("more")]), skipped]))).toEqual([
      `eq/reads-nothing ${BLOCK}/1/skip_conditions/when/==`,
    ]);
  });

  it("have titles where a hub lists them", () => {
    const untitled = { ...section("main", [page("one", [number("count")])]), title: undefined };
    const hub = { questionnaire_flow: { type: "Hub", options: {} } };
    expect(faults(sections([untitled], hub))).toEqual(["eq/section-title-needed /sections/0"]);
    expect(faults(sections([{ ...untitled, show_on_hub: false }], hub))).toEqual([]);
  });

  it("begin with one introduction", () => {
    const introduction = (id: string) => ({
      id,
      type: "Introduction",
      primary_content: [{ id: `${id}-content`, contents: [{ title: "Welcome" }] }],
    });
    const twice = [introduction("hello"), introduction("again"), page("one", [number("count")])];
    expect(faults(survey(twice))).toEqual([`eq/several-introductions ${BLOCK}/1`]);
  });

  it("declare the supplementary data that they read", () => {
    const title = text("Of {it}", { source: "supplementary_data", identifier: "note" });
    const read = [page("one", [number("count")], {}, { title })];
    expect(faults(survey(read, { supplementary_data: { lists: [] } }))).toEqual([]);
    expect(faults(survey(read))).toEqual([
      `eq/supplementary-undeclared ${BLOCK}/0/question/title/placeholders/0/value/identifier`,
    ]);
  });
});
