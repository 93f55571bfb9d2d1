import { createHash, createPrivateKey, createPublicKey } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** What a key is for: tokens that launch, data that is submitted, or data that is known before. */
export type KeyPurpose = "authentication" | "submission" | "supplementary_data";

/** One key of a key file. */
export interface Key {
  /** Names the pair: the SHA-1 of the public key's PEM, where its maker kept to the custom. */
  readonly kid: string;
  readonly purpose: KeyPurpose;
  readonly type: "public" | "private";
  readonly key: KeyObject;
}

/** Keys by their name. */
export interface KeySet {
  readonly all: readonly Key[];
  /** The key of this name for this use, or undefined; the purpose is `authentication` unless another is asked for. */
  readonly find: (kid: string, type: Key["type"], purpose?: KeyPurpose) => KeyObject | undefined;
}

/** A key file that is none. Its message names the key, never its value. */
export class KeyFileError extends Error {
  override readonly name = "KeyFileError";
  readonly code = "launch/wrong-key-file";
}

const SMALLEST_MODULUS = 2048;
const PURPOSES: ReadonlySet<unknown> = new Set<KeyPurpose>(["authentication", "submission", "supplementary_data"]);
const isPurpose = (value: unknown): value is KeyPurpose => PURPOSES.has(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The name of a pair: SHA-1 of its public key's PEM, as hexadecimal digits. */
export function kidOf(publicPem: string): string {
  return createHash("sha1").update(publicPem).digest("hex");
}

/**
 * The keys of a key file's content: `keys`, by their kid, each with `purpose`, `type` and `value` (a PEM of RSA with at
 * least 2048 bits). Throws {@link KeyFileError}.
 */
export function readKeySet(content: unknown): KeySet {
  const listed = isRecord(content) ? content["keys"] : undefined;
  if (!isRecord(listed)) throw new KeyFileError('a key file holds "keys", each under its kid');
  const all = Object.entries(listed).map(([kid, entry]) => readKey(kid, entry));
  return {
    all,
    find: (kid, type, purpose = "authentication") =>
      all.find((one) => one.kid === kid && one.type === type && one.purpose === purpose)?.key,
  };
}

function readKey(kid: string, entry: unknown): Key {
  const faulty = (what: string) => new KeyFileError(`key ${kid}: ${what}`);
  if (!isRecord(entry)) throw faulty("is not described by purpose, type and value");
  const { purpose, type, value } = entry;
  if (!isPurpose(purpose)) throw faulty(`its purpose is none of ${[...PURPOSES].join(", ")}`);
  if (type !== "public" && type !== "private") throw faulty('its type is neither "public" nor "private"');
  if (typeof value !== "string") throw faulty("has no value");
  const key = readPem(value, type);
  if (key === null) throw faulty(`its value is no PEM of a ${type} key`);
  const { asymmetricKeyType, asymmetricKeyDetails } = key;
  if (asymmetricKeyType !== "rsa") throw faulty("is not of RSA");
  if ((asymmetricKeyDetails?.modulusLength ?? 0) < SMALLEST_MODULUS)
    throw faulty(`has fewer than ${SMALLEST_MODULUS} bits`);
  return { kid, purpose, type, key };
}

function readPem(pem: string, type: Key["type"]): KeyObject | null {
  // A public key may be derived from a private one: that would hide that the wrong half was handed over.
  if (pem.includes("PRIVATE KEY") !== (type === "private")) return null;
  try {
    return type === "private" ? createPrivateKey(pem) : createPublicKey(pem);
  } catch {
    return null;
  }
}
