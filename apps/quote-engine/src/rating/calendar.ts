/**
 * Dates without a time of day, as `YYYY-MM-DD`. Two of them compare as texts.
 */

/** Whether the text is a real day of the calendar between the years 1900 and 2199. */
export function isDay(text: string): boolean {
  const match = /^(?<year>(?:19|2[01])\d\d)-(?<month>\d\d)-(?<day>\d\d)$/.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The year of a day. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Whole years from one day to another; negative when the second is earlier. Someone's age is `yearsBetween(birth, today)`. */
export function yearsBetween(from: string, to: string): number {
  const years = yearOf(to) - yearOf(from);
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** Days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The day that is so many months later; the last of the month when it has no such day. */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(dayOfMonth, date.getUTCDate()));
  return date.toISOString().slice(0, 10);
}
