import type { ErrorView } from "@waypost/journey";
import type { Chrome } from "../../chrome.ts";
import { input } from "../../components/input.ts";
import { errorOfName } from "../../field-error.ts";
import { form } from "../../form.ts";
import { type Html, markup, text } from "../../html.ts";
import { fill } from "../../texts/texts.ts";
import { paragraph } from "../message.ts";
import { askFeedback, asking, choiceField, done, errorAt, linkLine, surveyPage, title } from "./page.ts";

/** A request for an address to send the confirmation to. It is posted as `email`. */
export interface EmailRequest {
  /** What was typed, when it is shown again. */
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  /** Where it is posted; default the page's own address. */
  readonly url?: string | undefined;
}

/** The page that asks for another address to send the confirmation to. */
export interface EmailSendView extends EmailRequest {
  readonly previous?: string | undefined;
}

/** Asks for an address, on a page of its own. */
export function emailSendPage(view: EmailSendView, chrome: Chrome): Html {
  const { texts } = chrome;
  const main = markup`${title(texts.emailSendTitle)}${paragraph(texts.emailSecurity)}${emailForm(view, chrome)}`;
  return surveyPage({ title: texts.emailSendTitle, main, errors: emailErrors(view), previous: view.previous }, chrome);
}

/** The form that asks for an address. */
export function emailForm(asked: EmailRequest, chrome: Chrome): Html {
  const { texts } = chrome;
  const field = input({
    id: "email",
    name: "email",
    type: "email",
    value: asked.value,
    width: "30@m",
    autocomplete: "email",
    attributes: { spellcheck: "false" },
    label: { id: "email-label", text: text(texts.emailLabel), description: text(texts.emailHint) },
    error: errorOfName("email", asked.error, texts),
  });
  return form(chrome, { content: field, submit: text(texts.emailButton), action: "email", url: asked.url });
}

/** What is wrong with the address, for the top of its page. */
export function emailErrors({ error }: EmailRequest): readonly ErrorView[] {
  return errorAt("email", "email", error);
}

/** The page that asks whether an address is right. It posts `confirm-email`: `yes` or `no`. */
export interface EmailConfirmView {
  readonly email: string;
  readonly selected?: "yes" | "no" | undefined;
  readonly error?: string | undefined;
  readonly previous?: string | undefined;
}

/** Asks whether an address is right before anything is sent to it. */
export function emailConfirmPage(view: EmailConfirmView, chrome: Chrome): Html {
  const { texts } = chrome;
  const { field, errors } = choiceField({
    id: "confirm-email",
    selected: view.selected,
    error: view.error,
    options: [
      { value: "yes", label: texts.emailYes },
      { value: "no", label: texts.emailNo },
    ],
  });
  const description = [{ kind: "paragraph", text: [{ tag: "strong", children: [view.email] }] }] as const;
  const asked = { id: "confirm-email-question", title: texts.emailConfirmTitle, description, fields: [field] };
  const main = asking(asked, texts.continue, chrome);
  return surveyPage({ title: texts.emailConfirmTitle, main, errors, previous: view.previous }, chrome);
}

/** The page after a confirmation was sent. */
export interface EmailSentView {
  /** The address; left out where it may not be shown any more. */
  readonly email?: string | undefined;
  /** Where another one is asked for; left out once the limit is reached. */
  readonly sendAnotherUrl?: string | undefined;
  readonly feedbackUrl?: string | undefined;
  readonly exitUrl?: string | undefined;
}

/** Says that the confirmation is on its way. */
export function emailSentPage(view: EmailSentView, chrome: Chrome): Html {
  const { texts } = chrome;
  const words =
    view.email === undefined ? texts.emailSentTitlePlain : fill(texts.emailSentTitle, { email: view.email });
  const sent = done("confirmation-email-sent", title(words), chrome);
  const another = linkLine(view.sendAnotherUrl, texts.emailSendAnother, "send-another-email");
  const main = markup`${sent}${paragraph(texts.emailSentBody)}${another}${askFeedback(view.feedbackUrl, chrome)}${linkLine(view.exitUrl, texts.leaveSurvey, "btn-exit")}`;
  return surveyPage({ title: words, main }, chrome);
}
