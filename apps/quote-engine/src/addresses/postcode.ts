/**
 * Postcodes of the United Kingdom: their shape and their parts.
 */

/** A postcode taken apart. */
export interface Postcode {
  /** As it is printed, with one space: `NR1 1AA`. */
  readonly text: string;
  /** The letters it begins with: `NR`. */
  readonly area: string;
  /** Area and district: `NR1`. */
  readonly outward: string;
}

const shape = /^(?<area>[A-Z]{1,2})(?<district>\d{1,2}|\d[A-Z])(?<inward>\d[ABD-HJLNP-UW-Z]{2})$/;

/** Reads a postcode in any case and with any spaces; null when it does not have the shape of one. */
export function readPostcode(typed: string): Postcode | null {
  const groups = shape.exec(typed.toUpperCase().replaceAll(/\s+/g, ""))?.groups;
  if (!groups) return null;
  const { area = "", district = "", inward = "" } = groups;
  return { text: `${area}${district} ${inward}`, area, outward: area + district };
}
