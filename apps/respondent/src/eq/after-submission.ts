import type { Chrome, Submission } from "@waypost/pages";
import { Refusal } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import type { Held, Submitted } from "../state/held.ts";
import { audienceOfTheme } from "./around.ts";
import type { Surveyed } from "./questionnaire-route.ts";

/** A visit after the submission: what was submitted, and what the pages that follow say of it. */
export interface After extends Surveyed {
  readonly held: Held;
  readonly submitted: Submitted;
  readonly submission: Submission;
  readonly chrome: (nonce: string) => Chrome;
}

/** Answers once the response is submitted; before that, leads to where the respondent should be. */
export async function afterSubmission(
  opened: Surveyed,
  answer: (after: After) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { services, session, visit, live } = opened;
  const held = await services.responses.read(visit.brand.tenant, session.response, session.version);
  if (held === null) throw new Refusal("launch/session-needed");
  const { submitted } = held;
  if (submitted === null) return { kind: "see", url: visit.urls.to(held.walk(visit.now).current) };
  const chrome = (nonce: string) => services.drawing.inSession(visit, session, live, nonce);
  return answer({ ...opened, held, submitted, submission: submissionOf(opened, held, submitted), chrome });
}

function submissionOf({ session, live }: Surveyed, held: Held, { at, reference }: Submitted): Submission {
  const locale = session.language === "en" ? "en-GB" : session.language;
  const timeZone = live.definition.timeZone ?? "Europe/London";
  const shown = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone }).format(
    new Date(at),
  );
  const { ru_name: name, trad_as: tradingAs } = held.response.metadata;
  const business = audienceOfTheme(live.definition.theme) === "business";
  return {
    submittedAt: { shown, iso: at },
    reference,
    respondent: business && name !== undefined ? { name, tradingAs } : undefined,
  };
}

/** Whether the questionnaire asks for feedback. */
export const offersFeedback = ({ live }: Surveyed): boolean => live.definition.afterSubmission?.feedback === true;
