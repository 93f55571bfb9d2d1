import type { Context } from "@waypost/form";

/**
 * A short fingerprint of a text: 53 bits in base 36. It tells states of one page apart (form-model.md, 4), it guards
 * against nothing.
 */
export function fingerprint(text: string): string {
  return fingerprintAfter("")(text);
}

/** Fingerprints of texts that begin alike: gives the one of `beginning` and what comes after it. */
export function fingerprintAfter(beginning: string): (rest: string) => string {
  const begun = stir([0xdeadbeef, 0x41c6ce57], beginning);
  return (rest) => settle(stir(begun, rest));
}

type Halves = readonly [high: number, low: number];

function stir([high, low]: Halves, text: string): Halves {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return [high, low];
}

function settle([high, low]: Halves): string {
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** The inputs of a lookup, worked out, and their fingerprint. */
export interface LookupInput {
  readonly input: Context;
  readonly inputs: string;
}
