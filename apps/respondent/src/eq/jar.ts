import { clearCookie, cookieName, readCookie, writeCookie } from "../http/cookies.ts";
import type { CookieJar, SessionState } from "../session/cookie-jar.ts";
import { createSealer } from "../session/seal.ts";
import { hasExpired, openSession, sealSession } from "../session/session.ts";
import type { Session } from "../session/session.ts";
import { Lru } from "../state/lru.ts";

/** The sessions of a host that serves one questionnaire at a time to a browser. */
export interface SurveyJar extends CookieJar {
  /** The session of whichever questionnaire was launched last. */
  readonly current: (header: string | undefined, now: number) => SessionState;
}

const OPENED = 10_000;
const NAME = "waypost-survey";

/** A jar with one cookie for all questionnaires: their addresses do not say which it is. */
export function createSurveyJar(keys: readonly [Buffer, ...Buffer[]], secure: boolean): SurveyJar {
  const sealer = createSealer(keys, "survey-session");
  // The same cookie comes with every page until the next post: opening it once is enough.
  const opened = new Lru<string, Session>(OPENED);
  const name = cookieName(NAME, secure);

  function current(header: string | undefined, now: number): SessionState {
    const sealed = readCookie(header, name);
    if (sealed === undefined || sealed === "") return { kind: "none" };
    const session = opened.get(sealed) ?? openSession(sealer, sealed);
    if (session === null) return { kind: "refused" };
    opened.set(sealed, session);
    return { kind: hasExpired(session, now) ? "expired" : "open", session };
  }

  return {
    current,
    read(header, owner, now) {
      const state = current(header, now);
      if (state.kind !== "open" && state.kind !== "expired") return state;
      const own = state.session.tenant === owner.tenant && state.session.form === owner.form;
      return own ? state : { kind: "refused" };
    },
    write: (session) => writeCookie(NAME, sealSession(sealer, session), { secure }),
    clear: () => clearCookie(NAME, secure),
  };
}
