export { type Html, markup, none, text, trusted } from "./html.ts";
export type { AssetUrls, Chrome, PageUrls } from "./chrome.ts";
export { type Texts, fill, textsFor } from "./texts/texts.ts";
export {
  type Theme,
  type ThemeColours,
  type ThemeDefinition,
  type ThemeError,
  type ThemeLink,
  parseTheme,
} from "./theme.ts";
export {
  type Audience,
  SURVEY_THEMES,
  type SurveyThemeName,
  audienceOf,
  isSurveyTheme,
  surveyTheme,
} from "./themes/survey-themes.ts";
export { layout, type PageParts } from "./layout.ts";
export { contents } from "./content.ts";
export { plain, rich } from "./rich-text.ts";
export { drawPage } from "./views/pages.ts";
export { type Filling, fillingOf } from "./boxes.ts";
export { cutStencil, type Hole, type Stencil } from "./stencil.ts";
export { ERROR_STATUSES, type ErrorPageParts, type ErrorStatus, errorPage } from "./views/error-page.ts";
export { eitherWay, message, type MessageParts, onwards, paragraph, type Way } from "./views/message.ts";
export {
  type ResumeParts,
  type SavedParts,
  accessPage,
  resumePage,
  savedPage,
  sessionExpiredPage,
  signedOutPage,
} from "./views/session.ts";
export { type ReceiptParts, type SubmittedParts, receiptPage, submittedPage } from "./views/submitted.ts";
export {
  type CookieRow,
  type CookiesParts,
  type FeedbackPageParts,
  cookiesPage,
  feedbackPage,
} from "./views/service.ts";
export * from "./views/survey/survey.ts";
