import { Big as BigJs } from "big.js";
import type { Big } from "big.js";

/** Decimals as FEEL knows them: exact, but for division, which keeps 34 digits after the point. */
const Decimal = BigJs();
Decimal.DP = 34;
Decimal.RM = Decimal.roundHalfEven;
Decimal.PE = 1_000_000;
Decimal.NE = -1_000_000;

/** Longer numbers than this are null: no form needs them, and they would cost time and memory without limit. */
const MAX_DIGITS = 400;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** Small whole numbers, made once: counts, ages and parts of dates. Decimals never change. */
const SMALL = Array.from({ length: 256 }, (_, value) => new Decimal(value));

/** The decimal of an integer that is known to be one, or of a text that is known to be a number. */
export function decimal(value: number | string): Big {
  return (typeof value === "number" ? SMALL[value] : undefined) ?? new Decimal(value);
}

export const ZERO = decimal(0);
export const ONE = decimal(1);

/** The number that a plain decimal text writes (`-12.50`; no exponent, no grouping), or null. */
export function parseDecimal(text: string): Big | null {
  return text.length <= MAX_DIGITS && NUMBER.test(text)
    ? new Decimal(text.startsWith("+") ? text.slice(1) : text)
    : null;
}

/** True for numbers among values. */
export function isDecimal(value: unknown): value is Big {
  return value instanceof Decimal;
}

/** The number without exponent: `1234.5`. */
export function decimalText(value: Big): string {
  const text = value.toFixed();
  return text === "-0" ? "0" : text;
}

/** The number, or null where it grew beyond what is kept. */
function bounded(value: Big): Big | null {
  return value.c.length > MAX_DIGITS || Math.abs(value.e) > MAX_DIGITS ? null : value;
}

export const add = (a: Big, b: Big): Big | null => bounded(a.plus(b));
export const subtract = (a: Big, b: Big): Big | null => bounded(a.minus(b));
export const multiply = (a: Big, b: Big): Big | null => bounded(a.times(b));
/** Null for a division by zero. */
export const divide = (a: Big, b: Big): Big | null => (b.c[0] === 0 ? null : bounded(a.div(b)));

/** A whole power from -999 to 999; null otherwise, and for a negative power of zero. */
export function power(base: Big, exponent: Big): Big | null {
  const n = exponent.toNumber();
  if (!Number.isInteger(n) || Math.abs(n) > 999) return null;
  if (n < 0 && base.c[0] === 0) return null;
  // Digits grow with the exponent; refuse before computing what would be refused after.
  if (base.c.length * Math.abs(n) > 4 * MAX_DIGITS) return null;
  return bounded(base.pow(n));
}

/** Rounds to `places` digits after the point (-400 to 400; null otherwise). */
export function round(value: Big, places: number, mode: "half-up" | "half-even" | "floor" | "ceiling"): Big | null {
  if (!Number.isInteger(places) || Math.abs(places) > MAX_DIGITS) return null;
  if (mode === "half-up") return value.round(places, BigJs.roundHalfUp);
  if (mode === "half-even") return value.round(places, BigJs.roundHalfEven);
  const down = value.round(places, BigJs.roundDown);
  if (down.eq(value)) return down;
  const away = mode === "floor" ? value.s < 0 : value.s > 0;
  return away ? value.round(places, BigJs.roundUp) : down;
}

/** How many digits stand after the point. */
export function decimalPlaces(value: Big): number {
  return Math.max(0, value.c.length - 1 - value.e);
}
