import { parse } from "@waypost/form";
import { describe, expect, it } from "vitest";
import { number, page, radio, section, sections, survey, type Json } from "../../test/sample.ts";
import { importQuestionnaire } from "./import.ts";

describe("a questionnaire that breaks a rule of how they are written", () => {
  const hub = { questionnaire_flow: { type: "Hub", options: {} } };
  const untitled = { ...section("main", [page("first", [number("trees")])]), title: undefined };
  const broken = sections([untitled], hub);
  const doubt = { code: "eq/section-title-needed", pointer: "/sections/0" };

  it("is refused, unless doubts are no reason to turn respondents away", () => {
    expect(importQuestionnaire(broken)).toMatchObject({ ok: false, errors: [doubt] });
    expect(importQuestionnaire(broken, { doubtful: true })).toMatchObject({
      ok: true,
      form: { sections: [{ id: "main" }] },
      doubts: [doubt],
    });
  });

  it("is refused all the same where it makes no form", () => {
    const shapeless = { ...broken, sections: "none" };
    expect(importQuestionnaire(shapeless, { doubtful: true })).toMatchObject({ ok: false });
    const block = { ...page("first", [radio("kind", [])]), routing_rules: [{ block: "nowhere" }] };
    const lost = sections([section("main", [block])], hub);
    expect(importQuestionnaire(lost, { doubtful: true })).toMatchObject({ ok: false });
  });
});

describe("a questionnaire that says more than is understood", () => {
  const served = (questionnaire: unknown) => importQuestionnaire(questionnaire, { doubtful: true });
  const asked = (more: Json, question: Json = {}, top: Json = {}) =>
    survey([page("first", [number("trees", more)], {}, question)], top);

  it.each<[what: string, questionnaire: Json, code: string, pointer: string]>([
    ["a property", asked({}, {}, { audience: "growers" }), "eq/unknown-property", "/audience"],
    [
      "a property of an answer",
      asked({ colour: "green" }),
      "eq/unknown-property",
      "/sections/0/groups/0/blocks/0/question/answers/0/colour",
    ],
    ["a theme", asked({}, {}, { theme: "orchards" }), "eq/unknown-theme", "/theme"],
    ["a text that is empty", asked({}, {}, { legal_basis: "" }), "eq/wrong-value", "/legal_basis"],
    ["an id", survey([page("First_1", [number("trees")])]), "eq/wrong-id", "/sections/0/groups/0/blocks/0/id"],
  ])("is imported without it: %s", (_, questionnaire, code, pointer) => {
    expect(importQuestionnaire(questionnaire)).toMatchObject({ ok: false });
    const imported = served(questionnaire);
    const doubts = imported.ok ? imported.doubts?.map((each) => `${each.code} ${each.pointer}`) : undefined;
    expect(doubts).toContain(`${code} ${pointer}`);
    expect(imported.ok && parse(imported.form, { ownAddresses: true })).toMatchObject({ ok: true });
  });

  it("is imported without an entry of its guidance, and with the others", () => {
    const guidance = { contents: [{ video: "trees.mp4" }, { description: "Count them" }] };
    const imported = served(asked({}, { guidance }));
    expect(imported).toMatchObject({ ok: true });
    expect(JSON.stringify(imported)).toContain("Count them");
  });

  it("is imported with markup that texts have not, as what stands in it", () => {
    const marked = asked({}, { title: "What <mark>grows</mark> here?" });
    expect(importQuestionnaire(marked)).toMatchObject({ ok: false });
    const pointer = "/sections/0/groups/0/blocks/0/question/title";
    const doubts = [
      { code: "eq/wrong-markup", pointer },
      { code: "eq/no-equivalent", pointer },
    ];
    expect(served(marked)).toMatchObject({ ok: true, doubts });
    expect(JSON.stringify(served(marked))).toContain("What grows here?");
  });

  it("is imported without what has nothing left to show, and keeps what follows it", () => {
    const contents = [{ colour: "green", id: "leaves" }, { description: "Count them" }];
    const imported = served(asked({}, { guidance: { contents } }));
    expect(imported).toMatchObject({ ok: true });
    expect(JSON.stringify(imported.ok && imported.form)).toContain("Count them");
  });

  it("is refused where a rule is not understood: other pages would be asked", () => {
    const when = { resembles: [{ source: "answers", identifier: "trees" }, 3] };
    const pages = [page("first", [number("trees")]), page("second", [number("hedges")], { skip_conditions: { when } })];
    expect(served(survey(pages))).toMatchObject({ ok: false });
  });

  it("is refused where it is too deep to be looked into", () => {
    let deep: unknown = {};
    for (let level = 0; level < 100_000; level++) deep = { deep };
    expect(served(asked({}, {}, { deep }))).toMatchObject({ ok: false, errors: [{ code: "eq/too-deep" }] });
  });

  it("is refused where a page or an answer is of no kind that is known", () => {
    expect(served(asked({ type: "Colour" }))).toMatchObject({ ok: false });
    expect(served(survey([page("first", [number("trees")]), { id: "second", type: "Picture" }]))).toMatchObject({
      ok: false,
    });
  });
});
