import { Buffer } from "node:buffer";

/**
 * A text as the bytes of its UTF-8, each in one character of a string. Node writes such a string together with an
 * answer's headers in one go, and putting several one after another costs next to nothing.
 */
export interface Bytes {
  readonly latin1: string;
}

/** More than any page has. */
const scratch = Buffer.allocUnsafe(262_144);

const ASCII = /^[\0-\x7f]*$/;

/** The bytes of a short text, one in each character. */
export function latin1Of(text: string): string {
  return ASCII.test(text) ? text : Buffer.from(text).toString("latin1");
}

/** The bytes of a page. Encoded into memory that is there already, it costs half of what measuring it first does. */
export function bytesOfPage(text: string): Bytes {
  const fits = text.length * 3 <= scratch.length;
  return { latin1: fits ? scratch.toString("latin1", 0, scratch.write(text)) : Buffer.from(text).toString("latin1") };
}
