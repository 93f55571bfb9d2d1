import { receiptPage, submittedPage } from "@waypost/pages";
import type { Answer } from "../http/answer.ts";
import type { Services } from "../services.ts";
import type { Submitted } from "../state/held.ts";
import type { FormVisit } from "../visit.ts";
import { openResponse } from "./opening.ts";

/** A moment in the reader's language, in the form's time zone. */
function momentOf({ at }: Submitted, language: string, timeZone: string | undefined): string {
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: timeZone ?? "Europe/London",
  }).format(new Date(at));
}

/** GET `/<form>/receipt` (the proof) and `/<form>/print` (what was submitted). Before that: back to the form. */
export async function showSubmitted(services: Services, visit: FormVisit, what: "print" | "receipt"): Promise<Answer> {
  const opened = await openResponse(services, visit);
  if (opened.kind === "ended") return opened.answer;
  const { held, session, cookies } = opened;
  const { submitted, live } = held;
  if (submitted === null) return { kind: "see", url: visit.urls.to(held.walk(visit.now).current), cookies };
  const { reference } = submitted;
  const submittedAt = momentOf(submitted, session.language, live.definition.timeZone);
  if (what === "receipt") {
    const viewUrl = visit.urls.under("print");
    return {
      kind: "page",
      cookies,
      draw: (nonce) =>
        receiptPage({ reference, submittedAt, viewUrl }, services.drawing.inSession(visit, session, live, nonce)),
    };
  }
  const at = { language: session.language, at: held.moment(visit.now) };
  const groups = live.journey.summary(held.walk(visit.now), at);
  return {
    kind: "page",
    cookies,
    draw: (nonce) =>
      submittedPage({ reference, submittedAt, groups }, services.drawing.inSession(visit, session, live, nonce)),
  };
}
