import { createCipheriv, createDecipheriv, createHash, createSecretKey, hkdfSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { randomSource } from "./random.ts";

/** Seals small texts so that only this program, with one of its keys, reads or makes them. */
export interface Sealer {
  /** The sealed text, in characters that may stand in a cookie or a URL. */
  readonly seal: (plain: string) => string;
  /** The text of something sealed under any of the keys for the same purpose, or null for everything else. */
  readonly open: (sealed: string) => string | null;
}

const KEY_ID = 4;
const IV = 12;
const TAG = 16;
const HEAD = KEY_ID + IV;

/** A key for one purpose, made from a master key (HKDF), so that no two purposes share one. */
export function purposeKey(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", master, "", `waypost/${purpose}/1`, 32));
}

/**
 * Seals with AES-256-GCM under keys made from `masters` for `purpose`: the first seals, every one opens. Layout: four
 * bytes that name the key, the nonce, the text, the tag; base64url.
 */
export function createSealer(masters: readonly [Buffer, ...Buffer[]], purpose: string): Sealer {
  const keys = masters.map((master) => {
    const bytes = purposeKey(master, purpose);
    const id = createHash("sha256").update("id").update(bytes).digest().subarray(0, KEY_ID);
    return { id, number: id.readUInt32BE(), key: createSecretKey(bytes) };
  }) as [SealKey, ...SealKey[]];
  const first = keys[0];
  const nextIv = randomSource(IV);

  return {
    seal(plain) {
      const iv = nextIv();
      const cipher = createCipheriv("aes-256-gcm", first.key, iv);
      const body = cipher.update(plain, "utf8");
      cipher.final();
      return Buffer.concat([first.id, iv, body, cipher.getAuthTag()]).toString("base64url");
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, "base64url");
      if (bytes.length < HEAD + TAG) return null;
      const number = bytes.readUInt32BE();
      const found = keys.find((each) => each.number === number);
      if (found === undefined) return null;
      try {
        const decipher = createDecipheriv("aes-256-gcm", found.key, bytes.subarray(KEY_ID, HEAD), {
          authTagLength: TAG,
        });
        decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
        const plain = decipher.update(bytes.subarray(HEAD, bytes.length - TAG));
        decipher.final();
        return plain.toString("utf8");
      } catch {
        return null;
      }
    },
  };
}

interface SealKey {
  readonly id: Buffer;
  readonly number: number;
  readonly key: KeyObject;
}
