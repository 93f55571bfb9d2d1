import type { SummaryGroupView } from "@waypost/journey";
import { answers } from "../../answers.ts";
import type { Chrome } from "../../chrome.ts";
import { button, buttonGroup } from "../../components/button.ts";
import { type Html, markup, text } from "../../html.ts";
import { fill } from "../../texts/texts.ts";
import { paragraph } from "../message.ts";
import { linkLine, surveyPage, title } from "./page.ts";
import {
  type Submission,
  type ViewResponseOffer,
  copyCountdown,
  copyExpired,
  metadata,
  respondentName,
} from "./submission.ts";

/** A submitted response, to be read, printed or saved for a while. */
export interface ViewResponseView extends Submission {
  /** The answers; undefined once they can no longer be seen. */
  readonly groups?: readonly SummaryGroupView[] | undefined;
  /** The time that is left, where it is counted down on the page; `url` is where a browser goes afterwards. */
  readonly offer?: ViewResponseOffer | undefined;
  /** Where the answers can be fetched as a document. */
  readonly pdfUrl?: string | undefined;
  /** The thank-you page. */
  readonly backUrl?: string | undefined;
}

/** Shows a submitted response without ways to change it, or says that its time is over. */
export function viewResponsePage(view: ViewResponseView, chrome: Chrome): Html {
  const { texts } = chrome;
  const { groups, respondent } = view;
  const heading =
    respondent === undefined
      ? texts.viewResponseTitle
      : fill(texts.viewResponseTitleFor, { name: respondentName(respondent) });
  const head = markup`${title(heading)}${metadata(view, chrome)}`;
  const back = linkLine(view.backUrl, texts.viewResponseBack, "back-to-thank-you");
  if (groups === undefined) {
    const main = markup`${head}${copyExpired(chrome)}${back}`;
    return surveyPage({ title: heading, main }, chrome);
  }
  const limit =
    view.offer === undefined ? paragraph(texts.yourAnswersLede) : copyCountdown(view.offer, view.offer.url, chrome);
  const main = markup`${head}${limit}${copies(view, chrome)}<div id="submitted-answers">${answers(groups, chrome)}</div>${back}`;
  return surveyPage({ title: heading, main }, chrome);
}

function copies({ pdfUrl }: ViewResponseView, { texts }: Chrome): Html {
  const print = button({
    text: text(texts.viewResponsePrint),
    variants: ["secondary", "small", "print"],
    attributes: { "data-qa": "btn-print" },
  });
  if (pdfUrl === undefined) return buttonGroup([print]);
  const save = button({
    text: text(texts.viewResponseSavePdf),
    url: pdfUrl,
    variants: ["secondary", "small", "download"],
    attributes: { "data-qa": "btn-pdf" },
  });
  return buttonGroup([print, save]);
}
