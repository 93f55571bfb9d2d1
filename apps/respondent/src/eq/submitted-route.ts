import { createHash } from "node:crypto";
import { FEEDBACK_TYPES, feedbackSendPage, feedbackSentPage, thankYouPage, viewResponsePage } from "@waypost/pages";
import type { EmailRequest, FeedbackType, ViewResponseOffer } from "@waypost/pages";
import { FEEDBACK_STORE, newJob } from "@waypost/ports";
import { Refusal } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import { checkToken, postedText } from "../routes/posted.ts";
import { outcomeOf } from "../routes/outcome.ts";
import { afterSubmission, offersFeedback } from "./after-submission.ts";
import type { After } from "./after-submission.ts";
import { audienceOfTheme } from "./around.ts";
import { censusOf } from "./census.ts";
import { offersConfirmation, takeEmail } from "./confirmation-route.ts";
import type { Eq } from "./eq.ts";
import type { Surveyed } from "./questionnaire-route.ts";
import { EQ } from "./urls.ts";

const MOST_CHARACTERS = 1000;
/** How often one respondent may send feedback. */
const MOST_FEEDBACK = 10;

/** The offer to look at the answers, where the questionnaire makes it. */
function offerOf({ viewSeconds }: Eq, { live, submitted, visit }: After): ViewResponseOffer | undefined {
  if (live.definition.afterSubmission?.view !== true) return undefined;
  const ends = Date.parse(submitted.at) + viewSeconds * 1000;
  return {
    url: EQ.viewResponse,
    expiresAt: new Date(ends).toISOString(),
    minutes: Math.ceil(viewSeconds / 60),
    expired: visit.now >= ends,
  };
}

/** `/submitted/thank-you/`: the proof of a submission and what can be done next. A post asks for a confirmation. */
export function showThankYou(eq: Eq, opened: Surveyed): Promise<Answer> {
  return afterSubmission(opened, (after) => {
    if (after.visit.method !== "POST") return drawThankYou(eq, after, {});
    if (!offersConfirmation(after)) throw new Refusal("request/method-not-allowed", { allow: "GET, HEAD" });
    const taken = takeEmail(eq.emails, after);
    return "next" in taken ? { kind: "see", url: taken.next } : drawThankYou(eq, after, taken);
  });
}

function drawThankYou(eq: Eq, after: After, email: EmailRequest): Answer {
  const { live, held, session, visit, submission, chrome } = after;
  const { contents } = outcomeOf({ held, session }, visit);
  const view = {
    ...submission,
    audience: audienceOfTheme(live.definition.theme),
    survey: live.journey.title(session.language),
    census: censusOf(live.definition.theme, held.response.metadata),
    guidance: contents,
    viewResponse: offerOf(eq, after),
    email: offersConfirmation(after) ? email : undefined,
    feedbackUrl: offersFeedback(after) ? EQ.feedback : undefined,
    url: EQ.thankYou,
  };
  return { kind: "page", draw: (nonce) => thankYouPage(view, chrome(nonce)) };
}

/** `/submitted/view-response/`: what was submitted, for a while, where the questionnaire offers it. */
export function showResponse(eq: Eq, opened: Surveyed): Promise<Answer> {
  return afterSubmission(opened, (after) => {
    const { held, session, visit, live, submission, chrome } = after;
    const offer = offerOf(eq, after);
    if (offer === undefined) throw new Refusal("page/not-found");
    const at = { language: session.language, at: held.moment(visit.now) };
    const groups = offer.expired ? undefined : live.journey.summary(held.walk(visit.now), at);
    const view = { ...submission, groups, offer, backUrl: EQ.thankYou };
    return { kind: "page", draw: (nonce) => viewResponsePage(view, chrome(nonce)) };
  });
}

/** `/submitted/feedback/send`: takes feedback, where the questionnaire asks for it. */
export function sendFeedback(opened: Surveyed): Promise<Answer> {
  return afterSubmission(opened, async (after) => {
    if (!offersFeedback(after)) throw new Refusal("page/not-found");
    const { visit, services, session, chrome } = after;
    const shown = { maxLength: MOST_CHARACTERS, previous: EQ.thankYou };
    if (visit.method !== "POST") return { kind: "page", draw: (nonce) => feedbackSendPage(shown, chrome(nonce)) };
    checkToken(services, visit, session);
    const typed = postedText(visit, "feedback-type", 20);
    const type = FEEDBACK_TYPES.find((each) => each === typed);
    const text = postedText(visit, "feedback-text", MOST_CHARACTERS);
    if (type === undefined || text === "") {
      const { texts } = chrome("");
      const errors = {
        type: type === undefined ? texts.surveyFeedbackTypeNeeded : undefined,
        text: text === "" ? texts.surveyFeedbackTextNeeded : undefined,
      };
      return { kind: "page", draw: (nonce) => feedbackSendPage({ ...shown, type, text, errors }, chrome(nonce)) };
    }
    await keepFeedback(after, type, text);
    return { kind: "see", url: EQ.feedbackSent };
  });
}

/** Leaves feedback to the worker, sealed. The jobs of one response are numbered, so no more than so many are taken. */
async function keepFeedback({ services, visit, held }: After, about: FeedbackType, comment: string): Promise<void> {
  const { tenant } = visit.brand;
  const at = new Date(visit.now).toISOString();
  for (let number = 1; number <= MOST_FEEDBACK; number++) {
    const key = createHash("sha256").update(`${held.id}\nfeedback\n${number}`).digest("hex");
    const sealed = services.cipher.seal(tenant, `feedback/${key}`, JSON.stringify({ about, comment }));
    const payload = { form: visit.form, at, sealed: Buffer.from(sealed).toString("base64") };
    const job = newJob(FEEDBACK_STORE, { tenant: tenant.id, key, payload });
    if ((await services.queue.enqueue(job)) === "enqueued") return;
  }
  throw new Refusal("response/too-much-feedback");
}

/** `/submitted/feedback/sent`: thanks for it. */
export function showFeedbackSent(opened: Surveyed): Promise<Answer> {
  return afterSubmission(opened, ({ chrome }) => {
    if (!offersFeedback(opened)) throw new Refusal("page/not-found");
    return { kind: "page", draw: (nonce) => feedbackSentPage({ doneUrl: EQ.thankYou }, chrome(nonce)) };
  });
}
