import { CompactEncrypt, CompactSign } from "jose";
import { KeyFileError } from "./key-set.ts";
import type { Key, KeySet } from "./key-set.ts";

/** A token of claims, as a launcher makes it with its own keys. Throws {@link KeyFileError} when they are not a launcher's. */
export async function makeToken(keys: KeySet, claims: Readonly<Record<string, unknown>>): Promise<string> {
  const [signs, encrypts] = [halfOf(keys, "private"), halfOf(keys, "public")];
  const bytes = new TextEncoder();
  const signed = await new CompactSign(bytes.encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: signs.kid })
    .sign(signs.key);
  return new CompactEncrypt(bytes.encode(signed))
    .setProtectedHeader({ alg: "RSA-OAEP", enc: "A256GCM", kid: encrypts.kid })
    .encrypt(encrypts.key);
}

function halfOf({ all }: KeySet, type: Key["type"]): Key {
  const found = all.filter((one) => one.type === type && one.purpose === "authentication");
  const [key] = found;
  if (key === undefined || found.length > 1)
    throw new KeyFileError(`a launcher's key file has one ${type} key for authentication, this one ${found.length}`);
  return key;
}
