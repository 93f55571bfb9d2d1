import type { FormDefinition } from "@waypost/form";
import { describe, expect, it } from "vitest";
import { imported } from "../../test/imported.ts";
import { field, number, option, page, radio, section, sections, survey, type Json } from "../../test/sample.ts";
import { replaced } from "./json.ts";
import { exportQuestionnaire } from "./export.ts";

const old = { "<": [{ source: "answers", identifier: "trees" }, 18] };
const origin = sections([
  section(
    "main",
    [
      page("first", [number("trees", { maximum: { value: 100 } })]),
      page("second", [radio("kind", ["Apples", "Pears", "Plums"])], {
        skip_conditions: { when: old },
      }),
      page("third", [field("owner", { label: "Owner’s name" })]),
    ],
    { title: "Trees" },
  ),
]);
const written: unknown = JSON.parse(JSON.stringify(origin));

/** The form of the questionnaire with other values at these paths. */
function changed(...edits: readonly (readonly [path: readonly (string | number)[], value: unknown])[]): FormDefinition {
  return edits.reduce<unknown>(
    (form, [path, value]) => replaced(form, path, value),
    imported(written),
  ) as FormDefinition;
}

const PAGES = ["sections", 0, "pages"];
const fieldOf = (at: number) => [...PAGES, at, "questions", 0, "fields", 0];

/** The questionnaire that a form becomes again; it says why not where there is none. */
function exported(form: FormDefinition): unknown {
  const result = exportQuestionnaire(form, written);
  return result.ok ? result.questionnaire : result.errors;
}

describe("a form that came from a questionnaire", () => {
  it("gives it back as it was, while nothing was changed", () => {
    expect(exported(changed())).toEqual(written);
  });

  it.each<[what: string, form: FormDefinition, path: readonly (string | number)[], value: unknown]>([
    ["its title", changed([["title"], "Gardens"]), ["title"], "Gardens"],
    [
      "a label",
      changed([[...fieldOf(2), "label"], "The owner’s full name"]),
      ["sections", 0, "groups", 0, "blocks", 2, "question", "answers", 0, "label"],
      "The owner’s full name",
    ],
    [
      "the limit of a number",
      changed([[...fieldOf(0), "max"], 250]),
      ["sections", 0, "groups", 0, "blocks", 0, "question", "answers", 0, "maximum", "value"],
      250,
    ],
    [
      "whether an answer is needed",
      changed([[...fieldOf(2), "required"], true]),
      ["sections", 0, "groups", 0, "blocks", 2, "question", "answers", 0, "mandatory"],
      true,
    ],
    [
      "a number in a rule",
      changed([
        [...PAGES, 1, "skip"],
        String((imported(written).sections[0]?.pages[1] as Json)["skip"]).replace("18", "21"),
      ]),
      ["sections", 0, "groups", 0, "blocks", 1, "skip_conditions", "when", "<", 1],
      21,
    ],
  ])("takes a change of %s along", (_, form, path, value) => {
    expect(exported(form)).toEqual(replaced(written, path, value));
  });

  it("takes options that were removed, put elsewhere or added along", () => {
    const options = (
      imported(written).sections[0]?.pages[1] as unknown as {
        questions: [{ fields: [{ options: unknown[] }] }];
      }
    ).questions[0].fields[0].options;
    const form = changed([
      [...fieldOf(1), "options"],
      [options[2], options[0], { value: "Nuts", label: "Nuts" }],
    ]);
    const path = ["sections", 0, "groups", 0, "blocks", 1, "question", "answers", 0, "options"];
    expect(exported(form)).toEqual(replaced(written, path, [option("Plums"), option("Apples"), option("Nuts")]));
  });

  it("takes several changes along at once, and imports as the form that it was made from", () => {
    const form = changed([["title"], "Gardens"], [[...fieldOf(2), "label"], "Gardener"], [[...fieldOf(0), "max"], 7]);
    expect(imported(exported(form))).toEqual(form);
  });

  it("says of every change that the questionnaire cannot say where it is", () => {
    const form = changed([["title"], "Gardens"], [["progress"], "steps"], [[...PAGES, 0, "skip"], "`trees` = 3"]);
    expect(exportQuestionnaire(form, written)).toMatchObject({
      ok: false,
      errors: [
        { code: "eq/not-exported", pointer: "/progress" },
        { code: "eq/not-exported", pointer: "/sections/0/pages/0/skip" },
      ],
    });
  });

  it("says what is wrong with an origin that is no questionnaire", () => {
    expect(
      exportQuestionnaire(imported(written), survey([page("first", [{ id: "x", type: "Teapot" }])])),
    ).toMatchObject({
      ok: false,
      errors: [{ code: "eq/unknown-kind" }],
    });
  });
});
