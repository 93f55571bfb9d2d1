import { doubt, type Place } from "./place.ts";

const PARTS: Readonly<Record<string, string>> = {
  d: "d",
  dd: "dd",
  M: "M",
  MM: "MM",
  MMM: "MMM",
  MMMM: "MMMM",
  LLLL: "MMMM",
  y: "yyyy",
  yy: "yy",
  yyyy: "yyyy",
  YYYY: "yyyy",
  E: "EEE",
  EEE: "EEE",
  EEEE: "EEEE",
};

/** A pattern of eQ's date formats as `format date` takes it. */
export function datePattern(pattern: string, place: Place): string {
  return pattern.replaceAll(/'[^']*'|([A-Za-z])\1*/g, (part: string) => {
    if (part.startsWith("'")) return part;
    const known = PARTS[part];
    if (known === undefined) doubt(place, `dates cannot be written with ${part}`);
    return known ?? part;
  });
}
