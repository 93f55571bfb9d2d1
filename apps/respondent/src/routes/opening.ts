import { Refusal } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import { clean } from "../http/body.ts";
import type { Services } from "../services.ts";
import { needsRenewal } from "../session/session.ts";
import type { Session } from "../session/session.ts";
import { Held } from "../state/held.ts";
import type { Live } from "../state/live.ts";
import { askedLanguage, ownerOf } from "../visit.ts";
import type { FormVisit } from "../visit.ts";

/** A session whose response is in hand, and the cookies to send along. */
export interface Opened {
  readonly kind: "opened";
  readonly session: Session;
  readonly held: Held;
  readonly cookies: readonly string[];
}

/** The visit ends here with an answer. */
export interface Ended {
  readonly kind: "ended";
  readonly answer: Answer;
}

const NO_COOKIES: readonly string[] = [];

/** The declared query parameters of a start, cut to their length. Everything else of a query is dropped. */
export function declaredQuery(live: Live, query: URLSearchParams): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const [param, length] of live.params) {
    const value = query.get(param);
    if (value !== null) kept[param] = clean(value).slice(0, length);
  }
  return kept;
}

/** The response that a session which has not stored anything yet begins with: the same each time it is asked for. */
export function heldStart(live: Live, session: Session): Held {
  const at = { now: new Date(session.startedAt).toISOString() };
  const response = live.journey.start({ query: session.query ?? {}, metadata: {} }, at);
  return new Held(session.response, live, 0, response, null);
}

/** A new session on the form's newest version. Nothing is stored: the cookie alone knows of it. */
export function newSession(
  services: Services,
  visit: FormVisit,
  live: Live,
  query: Readonly<Record<string, string>>,
): Session {
  const language = askedLanguage(visit.query) ?? "";
  const { languages } = live.definition;
  services.metrics.session("begun");
  return {
    ...ownerOf(visit),
    formVersion: live.version,
    response: services.newId(),
    version: 0,
    startedAt: visit.now,
    seenAt: visit.now,
    language: languages.includes(language) ? language : (languages[0] ?? "en"),
    timeout: live.timeout,
    query,
  };
}

/** Opens the response of a visit's session, or says why the visit ends: no session, an old one, nothing stored. */
export async function openResponse(services: Services, visit: FormVisit): Promise<Opened | Ended> {
  const { jar, metrics } = services;
  const owner = ownerOf(visit);
  switch (visit.session.kind) {
    case "none":
      return { kind: "ended", answer: { kind: "problem", code: "session/missing" } };
    case "refused":
      metrics.session("refused");
      return { kind: "ended", answer: { kind: "problem", code: "session/missing", cookies: [jar.clear(owner)] } };
    case "expired":
      metrics.session("expired");
      return {
        kind: "ended",
        answer: { kind: "see", url: visit.urls.under("expired"), cookies: [jar.clear(owner)] },
      };
    case "open": {
      const { session } = visit.session;
      const held = await heldOf(services, visit, session);
      if (held === null && session.version === 0) throw new Refusal("form/version-gone");
      if (held === null)
        return { kind: "ended", answer: { kind: "problem", code: "session/missing", cookies: [jar.clear(owner)] } };
      const cookies = needsRenewal(session, visit.now) ? [jar.write({ ...session, seenAt: visit.now })] : NO_COOKIES;
      return { kind: "opened", session, held, cookies };
    }
  }
}

/** The response that a session names; null when it, or its form version, is gone. */
export async function heldOf(services: Services, visit: FormVisit, session: Session): Promise<Held | null> {
  if (session.version > 0) return services.responses.read(visit.brand.tenant, session.response, session.version);
  const live = await services.forms.version(session.tenant, session.form, session.formVersion);
  return live === null ? null : heldStart(live, session);
}

/** The cookie of a session that has seen this state of its response. */
export function sessionSeen(services: Services, visit: FormVisit, session: Session, held: Held): string {
  const { tenant, form, formVersion, response, startedAt, language, timeout } = session;
  const seen = { tenant, form, formVersion, response, startedAt, language, timeout };
  const before = visit.session.kind === "open" ? visit.session.sealed : undefined;
  return services.jar.write({ ...seen, version: held.version, seenAt: visit.now }, before);
}
