import type { ErrorView } from "@waypost/journey";
import { eitherWay, message, paragraph } from "@waypost/pages";
import { Refusal } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import type { Services } from "../services.ts";
import type { FormVisit } from "../visit.ts";
import { enqueueCallback } from "./callback.ts";
import { openResponse } from "./opening.ts";
import type { Opened } from "./opening.ts";
import { checkToken, postedText } from "./posted.ts";
import { systemTexts } from "../drawing/system-texts.ts";

/** The outcome page of a submitted response, ready to be drawn. */
export function outcomeOf({ held, session }: Pick<Opened, "held" | "session">, visit: FormVisit) {
  const at = held.moment(visit.now);
  return held.live.journey.outcome(held.walk(visit.now), { language: session.language, at });
}

/** The address of a submitted response's outcome, with the outcome's own query. */
export function outcomeUrl(opened: Pick<Opened, "held" | "session">, visit: FormVisit): string {
  const view = outcomeOf(opened, visit);
  return visit.urls.under(view.outcome, view.query);
}

/**
 * GET of an outcome (`page`), or of a page of the form (null) once a response was submitted. The outcome has one
 * address; a page of the form says that the answers were sent already; before that every outcome leads to the form.
 */
export function showOutcome(services: Services, visit: FormVisit, opened: Opened, page: string | null): Answer {
  const { held, cookies } = opened;
  if (held.submitted === null) return { kind: "see", url: visit.urls.to(held.walk(visit.now).current), cookies };
  const view = outcomeOf(opened, visit);
  const url = visit.urls.under(view.outcome, view.query);
  if (page === null) return drawAlreadySubmitted(services, visit, opened, url);
  // Compared as parsed, so that another spelling of the same query never redirects to itself.
  const canonical = new URLSearchParams(view.query.map(([key, value]): [string, string] => [key, value])).toString();
  if (page !== view.outcome || visit.query.toString() !== canonical) return { kind: "see", url, cookies };
  return drawOutcome(services, visit, opened, []);
}

function drawOutcome(services: Services, visit: FormVisit, opened: Opened, errors: readonly ErrorView[]): Answer {
  const { held, session, cookies } = opened;
  const view = { ...outcomeOf(opened, visit), errors };
  return { kind: "page", cookies, draw: (nonce) => services.drawing.page(visit, session, held.live, view, nonce) };
}

/** What one sees who goes back into a form that was submitted. */
function drawAlreadySubmitted(services: Services, visit: FormVisit, opened: Opened, url: string): Answer {
  const { held, session, cookies } = opened;
  const words = systemTexts(session.language);
  return {
    kind: "page",
    code: "response/submitted",
    cookies,
    draw: (nonce) =>
      message(services.drawing.inSession(visit, session, held.live, nonce), {
        title: words.alreadyTitle,
        qa: "already-submitted",
        body: paragraph(words.alreadyBody),
        after: eitherWay({ url, words: words.alreadyOutcome }, { url: visit.urls.start, words: words.alreadyNew }),
      }),
  };
}

/** POST of an outcome page: the customer says when to be called. */
export async function postOutcome(services: Services, visit: FormVisit): Promise<Answer> {
  const opened = await openResponse(services, visit);
  if (opened.kind === "ended") return opened.answer;
  const { held, session, cookies } = opened;
  checkToken(services, visit, session);
  if (held.submitted === null) return { kind: "see", url: visit.urls.to(held.walk(visit.now).current), cookies };
  const times = outcomeOf(opened, visit).actions.flatMap((each) => (each.kind === "callback" ? each.times : []));
  if (times.length === 0) throw new Refusal("request/method-not-allowed", { allow: "GET, HEAD" });
  const chosen = times.find(({ value }) => value === postedText(visit, "callback", 100));
  if (chosen === undefined) {
    const required = systemTexts(session.language).callbackRequired;
    return drawOutcome(services, visit, opened, [{ anchor: "callback-0", message: required, code: "required" }]);
  }
  await enqueueCallback(services, visit, held, held.submitted, chosen.value);
  return { kind: "see", url: visit.urls.under("callback-request"), cookies };
}
