import { optionsOf } from "../questionnaire/answer.ts";
import {
  operatorOf,
  type BooleanRule,
  type DateOffset,
  type Operand,
  type Rule,
  type ValueRule,
} from "../questionnaire/rule.ts";
import { isValueSource, type ValueSource } from "../questionnaire/value-source.ts";
import { call, infix, joined, Level, listOf, literal, loop, negation, quote, variable, type Code } from "./code.ts";
import { comparison, memberOf, membersOf } from "./compare.ts";
import { asDate, daysFrom, moved } from "./dates.ts";
import { datePattern } from "./date-pattern.ts";
import { below, refuse, type Place } from "./place.ts";
import { everyAnswer, sourceCode } from "./sources.ts";

/** The name in eQ for the element of a `map`, and the variable that stands for it in expressions. */
const SELF = "self";

/** A condition as an expression. */
export function condition(rule: BooleanRule, place: Place): string {
  return ruleCode(rule, place).text;
}

/** The value of a rule as an expression. */
export function ruleCode(rule: Rule, place: Place): Code {
  const { operator, operands } = operatorOf(rule);
  const here = below(place, operator);
  const operand = (index: number): Code => operandCode(operands[index] as Operand, below(here, index));
  const words = (index: number): string => operands[index] as string;
  switch (operator) {
    case "and":
    case "or":
      return joined(
        operator,
        operands.map((_, index) => operand(index)),
      );
    case "not":
      return negation(operand(0));
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return comparison(operator, operand(0), operand(1), here);
    case "in":
      return memberOf(operand(0), operand(1), here);
    case "contains":
      return memberOf(operand(1), operand(0), here);
    case "any-in":
    case "all-in":
    case "any-not-in":
      return membersOf(operator, operand(0), operand(1), here);
    case "count":
      return call("count", [operand(0)], "number", { total: true });
    case "date": {
      const date = asDate(operand(0));
      return operands.length > 1 ? moved(date, operands[1] as DateOffset) : date;
    }
    case "date-range":
      return daysFrom(operand(0), Number(operands[1]));
    case "format-date":
      return call("format date", [asDate(operand(0)), literal(datePattern(words(1), here))], "text");
    case "option-label-from-value":
      return labelOf(operand(0), words(1), here);
    case "map": {
      const inner = { ...below(here, 0), self: variable(SELF, operand(1).element ?? "any") };
      return loop(SELF, operand(1), ruleCode(operands[0] as ValueRule, inner));
    }
    case "concatenate": {
      const parts = listed(operands[0] as Operand[], below(here, 0));
      return call("join texts", [literal(words(1)), ...parts.map(asText)], "text");
    }
    case "+":
    case "sum":
      return total(operands.map((each, index) => summand(each as Operand, below(here, index))));
    case "-":
      return infix("-", [operand(0), ...rest(operands, operand)], Level.sum, "number");
    case "*":
    case "/":
      return infix(operator, [operand(0), ...rest(operands, operand)], Level.product, "number");
  }
}

const rest = (operands: readonly unknown[], operand: (index: number) => Code): Code[] =>
  operands.slice(1).map((_, index) => operand(index + 1));

/** A total of numbers and of lists of numbers: what is not answered does not count. */
export function total(parts: readonly Code[]): Code {
  const [only] = parts;
  if (only?.kind === "list" && parts.length === 1) return call("sum", [only], "number", { total: true });
  const numbers = parts.map((part) => (part.kind === "list" ? call("sum", [part], "number") : part));
  return call("sum", numbers, "number", { total: true });
}

/** What is summed: of an answer that items of a list have, those of all items. */
function summand(operand: Operand, place: Place): Code {
  const source = isValueSource(operand) ? operand : undefined;
  if (source?.source !== "answers" || source.list_item_selector) return operandCode(operand, place);
  return everyAnswer(source.identifier, place);
}

/** What an operator works on, as an expression. */
export function operandCode(operand: Operand, place: Place): Code {
  if (operand === SELF && place.self) return place.self;
  if (operand === null || typeof operand !== "object") return literal(operand);
  if (Array.isArray(operand)) return listOf(listed(operand, place));
  if (isValueSource(operand)) return sourceCode(operand, place);
  return ruleCode(operand, place);
}

function listed(operands: readonly Operand[], place: Place): Code[] {
  return operands.map((operand, index) => operandCode(operand, below(place, index)));
}

/** A value as a text: what is one stays. */
export function asText(code: Code): Code {
  if (code.kind === "text" || code.kind === "choice" || code.kind === "id") return code;
  return typeof code.literal === "number" ? literal(String(code.literal)) : call("string", [code], "text");
}

/** The label of an option by its value: where the value is no answer itself, by comparing it with each. */
export function labelOf(value: Code, answerId: string, place: Place): Code {
  if (value.text !== place.self?.text) return call("option label", [value], "text");
  const known = place.catalogue.answers.get(answerId);
  const options = known ? optionsOf(known.answer) : [];
  const text = options.reduceRight((otherwise, { value: own, label }) => {
    if (typeof label !== "string") refuse(place, "labels with placeholders cannot be looked up by their value");
    return `if ${value.text} = ${quote(own)} then ${quote(typeof label === "string" ? label : own)} else ${otherwise}`;
  }, value.text);
  return { text, kind: "text", level: Level.clause, total: false };
}

/** A value source, or a rule that gives a value. */
export function valueCode(value: ValueSource | ValueRule, place: Place): Code {
  return isValueSource(value) ? sourceCode(value, place) : ruleCode(value, place);
}
