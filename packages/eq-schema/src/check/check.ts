import type { QuestionnaireError } from "../error.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { checkCalculations } from "./calculation.ts";
import { checkAnswerCodes, checkQuestionCode } from "./code.ts";
import { checkCollector, checkSectionSummary } from "./collector.ts";
import { checkDate, checkDateRange } from "./date.ts";
import type { Faults } from "./fault.ts";
import { checkIds } from "./id.ts";
import { checkNumber } from "./number.ts";
import { checkActions, checkOptions, checkSuggestions } from "./option.ts";
import { checkOrder } from "./order.ts";
import { outlineOf, type Outline } from "./outline.ts";
import { checkNames, checkSource } from "./reference.ts";
import { checkGroupRouting, checkRouting } from "./routing.ts";
import { checkRoutes } from "./routes.ts";
import { checkRule } from "./rule.ts";
import { checkSettings } from "./setting.ts";
import { checkSummary } from "./summary.ts";
import { checkPlaceholders, checkText } from "./text.ts";
import { checkQuestion, checkVariants } from "./variant.ts";
import { walk } from "./walk.ts";

/**
 * Looks whether the parts of a questionnaire fit together.
 *
 * @param shaped whether the questionnaire is of the right shape; where it is not, a check that cannot follow it stops
 *   there and the others go on, so that what is wrong with the rest is said too
 */
export function check(questionnaire: Questionnaire, shaped = true): QuestionnaireError[] {
  const errors: QuestionnaireError[] = [];
  const look = <Subject>(
    subjects: readonly Subject[],
    ...checks: readonly ((outline: Outline, subject: Subject) => Faults)[]
  ) => {
    for (const subject of subjects) for (const each of checks) attempt(() => each(outline, subject));
  };
  const attempt = (run: () => Faults) => {
    try {
      for (const error of run()) errors.push(error);
    } catch (error) {
      if (shaped) throw error;
    }
  };
  const outline = outlineOf(questionnaire);
  const { places, texts } = walk(outline);
  for (const whole of [checkIds, checkNames, checkSettings, checkAnswerCodes]) attempt(() => whole(outline));
  look(outline.sections, checkSectionSummary);
  look(outline.groups, checkGroupRouting);
  look(outline.blocks, checkVariants, checkRouting, checkRoutes, checkCollector, checkSummary);
  look(outline.questions, checkQuestion, checkDateRange, checkCalculations);
  look(outline.answers, checkOptions, checkActions, checkSuggestions, checkNumber, checkDate, checkQuestionCode);
  look(places, checkSource, checkOrder, checkRule, checkPlaceholders);
  look(texts, checkText);
  return errors;
}
