import {
  dateText,
  dayOfWeek,
  daysBetween,
  isRealDate,
  monthText,
  monthsBetween,
  parseDate,
  parseTemporal,
  yearsBetween,
  type DateParts,
} from "../../value/date.ts";
import { decimal } from "../../value/decimal.ts";
import { durationText, parseDuration } from "../../value/duration.ts";
import { DATE, DURATION, MONTH, NUMBER, TEXT, YEAR } from "../../value/types.ts";
import type { Value } from "../../value/value.ts";
import { mayTake, takes, textOf, type LibraryFunction } from "./function.ts";
import { integerOf } from "./text.ts";

const temporal = (name: string) => takes(name, DATE, MONTH, YEAR);
const partsOf = (value: Value | undefined): DateParts | null => parseTemporal(textOf(value));

/** A part of a date as a number; of a month or a year the day, the month are 1. */
const part = (name: string, read: (date: DateParts) => number): LibraryFunction => ({
  name,
  parameters: [temporal("date")],
  result: NUMBER,
  run: ([value]) => {
    const date = partsOf(value);
    return date && decimal(read(date));
  },
});

/** Whole units from one date to another. */
const between = (name: string, count: (from: DateParts, to: DateParts) => number): LibraryFunction => ({
  name,
  parameters: [temporal("from"), temporal("to")],
  result: NUMBER,
  run: ([from, to]) => {
    const [first, last] = [partsOf(from), partsOf(to)];
    return first && last && decimal(count(first, last));
  },
});

export const dateFunctions: readonly LibraryFunction[] = [
  {
    name: "date",
    parameters: [takes("from", TEXT, DATE, MONTH, YEAR, NUMBER), mayTake("month", NUMBER), mayTake("day", NUMBER)],
    result: DATE,
    run: ([from, month, day]) => {
      if (month !== undefined) {
        const parts = { year: integerOf(from) ?? 0, month: integerOf(month) ?? 0, day: integerOf(day) ?? 0 };
        return isRealDate(parts) ? dateText(parts) : null;
      }
      const text = textOf(from);
      const date = parseTemporal(text) ?? (text[10] === "T" ? parseDate(text.slice(0, 10)) : null);
      return date && dateText(date);
    },
  },
  {
    name: "month",
    parameters: [takes("from", TEXT, DATE, MONTH)],
    result: MONTH,
    run: ([from]) => {
      const date = /^\d{4}$/.test(textOf(from)) ? null : partsOf(from);
      return date && monthText(date);
    },
  },
  {
    name: "year",
    parameters: [takes("from", TEXT, DATE, MONTH, YEAR)],
    result: YEAR,
    run: ([from]) => {
      const date = partsOf(from);
      return date && String(date.year).padStart(4, "0");
    },
  },
  {
    name: "duration",
    parameters: [takes("from", TEXT)],
    result: DURATION,
    run: ([from]) => {
      const duration = parseDuration(textOf(from));
      return duration && durationText(duration);
    },
  },
  part("year of", (date) => date.year),
  part("month of", (date) => date.month),
  part("day of", (date) => date.day),
  {
    name: "day of week",
    parameters: [takes("date", DATE)],
    result: TEXT,
    run: ([value]) => {
      const date = partsOf(value);
      return date && dayOfWeek(date);
    },
  },
  between("years between", yearsBetween),
  between("months between", monthsBetween),
  between("days between", daysBetween),
  {
    name: "years and months duration",
    parameters: [takes("from", DATE), takes("to", DATE)],
    result: DURATION,
    run: ([from, to]) => {
      const [first, last] = [partsOf(from), partsOf(to)];
      return first && last && durationText({ months: monthsBetween(first, last), days: 0 });
    },
  },
];
