import type { Chrome } from "../../chrome.ts";
import { type Html, markup, none } from "../../html.ts";
import type { Audience } from "../../themes/survey-themes.ts";
import { paragraph } from "../message.ts";
import { bullets, linkLine, surveyPage, title } from "./page.ts";

/** Who is told, and where they sign in again: an account, or a page that takes an access code. */
export interface SignInView {
  readonly audience: Audience;
  readonly signInUrl?: string | undefined;
}

/** Says that the answers were saved and how to come back: the page after save-and-sign-out. */
export function surveySignedOutPage(view: SignInView, chrome: Chrome): Html {
  const { texts } = chrome;
  const business = view.audience === "business";
  const how = paragraph(business ? texts.savedProgressBusiness : texts.savedProgressSocial);
  const link = linkLine(
    view.signInUrl,
    business ? texts.savedProgressLink : texts.savedProgressLinkSocial,
    "signed-out-link",
  );
  const main = markup`<div data-qa="signed-out">${title(texts.savedProgressTitle)}${how}${link}</div>`;
  return surveyPage({ title: texts.savedProgressTitle, main }, chrome);
}

/** What a sign-in page is shown for: a session that ended by itself, or none at all (401). */
export type SignInReason = "expired" | "unauthenticated";

/** Says that one has to sign in again, why that may be, and what was kept. */
export function surveySessionExpiredPage(view: SignInView & { readonly reason: SignInReason }, chrome: Chrome): Html {
  const { texts } = chrome;
  const business = view.audience === "business";
  const reasons = markup`${paragraph(texts.surveyExpiredWhy)}${bullets([
    texts.surveyExpiredInactive,
    texts.surveyExpiredElsewhere,
    ...(view.reason === "unauthenticated" ? [texts.surveyExpiredSigned] : []),
  ])}`;
  const kept = view.reason === "expired" ? paragraph(texts.answersKept) : none;
  const how = paragraph(business ? texts.surveyExpiredBusiness : texts.surveyExpiredSocial);
  const link = linkLine(view.signInUrl, business ? texts.signInLink : texts.accessCodeLink, "sign-in-link");
  const qa = view.reason === "expired" ? markup`session-expired` : markup`error-401`;
  const main = markup`<div data-qa="${qa}">${title(texts.surveyExpiredTitle)}${reasons}${kept}${how}${link}</div>`;
  return surveyPage({ title: texts.surveyExpiredTitle, main }, chrome);
}
