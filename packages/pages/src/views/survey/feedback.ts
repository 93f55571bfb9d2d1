import type { FieldView } from "@waypost/journey";
import type { Chrome } from "../../chrome.ts";
import { type Html, markup } from "../../html.ts";
import { paragraph } from "../message.ts";
import { asking, choiceField, done, errorAt, linkLine, surveyPage, title } from "./page.ts";

/** What feedback may be about; the values that are posted. */
export const FEEDBACK_TYPES = ["questions", "design", "general"] as const;
/** What feedback is about. */
export type FeedbackType = (typeof FEEDBACK_TYPES)[number];

/** The page that takes feedback after a submission. It posts `feedback-type` and `feedback-text`. */
export interface FeedbackView {
  readonly maxLength: number;
  readonly type?: FeedbackType | undefined;
  readonly text?: string | undefined;
  readonly errors?: { readonly type?: string | undefined; readonly text?: string | undefined } | undefined;
  readonly previous?: string | undefined;
}

/** Takes feedback about the survey and the service. */
export function feedbackSendPage(view: FeedbackView, chrome: Chrome): Html {
  const { texts } = chrome;
  const labels = {
    questions: texts.surveyFeedbackQuestions,
    design: texts.surveyFeedbackDesign,
    general: texts.surveyFeedbackGeneral,
  };
  const type = choiceField({
    id: "feedback-type",
    label: texts.surveyFeedbackType,
    selected: view.type,
    error: view.errors?.type,
    options: FEEDBACK_TYPES.map((value) => ({ value, label: labels[value] })),
  });
  const textErrors = errorAt("feedback-text", "feedback-text", view.errors?.text);
  const words: FieldView = {
    type: "textarea",
    id: "feedback-text",
    label: texts.surveyFeedbackText,
    hint: texts.surveyFeedbackHint,
    required: true,
    errors: textErrors,
    value: view.text ?? "",
    maxLength: view.maxLength,
    rows: 8,
  };
  const asked = { id: "feedback", title: texts.surveyFeedbackTitle, fields: [type.field, words] };
  const main = asking(asked, texts.surveyFeedbackSend, chrome);
  const errors = [...type.errors, ...textErrors];
  const told = { ...texts, oneProblem: texts.surveyFeedbackProblem, manyProblems: texts.surveyFeedbackProblems };
  return surveyPage(
    { title: texts.surveyFeedbackTitle, main, errors, previous: view.previous },
    { ...chrome, texts: told },
  );
}

/** The page after feedback was sent. */
export interface FeedbackSentView {
  /** Where to go on from here: the thank-you page. */
  readonly doneUrl: string;
}

/** Thanks for feedback. */
export function feedbackSentPage(view: FeedbackSentView, chrome: Chrome): Html {
  const { texts } = chrome;
  const sent = done("feedback-sent", title(texts.surveyFeedbackSent), chrome);
  const main = markup`${sent}${paragraph(texts.surveyFeedbackSentBody)}${linkLine(view.doneUrl, texts.surveyFeedbackDone, "btn-done")}`;
  return surveyPage({ title: texts.surveyFeedbackSent, main }, chrome);
}
