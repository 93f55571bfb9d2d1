import { createHmac } from "node:crypto";

/** A QA token good for an hour (docs/guides/quote-engine.md): with it the e-mail address steers the quote. */
export function qaToken(key: string): string {
  const signed = `v1.${Math.floor(Date.now() / 1000) + 3600}`;
  return `${signed}.${createHmac("sha256", key).update(signed).digest("base64url")}`;
}
