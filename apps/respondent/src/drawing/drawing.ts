import type { PageView } from "@waypost/journey";
import { drawPage, textsFor } from "@waypost/pages";
import type { AssetUrls, Chrome, Texts, Theme } from "@waypost/pages";
import type { Bytes } from "../http/bytes.ts";
import { readCookie } from "../http/cookies.ts";
import type { Urls } from "../http/urls.ts";
import { csrfSubject, publicSubject } from "../session/csrf.ts";
import type { Csrf } from "../session/csrf.ts";
import type { Session } from "../session/session.ts";
import type { Live } from "../state/live.ts";
import { askedLanguage, ownerOf, withoutLanguage } from "../visit.ts";
import type { FormVisit, Visit } from "../visit.ts";
import { qaPhase } from "./qa-mark.ts";
import { createStencils } from "./stencils.ts";

/** Draws pages: puts what surrounds a page around it. */
export interface Drawing {
  /** What surrounds a page of a form in a session. */
  readonly inSession: (visit: FormVisit, session: Session, live: Live, nonce: string) => Chrome;
  /** What surrounds a page of a form that needs no session. */
  readonly outside: (visit: FormVisit, live: Live, nonce: string) => Chrome;
  /** What surrounds a page of a tenant that belongs to no form. */
  readonly site: (visit: Visit, title: string, nonce: string) => Chrome;
  /** A page of a form. */
  readonly page: (visit: FormVisit, session: Session, live: Live, view: PageView, nonce: string) => string | Bytes;
}

/** Seconds before a session's end at which the respondent is warned. */
const WARN_SECONDS = 60;

/** Says what the visitor answered about additional cookies: `accepted` or `rejected`. The banner's script writes it too. */
export const COOKIE_CHOICE = "cookie_choice";

/** The parts of a form's surroundings that are the same at every page in one language and style of links. */
interface Frame {
  /** Tells it apart from every other. */
  readonly name: string;
  readonly theme: Theme;
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

/** When the session ends if nothing is heard of the visitor from now on. */
const expiryOf = (visit: Visit, { timeout }: Session) => new Date(visit.now + timeout * 60_000).toISOString();

function frameOf(name: string, theme: Theme, live: Live, language: string, urls: Urls): Frame {
  const { languages, save } = live.definition;
  return {
    name,
    theme,
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
  const stencils = createStencils();
  let count = 0;

  function frame(visit: FormVisit, live: Live, language: string): Frame {
    const byKey = frames.get(live) ?? new Map<string, Frame>();
    frames.set(live, byKey);
    const key = `${language} ${visit.base}`;
    const { theme } = visit.brand;
    let found = byKey.get(key);
    if (found?.theme !== theme) {
      found = frameOf(String(++count), theme, live, language, visit.urls);
      byKey.set(key, found);
    }
    return found;
  }

  /** Whether to ask about cookies, and the token of the answer. */
  function cookiesOf({ cookies, brand }: Visit): Pick<Chrome, "askCookies" | "cookieToken"> {
    if (!askCookies(cookies)) return { askCookies: false };
    return { askCookies: true, cookieToken: csrf.token(publicSubject({ tenant: brand.tenant.id, form: "" })) };
  }

  function surround(visit: Visit, made: Omit<Frame, "name">, token: string, nonce: string): Chrome {
    return {
      theme: made.theme,
      texts: made.texts,
      language: made.language,
      languages: made.languages,
      formTitle: made.formTitle,
      assets,
      urls: made.urls,
      nonce,
      csrf: token,
      mayLeave: made.mayLeave,
      ...cookiesOf(visit),
      here: visit.base + visit.path + withoutLanguage(visit.query),
      phase: visit.qaToken === null ? undefined : qaPhase,
    };
  }

  const inSession: Drawing["inSession"] = (visit, session, live, nonce) => ({
    ...surround(visit, frame(visit, live, session.language), csrf.token(csrfSubject(session)), nonce),
    timeout: { expiresAt: expiryOf(visit, session), warnSeconds: Math.min(WARN_SECONDS, session.timeout * 30) },
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
        theme: visit.brand.theme,
        language: "en",
        texts: textsFor("en"),
        languages: [],
        formTitle: title,
        urls: { location: () => `${visit.base}/`, home: `${visit.base}/`, cookies: `${visit.base}/cookies` },
        mayLeave: false,
      };
      return surround(visit, made, csrf.token(publicSubject({ tenant: id, form: "" })), nonce);
    },
    page(visit, session, live, view, nonce) {
      const chrome = () => inSession(visit, session, live, nonce);
      // A tester's page says that it is one; links to other languages keep a query.
      if (view.blank === undefined || visit.qaToken !== null || visit.query.size > 0) return drawPage(view, chrome());
      const { name } = frame(visit, live, session.language);
      // The banner leads back to the page that it stands on.
      const surroundings = `${name} ${session.timeout} ${askCookies(visit.cookies) ? visit.path : ""}`;
      const marks = { nonce, csrf: csrf.token(csrfSubject(session)), expiresAt: expiryOf(visit, session) };
      return stencils.draw(view, surroundings, marks, chrome) ?? drawPage(view, chrome());
    },
  };
}
