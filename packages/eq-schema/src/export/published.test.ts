import type { FormDefinition } from "@waypost/form";
import { describe, expect, it } from "vitest";
import { publishedIn, publishedText } from "../../test/published.ts";
import { importQuestionnaire } from "../import/import.ts";
import { differences } from "./difference.ts";
import { exportQuestionnaire } from "./export.ts";
import { replaced, valuesOf } from "./json.ts";

const FILES = ["schemas/en", "schemas/cy", "schemas/ga"].flatMap(publishedIn);

function formOf(questionnaire: unknown): FormDefinition {
  const imported = importQuestionnaire(questionnaire);
  if (!imported.ok) throw new Error(JSON.stringify(imported.errors));
  return JSON.parse(JSON.stringify(imported.form)) as FormDefinition;
}

/** The form with the title of its first question in other words. */
function reworded(form: FormDefinition): FormDefinition {
  for (const [path, value] of valuesOf(form)) {
    if (path.length < 3 || path.at(-1) !== "title" || path.at(-3) !== "questions") continue;
    const at = typeof value === "string" ? path : [...path, "text"];
    const words = typeof value === "string" ? value : (value as { readonly text: string }).text;
    return replaced(form, at, `${words} Please say`) as FormDefinition;
  }
  return form;
}

describe.skipIf(FILES.length === 0)("a published questionnaire", () => {
  it.each(FILES)("%s comes back from its form: as it was, and with a question reworded", (file) => {
    const origin: unknown = JSON.parse(publishedText(file));
    const form = formOf(origin);
    expect(exportQuestionnaire(form, origin)).toEqual({ ok: true, questionnaire: origin });
    const wanted = reworded(form);
    const exported = exportQuestionnaire(wanted, origin);
    if (!exported.ok) throw new Error(JSON.stringify(exported.errors));
    expect(differences(formOf(exported.questionnaire), wanted)).toEqual([]);
  });
});
