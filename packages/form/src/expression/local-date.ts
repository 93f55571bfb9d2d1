import { parseDate, type DateParts } from "../value/date.ts";

const formats = new Map<string, Intl.DateTimeFormat>();
const last = new Map<string, { readonly now: string; readonly date: DateParts | null }>();

/** The date that an instant (ISO 8601 in UTC) falls on in a time zone; null for what is no instant or zone. */
export function localDate(now: string, timeZone: string): DateParts | null {
  const known = last.get(timeZone);
  if (known?.now === now) return known.date;
  const date = compute(now, timeZone);
  if (last.size > 500) last.clear();
  last.set(timeZone, { now, date });
  return date;
}

function compute(now: string, timeZone: string): DateParts | null {
  const instant = Date.parse(now);
  if (Number.isNaN(instant)) return null;
  try {
    let format = formats.get(timeZone);
    if (!format) {
      format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
      formats.set(timeZone, format);
    }
    return parseDate(format.format(instant));
  } catch {
    return null;
  }
}
