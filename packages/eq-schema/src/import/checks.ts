import type { Check } from "@waypost/form";
import type { MessageName } from "../questionnaire/message.ts";
import type { Offset } from "../questionnaire/limit.ts";
import {
  answersOf,
  type Calculation,
  type DateRangeQuestion,
  type MutuallyExclusiveQuestion,
  type Question,
} from "../questionnaire/question.ts";
import { call, infix, joined, Level, literal, name, negation, reference, type Code } from "./code.ts";
import { asDate, moved } from "./dates.ts";
import { optional } from "./optional.ts";
import { below, refuse, type Place } from "./place.ts";
import { total } from "./rules.ts";
import { lasts, sourceCode } from "./sources.ts";
import { messageText, wordsOf, type Values } from "./validation.ts";

type SumCheck = Check & { kind: "sum" };

const TOTAL_MESSAGES: Readonly<Record<SumCheck["compare"], MessageName>> = {
  "=": "TOTAL_SUM_NOT_EQUALS",
  "<": "TOTAL_SUM_NOT_LESS_THAN",
  ">": "TOTAL_SUM_NOT_GREATER_THAN",
  "<=": "TOTAL_SUM_NOT_LESS_THAN_OR_EQUALS",
  ">=": "TOTAL_SUM_NOT_GREATER_THAN_OR_EQUALS",
};

/** What must hold among the answers of a question. */
export function checks(question: Question, place: Place): Check[] {
  switch (question.type) {
    case "General":
      return [];
    case "MutuallyExclusive":
      return exclusive(question, place);
    case "DateRange":
      return dateRange(question, place);
    case "Calculated":
      return sums(question.calculations, question, below(place, "calculations"));
  }
}

/** The last answer excludes the others. Words for one of the two things that can be wrong need a check of its own. */
function exclusive(question: MutuallyExclusiveQuestion, place: Place): Check[] {
  const { MUTUALLY_EXCLUSIVE: both, MANDATORY_QUESTION: none } = wordsOf(question.validation?.messages, place);
  const fields = answersOf(question).map(({ id }) => id);
  const check = (required: boolean, words: string | undefined): Check => ({
    kind: "exclusive",
    fields,
    required,
    ...optional("message", words === undefined ? undefined : messageText(words, {}, place)),
  });
  if (!question.mandatory) return [check(false, both)];
  return both === undefined && none === undefined ? [check(true, undefined)] : [check(false, both), check(true, none)];
}

/** One of several totals is enough: the last is asked for where none of those before it is met. */
function sums(calculations: readonly Calculation[], question: Question, place: Place): Check[] {
  const made = calculations.map((calculation, index) => sum(calculation, question, below(place, index)));
  const last = made.at(-1);
  if (!last) return [];
  const others = made.slice(0, -1).map(({ met }) => met);
  return [{ ...last.check, ...(others.length > 0 ? { when: negation(joined("or", others)).text } : {}) }];
}

function sum(calculation: Calculation, question: Question, place: Place): { check: SumCheck; met: Code } {
  const { answer_id, value, answers_to_calculate: fields } = calculation;
  const compare = comparisonOf(calculation);
  const target =
    answer_id !== undefined
      ? sourceCode({ source: "answers", identifier: answer_id }, below(place, "answer_id"))
      : typeof value === "object"
        ? sourceCode(value, below(place, "value"))
        : literal(value ?? 0);
  const words = wordsOf(question.validation?.messages, place)[TOTAL_MESSAGES[compare]];
  const values: Values = { total: writtenTotal(target, fields, place) };
  const parts = fields.map((id) => sourceCode({ source: "answers", identifier: id }, place));
  return {
    check: {
      kind: "sum",
      fields,
      compare,
      total: typeof target.literal === "number" ? target.literal : target.text,
      ...optional("lasting", lasts(value)),
      ...optional("message", words === undefined ? undefined : messageText(words, values, place)),
    },
    met: infix(compare, [total(parts), target], Level.comparison, "boolean", compare === "="),
  };
}

/** A total as a message writes it: as money where money is summed. */
function writtenTotal(target: Code, [first]: readonly string[], place: Place): string {
  const answer = first === undefined ? undefined : place.catalogue.answers.get(first)?.answer;
  return answer?.type === "Currency"
    ? call("format currency", [target, literal(answer.currency)], "text").text
    : call("format number", [target], "text").text;
}

function comparisonOf({ conditions }: Calculation): SumCheck["compare"] {
  const equal = conditions.includes("equals");
  if (conditions.includes("less than")) return equal ? "<=" : "<";
  if (conditions.includes("greater than")) return equal ? ">=" : ">";
  return "=";
}

/** The dates in their order and a period within limits; a limit with words of its own is a rule. */
function dateRange({ answers = [], period_limits, validation }: DateRangeQuestion, place: Place): Check[] {
  const [from, to] = answers.map(({ id }) => id);
  if (from === undefined || to === undefined) {
    refuse(place, "a range of dates needs two answers");
    return [];
  }
  const words = wordsOf(validation?.messages, place);
  const { minimum, maximum } = period_limits ?? {};
  const least = words.DATE_PERIOD_TOO_SMALL;
  const most = words.DATE_PERIOD_TOO_LARGE;
  const ends: readonly [Code, Code] = [end(from), end(to)];
  const order = words.INVALID_DATE_RANGE;
  return [
    {
      kind: "date-range",
      from,
      to,
      ...(minimum && least === undefined ? { min: defined(minimum) } : {}),
      ...(maximum && most === undefined ? { max: defined(maximum) } : {}),
      ...optional("message", order === undefined ? undefined : messageText(order, {}, place)),
    },
    ...(minimum && least !== undefined ? [period("<=", ends, minimum, { words: least, from, to }, place)] : []),
    ...(maximum && most !== undefined ? [period(">=", ends, maximum, { words: most, from, to }, place)] : []),
  ];

  function end(id: string): Code {
    const code = sourceCode({ source: "answers", identifier: id }, place);
    return code.kind === "date" ? reference(name(id), "date") : asDate(code);
  }
}

function period(
  operator: "<=" | ">=",
  [from, to]: readonly [Code, Code],
  limit: Offset,
  said: { readonly words: string; readonly from: string; readonly to: string },
  place: Place,
): Check {
  const ordered = infix("<", [to, from], Level.comparison, "boolean");
  const kept = infix(operator, [moved(from, limit), to], Level.comparison, "boolean");
  const values: Values = { min: lengthOf(limit), max: lengthOf(limit) };
  return {
    kind: "rule",
    rule: joined("or", [ordered, kept]).text,
    message: messageText(said.words, values, place),
    fields: [said.from, said.to],
  };
}

/** A period as a message writes it, from a day that has no place in the message: `1 year`. */
function lengthOf(limit: Offset): string {
  const start = call("date", [literal("2000-01-01")], "date");
  return call("date difference", [start, moved(start, limit)], "text").text;
}

function defined(limit: Offset): { years?: number; months?: number; days?: number } {
  return {
    ...optional("years", limit.years),
    ...optional("months", limit.months),
    ...optional("days", limit.days),
  };
}
