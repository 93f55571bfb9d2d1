import { createHash, randomBytes } from "node:crypto";

/** Crockford's letters: none of I, L, O, U, so that a code read aloud or written down is read back. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 16;
const CODE = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/** A code to come back with: 16 letters of 5 bits, 80 bits of chance, in groups of four. */
export function createResumeCode(random: (size: number) => Buffer = randomBytes): string {
  const letters = Array.from(random(LENGTH), (byte) => LETTERS.charAt(byte & 31)).join("");
  return letters.replace(/.{4}(?=.)/g, "$&-");
}

/** The letters of a code as somebody typed it; null when it can be none. */
export function readResumeCode(typed: string): string | null {
  if (typed.length > 100) return null;
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replace(/[IL]/g, "1").replace(/O/g, "0");
  return CODE.test(code) ? code : null;
}

/**
 * What is stored in place of a code's letters: SHA-256 of them with the tenant and the form, so that it opens nothing
 * else. They are too many to be guessed from it.
 */
export function resumeHash(tenant: string, form: string, letters: string): Uint8Array {
  return createHash("sha256").update(`waypost/resume/1\n${tenant}\n${form}\n${letters}`).digest();
}
