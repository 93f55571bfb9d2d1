import { createHmac, timingSafeEqual } from "node:crypto";
import { Lru } from "../state/lru.ts";
import { purposeKey } from "./seal.ts";
import type { Session } from "./session.ts";

/** The name under which every form posts its token. */
export const CSRF_FIELD = "csrf_token";

/** What a session's tokens are bound to: its response, for as long as it lives. */
export function csrfSubject({ tenant, form, response }: Session): string {
  return `${tenant}/${form}/${response}`;
}

/** The subject of tokens on pages that need no session; there the origin of a post is what counts. */
export function publicSubject({ tenant, form }: { readonly tenant: string; readonly form: string }): string {
  return `public/${tenant}/${form}`;
}

/** Makes and checks the tokens that show that a post came from one of our own pages. */
export interface Csrf {
  /** The token for a session, named by its tenant, form and response. */
  readonly token: (subject: string) => string;
  readonly matches: (token: unknown, subject: string) => boolean;
}

/** Tokens kept in memory. */
const MADE = 10_000;

/** Tokens are HMACs of their subject: nothing to store, and good for as long as the session is. */
export function createCsrf(masters: readonly [Buffer, ...Buffer[]]): Csrf {
  const keys = masters.map((master) => purposeKey(master, "csrf"));
  const sign = (key: Buffer, subject: string) =>
    createHmac("sha256", key).update(subject).digest("base64url").slice(0, 32);
  const [first, ...older] = keys as [Buffer, ...Buffer[]];
  // Every page of a session carries the same token.
  const made = new Lru<string, string>(MADE);

  function tokenOf(subject: string): string {
    const known = made.get(subject);
    if (known !== undefined) return known;
    const token = sign(first, subject);
    made.set(subject, token);
    return token;
  }

  return {
    token: tokenOf,
    matches(token, subject) {
      if (typeof token !== "string" || token.length !== 32) return false;
      const bytes = Buffer.from(token);
      if (bytes.length !== 32) return false;
      const isSame = (expected: string) => timingSafeEqual(bytes, Buffer.from(expected));
      return isSame(tokenOf(subject)) || older.some((key) => isSame(sign(key, subject)));
    },
  };
}

/** The headers that say where a post came from. */
export interface PostOrigin {
  readonly host: string;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

/** True unless the browser says that the post came from another site (also a sibling: each tenant is a site). */
export function isOwnOrigin({ host, origin, fetchSite }: PostOrigin): boolean {
  if (fetchSite !== undefined && fetchSite !== "same-origin" && fetchSite !== "none") return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
