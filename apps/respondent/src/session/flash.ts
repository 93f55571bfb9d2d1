import { clearCookie, cookieName, readCookie, writeCookie } from "../http/cookies.ts";
import { createSealer } from "./seal.ts";
import type { CookieOwner } from "./cookie-jar.ts";

/** What one page says to the next one after a redirect, where the store keeps only a hash of it. */
export interface Saved {
  readonly code: string;
  /** Until when the answers can be come back to, ISO 8601 in UTC. */
  readonly until: string;
  /** Where the link was sent, when it was. */
  readonly sentTo?: string;
}

/** Carries the resume code from the post that made it to the page that shows it, sealed, in a short-lived cookie. */
export interface Flash {
  readonly read: (header: string | undefined, owner: CookieOwner) => Saved | null;
  readonly write: (owner: CookieOwner, saved: Saved) => string;
  readonly clear: (owner: CookieOwner) => string;
}

const LIFE_SECONDS = 900;
const nameOf = ({ tenant, form }: CookieOwner) => `waypost-saved-${tenant}-${form}`;

/** A flash sealed under `keys`. */
export function createFlash(keys: readonly [Buffer, ...Buffer[]], secure: boolean): Flash {
  const sealer = createSealer(keys, "saved");
  return {
    read(header, owner) {
      const sealed = readCookie(header, cookieName(nameOf(owner), secure));
      const plain = sealed === undefined ? null : sealer.open(sealed);
      return plain === null ? null : (JSON.parse(plain) as Saved);
    },
    write: (owner, saved) =>
      writeCookie(nameOf(owner), sealer.seal(JSON.stringify(saved)), { secure, maxAge: LIFE_SECONDS }),
    clear: (owner) => clearCookie(nameOf(owner), secure),
  };
}
