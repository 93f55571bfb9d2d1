import { markup, text } from "@waypost/pages";
import type { Html } from "@waypost/pages";

/** A whole number with commas. */
export const count = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 0 });

/** A number of things, for example `1 job`, `12 jobs`. */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

const SPANS = [
  ["d", 86_400],
  ["h", 3600],
  ["min", 60],
] as const;

/** A span of milliseconds in its largest unit, for example `4 min`. */
export function span(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const [unit, length] = SPANS.find(([, each]) => seconds >= 2 * each) ?? ["s", 1];
  return `${count(Math.floor(seconds / length))} ${unit}`;
}

const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;

/** Bytes with their unit, for example `12.5 MB`. */
export function bytes(value: number): string {
  const power = value < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(value) / 3));
  return `${(value / 1000 ** power).toLocaleString("en-GB", { maximumFractionDigits: 1 })} ${UNITS[power] ?? ""}`;
}

const MOMENT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** A moment in UTC; the exact one is in the element. */
export const moment = (iso: string): Html =>
  markup`<time datetime="${text(iso)}">${text(MOMENT.format(new Date(iso)))}</time>`;

/** How long ago a moment was, or how soon it comes. */
export function away(iso: string, now: number): Html {
  const distance = Date.parse(iso) - now;
  return markup`<span class="away">${text(distance >= 0 ? `in ${span(distance)}` : `${span(-distance)} ago`)}</span>`;
}
