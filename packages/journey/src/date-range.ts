import type { Answer, Check } from "@waypost/form";

type Range = Check & { readonly kind: "date-range" };
type Period = NonNullable<Range["min"]>;

/** What is wrong with a range of two dates (ISO texts of the same precision), or null. Missing ends are right. */
export function rangeProblem(
  from: Answer | undefined,
  to: Answer | undefined,
  { min, max }: Range,
): {
  code: "min" | "max" | "order";
  message: "range-order" | "range-min" | "range-max";
  args: Record<string, string>;
} | null {
  if (typeof from !== "string" || typeof to !== "string") return null;
  // ISO texts of one precision are in order when the dates are.
  if (from >= to) return { code: "order", message: "range-order", args: {} };
  if (min && to < later(from, min)) return { code: "min", message: "range-min", args: { period: describe(min) } };
  if (max && to > later(from, max)) return { code: "max", message: "range-max", args: { period: describe(max) } };
  return null;
}

/** A date moved by a period, in the precision it came in. A day that a month does not have becomes its last. */
function later(date: string, { years = 0, months = 0, days = 0 }: Period): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const count = year * 12 + (month - 1) + years * 12 + months;
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  const moved = new Date(Date.UTC(y, m - 1, Math.min(day, last) + days));
  // No date that is typed lies after the year 9999: a longer period limits nothing.
  const known = moved.getTime() <= LATEST ? moved : new Date(LATEST);
  return known.toISOString().slice(0, date.length);
}

const LATEST = Date.UTC(9999, 11, 31);

const describe = ({ years = 0, months = 0, days = 0 }: Period): string =>
  [[years, "year"] as const, [months, "month"] as const, [days, "day"] as const]
    .filter(([n]) => n !== 0)
    .map(([n, unit]) => `${n} ${unit}${n === 1 ? "" : "s"}`)
    .join(", ");
