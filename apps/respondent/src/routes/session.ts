import { sessionExpiredPage, signedOutPage } from "@waypost/pages";
import { Refusal } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import type { Services } from "../services.ts";
import { isEnding } from "../session/session.ts";
import type { Session } from "../session/session.ts";
import { ownerOf } from "../visit.ts";
import type { FormVisit } from "../visit.ts";
import { openResponse } from "./opening.ts";
import { checkToken } from "./posted.ts";
import { currentForm } from "./resume.ts";

const endOf = (seenAt: number, timeout: number) => new Date(seenAt + timeout * 60_000).toISOString();

/** The session of a visit. Refuses when there is none, or it has ended. */
function openSessionOf({ session }: FormVisit): Session {
  if (session.kind === "open") return session.session;
  throw new Refusal(session.kind === "expired" ? "session/expired" : "session/missing");
}

/** GET `/<form>/session`: when the session ends, for the script that warns. */
export function showSession(visit: FormVisit): Answer {
  const { seenAt, timeout } = openSessionOf(visit);
  return { kind: "json", value: { expires_at: endOf(seenAt, timeout) } };
}

/** PATCH `/<form>/session`: the respondent is still there. */
export function extendSession(services: Services, visit: FormVisit): Answer {
  const session = openSessionOf(visit);
  return {
    kind: "json",
    value: { expires_at: endOf(visit.now, session.timeout) },
    cookies: [services.jar.write({ ...session, seenAt: visit.now })],
  };
}

/** POST `/<form>/session`: the same without scripts; leads back to where the respondent should be. */
export async function postSession(services: Services, visit: FormVisit): Promise<Answer> {
  const opened = await openResponse(services, visit);
  if (opened.kind === "ended") return opened.answer;
  const { session, held } = opened;
  checkToken(services, visit, session);
  return {
    kind: "see",
    url: visit.urls.to(held.walk(visit.now).current),
    cookies: [services.jar.write({ ...session, seenAt: visit.now })],
  };
}

/** POST `/<form>/signed-out`: the browser forgets the session. What was saved is kept. */
export function signOut(services: Services, visit: FormVisit): Answer {
  if (visit.session.kind === "open") {
    checkToken(services, visit, visit.session.session);
    services.metrics.session("signed-out");
  }
  const owner = ownerOf(visit);
  return {
    kind: "see",
    url: visit.urls.under("signed-out"),
    cookies: [services.jar.clear(owner), services.flash.clear(owner)],
  };
}

/** GET `/<form>/signed-out`: that it is so, and how to come back. */
export async function showSignedOut(services: Services, visit: FormVisit): Promise<Answer> {
  const live = await currentForm(services, visit);
  const resumeUrl = live.definition.save?.resume === false ? undefined : visit.urls.under("resume");
  return { kind: "page", draw: (nonce) => signedOutPage({ resumeUrl }, services.drawing.outside(visit, live, nonce)) };
}

/** GET `/<form>/expired`: that the session ended by itself, what was kept, and how to go on. */
export async function showExpired(services: Services, visit: FormVisit): Promise<Answer> {
  const live = await currentForm(services, visit);
  const resumeUrl = live.definition.save?.resume === false ? undefined : visit.urls.under("resume");
  const { session } = visit;
  // A browser that was sent here by its own clock still holds the old cookie: the pages before this one stay shut.
  const over = session.kind === "expired" || (session.kind === "open" && isEnding(session.session, visit.now));
  return {
    kind: "page",
    cookies: over ? [services.jar.clear(ownerOf(visit))] : [],
    draw: (nonce) =>
      sessionExpiredPage({ resumeUrl, startUrl: visit.urls.start }, services.drawing.outside(visit, live, nonce)),
  };
}
