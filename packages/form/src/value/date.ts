/**
 * The calendar (ISO 8601, proleptic Gregorian, years 1 to 9999) over texts: `2026-11-21`, months `2026-11`, years
 * `2026`. Pure arithmetic, no time zone. Whatever leaves those years is null.
 */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** True for a day that exists. */
export function isRealDate({ year, month, day }: DateParts): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The number that the characters from one place to another write, or -1 where they are not all digits. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** The parts of an ISO date that exists, or null. */
export function parseDate(text: string): DateParts | null {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return null;
  const parts = { year: digits(text, 0, 4), month: digits(text, 5, 7), day: digits(text, 8, 10) };
  return isRealDate(parts) ? parts : null;
}

/** The parts of an ISO month (`2026-11`), its first day added, or null. */
export function parseMonth(text: string): DateParts | null {
  if (text.length !== 7 || text[4] !== "-") return null;
  const parts = { year: digits(text, 0, 4), month: digits(text, 5, 7), day: 1 };
  return isRealDate(parts) ? parts : null;
}

/** The parts of a year (`2026`), its first day added, or null. */
export function parseYear(text: string): DateParts | null {
  if (text.length !== 4) return null;
  const parts = { year: digits(text, 0, 4), month: 1, day: 1 };
  return isRealDate(parts) ? parts : null;
}

/** The parts of a date, a month or a year. */
export function parseTemporal(text: string): DateParts | null {
  return parseDate(text) ?? parseMonth(text) ?? parseYear(text);
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** The ISO text of a date. */
export const dateText = ({ year, month, day }: DateParts): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
/** The ISO text of a month. */
export const monthText = ({ year, month }: DateParts): string => `${pad(year, 4)}-${pad(month, 2)}`;

/** Days since 1970-01-01 (Hinnant's civil calendar: years begin in March, so the leap day is the last). */
export function dayNumber({ year, month, day }: DateParts): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number; null outside the years 1 to 9999. */
export function dateOfDay(number: number): DateParts | null {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const parts = {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1,
  };
  return isRealDate(parts) ? parts : null;
}

/** A date some months later (or earlier); a day past the end of the month becomes its last. */
export function addMonths(date: DateParts, months: number): DateParts | null {
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const parts = { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
  return isRealDate(parts) ? parts : null;
}

/** A date some days later (or earlier). */
export function addDays(date: DateParts, days: number): DateParts | null {
  return dateOfDay(dayNumber(date) + days);
}

/** Days from one date to another: negative when `to` is the earlier. */
export const daysBetween = (from: DateParts, to: DateParts): number => dayNumber(to) - dayNumber(from);

/** Whole months from one date to another, towards zero: 31 January to 28 February is 0. */
export function monthsBetween(from: DateParts, to: DateParts): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  if (months > 0 && to.day < from.day) return months - 1;
  if (months < 0 && to.day > from.day) return months + 1;
  return months;
}

/** Whole years from one date to another, towards zero: an age on `to` of who was born on `from`. */
export const yearsBetween = (from: DateParts, to: DateParts): number => Math.trunc(monthsBetween(from, to) / 12);

const ENGLISH_DAYS = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];

/** The English name of a date's day, as FEEL's `day of week` gives it. */
export function dayOfWeek(date: DateParts): string {
  return ENGLISH_DAYS[((dayNumber(date) % 7) + 7) % 7] ?? "";
}
