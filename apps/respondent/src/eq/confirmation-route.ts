import { createHash } from "node:crypto";
import { emailConfirmPage, emailSendPage, emailSentPage } from "@waypost/pages";
import type { EmailRequest } from "@waypost/pages";
import { MAIL_SEND, newJob } from "@waypost/ports";
import { Refusal } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import { confirmationMail } from "../mail/confirmation.ts";
import { checkToken, postedText } from "../routes/posted.ts";
import { isEmail } from "../routes/save.ts";
import type { Sealer } from "../session/seal.ts";
import { afterSubmission, offersFeedback } from "./after-submission.ts";
import type { After } from "./after-submission.ts";
import type { Surveyed } from "./questionnaire-route.ts";
import { EQ } from "./urls.ts";

/** How many confirmations one submission may send. */
const MOST_MAILS = 10;
/** The longest address there is, and what is kept of something longer to be shown again. */
const LONGEST = 254;
const SHOWN = 300;

/** Whether the questionnaire offers to confirm a submission by e-mail. */
export const offersConfirmation = ({ live }: Surveyed): boolean =>
  live.definition.afterSubmission?.confirmationEmail === true;

/** Answers where confirmations are offered and the response is submitted. */
function confirming(opened: Surveyed, answer: (after: After) => Answer | Promise<Answer>): Promise<Answer> {
  return afterSubmission(opened, (after) => {
    if (!offersConfirmation(after)) throw new Refusal("page/not-found");
    return answer(after);
  });
}

/** An address as it was posted: what is wrong with it, or the page that asks whether it is right. */
export function takeEmail(sealer: Sealer, after: After): EmailRequest | { readonly next: string } {
  const { visit, services, session, chrome } = after;
  checkToken(services, visit, session);
  const value = postedText(visit, "email", SHOWN);
  const { texts } = chrome("");
  if (value === "") return { value, error: texts.surveyEmailNeeded };
  if (value.length > LONGEST || !isEmail(value)) return { value, error: texts.surveyEmailInvalid };
  return { next: withEmail(sealer, EQ.emailConfirm, after, value) };
}

/** `/submitted/confirmation-email/send`: asks for another address. */
export function sendConfirmation(sealer: Sealer, opened: Surveyed): Promise<Answer> {
  return confirming(opened, (after) => {
    const { visit, chrome } = after;
    const known = emailOf(sealer, after);
    const taken: ReturnType<typeof takeEmail> =
      visit.method === "POST" ? takeEmail(sealer, after) : known === null ? {} : { value: known };
    if ("next" in taken) return { kind: "see", url: taken.next };
    const view = { ...taken, previous: EQ.thankYou };
    return { kind: "page", draw: (nonce) => emailSendPage(view, chrome(nonce)) };
  });
}

/** `/submitted/confirmation-email/confirm`: asks whether the address is right, and sends to it. */
export function confirmEmail(sealer: Sealer, opened: Surveyed): Promise<Answer> {
  return confirming(opened, async (after) => {
    const { visit, services, session, chrome } = after;
    const email = emailOf(sealer, after);
    // Only this app makes such an address; one that was changed or is of another response leads to nothing.
    if (email === null) throw new Refusal("page/not-found");
    const shown = { email, previous: withEmail(sealer, EQ.emailSend, after, email) };
    if (visit.method !== "POST") return { kind: "page", draw: (nonce) => emailConfirmPage(shown, chrome(nonce)) };
    checkToken(services, visit, session);
    const said = postedText(visit, "confirm-email", 10);
    if (said === "no") return { kind: "see", url: shown.previous };
    if (said !== "yes") {
      const error = chrome("").texts.surveyEmailConfirmNeeded;
      return { kind: "page", draw: (nonce) => emailConfirmPage({ ...shown, error }, chrome(nonce)) };
    }
    await sendTo(after, email);
    return { kind: "see", url: withEmail(sealer, EQ.emailSent, after, email) };
  });
}

/** `/submitted/confirmation-email/sent`: says where the confirmation went. */
export function showConfirmationSent(sealer: Sealer, opened: Surveyed): Promise<Answer> {
  return confirming(opened, (after) => {
    const view = {
      email: emailOf(sealer, after) ?? undefined,
      sendAnotherUrl: EQ.emailSend,
      feedbackUrl: offersFeedback(after) ? EQ.feedback : undefined,
    };
    return { kind: "page", draw: (nonce) => emailSentPage(view, after.chrome(nonce)) };
  });
}

/** An address of the runner that carries an e-mail address, sealed: it would stand in logs and histories. */
function withEmail(sealer: Sealer, url: string, { held }: After, email: string): string {
  return `${url}?${new URLSearchParams({ email: sealer.seal(`${held.id} ${email}`) }).toString()}`;
}

/** The e-mail address that the visit carries for this response, or null. */
function emailOf(sealer: Sealer, { visit, held }: After): string | null {
  const sealed = visit.query.get("email");
  const plain = sealed === null ? null : sealer.open(sealed);
  return plain?.startsWith(`${held.id} `) === true ? plain.slice(held.id.length + 1) : null;
}

/** Leaves the mail to the worker, sealed. The jobs of one response are numbered, so no more than so many are taken. */
async function sendTo(after: After, email: string): Promise<void> {
  const { services, visit, held, live, session, submission, submitted } = after;
  const { tenant } = visit.brand;
  const mail = confirmationMail({
    brand: visit.brand.theme.name,
    survey: live.journey.title(session.language),
    at: submission.submittedAt.shown,
    reference: submitted.reference,
    language: session.language,
  });
  for (let number = 1; number <= MOST_MAILS; number++) {
    const key = createHash("sha256").update(`${held.id}\nconfirmation\n${number}`).digest("hex");
    const sealed = services.cipher.seal(tenant, `mail/${key}`, JSON.stringify({ to: email, ...mail }));
    const payload = { sealed: Buffer.from(sealed).toString("base64") };
    if ((await services.queue.enqueue(newJob(MAIL_SEND, { tenant: tenant.id, key, payload }))) === "enqueued") return;
  }
  throw new Refusal("response/too-many-emails");
}
