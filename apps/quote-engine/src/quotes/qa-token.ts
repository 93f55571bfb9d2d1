/**
 * The token that lets a tester steer quotes: `v1.<expiry>.<signature>`, where expiry is in seconds since 1970 and the
 * signature is the base64url HMAC-SHA256 of `v1.<expiry>` under the QA bypass key.
 */
import { createHmac, timingSafeEqual } from "node:crypto";

const sign = (key: string, text: string): string => createHmac("sha256", key).update(text).digest("base64url");

/** Makes a token that holds until `expiry` (seconds since 1970). */
export function createQaToken(key: string, expiry: number): string {
  const text = `v1.${expiry}`;
  return `${text}.${sign(key, text)}`;
}

/** Whether the token was signed with the key and has not expired at `now` (seconds since 1970). Never throws. */
export function verifyQaToken(key: string, token: string, now: number): boolean {
  const match = /^(?<text>v1\.(?<expiry>\d{1,12}))\.(?<signature>[\w-]{43})$/.exec(token);
  if (!match?.groups) return false;
  const { text = "", expiry = "", signature = "" } = match.groups;
  // Compared as text: the last letter of a base64url text has bits that mean nothing, so two texts can decode alike.
  return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(key, text))) && Number(expiry) > now;
}
