import { operatorOf, type ValueRule } from "../questionnaire/rule.ts";
import type { CalculatedSummaryBlock, GrandCalculatedSummaryBlock } from "../questionnaire/summary-block.ts";
import { isValueSource } from "../questionnaire/value-source.ts";
import { name } from "./code.ts";
import { below, type Place } from "./place.ts";
import { ruleCode, total } from "./rules.ts";
import { everyAnswer } from "./sources.ts";
import { text } from "./texts.ts";
import { wordsIn } from "./words.ts";

type SummaryBlock = CalculatedSummaryBlock | GrandCalculatedSummaryBlock;

const TOTAL: ReadonlySet<string> = new Set(["total"]);

/** A summary with a total: of answers, or of other totals. Its value is named after it. */
export function calculation(block: SummaryBlock, place: Place) {
  const parts = partsOf(block.calculation);
  const shown = block.type === "GrandCalculatedSummary" ? { pages: parts } : { fields: parts };
  return {
    type: "calculation" as const,
    title: text(block.title, below(place, "title"), TOTAL),
    ...shown,
    value: name(block.id),
    button: wordsIn(place.catalogue.questionnaire.language).confirm,
    totalLabel: text(block.calculation.title, below(place, "calculation", "title")),
  };
}

/** What the total of a summary is made of, as an expression. */
export function totalOf({ calculation: given }: SummaryBlock, place: Place): string {
  const here = below(place, "calculation");
  if ("operation" in given) return ruleCode(given.operation, below(here, "operation")).text;
  return total(given.answers_to_calculate.map((id) => everyAnswer(id, here))).text;
}

/** The ids of the answers, or of the summaries, that a calculation names. */
function partsOf(given: SummaryBlock["calculation"]): string[] {
  if (!("operation" in given)) return given.answers_to_calculate;
  return [...new Set(identifiers(given.operation))];
}

function identifiers(rule: ValueRule): string[] {
  return operatorOf(rule).operands.flatMap((operand): string[] => {
    if (isValueSource(operand)) return "identifier" in operand ? [operand.identifier] : [];
    return typeof operand === "object" && operand !== null ? identifiers(operand as ValueRule) : [];
  });
}
