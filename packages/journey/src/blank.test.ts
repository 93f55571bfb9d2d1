import { parse } from "@waypost/form";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BlindRespondent } from "../test/blind.ts";
import { ask, AT, Respondent, small } from "../test/drive.ts";
import { formDefinition, rightInput } from "../test/generate.ts";
import { formFiles, realForm } from "../test/real-forms.ts";
import { compile } from "./compile.ts";
import { planPages } from "./plan.ts";
import { showPage } from "./show-page.ts";
import { Path } from "./walk.ts";

describe("pages that say the same to everybody", () => {
  for (const file of formFiles) {
    it(`${file}: are shown as they are shown anew`, () => {
      const form = realForm(file);
      const plans = planPages(form);
      const journey = compile(form);
      const seen = new Map<unknown, string>();
      let shared = 0;
      for (let seed = 1; seed <= 3; seed++) {
        const one = new BlindRespondent(form, seed);
        one.complete();
        for (const language of form.languages) {
          const walk = journey.walk(one.response, AT);
          for (const location of [...walk.path, ...walk.path]) {
            const path = new Path(form, plans, one.response, AT.now);
            const { blank, ...view } = journey.view(walk, location, { language, at: AT });
            expect(view).toEqual(showPage(path, location, { language, at: AT }));
            if (blank === undefined) continue;
            shared++;
            const drawn = JSON.stringify(blank);
            expect(seen.get(blank) ?? drawn).toBe(drawn);
            seen.set(blank, drawn);
          }
        }
      }
      expect(shared).toBeGreaterThan(seen.size);
    }, 30_000);
  }

  it("of any form: are shown as they are shown anew", () => {
    const anyForm = formDefinition.filter((definition) => parse(definition).ok);
    fc.assert(
      fc.property(anyForm, fc.array(fc.nat(50), { maxLength: 12 }), (definition, choices) => {
        const one = new Respondent(definition);
        for (const choice of choices) {
          const { walk } = one;
          const at = walk.path[choice % walk.path.length] ?? walk.current;
          if (walk.reachable(at)) one.post(at, rightInput(one.view(at), choice));
          const path = new Path(one.form, planPages(one.form), one.response, AT.now);
          for (const location of one.walk.path) {
            expect({ ...one.view(location), blank: undefined }).toEqual(
              showPage(path, location, { language: "en", at: AT }),
            );
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  const name = ask("name", [{ id: "first", type: "text", label: "First" }]);
  const town = ask("town", [{ id: "city", type: "text", label: "City" }], {
    title: "Where do you live?",
    aside: [{ kind: "paragraph", text: "{first}" }],
  });

  it("lead to the first page of the section that this respondent meets", () => {
    const skipped = ask("town", [{ id: "city", type: "text", label: "City" }], { skip: 'first = "Ada"' });
    const hobby = ask("hobby", [{ id: "likes", type: "text", label: "Likes" }]);
    const pages = { who: [name], where: [skipped, hobby, ask("job", [{ id: "does", type: "text", label: "Does" }])] };
    const sections = Object.entries(pages).map(([id, own]) => ({ id, title: id, pages: own }));
    const one = new Respondent(small({ flow: { type: "hub" }, sections }));
    const firsts = ["Grace", "Ada"].map((first) => {
      one.post({ page: "name" }, { first });
      return one.view({ page: "job" }).section?.first;
    });
    expect(firsts).toEqual([{ page: "town" }, { page: "hobby" }]);
  });

  it("hold nothing of what is typed on them", () => {
    const one = new Respondent(small({ pages: [name, town] }));
    one.post({ page: "name" }, { first: "Ada" });
    const view = one.view({ page: "name" });
    expect(JSON.stringify(view)).toContain("Ada");
    expect(JSON.stringify(view.blank)).not.toContain("Ada");
  });

  it("are shared by those only of whom their texts say the same", () => {
    const one = new Respondent(small({ pages: [name, town] }));
    const blanks = ["Ada", "Grace", "Ada"].map((first) => {
      one.post({ page: "name" }, { first });
      const view = one.view({ page: "town" });
      expect(view.aside).toEqual([{ kind: "paragraph", text: first }]);
      return view.blank;
    });
    expect(blanks[2]).toBe(blanks[0]);
    expect(blanks[1]).not.toBe(blanks[0]);
  });
});
