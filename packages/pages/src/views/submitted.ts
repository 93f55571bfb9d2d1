import type { SummaryGroupView } from "@waypost/journey";
import { answers } from "../answers.ts";
import type { Chrome } from "../chrome.ts";
import { button } from "../components/button.ts";
import { feedback } from "../components/feedback.ts";
import { panel } from "../components/panel.ts";
import { type Html, href, markup, none, text } from "../html.ts";
import { fill } from "../texts/texts.ts";
import { message } from "./message.ts";

/** What a respondent gets as proof. */
export interface ReceiptParts {
  readonly reference: string;
  /** When it was submitted, in the reader's language. */
  readonly submittedAt: string;
  /** The form's own words of thanks. */
  readonly body?: Html | undefined;
  readonly viewUrl?: string | undefined;
}

/** The thank-you page with the receipt. */
export function receiptPage(parts: ReceiptParts, chrome: Chrome): Html {
  const { texts, urls } = chrome;
  const receipt = panel({
    variant: "success",
    iconType: "check",
    assistiveTextPrefix: text(`${texts.completedPrefix} `),
    classes: "ons-u-mb-l",
    body: markup`<h2 class="ons-u-fs-m">${text(texts.received)}</h2><p class="wp-receipt">${text(texts.reference)}: <strong data-qa="receipt">${text(parts.reference)}</strong></p><p>${text(fill(texts.submittedAt, { date: parts.submittedAt }))}</p>`,
  });
  const view =
    parts.viewUrl === undefined
      ? none
      : markup`<p><a${href(parts.viewUrl)} data-qa="view-response">${text(texts.viewResponse)}</a></p>`;
  const asked =
    urls.feedback === undefined
      ? none
      : feedback({
          heading: text(texts.feedbackHeading),
          content: text(texts.feedbackContent),
          linkUrl: urls.feedback,
          linkText: text(texts.feedbackLink),
        });
  return message(chrome, {
    title: texts.thankYou,
    qa: "receipt-page",
    body: markup`${receipt}${parts.body ?? none}${view}`,
    after: asked,
  });
}

/** A submitted response as it was, to be read or printed. */
export interface SubmittedParts {
  readonly reference: string;
  readonly submittedAt: string;
  readonly groups: readonly SummaryGroupView[];
}

/** Shows a submitted response without change links. */
export function submittedPage(parts: SubmittedParts, chrome: Chrome): Html {
  const { texts } = chrome;
  const print = button({ text: text(texts.print), variants: ["secondary", "small", "print"] });
  const facts = markup`<dl class="wp-quote__facts"><div><dt>${text(texts.reference)}</dt><dd data-qa="receipt">${text(parts.reference)}</dd></div></dl>`;
  return message(chrome, {
    title: texts.yourAnswers,
    qa: "view-response-page",
    body: markup`<p>${text(texts.yourAnswersLede)} ${text(fill(texts.submittedAt, { date: parts.submittedAt }))}</p>${facts}${print}`,
    after: answers(parts.groups, chrome),
  });
}
