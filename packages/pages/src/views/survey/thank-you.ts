import type { ContentView } from "@waypost/journey";
import type { Chrome } from "../../chrome.ts";
import { panel } from "../../components/panel.ts";
import { contents } from "../../content.ts";
import { type Html, markup, none, text } from "../../html.ts";
import { fill } from "../../texts/texts.ts";
import type { Audience } from "../../themes/survey-themes.ts";
import { paragraph } from "../message.ts";
import { type EmailRequest, emailForm, emailErrors } from "./confirmation-email.ts";
import { askFeedback, done, linkLine, surveyPage, title } from "./page.ts";
import {
  type Submission,
  type ViewResponseOffer,
  copyCountdown,
  copyExpired,
  metadata,
  respondentName,
} from "./submission.ts";

/** Whose census was submitted, and of which place where that is known. */
export interface CensusSubmitted {
  readonly of: "household" | "individual" | "communal";
  readonly address?: string | undefined;
}

/** The page after a submission. */
export interface ThankYouView extends Submission {
  readonly audience: Audience;
  /** The survey's name as the page speaks of it; without one the page speaks of "the survey". */
  readonly survey?: string | undefined;
  /** The questionnaire's own heading, or that of a census. */
  readonly title?: string | undefined;
  readonly census?: CensusSubmitted | undefined;
  /** The questionnaire's own contents instead of the usual guidance. */
  readonly contents?: readonly ContentView[] | undefined;
  /** The questionnaire's own guidance, in a panel. */
  readonly guidance?: readonly ContentView[] | undefined;
  readonly viewResponse?: ViewResponseOffer | undefined;
  readonly email?: EmailRequest | undefined;
  readonly feedbackUrl?: string | undefined;
  /** Where leaving leads: the account, or the place the respondent came from. */
  readonly exitUrl?: string | undefined;
  /** The address of this page, where a browser returns when a time limit runs out. */
  readonly url: string;
}

/** Thanks for a submission: proof of it, what happens next, a copy of the answers, an e-mail, feedback. */
export function thankYouPage(view: ThankYouView, chrome: Chrome): Html {
  const { texts } = chrome;
  const heading = view.title ?? usualTitle(view, chrome);
  const main = markup`${received(heading, view, chrome)}${metadata(view, chrome)}${nextSteps(view, chrome)}${copy(view, chrome)}${email(view, chrome)}${askFeedback(view.feedbackUrl, chrome)}${linkLine(view.exitUrl, texts.leaveSurvey, "btn-exit")}`;
  const errors = view.email === undefined ? [] : emailErrors(view.email);
  return surveyPage({ title: heading, main: markup`<div data-qa="thank-you">${main}</div>`, errors }, chrome);
}

function usualTitle({ census, survey }: ThankYouView, { texts }: Chrome): string {
  if (census !== undefined) return texts.censusThanks;
  return survey === undefined ? texts.surveyThanksPlain : fill(texts.surveyThanks, { survey });
}

function received(heading: string, view: ThankYouView, chrome: Chrome): Html {
  const body = markup`${title(heading)}<p data-qa="submitted-for">${text(submittedFor(view, chrome))}</p>`;
  // An error takes the focus and is announced; two announcements at once would talk over each other.
  return view.email?.error === undefined ? done("submitted", body, chrome) : body;
}

/** "… for Acme Ltd (Acme)" where it is known for whom. */
function submittedFor({ respondent, census }: ThankYouView, { texts }: Chrome): string {
  if (census?.address !== undefined) {
    const said = {
      household: texts.censusSubmittedHousehold,
      individual: texts.censusSubmittedIndividual,
      communal: texts.censusSubmittedCommunal,
    };
    return fill(said[census.of], { address: census.address });
  }
  if (respondent === undefined) return texts.surveySubmitted;
  return fill(texts.surveySubmittedFor, { name: respondentName(respondent) });
}

function nextSteps({ audience, guidance, contents: own }: ThankYouView, { texts }: Chrome): Html {
  const said =
    own !== undefined
      ? contents(own, "submission-contents", texts)
      : audience === "business"
        ? markup`<h2>${text(texts.nextTitle)}</h2>${paragraph(texts.nextBody)}`
        : none;
  const guided =
    guidance === undefined || guidance.length === 0
      ? none
      : panel({
          id: "submission-guidance",
          classes: "ons-u-mb-l",
          assistiveTextPrefix: text(`${texts.importantPrefix} `),
          attributes: { "data-qa": "guidance" },
          body: contents(guidance, "submission-guidance", texts),
        });
  return markup`${said}${guided}`;
}

function copy({ viewResponse, url }: ThankYouView, chrome: Chrome): Html {
  const { texts } = chrome;
  if (viewResponse === undefined) return none;
  const heading = markup`<h2>${text(texts.copyTitle)}</h2>`;
  if (viewResponse.expired) {
    return markup`<section id="view-submitted-response-copy">${heading}${copyExpired(chrome)}</section>`;
  }
  const link = linkLine(viewResponse.url, texts.copyLink, "view-submitted-response");
  return markup`<section id="view-submitted-response-copy">${heading}${link}${copyCountdown(viewResponse, url, chrome)}</section>`;
}

function email({ email: asked }: ThankYouView, chrome: Chrome): Html {
  if (asked === undefined) return none;
  const { texts } = chrome;
  return markup`<section id="confirmation-email"><h2>${text(texts.emailTitle)}</h2>${paragraph(texts.emailIntro)}${emailForm(asked, chrome)}</section>`;
}
