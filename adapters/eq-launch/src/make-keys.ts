import { generateKeyPairSync } from "node:crypto";
import type { KeyFileContent } from "./key-file.ts";
import { kidOf } from "./key-set.ts";

/** Two key files that belong together. */
export interface KeyFiles {
  /** For who serves: opens tokens, and knows who signs them. */
  readonly runner: KeyFileContent;
  /** For who launches: signs tokens, and encrypts them for the runner. */
  readonly launcher: KeyFileContent;
}

const BITS = 3072;

/** New keys for a runner and a launcher: one pair that encrypts, one that signs. */
export function makeKeys(): KeyFiles {
  const [encrypts, signs] = [makePair(), makePair()];
  return {
    runner: { keys: { [encrypts.kid]: halfOf(encrypts, "private"), [signs.kid]: halfOf(signs, "public") } },
    launcher: { keys: { [encrypts.kid]: halfOf(encrypts, "public"), [signs.kid]: halfOf(signs, "private") } },
  };
}

interface Pair {
  readonly kid: string;
  readonly public: string;
  readonly private: string;
}

function makePair(): Pair {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", {
    modulusLength: BITS,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  return { kid: kidOf(publicKey), public: publicKey, private: privateKey };
}

const halfOf = (pair: Pair, type: "public" | "private") =>
  ({ purpose: "authentication", type, value: pair[type] }) as const;
