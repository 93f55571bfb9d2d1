import { optional, required } from "./read.ts";
import type { Variables } from "./read.ts";
import { missing, wrong } from "./setting-error.ts";

const KEY_BYTES = 32;
const KEY_AS_HEX = /^[0-9a-f]{64}$/i;

/** One or more: the first seals, every one opens. */
export type Keys<K> = readonly [K, ...K[]];

/** Makes bytes of their text: `Buffer.from`. */
export type Decode<K> = (text: string, encoding: "hex" | "base64") => K;

/**
 * Keys of 32 bytes in base64 (either alphabet) or hexadecimal, with commas between them. They are never echoed. Throws
 * when there is none or one is of another length.
 */
export function keys<K extends { readonly length: number }>(env: Variables, name: string, decode: Decode<K>): Keys<K> {
  const [first, ...more] = required(env, name)
    .split(",")
    .map((text) => {
      const trimmed = text.trim();
      const key = decode(trimmed, KEY_AS_HEX.test(trimmed) ? "hex" : "base64");
      if (key.length !== KEY_BYTES) throw wrong(name, "keys of 32 bytes in base64 or hex, with commas");
      return key;
    });
  if (first === undefined) throw missing(name);
  return [first, ...more];
}

const LEAST_PASSPHRASE = 16;

/** A secret of 16 characters or more, never echoed; null when none is given. Throws a `setting/wrong`. */
export function passphrase(env: Variables, name: string): string | null {
  const value = optional(env, name);
  if (value === undefined) return null;
  if (value.length < LEAST_PASSPHRASE) throw wrong(name, `${LEAST_PASSPHRASE} characters or more`);
  return value;
}
