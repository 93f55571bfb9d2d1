import type { Chrome } from "../../chrome.ts";
import { descriptionList } from "../../components/description-list.ts";
import { panel } from "../../components/panel.ts";
import { timeoutPanel } from "../../components/timeout-panel.ts";
import { type Html, markup, text } from "../../html.ts";
import { fill } from "../../texts/texts.ts";
import { paragraph } from "../message.ts";

/** What was submitted, when, and for whom. */
export interface Submission {
  /** The moment in the reader's language and calendar, and in ISO 8601. */
  readonly submittedAt: { readonly shown: string; readonly iso: string };
  readonly reference?: string | undefined;
  /** The business that was asked, and the name it trades under. */
  readonly respondent?: { readonly name: string; readonly tradingAs?: string | undefined } | undefined;
}

/** The offer to look at what was submitted, which lasts for a while. */
export interface ViewResponseOffer {
  readonly url: string;
  /** When it ends, ISO 8601, and how many minutes after the submission that is. */
  readonly expiresAt: string;
  readonly minutes: number;
  readonly expired: boolean;
}

/** A respondent with the name it trades under, where that is known. */
export function respondentName({ name, tradingAs }: NonNullable<Submission["respondent"]>): string {
  return tradingAs === undefined || tradingAs === "" ? name : `${name} (${tradingAs})`;
}

/** When it was submitted and under what reference. */
export function metadata({ submittedAt, reference }: Submission, { texts }: Chrome): Html {
  const { shown, iso } = submittedAt;
  const on = {
    term: text(texts.submittedOnTerm),
    descriptions: [{ id: "submitted-on", description: markup`<time datetime="${text(iso)}">${text(shown)}</time>` }],
  };
  const named = {
    term: text(texts.submissionReferenceTerm),
    descriptions: [{ id: "submission-reference", description: text(reference ?? "") }],
  };
  return descriptionList({
    id: "metadata",
    classes: "ons-u-mb-l",
    descriptionListLabel: texts.metadataLabel,
    termCol: 4,
    descriptionCol: 8,
    itemsList: reference === undefined ? [on] : [on, named],
  });
}

/** How long the answers can still be seen; without scripts, how long they could be in all. */
export function copyCountdown(offer: ViewResponseOffer, redirectUrl: string, { texts }: Chrome): Html {
  return timeoutPanel({
    id: "view-submitted-response-countdown",
    redirectUrl,
    prefix: text(`${texts.warningPrefix} `),
    sessionExpiresAt: offer.expiresAt,
    nojsText: text(fill(texts.copySecurity, { minutes: offer.minutes })),
    countdownText: texts.copyCountdown,
    countdownExpiredText: texts.copyCountdownExpired,
    minutesTextSingular: texts.minute,
    minutesTextPlural: texts.minutes,
    secondsTextSingular: texts.second,
    secondsTextPlural: texts.seconds,
    endWithFullStop: true,
  });
}

/** Says that the answers can no longer be seen. */
export function copyExpired({ texts }: Chrome): Html {
  return panel({
    id: "view-submitted-guidance",
    variant: "warn",
    classes: "ons-u-mb-l",
    assistiveTextPrefix: text(`${texts.warningPrefix} `),
    body: paragraph(texts.copyExpired),
  });
}
