import { createHmac } from "node:crypto";
import { purposeKey } from "../session/seal.ts";

/**
 * Makes the id of a response from the name that a launcher gives it: the same name of the same tenant is always the
 * same response, and nobody without the key can tell one from the other. The key is the last of `keys`, the oldest:
 * it stays when a newer one is put before it.
 */
export function createResponseId(keys: readonly [Buffer, ...Buffer[]]): (tenant: string, name: string) => string {
  const key = purposeKey(keys.at(-1) ?? keys[0], "survey-response");
  return (tenant, name) =>
    "eq-" +
    createHmac("sha256", key)
      .update(JSON.stringify([tenant, name]))
      .digest("base64url");
}
