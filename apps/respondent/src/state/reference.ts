import { randomBytes } from "node:crypto";

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A reference for a submission: `WP-` and ten letters of 5 bits that are not mistaken for each other, in two groups. */
export function createReference(random: (size: number) => Buffer = randomBytes): string {
  const letters = Array.from(random(10), (byte) => LETTERS.charAt(byte & 31)).join("");
  return `WP-${letters.slice(0, 5)}-${letters.slice(5)}`;
}
