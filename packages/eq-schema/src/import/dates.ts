import type { DateOffset } from "../questionnaire/rule.ts";
import { call, infix, Level, literal, reference, type Code, type Kind } from "./code.ts";

const DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
const DATES: ReadonlySet<Kind> = new Set(["date", "month", "year"]);

/** A written date: `now`, a day, or the first day of a month or year. */
export function writtenDate(text: string): Code {
  if (text === "now") return call("today", [], "date", { total: true });
  const [year = "", month = "01", day = "01"] = text.split("-");
  return call("date", [literal(`${year}-${month}-${day}`)], "date", { total: true });
}

/** Anything as a date: what is one stays. */
export function asDate(code: Code): Code {
  if (code.kind === "date") return code;
  return typeof code.literal === "string" ? writtenDate(code.literal) : call("date", [code], "date");
}

/** Whether a value is a date, a month or a year. */
export function isDated(code: Code): boolean {
  return DATES.has(code.kind);
}

/**
 * A date moved as eQ moves it: to a day of the week first (without days to go back: the last such day up to the date;
 * with them: that of the date's own week), then by years and months, then by days.
 */
export function moved(date: Code, { years = 0, months = 0, days = 0, day_of_week }: DateOffset): Code {
  const start = day_of_week === undefined ? date : onDay(date, DAYS.indexOf(day_of_week), days < 0);
  const inMonths = years * 12 + months;
  return plus(plus(start, period(inMonths, "M"), inMonths), period(days, "D"), days);
}

/** The last such day of the week (0 is Monday) up to a date, or that of its own week. */
function onDay(date: Code, day: number, ofItsWeek: boolean): Code {
  const from = ofItsWeek ? date : plus(date, period(-day, "D"), -day);
  const monday = reference(`${call("week range", [from], "list").text}[1]`, "date");
  return plus(monday, period(day, "D"), day);
}

/**
 * The first and the last day of a range of days that begins on a day of the week.
 *
 * @param weeks how many weeks after that of the reference date (negative: before)
 * @param length in days
 */
export function weekRange(reference_: Code, weeks: number, length: number, day_of_week: (typeof DAYS)[number]): Code {
  const day = DAYS.indexOf(day_of_week);
  const from = plus(reference_, period(-day, "D"), -day);
  const range = call("week range", [from, literal(weeks * -7), literal(length)], "list", { element: "date" });
  if (day === 0) return range;
  const text = `for day in ${range.text} return day + duration("${period(day, "D")}")`;
  return { text, kind: "list", element: "date", level: Level.clause, total: false };
}

/** So many days from a date on, it among them. */
export function daysFrom(start: Code, length: number): Code {
  const text = `for day in 0..${String(length - 1)} return ${start.text} + duration("P1D") * day`;
  return { text, kind: "list", element: "date", level: Level.clause, total: false };
}

function period(size: number, unit: "D" | "M"): string {
  const whole = Math.abs(size);
  if (unit === "M" && whole % 12 === 0) return `P${String(whole / 12)}Y`;
  return `P${String(whole)}${unit}`;
}

function plus(date: Code, length: string, size: number): Code {
  if (size === 0) return date;
  const duration = call("duration", [literal(length)], "duration", { total: true });
  return infix(size < 0 ? "-" : "+", [date, duration], Level.sum, "date");
}
