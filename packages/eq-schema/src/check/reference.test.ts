import { describe, expect, it } from "vitest";
import { answer, collector, faults, field, number, page, section, sections, survey, text } from "../../test/sample.ts";

const BLOCK = "/sections/0/groups/0/blocks";

describe("ids", () => {
  it("are unique in all of a questionnaire", () => {
    const again = survey([page("one", [number("trees")]), page("two", [number("trees")])]);
    expect(faults(again)).toEqual([`eq/duplicate-id ${BLOCK}/1/question/answers/0/id`]);
    expect(faults(sections([section("main", [page("main", [number("trees")])])]))).toEqual([
      `eq/duplicate-id ${BLOCK}/0/id`,
    ]);
  });

  it("may be shared by the variants of a question and the pages that fill a list", () => {
    const variants = [1, 2].map((than) => ({
      when: { ">": [answer("count"), than] },
      question: { id: "size-question", type: "General", title: "Size?", answers: [number("size")] },
    }));
    const shared = survey([
      page("first", [number("count")]),
      { id: "measure", type: "Question", question_variants: variants },
    ]);
    expect(faults(shared)).toEqual([]);
    expect(faults(survey([collector("trees", "trees"), collector("more-trees", "trees")]))).toEqual([]);
  });

  it("keep relationships for the relationship collector", () => {
    expect(faults(survey([page("relationships", [number("count")])]))).toEqual([`eq/reserved-id ${BLOCK}/0/id`]);
  });

  it("are names that objects have of themselves", () => {
    const constructors = survey([page("constructor", [number("tostring")]), page("two", [field("valueof")])]);
    expect(faults(constructors)).toEqual([]);
  });
});

describe("what a value source names", () => {
  it.each([
    ["an answer", answer("gone"), "eq/unknown-answer"],
    ["metadata", { source: "metadata", identifier: "gone" }, "eq/unknown-metadata"],
    ["metadata of the response", { source: "response_metadata", identifier: "gone_at" }, "eq/unknown-metadata"],
    ["a list", { source: "list", identifier: "gone", selector: "first" }, "eq/unknown-list"],
    ["a calculated summary", { source: "calculated_summary", identifier: "gone" }, "eq/unknown-summary"],
    ["a grand calculated summary", { source: "grand_calculated_summary", identifier: "gone" }, "eq/unknown-summary"],
  ])("exists: %s", (_, source, code) => {
    const blocks = [page("one", [number("count")], {}, { title: text("About {it}", source) })];
    expect(faults(survey(blocks))).toEqual([`${code} ${BLOCK}/0/question/title/placeholders/0/value/identifier`]);
  });

  it("has the part that is named", () => {
    const home = { id: "home", type: "Address", mandatory: false };
    const titled = (selector: string) =>
      survey([
        page("one", [home]),
        page("two", [number("count")], {}, { title: text("At {it}", { ...answer("home"), selector }) }),
      ]);
    expect(faults(titled("postcode"))).toEqual([]);
    expect(faults(titled("planet"))).toEqual([
      `eq/wrong-answer-part ${BLOCK}/1/question/title/placeholders/0/value/identifier`,
    ]);
  });

  it("is asked before it is read", () => {
    const early = survey([
      page("one", [number("count")], {}, { title: text("About {it}", answer("name")) }),
      page("two", [field("name", { mandatory: true })]),
    ]);
    expect(faults(early)).toEqual([`eq/answer-asked-later ${BLOCK}/0/question/title/placeholders/0/value`]);
    const list = { source: "list", identifier: "trees", selector: "first" };
    const uncollected = survey([
      page("one", [number("count")], {}, { title: text("About {it}", list) }),
      collector("trees", "trees"),
    ]);
    expect(faults(uncollected)).toEqual([`eq/list-collected-later ${BLOCK}/0/question/title/placeholders/0/value`]);
  });

  it("is no answer of the page that it is needed for, but may say where the path goes on", () => {
    const own = survey([
      page("one", [field("name", { mandatory: true })], {}, { title: text("About {it}", answer("name")) }),
    ]);
    expect(faults(own)).toEqual([`eq/own-answer ${BLOCK}/0/question/title/placeholders/0/value`]);
    const rules = [{ section: "End", when: { "==": [answer("count"), 0] } }, { block: "two" }];
    expect(
      faults(survey([page("one", [number("count")], { routing_rules: rules }), page("two", [field("name")])])),
    ).toEqual([]);
  });
});

describe("progress", () => {
  const skipping = (progress: object) => ({
    skip_conditions: { when: { "==": [{ source: "progress", ...progress }, "COMPLETED"] } },
  });
  const before = section("before", [page("start", [number("count")])]);
  const repeated = section("each", [page("item", [number("size")])], {
    repeat: { for_list: "trees", title: text("{it}", answer("trees-name")) },
  });
  it.each([
    ["itself", { selector: "block", identifier: "here" }, "eq/progress-of-here"],
    ["its section", { selector: "section", identifier: "now" }, "eq/progress-of-here"],
    ["a later block", { selector: "block", identifier: "later" }, "eq/progress-of-later"],
    ["no block", { selector: "block", identifier: "gone" }, "eq/unknown-block"],
    ["no section", { selector: "section", identifier: "gone" }, "eq/unknown-section"],
    ["a section that repeats", { selector: "section", identifier: "each" }, "eq/progress-of-repeated"],
    ["a block that repeats", { selector: "block", identifier: "item" }, "eq/progress-of-repeated"],
  ])("is not that of %s", (_, progress, code) => {
    const now = section("now", [
      page("here", [number("height")], skipping(progress)),
      page("later", [number("width")]),
    ]);
    const [first] = faults(sections([section("collect", [collector("trees", "trees")]), before, repeated, now]));
    expect(first).toBe(`${code} /sections/3/groups/0/blocks/0/skip_conditions/when/==/0`);
  });

  it("is that of what came before", () => {
    const now = section("now", [
      page("here", [number("height")], skipping({ selector: "section", identifier: "before" })),
    ]);
    expect(faults(sections([before, now]))).toEqual([]);
  });
});

describe("lists and sections that are named", () => {
  it("exist", () => {
    const hub = { questionnaire_flow: { type: "Hub", options: { required_completed_sections: ["gone"] } } };
    expect(faults(survey([page("one", [number("count")])], hub))).toEqual([
      "eq/unknown-section /questionnaire_flow/options/required_completed_sections/0",
    ]);
    const repeat = { repeat: { for_list: "gone", title: text("{it}", answer("count")) } };
    expect(faults(sections([section("main", [page("one", [number("count", { mandatory: true })])], repeat)]))).toEqual([
      "eq/unknown-list /sections/0/repeat/for_list",
    ]);
  });

  it("may come from supplementary data", () => {
    const repeat = {
      repeat: { for_list: "trees", title: text("{it}", { source: "supplementary_data", identifier: "trees" }) },
    };
    const given = sections([section("main", [page("one", [number("count")])], repeat)], {
      supplementary_data: { lists: ["trees"] },
    });
    expect(faults(given)).toEqual([]);
  });
});

describe("settings", () => {
  it("declare the metadata that a business theme needs, each once", () => {
    const metadata = [
      { name: "user_id", type: "string" },
      { name: "user_id", type: "string" },
      { name: "period_id", type: "string" },
    ];
    expect(faults(survey([page("one", [number("count")])], { theme: "default", metadata }))).toEqual([
      "eq/duplicate-metadata /metadata/1/name",
      "eq/metadata-needed /metadata",
    ]);
  });

  it("preview questions from an introduction only", () => {
    expect(faults(survey([page("one", [number("count")])], { preview_questions: true }))).toEqual([
      "eq/introduction-needed /preview_questions",
    ]);
  });
});
