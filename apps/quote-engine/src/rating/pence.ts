/**
 * Money as whole pence, so that no sum is ever off by a rounding of binary fractions.
 */

/** The amount in pounds with two decimals: 199900 becomes `1999.00`. */
export function poundsText(pence: number): string {
  const digits = String(Math.abs(pence)).padStart(3, "0");
  return `${pence < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** So many per cent of an amount, half a penny rounded up. The percentage is a whole number, the amount not negative. */
export const percentOf = (pence: number, percent: number): number => Math.floor((pence * percent + 50) / 100);
