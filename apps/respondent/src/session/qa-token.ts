import { createHmac, timingSafeEqual } from "node:crypto";

/** The cookie in which a tester's browser keeps its QA token. */
export const QA_COOKIE = "waypost_qa";

/**
 * True when `token` is `v1.<expiry>.<signature>` and still holds at `now` (seconds since 1970): the signature is the
 * base64url HMAC-SHA256 of `v1.<expiry>` under the QA bypass key. The quote engine checks it again for itself.
 */
export function isQaToken(key: string, token: string, now: number): boolean {
  const match = /^(v1\.(\d{1,12}))\.([\w-]{43})$/.exec(token);
  if (match === null) return false;
  const [, text = "", expiry = "", signature = ""] = match;
  const expected = createHmac("sha256", key).update(text).digest();
  const given = Buffer.from(signature, "base64url");
  return given.length === expected.length && timingSafeEqual(given, expected) && Number(expiry) > now;
}
