import type { Big } from "big.js";
import { isDecimal } from "./decimal.ts";
import type { Context, Value } from "./value.ts";

/** True for lists among values. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** True for contexts among values. */
export function isContext(value: Value): value is Context {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isDecimal(value);
}

/** Numbers by value: negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareNumbers(a: Big, b: Big): number {
  const [x, y] = [a.c, b.c];
  if (x[0] === 0) return y[0] === 0 ? 0 : -b.s;
  if (y[0] === 0 || a.s !== b.s) return a.s;
  if (a.e !== b.e) return a.e > b.e ? a.s : -a.s;
  const length = Math.min(x.length, y.length);
  for (let index = 0; index < length; index++) {
    const difference = (x[index] ?? 0) - (y[index] ?? 0);
    if (difference !== 0) return difference * a.s;
  }
  return (x.length - y.length) * a.s;
}

/** Equality of any two values; null equals only null. Numbers are equal by value: 1.0 = 1. */
export function equalValues(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (isDecimal(a)) return isDecimal(b) && a.eq(b);
  if (isDecimal(b)) return false;
  if (isList(a))
    return isList(b) && a.length === b.length && a.every((item, index) => equalValues(item, b[index] ?? null));
  if (isList(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && equalValues(a[name] ?? null, b[name] ?? null))
  );
}
