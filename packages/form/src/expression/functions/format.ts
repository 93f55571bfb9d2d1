import { isList } from "../../value/compare.ts";
import {
  dateOfDay,
  dateText,
  dayNumber,
  daysBetween,
  monthsBetween,
  parseDate,
  parseMonth,
  parseTemporal,
  yearsBetween,
} from "../../value/date.ts";
import { decimal, isDecimal } from "../../value/decimal.ts";
import { ANY, BOOLEAN, DATE, listOf, MONTH, NUMBER, TEXT, YEAR } from "../../value/types.ts";
import { formatCurrency, formatDate, formatNumber, formatUnit, formatValue } from "../../text/format-value.ts";
import { formatDatePattern } from "../../text/date-pattern.ts";
import { pluralRules } from "../../text/intl.ts";
import { rangeText } from "../../text/range.ts";
import type { Value } from "../../value/value.ts";
import { listIn, mayTake, takes, textOf, type LibraryFunction } from "./function.ts";
import { numberInWords } from "./number-words.ts";
import { integerOf } from "./text.ts";

const temporal = (name: string) => takes(name, DATE, MONTH, YEAR);
const number = takes("n", NUMBER);

/** English ordinals by their plural category; other languages here write the number and a point or nothing. */
const ORDINALS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { one: "st", two: "nd", few: "rd", other: "th" },
  cy: { zero: "fed", one: "af", two: "il", few: "ydd", many: "ed", other: "fed" },
  ga: { one: "ú", other: "ú" },
};

function ordinal(value: Value | undefined, language: string): string | null {
  const count = integerOf(value);
  if (count === null) return null;
  const category = pluralRules(language, "ordinal").select(count);
  const known = Object.hasOwn(ORDINALS, language) ? ORDINALS[language] : undefined;
  return `${formatNumber(decimal(count), language)}${known?.[category] ?? known?.["other"] ?? "."}`;
}

/** `Ann’s`, `James’`; Welsh and Irish say it otherwise and keep the name as it is. */
function possessive(name: string, language: string): string {
  if (language !== "en" || name === "") return name;
  return /s$/i.test(name) ? `${name}’` : `${name}’s`;
}

/** The texts of a list that hold something. */
const filled = (values: readonly Value[]): string[] =>
  values.filter((value): value is string => typeof value === "string" && value.trim() !== "");

/** `1 to 5 November 2026`, shared month and year said once; with their days of the week, `Sunday 1 to …`, if asked. */
function dateRange(from: string, to: string, weekdays: boolean, language: string): string {
  const [first, last] = [parseDate(from), parseDate(to)];
  if (!first || !last) return "";
  const day = weekdays ? "EEEE d" : "d";
  const start = first.year !== last.year ? `${day} MMMM yyyy` : first.month !== last.month ? `${day} MMMM` : day;
  const written = (date: string, pattern: string) => formatDatePattern(date, pattern, language);
  return rangeText(written(from, start), written(to, `${day} MMMM yyyy`), language);
}

/** How long from one date to another in the largest unit that fits: `2 years`, `5 months`, `3 days`. */
function difference(from: Value | undefined, to: Value | undefined, language: string): string | null {
  const [first, last] = [parseTemporal(textOf(from)), parseTemporal(textOf(to))];
  if (!first || !last) return null;
  const whole = parseDate(textOf(from)) ?? parseMonth(textOf(from));
  const counts = [
    ["year", yearsBetween(first, last)],
    ["month", whole ? monthsBetween(first, last) : 0],
    ["day", daysBetween(first, last)],
  ] as const;
  const [unit, count] = counts.find(([, found]) => found !== 0) ?? ["day", 0];
  return formatUnit(decimal(Math.abs(count)), unit, language, "long");
}

/** Functions that write a value in the reader's language. */
export const formatFunctions: readonly LibraryFunction[] = [
  {
    name: "format date",
    parameters: [temporal("date"), mayTake("pattern", TEXT)],
    result: TEXT,
    run: ([date, pattern], language) =>
      pattern === undefined
        ? formatDate(textOf(date), language)
        : formatDatePattern(textOf(date), textOf(pattern), language),
  },
  {
    name: "format number",
    parameters: [number, mayTake("decimals", NUMBER)],
    result: TEXT,
    run: ([value, decimals], language) => {
      const digits = decimals === undefined ? null : integerOf(decimals);
      if (!isDecimal(value) || (decimals !== undefined && (digits === null || digits < 0 || digits > 20))) return null;
      return formatNumber(
        value,
        language,
        digits === null ? undefined : { minimumFractionDigits: digits, maximumFractionDigits: digits },
      );
    },
  },
  {
    name: "format currency",
    parameters: [number, mayTake("currency", TEXT), mayTake("decimals", NUMBER)],
    result: TEXT,
    run: ([value, currency, decimals], language) => {
      if (!isDecimal(value)) return null;
      const digits = decimals === undefined ? null : integerOf(decimals);
      return formatCurrency(
        value,
        textOf(currency) || "GBP",
        language,
        digits === null ? undefined : Math.min(20, Math.max(0, digits)),
      );
    },
  },
  {
    name: "format percentage",
    parameters: [number],
    result: TEXT,
    run: ([value], language) => (isDecimal(value) ? `${formatNumber(value, language)}%` : null),
  },
  {
    name: "format unit",
    parameters: [number, takes("unit", TEXT), mayTake("length", TEXT)],
    result: TEXT,
    run: ([value, unit, length], language) => {
      const shown = ["short", "long", "narrow"].find((name) => name === textOf(length)) ?? "short";
      return isDecimal(value) ? formatUnit(value, textOf(unit), language, shown as "short" | "long" | "narrow") : null;
    },
  },
  {
    name: "format list",
    parameters: [takes("list", listOf(ANY))],
    result: TEXT,
    run: ([list], language) => formatValue(isList(list ?? null) ? listIn(list) : [], listOf(ANY), language),
  },
  {
    name: "format date range",
    parameters: [takes("from", DATE), takes("to", DATE), mayTake("weekdays", BOOLEAN)],
    result: TEXT,
    run: ([from, to, weekdays], language) => dateRange(textOf(from), textOf(to), weekdays === true, language),
  },
  {
    name: "date difference",
    parameters: [temporal("from"), temporal("to")],
    result: TEXT,
    run: ([from, to], language) => difference(from, to, language),
  },
  {
    name: "possessive name",
    parameters: [takes("name", TEXT)],
    result: TEXT,
    run: ([name], language) => possessive(textOf(name).trim(), language),
  },
  {
    name: "full name",
    parameters: [takes("part", TEXT)],
    rest: "spread",
    nulls: "own",
    result: TEXT,
    run: (parts) =>
      filled(parts)
        .map((part) => part.trim())
        .join(" "),
  },
  { name: "ordinal text", parameters: [number], result: TEXT, run: ([value], language) => ordinal(value, language) },
  {
    name: "number words",
    parameters: [number],
    result: TEXT,
    run: ([value], language) => {
      const count = integerOf(value);
      return count === null ? null : numberInWords(count, language);
    },
  },
  {
    name: "first non empty",
    parameters: [takes("value", TEXT)],
    rest: "spread",
    nulls: "own",
    result: TEXT,
    run: (values) => filled(values)[0] ?? null,
  },
  {
    name: "join texts",
    parameters: [takes("delimiter", TEXT), takes("text", TEXT)],
    rest: "repeat",
    nulls: "own",
    result: TEXT,
    run: ([delimiter, ...texts]) => filled(texts).join(textOf(delimiter)),
  },
  {
    name: "week range",
    parameters: [takes("date", DATE), mayTake("daysBefore", NUMBER), mayTake("days", NUMBER)],
    result: listOf(DATE),
    run: ([date, before, days]) => weekRange(textOf(date), before, days),
  },
];

/**
 * The first and last date of a span of whole weeks: from the Monday of the week that many days before the date lie
 * in (default 0), for that many days (default 7).
 */
function weekRange(text: string, before: Value | undefined, days: Value | undefined): Value {
  const date = parseDate(text);
  const back = before === undefined ? 0 : integerOf(before);
  const length = days === undefined ? 7 : integerOf(days);
  if (!date || back === null || length === null || length < 1) return null;
  const day = dayNumber(date) - back;
  // Day 0 of the calendar, 1 January 1970, was a Thursday.
  const monday = day - ((((day + 3) % 7) + 7) % 7);
  const [first, last] = [dateOfDay(monday), dateOfDay(monday + length - 1)];
  return first && last && [dateText(first), dateText(last)];
}
