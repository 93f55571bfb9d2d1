import type { Context } from "@waypost/form";

/**
 * A short fingerprint of a text: 53 bits in base 36. It tells states of one page apart (form-model.md, 4), it guards
 * against nothing.
 */
export function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** The inputs of a lookup, worked out, and their fingerprint. */
export interface LookupInput {
  readonly input: Context;
  readonly inputs: string;
}
