import {
  addDays,
  addMonths,
  dateText,
  isRealDate,
  monthText,
  parseDate,
  parseMonth,
  parseTemporal,
  parseYear,
} from "../value/date.ts";
import { decimalText, isDecimal } from "../value/decimal.ts";
import { DATE, MONTH, YEAR } from "../value/types.ts";
import { formatDate } from "../text/format-value.ts";
import type { Answer } from "../value/value.ts";
import type { Domain, FieldBehaviour, FieldOf, FieldProblem, Limit, Limits, Parsed, Typed } from "./field.ts";
import { cleanCode, EMPTY, firstOf, partTyped, problem, refuse } from "./input.ts";
import { textAnswer } from "./text.ts";

type DateSpec = FieldOf<"date" | "month" | "year">;
type Part = "day" | "month" | "year";

const PARTS: Readonly<Record<DateSpec["type"], readonly Part[]>> = {
  date: ["day", "month", "year"],
  month: ["month", "year"],
  year: ["year"],
};
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A month as a number: `3`, `03`, or its English name (`Mar`, `march`). */
function monthNumber(text: string): string {
  const name = text.toLowerCase();
  const index = /^[a-z]{3,9}$/.test(name) ? MONTHS.indexOf(name.slice(0, 3)) : -1;
  return index < 0 ? text : String(index + 1);
}

function read(raw: Parameters<FieldBehaviour["read"]>[0], id: string, spec: DateSpec): Typed {
  return Object.fromEntries(PARTS[spec.type].map((part) => [part, firstOf(raw, `${id}-${part}`)]));
}

function parse(typed: Typed, spec: DateSpec): Parsed {
  const parts = PARTS[spec.type];
  const texts = new Map(parts.map((part) => [part, cleanCode(partTyped(typed, part))]));
  const month = texts.get("month");
  if (month !== undefined) texts.set("month", monthNumber(month));
  const missing = parts.filter((part) => texts.get(part) === "");
  if (missing.length === parts.length) return EMPTY;
  if (missing.length > 0) {
    return refuse(...missing.map((part) => problem("invalid", `date-missing-${part}`, undefined, part)));
  }
  const wrong = parts.find((part) => !/^\d{1,4}$/.test(texts.get(part) ?? ""));
  if (wrong) return refuse(problem("invalid", "date-numbers", undefined, wrong));
  if ((texts.get("year") ?? "").length < 4) return refuse(problem("invalid", "date-year-digits", undefined, "year"));
  const number = (part: Part) => (texts.has(part) ? Number(texts.get(part)) : 1);
  const date = { year: number("year"), month: number("month"), day: number("day") };
  if (!isRealDate(date)) {
    const part = date.month < 1 || date.month > 12 ? "month" : date.year < 1 ? "year" : "day";
    return refuse(problem("invalid", "date-invalid", undefined, part));
  }
  const answer = { date: dateText(date), month: monthText(date), year: dateText(date).slice(0, 4) }[spec.type];
  return { kind: "answer", answer };
}

const isValid = (text: string, spec: DateSpec): boolean =>
  (spec.type === "date" ? parseDate(text) : spec.type === "month" ? parseMonth(text) : parseYear(text)) !== null;

const LENGTHS: Readonly<Record<DateSpec["type"], number>> = { date: 10, month: 7, year: 4 };

/** A limit as a text that sorts with the field's answers; a year may be limited by a number. */
function bound(limit: Limit | undefined, spec: DateSpec): string | null {
  if (!limit || limit.value === null) return null;
  const text = isDecimal(limit.value) ? decimalText(limit.value).padStart(4, "0") : limit.value;
  if (typeof text !== "string") return null;
  const cut = text.slice(0, LENGTHS[spec.type]);
  return isValid(cut, spec) ? cut : null;
}

function limits(answer: Answer, spec: DateSpec, given: Limits): FieldProblem[] {
  const text = textAnswer(answer);
  if (!isValid(text, spec)) return [problem("invalid", "date-invalid")];
  const language = given.language ?? "en";
  const besides = (text: string, steps: number) => formatDate(moved(text, steps), language);
  const low = bound(given.min, spec);
  const lowOut = given.min?.exclusive === true;
  if (low !== null && (text < low || (lowOut && text === low))) {
    return [
      problem("min", lowOut ? "date-above" : "date-min", { min: formatDate(low, language), before: besides(low, -1) }),
    ];
  }
  const high = bound(given.max, spec);
  const highOut = given.max?.exclusive === true;
  if (high !== null && (text > high || (highOut && text === high))) {
    return [
      problem("max", highOut ? "date-below" : "date-max", { max: formatDate(high, language), after: besides(high, 1) }),
    ];
  }
  return [];
}

/** The day, month or year so many before or after one. */
function moved(text: string, steps: number): string {
  const date = parseTemporal(text);
  if (!date) return text;
  switch (text.length) {
    case LENGTHS.year:
      return String(date.year + steps).padStart(4, "0");
    case LENGTHS.month:
      return monthText(addMonths(date, steps) ?? date);
    default:
      return dateText(addDays(date, steps) ?? date);
  }
}

function typed(answer: Answer, spec: DateSpec): Typed {
  const [year = "", month = "", day = ""] = textAnswer(answer).split("-");
  const parts: Readonly<Record<Part, string>> = { day: plain(day), month: plain(month), year };
  return Object.fromEntries(PARTS[spec.type].map((part) => [part, parts[part]]));
}

const plain = (part: string): string => part.replace(/^0(?=\d)/, "");

function domain(spec: DateSpec, given: Limits): Domain {
  const [min, max] = [bound(given.min, spec), bound(given.max, spec)];
  return {
    kind: spec.type,
    ...(min === null ? {} : { min: { value: min, exclusive: given.min?.exclusive === true } }),
    ...(max === null ? {} : { max: { value: max, exclusive: given.max?.exclusive === true } }),
  };
}

/** Dates `2026-11-21`, months `2026-11` and years `2026`, typed in a box for each part. */
export const dateField: FieldBehaviour<DateSpec> = {
  read,
  parse,
  limits,
  valueOf: (answer, spec) => (isValid(textAnswer(answer), spec) ? textAnswer(answer) : null),
  typed,
  format: (answer, _spec, language) => [formatDate(textAnswer(answer), language)],
  type: (spec) => ({ date: DATE, month: MONTH, year: YEAR })[spec.type],
  domain,
  required: "required-date",
  parts: (spec) => PARTS[spec.type],
};
