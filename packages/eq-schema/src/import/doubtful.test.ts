import { describe, expect, it } from "vitest";
import { number, page, radio, section, sections } from "../../test/sample.ts";
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
