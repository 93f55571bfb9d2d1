/** The pages of a survey as the ONS's runner has them, beside those of every form. */
export {
  type EmailConfirmView,
  type EmailRequest,
  type EmailSendView,
  type EmailSentView,
  emailConfirmPage,
  emailSendPage,
  emailSentPage,
} from "./confirmation-email.ts";
export { SURVEY_ERRORS, type SurveyErrorKind, type SurveyErrorView, surveyErrorPage } from "./errors.ts";
export type { SurveyExtras } from "./extras.ts";
export {
  FEEDBACK_TYPES,
  type FeedbackSentView,
  type FeedbackType,
  type FeedbackView,
  feedbackSendPage,
  feedbackSentPage,
} from "./feedback.ts";
export {
  type Individual,
  type IndividualChangeView,
  type IndividualConfirmNumberView,
  type IndividualConfirmPostView,
  type IndividualHowView,
  type IndividualIntroView,
  type IndividualNumberView,
  type IndividualSentView,
  type IndividualWhoView,
  individualChangePage,
  individualConfirmNumberPage,
  individualConfirmPostPage,
  individualHowPage,
  individualIntroPage,
  individualNumberPage,
  individualResponseLink,
  individualSentPage,
  individualWhoPage,
} from "./individual-response.ts";
export { type PreviewField, type PreviewQuestion, type PreviewView, previewPage } from "./preview.ts";
export { type RelationshipView, relationshipPage } from "./relationship.ts";
export { type SignInReason, type SignInView, surveySessionExpiredPage, surveySignedOutPage } from "./session.ts";
export type { Submission, ViewResponseOffer } from "./submission.ts";
export { type CensusSubmitted, type ThankYouView, thankYouPage } from "./thank-you.ts";
export { type ViewResponseView, viewResponsePage } from "./view-response.ts";
