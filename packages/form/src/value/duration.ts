import { addDays, addMonths, type DateParts } from "./date.ts";

/** A duration of calendar months and days; both have the same sign or are 0. Years are 12 months, weeks 7 days. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

const DURATION_TEXT = /^(-)?P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?$/;

/** The duration that an ISO text writes (`P1Y2M`, `-P3W`, `P10D`; no hours), or null. */
export function parseDuration(text: string): Duration | null {
  const match = DURATION_TEXT.exec(text);
  if (!match || text.endsWith("P")) return null;
  const [, sign, years = "0", months = "0", weeks = "0", days = "0"] = match;
  const direction = sign === undefined ? 1 : -1;
  return {
    months: direction * (Number(years) * 12 + Number(months)) || 0,
    days: direction * (Number(weeks) * 7 + Number(days)) || 0,
  };
}

/** The canonical text of a duration: `P1Y2M`, `P10D`, `P0D`. Null where months and days differ in sign. */
export function durationText({ months, days }: Duration): string | null {
  if (months * days < 0) return null;
  const negative = months < 0 || days < 0;
  const years = Math.floor(Math.abs(months) / 12);
  const rest = Math.abs(months) % 12;
  const text = (years > 0 ? `${years}Y` : "") + (rest > 0 ? `${rest}M` : "") + (days !== 0 ? `${Math.abs(days)}D` : "");
  return `${negative ? "-" : ""}P${text === "" ? "0D" : text}`;
}

/** A date moved by a duration, months first; a day past the end of the month becomes its last. */
export function addDuration(date: DateParts, duration: Duration): DateParts | null {
  const moved = duration.months === 0 ? date : addMonths(date, duration.months);
  return moved && (duration.days === 0 ? moved : addDays(moved, duration.days));
}

/** Negative, zero or positive; null when one is of months and the other of days, for then neither is longer. */
export function compareDurations(a: Duration, b: Duration): number | null {
  const months = a.months - b.months;
  const days = a.days - b.days;
  if (months * days < 0) return null;
  return months + days;
}
