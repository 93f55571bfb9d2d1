import type { PageView } from "@waypost/journey";
import { drawPage, textsFor } from "@waypost/pages";
import type { AssetUrls, Chrome, Texts } from "@waypost/pages";
import { readCookie } from "../http/cookies.ts";
import type { Urls } from "../http/urls.ts";
import { csrfSubject, publicSubject } from "../session/csrf.ts";
import type { Csrf } from "../session/csrf.ts";
import type { Session } from "../session/session.ts";
import type { Live } from "../state/live.ts";
import { askedLanguage, ownerOf } from "../visit.ts";
import type { FormVisit, Visit } from "../visit.ts";
import { qaPhase } from "./qa-mark.ts";

/** Draws pages: puts what surrounds a page around it. */
export interface Drawing {
  /** What surrounds a page of a form in a session. */
  readonly inSession: (visit: FormVisit, session: Session, live: Live, nonce: string) => Chrome;
  /** What surrounds a page of a form that needs no session. */
  readonly outside: (visit: FormVisit, live: Live, nonce: string) => Chrome;
  /** What surrounds a page of a tenant that belongs to no form. */
  readonly site: (visit: Visit, title: string, nonce: string) => Chrome;
  /** A page of a form. */
  readonly page: (visit: FormVisit, session: Session, live: Live, view: PageView, nonce: string) => string;
}

/** Seconds before a session's end at which the respondent is warned. */
const WARN_SECONDS = 60;

/** Says what the visitor answered about additional cookies: `accepted` or `rejected`. The banner's script writes it too. */
export const COOKIE_CHOICE = "cookie_choice";

/** The parts of a form's surroundings that are the same at every page in one language and style of links. */
interface Frame {
  readonly language: string;
  readonly texts: Texts;
  readonly languages: Chrome["languages"];
  readonly formTitle: string;
  readonly urls: Chrome["urls"];
  readonly mayLeave: boolean;
}

const languageName = (code: string) => new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;

/** True while the visitor has not answered about cookies. */
const askCookies = (cookies: string | undefined) => readCookie(cookies, COOKIE_CHOICE) === undefined;

function frameOf(live: Live, language: string, urls: Urls): Frame {
  const { languages, save } = live.definition;
  return {
    language,
    texts: textsFor(language),
    languages: languages.map((code) => ({ code, name: languageName(code) })),
    formTitle: live.journey.title(language),
    urls: {
      location: urls.to,
      home: `${urls.base}/`,
      cookies: `${urls.base}/cookies`,
      feedback: urls.under("feedback"),
      sessionExpiry: urls.under("session"),
      sessionExpired: urls.under("expired"),
    },
    mayLeave: save?.resume !== false,
  };
}

/** A drawing with the addresses of its style sheet and script. */
export function createDrawing(assets: AssetUrls, csrf: Csrf): Drawing {
  const frames = new WeakMap<Live, Map<string, Frame>>();

  function frame(visit: FormVisit, live: Live, language: string): Frame {
    const byKey = frames.get(live) ?? new Map<string, Frame>();
    frames.set(live, byKey);
    const key = `${language} ${visit.base}`;
    let found = byKey.get(key);
    if (found === undefined) byKey.set(key, (found = frameOf(live, language, visit.urls)));
    return found;
  }

  function surround(visit: Visit, made: Frame, token: string, nonce: string): Chrome {
    return {
      theme: visit.brand.theme,
      texts: made.texts,
      language: made.language,
      languages: made.languages,
      formTitle: made.formTitle,
      assets,
      urls: made.urls,
      nonce,
      csrf: token,
      mayLeave: made.mayLeave,
      askCookies: askCookies(visit.cookies),
      phase: visit.qaToken === null ? undefined : qaPhase,
    };
  }

  const inSession: Drawing["inSession"] = (visit, session, live, nonce) => ({
    ...surround(visit, frame(visit, live, session.language), csrf.token(csrfSubject(session)), nonce),
    timeout: {
      expiresAt: new Date(visit.now + session.timeout * 60_000).toISOString(),
      warnSeconds: Math.min(WARN_SECONDS, session.timeout * 30),
    },
  });

  return {
    inSession,
    outside(visit, live, nonce) {
      const { languages } = live.definition;
      const before = visit.session.kind === "open" ? visit.session.session.language : (languages[0] ?? "en");
      const asked = askedLanguage(visit.query);
      const language = asked !== null && languages.includes(asked) ? asked : before;
      return surround(visit, frame(visit, live, language), csrf.token(publicSubject(ownerOf(visit))), nonce);
    },
    site(visit, title, nonce) {
      const { id } = visit.brand.tenant;
      const made = {
        language: "en",
        texts: textsFor("en"),
        languages: [],
        formTitle: title,
        urls: { location: () => `${visit.base}/`, home: `${visit.base}/`, cookies: `${visit.base}/cookies` },
        mayLeave: false,
      };
      return surround(visit, made, csrf.token(publicSubject({ tenant: id, form: "" })), nonce);
    },
    page: (visit, session, live, view, nonce) => drawPage(view, inSession(visit, session, live, nonce)),
  };
}
