import type { ComparisonOperator } from "../questionnaire/rule.ts";
import { call, infix, Level, listOf, literal, negation, quote, within, type Code } from "./code.ts";
import { asDate, isDated } from "./dates.ts";
import { refuse, type Place } from "./place.ts";

const COMPLETED = "COMPLETED";

/** Compares two values as eQ does: texts whatever their case, dates as dates, nothing with what is not answered. */
export function comparison(operator: ComparisonOperator, left: Code, right: Code, place: Place): Code {
  if (left.progress === true || right.progress === true) return progress(operator, left, right, place);
  const sign = operator === "==" ? "=" : operator;
  const certain = sign === "=" || sign === "!=";
  const [a, b] = alike(left, right, place);
  return infix(sign, [a, b], Level.comparison, "boolean", certain);
}

/** The status of a section or page is COMPLETED or something else. */
function progress(operator: ComparisonOperator, left: Code, right: Code, place: Place): Code {
  const [status, other] = left.progress === true ? [left, right] : [right, left];
  if (other.literal !== COMPLETED || (operator !== "==" && operator !== "!=")) {
    refuse(place, `of the progress forms know whether it is ${COMPLETED}, nothing else`);
  }
  return operator === "!=" ? negation(status) : status;
}

/** Whether a value is among those of a list. */
export function memberOf(value: Code, list: Code, place: Place): Code {
  if (list.elements?.length === 0) return literal(false);
  if (list.elements) {
    const pairs = list.elements.map((each) => alike(value, each, place));
    const values = pairs.map(([, other]) => other.text).join(", ");
    const one = pairs[0]?.[0] ?? value;
    const text = `${within(one, Level.comparison)} in (${values})`;
    return { text, kind: "boolean", level: Level.comparison, total: true };
  }
  return call("list contains", [list, optionAmong(value, list)], "boolean");
}

/** Whether all of some values are in a list, any of them is, or any is not. */
export function membersOf(operator: "any-in" | "all-in" | "any-not-in", values: Code, list: Code, place: Place): Code {
  const known = values.elements ? listOf(values.elements.map((each) => optionAmong(each, list))) : values;
  const among = list.elements ? listOf(list.elements.map((each) => optionAmong(each, values))) : list;
  if (known.kind !== "list" || among.kind !== "list") refuse(place, `${operator} needs two lists`);
  if (operator === "any-in") return call("contains any", [among, known], "boolean");
  const all = call("contains all", [among, known], "boolean");
  return operator === "all-in" ? all : infix("=", [all, literal(false)], Level.comparison, "boolean", true);
}

/** Both sides so that they can be compared. */
function alike(left: Code, right: Code, place: Place): [Code, Code] {
  if (left.kind === "null" || right.kind === "null") return [left, right];
  if (isDated(left) || isDated(right)) {
    if (left.kind === right.kind) return [left, right];
    return [asDate(left), asDate(right)];
  }
  if (left.kind === "id" || right.kind === "id") return [left, right];
  if (left.kind === "list" || right.kind === "list") {
    refuse(place, "a list of chosen options is never equal to one value; ask whether the value is in it");
    return [left, right];
  }
  if (isText(left) && isText(right)) return texts(left, right);
  if (left.kind === "number" && isText(right)) return [left, numberOf(right)];
  if (right.kind === "number" && isText(left)) return [numberOf(left), right];
  if (left.kind === "boolean" && isText(right)) return [left, truth(right, place)];
  if (right.kind === "boolean" && isText(left)) return [truth(left, place), right];
  return [left, right];
}

const isText = (code: Code): boolean => code.kind === "text" || code.kind === "choice";

/** Texts whatever their case: a literal takes the case of the option that it means. */
function texts(left: Code, right: Code): [Code, Code] {
  if (left.options && typeof right.literal === "string") return [left, optionAmong(right, left)];
  if (right.options && typeof left.literal === "string") return [optionAmong(left, right), right];
  return [small(left), small(right)];
}

function small(code: Code): Code {
  if (typeof code.literal === "string") return { ...literal(code.literal.toLowerCase()) };
  return call("lower case", [code], "text");
}

/** A literal as the option of a choice that it means, whatever its case. */
function optionAmong(value: Code, { options }: Code): Code {
  const text = value.literal;
  if (typeof text !== "string" || !options) return value;
  const option =
    options.find((each) => each === text) ?? options.find((each) => each.toLowerCase() === text.toLowerCase());
  return option === undefined ? value : { ...value, text: quote(option), literal: option };
}

function numberOf(code: Code): Code {
  const written = typeof code.literal === "string" ? Number(code.literal) : NaN;
  return Number.isFinite(written) ? literal(written) : call("number", [code], "number");
}

function truth(code: Code, place: Place): Code {
  const text = typeof code.literal === "string" ? code.literal.toLowerCase() : "";
  if (text === "true" || text === "false") return literal(text === "true");
  refuse(place, "true or false is compared with a text that is neither");
  return code;
}
