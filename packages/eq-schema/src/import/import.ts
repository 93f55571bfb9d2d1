import type { FormDefinition } from "@waypost/form";
import { readQuestionnaire } from "../read.ts";
import { catalogueOf } from "./catalogue.ts";
import { formOf } from "./form.ts";
import { Problems, type ImportError } from "./problem.ts";

/** A questionnaire as a form, or all that keeps it from becoming one. */
export type Imported =
  | { readonly ok: true; readonly form: FormDefinition }
  | { readonly ok: false; readonly errors: readonly ImportError[] };

/** How a questionnaire is imported. */
export interface ImportOptions {
  /** The form's id; default: that of the survey. */
  readonly id?: string;
}

/**
 * Turns an eQ questionnaire into a form: ids stay, rules become expressions, texts messages. Nothing is dropped in
 * silence: what forms cannot say is an error with its place. Never throws.
 *
 * @param json the questionnaire, as `JSON.parse` gives it
 */
export function importQuestionnaire(json: unknown, options: ImportOptions = {}): Imported {
  const reading = readQuestionnaire(json);
  if (!reading.ok) return reading;
  const { questionnaire } = reading;
  const problems = new Problems();
  const place = { catalogue: catalogueOf(questionnaire), problems, path: [], list: null, element: null, self: null };
  const form = formOf(questionnaire, options.id ?? `survey-${questionnaire.survey_id}`, place);
  return problems.errors.length === 0 ? { ok: true, form } : { ok: false, errors: problems.errors };
}
