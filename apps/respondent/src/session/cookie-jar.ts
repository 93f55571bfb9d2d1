import { clearCookie, cookieName, readCookie, writeCookie } from "../http/cookies.ts";
import { Lru } from "../state/lru.ts";
import { createSealer } from "./seal.ts";
import { hasExpired, openSession, sealSession } from "./session.ts";
import type { Session } from "./session.ts";

/** What a request's cookie says about its session. */
export type SessionState =
  | { readonly kind: "none" }
  /** A cookie that is not one of ours, or of a key or form that is gone. */
  | { readonly kind: "refused" }
  | { readonly kind: "expired"; readonly session: Session }
  /** `sealed`: the cookie's value, where the jar keeps what it opened. */
  | { readonly kind: "open"; readonly session: Session; readonly sealed?: string };

/** Where a session's cookie belongs. */
export interface CookieOwner {
  readonly tenant: string;
  readonly form: string;
}

/** Reads and writes the sessions of browsers. */
export interface CookieJar {
  /** The session of a form in a `Cookie` header at `now`. */
  readonly read: (header: string | undefined, owner: CookieOwner, now: number) => SessionState;
  /** The cookie of a session; `before`: the value that it takes the place of. */
  readonly write: (session: Session, before?: string) => string;
  readonly clear: (owner: CookieOwner) => string;
}

const NONE: SessionState = { kind: "none" };
const REFUSED: SessionState = { kind: "refused" };
const OPENED = 10_000;

const nameOf = ({ tenant, form }: CookieOwner) => `waypost-${tenant}-${form}`;

/** A jar whose cookies are sealed under `keys` and, with `secure`, sent over HTTPS alone. */
export function createCookieJar(keys: readonly [Buffer, ...Buffer[]], secure: boolean): CookieJar {
  const sealer = createSealer(keys, "session");
  // The same cookie comes with every page until the next post: opening it once is enough.
  const opened = new Lru<string, Session>(OPENED);

  function open(sealed: string): Session | null {
    const known = opened.get(sealed);
    if (known !== undefined) return known;
    const session = openSession(sealer, sealed);
    if (session !== null) opened.set(sealed, session);
    return session;
  }

  return {
    read(header, owner, now) {
      const sealed = readCookie(header, cookieName(nameOf(owner), secure));
      if (sealed === undefined || sealed === "") return NONE;
      const session = open(sealed);
      if (session === null || session.tenant !== owner.tenant || session.form !== owner.form) return REFUSED;
      if (hasExpired(session, now)) return { kind: "expired", session };
      return { kind: "open", session, sealed };
    },
    write(session, before) {
      const sealed = sealSession(sealer, session);
      // What is forgotten while it is young costs the collector nothing.
      if (before !== undefined) opened.delete(before);
      // It comes back with the next request.
      opened.set(sealed, session);
      return writeCookie(nameOf(session), sealed, { secure });
    },
    clear: (owner) => clearCookie(nameOf(owner), secure),
  };
}
