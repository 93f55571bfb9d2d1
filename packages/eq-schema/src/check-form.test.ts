import { describe, expect, it } from "vitest";
import { checkQuestionnaire } from "./check-form.ts";
import { answer, collector, field, number, page, radio, section, sections, survey } from "../test/sample.ts";

const found = (json: unknown) => checkQuestionnaire(json).map(({ code, pointer }) => `${code} ${pointer}`);

describe("checkQuestionnaire", () => {
  it("says what is wrong with the form that a questionnaire becomes, where it stands in the questionnaire", () => {
    const twice = survey([page("first", [radio("trees")]), collector("collect", "trees")]);
    expect(found(twice)).toEqual(["form/duplicate-name /sections/0/groups/0/blocks/1/for_list"]);
    const nested = sections([
      section("one", [collector("collect", "trees")]),
      section("two", [collector("branches", "twigs")], { repeat: { for_list: "trees", title: "A tree" } }),
    ]);
    expect(found(nested)).toContain("form/nested-list /sections/1/groups/0/blocks/0");
  });

  it("names the rule that cannot be", () => {
    const summed = { ">": [{ sum: [answer("tree"), { date: ["2020-01-01"] }] }, 1] };
    const routed = page("next", [number("more")], {
      routing_rules: [{ block: "last", when: { contains: ["a", answer("tree")] } }, { section: "End" }],
    });
    const skipped = page("last", [number("again")], { skip_conditions: { when: summed } });
    const faults = found(survey([page("first", [field("tree")]), routed, skipped]));
    expect(faults).not.toEqual([]);
    for (const fault of faults) expect(fault).toMatch(/^\S+ \/sections\/0\/groups\/0\/blocks\/\d\/\w+/);
  });

  it("takes any name that a questionnaire may give", () => {
    const names = ["1-tree", "2021", "constructor", "to-string", "if", "thank-you", "sum", "submit", "a".repeat(180)];
    for (const name of names) {
      const of = (at: number) => (at === 0 ? name : `other-${String(at)}`);
      for (const asked of [0, 1, 2, 3]) {
        const one = survey([
          page(of(asked), [field(of(asked + 1 - 2 * (asked % 2)))]),
          collector("collect", of((asked + 2) % 4), {
            skip_conditions: { when: { "==": [answer(of(asked + 1 - 2 * (asked % 2))), "x"] } },
          }),
        ]);
        expect([name, ...found(one)]).toEqual([name]);
      }
    }
  });
});
