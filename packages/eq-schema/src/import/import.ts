import type { FormDefinition } from "@waypost/form";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { readQuestionnaire } from "../read.ts";
import { understood } from "../understood.ts";
import { catalogueOf } from "./catalogue.ts";
import { formOf } from "./form.ts";
import { Problems, type ImportError } from "./problem.ts";

/** A questionnaire as a form, with what is doubtful about it, or all that keeps it from becoming one. */
export type Imported =
  | { readonly ok: true; readonly form: FormDefinition; readonly doubts?: readonly ImportError[] }
  | { readonly ok: false; readonly errors: readonly ImportError[] };

/** How a questionnaire is imported. */
export interface ImportOptions {
  /** The form's id; default: that of the survey. */
  readonly id?: string;
  /**
   * Whether a questionnaire that breaks a rule of how they are written or says more than is understood, and makes a form
   * all the same, is imported with its doubts: respondents who are sent to it are better served than turned away.
   * Default: false.
   */
  readonly doubtful?: boolean;
}

/**
 * Turns an eQ questionnaire into a form: ids stay, rules become expressions, texts messages. Nothing is dropped in
 * silence: what forms cannot say is an error with its place. Never throws.
 *
 * @param json the questionnaire, as `JSON.parse` gives it
 */
export function importQuestionnaire(json: unknown, options: ImportOptions = {}): Imported {
  const reading = readQuestionnaire(json);
  if (reading.ok) return formFrom(reading.questionnaire, options);
  const refused = { ok: false, errors: reading.errors } as const;
  if (options.doubtful !== true) return refused;
  try {
    const questionnaire = reading.questionnaire ?? understood(json);
    if (questionnaire === undefined) return refused;
    const made = formFrom(questionnaire, options);
    return made.ok ? { ...made, doubts: [...reading.errors, ...(made.doubts ?? [])] } : refused;
  } catch {
    // What is wrong was said already.
    return refused;
  }
}

function formFrom(questionnaire: Questionnaire, options: ImportOptions): Imported {
  const { id = `survey-${questionnaire.survey_id}`, doubtful = false } = options;
  const problems = new Problems();
  const place = { catalogue: catalogueOf(questionnaire), problems, path: [], list: null, element: null, self: null };
  const form = formOf(questionnaire, id, place);
  const { errors, areDoubts } = problems;
  if (errors.length === 0) return { ok: true, form };
  return doubtful && areDoubts ? { ok: true, form, doubts: errors } : { ok: false, errors };
}
