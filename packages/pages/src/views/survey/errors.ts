import type { Chrome } from "../../chrome.ts";
import { type Html, each, href, markup, none, text } from "../../html.ts";
import { type Texts, fill } from "../../texts/texts.ts";
import type { Audience } from "../../themes/survey-themes.ts";
import { paragraph } from "../message.ts";
import { linkLine, surveyPage, title } from "./page.ts";

/** What may go wrong where a survey is served, apart from a missing sign-in (see `surveySessionExpiredPage`). */
export const SURVEY_ERRORS = [
  "forbidden",
  "not-found",
  "failure",
  "submission-failed",
  "token-used",
  "token-expired",
  "already-submitted",
  "too-much-feedback",
  "too-many-emails",
  "too-many-texts",
] as const;
/** What went wrong. */
export type SurveyErrorKind = (typeof SURVEY_ERRORS)[number];

/** An error page of a survey. */
export interface SurveyErrorView {
  readonly kind: SurveyErrorKind;
  readonly audience: Audience;
  /** Businesses are given a number and an address to write to; others an address alone. */
  readonly contact?: { readonly phone?: string | undefined; readonly url?: string | undefined } | undefined;
  /** Where to go on from here: the survey, the thank-you page, the account, as the kind asks. */
  readonly url?: string | undefined;
  /** The request's id, to quote when asking for help. */
  readonly id?: string | undefined;
}

interface Said {
  readonly qa: Html;
  readonly title: keyof Texts;
  readonly body: readonly (keyof Texts)[];
  /** The words of the link onwards, for businesses and for others. */
  readonly link: Readonly<Record<Audience, keyof Texts>>;
  /** Whether help is offered. */
  readonly help: boolean;
}

const SIGN_IN = { business: "signInLink", social: "accessCodeLink" } as const;
const RETURN = { business: "backToSurvey", social: "backToSurvey" } as const;
const THANKS = { business: "backToThanks", social: "backToThanks" } as const;

const SAID: Readonly<Record<SurveyErrorKind, Said>> = {
  forbidden: { qa: markup`error-403`, title: "deniedTitle", body: ["deniedBody"], link: SIGN_IN, help: true },
  "not-found": {
    qa: markup`error-404`,
    title: "surveyNotFoundTitle",
    body: ["surveyNotFoundTyped", "surveyNotFoundPasted", "surveyNotFoundHelp"],
    link: RETURN,
    help: true,
  },
  failure: {
    qa: markup`error-500`,
    title: "surveyFailureTitle",
    body: ["surveyFailureBody", "answersKept", "surveyFailureHelp"],
    link: RETURN,
    help: true,
  },
  "submission-failed": {
    qa: markup`error-submission-failed`,
    title: "submitFailedTitle",
    body: ["submitFailedBody", "surveyFailureHelp"],
    link: { business: "submitAgain", social: "submitAgain" },
    help: true,
  },
  "token-used": {
    qa: markup`error-token-used`,
    title: "tokenUsedTitle",
    body: ["tokenUsedBody"],
    link: SIGN_IN,
    help: false,
  },
  "token-expired": {
    qa: markup`error-token-expired`,
    title: "tokenExpiredTitle",
    body: ["tokenExpiredBody"],
    link: SIGN_IN,
    help: false,
  },
  "already-submitted": {
    qa: markup`error-already-submitted`,
    title: "alreadySubmittedTitle",
    body: ["alreadySubmittedBody"],
    link: THANKS,
    help: false,
  },
  "too-much-feedback": {
    qa: markup`error-feedback-limit`,
    title: "tooManyFeedbackTitle",
    body: ["tooManyBody"],
    link: THANKS,
    help: false,
  },
  "too-many-emails": {
    qa: markup`error-email-limit`,
    title: "tooManyEmailsTitle",
    body: ["tooManyBody"],
    link: THANKS,
    help: false,
  },
  "too-many-texts": {
    qa: markup`error-text-limit`,
    title: "tooManyTextsTitle",
    body: ["tooManyBody"],
    link: RETURN,
    help: true,
  },
};

/** Says what went wrong, what was kept, how to go on and, where it may need a person, how to reach one. */
export function surveyErrorPage(view: SurveyErrorView, chrome: Chrome): Html {
  const { texts } = chrome;
  const said = SAID[view.kind];
  const heading = texts[said.title];
  const body = each(said.body, (words) => paragraph(texts[words]));
  const business = view.audience === "business";
  // A person who came with an access code has no account to return to; only a known survey can be returned to.
  const onwards = linkLine(view.url, texts[said.link[view.audience]], "onwards");
  const help = said.help ? helpLines(view, business, chrome) : none;
  const id =
    view.id === undefined
      ? none
      : markup`<p class="ons-u-fs-s">${text(texts.errorId)}: <code data-qa="request-id">${text(view.id)}</code></p>`;
  const main = markup`<div data-qa="${said.qa}">${title(heading)}${body}${onwards}${help}${id}</div>`;
  return surveyPage({ title: heading, main }, chrome);
}

function helpLines({ contact }: SurveyErrorView, business: boolean, { texts }: Chrome): Html {
  const phone =
    !business || contact?.phone === undefined
      ? none
      : markup`<p data-qa="contact-phone">${text(fill(texts.contactPhone, { phone: contact.phone }))}</p>`;
  const link =
    contact?.url === undefined
      ? none
      : markup`<p><a${href(contact.url)} data-qa="contact-link">${text(texts.contactLink)}</a></p>`;
  if (phone === none && link === none) return none;
  return markup`<h2 class="ons-u-fs-m">${text(texts.contactTitle)}</h2>${phone}${link}`;
}
