import type { ErrorView, FieldView, QuestionView } from "@waypost/journey";
import type { RichText } from "@waypost/form";
import type { Chrome } from "../../chrome.ts";
import { feedback } from "../../components/feedback.ts";
import { panel } from "../../components/panel.ts";
import { errorSummary } from "../../error-summary.ts";
import { form } from "../../form.ts";
import { type Html, each, href, markup, none, text } from "../../html.ts";
import { layout } from "../../layout.ts";
import { drawQuestion } from "../../question.ts";

/** A page of a survey that is not on its path. */
export interface SurveyPage {
  /** In the browser's title, before the survey's. */
  readonly title: string;
  readonly main: Html;
  /** The address of the page before. */
  readonly previous?: string | undefined;
  readonly errors?: readonly ErrorView[] | undefined;
  /** Whether the respondent is signed in and a session is counted down; default false. */
  readonly session?: boolean | undefined;
}

/** Puts a page of a survey into the whole document, its errors above it. */
export function surveyPage(page: SurveyPage, chrome: Chrome): Html {
  const errors = page.errors ?? [];
  return layout(chrome, {
    title: page.title,
    previous: page.previous,
    session: page.session ?? false,
    failed: errors.length > 0,
    main: markup`${errorSummary(errors, chrome.texts)}${page.main}`,
  });
}

/** The heading of a page. */
export function title(words: string): Html {
  return markup`<h1 class="ons-u-fs-xl" data-qa="title">${text(words)}</h1>`;
}

/** A paragraph that holds one link, where there is an address to lead to. */
export function linkLine(url: string | undefined, words: string, id: string): Html {
  return url === undefined
    ? none
    : markup`<p><a${href(url)} id="${text(id)}" data-qa="${text(id)}">${text(words)}</a></p>`;
}

/** A bulleted list of plain texts. */
export function bullets(items: readonly string[]): Html {
  return markup`<ul class="ons-list">${each(items, (item) => markup`<li class="ons-list__item">${text(item)}</li>`)}</ul>`;
}

/** A choice of one of a few options, as a page asks it. Its inputs have the ids `<id>-0`, `<id>-1`… and the name `id`. */
export interface Choice {
  readonly id: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string | undefined }[];
  readonly selected?: string | undefined;
  readonly error?: string | undefined;
  /** A label of its own, where the page asks more than this. */
  readonly label?: string | undefined;
}

/** The error of a field as the summary at the top tells it; none where there is no message. */
export function errorAt(anchor: string, field: string, message: string | undefined): readonly ErrorView[] {
  return message === undefined ? [] : [{ anchor, field, message, code: "invalid" }];
}

/** The field of a choice, and its errors for the top of the page. */
export function choiceField(choice: Choice): { readonly field: FieldView; readonly errors: readonly ErrorView[] } {
  const errors = errorAt(`${choice.id}-0`, choice.id, choice.error);
  const field: FieldView = {
    type: "radio",
    id: choice.id,
    ...(choice.label === undefined ? {} : { label: choice.label }),
    required: true,
    errors,
    clearable: false,
    inline: false,
    options: choice.options.map(({ value, label, hint }) => ({
      value,
      label,
      ...(hint === undefined ? {} : { hint }),
      selected: value === choice.selected,
      exclusive: false,
    })),
  };
  return { field, errors };
}

/** A question that a page of ours asks: with its id, its title, which is the page's heading, and its fields. */
export interface Asked {
  readonly id: string;
  readonly title: RichText;
  readonly fields: readonly FieldView[];
  readonly description?: QuestionView["description"] | undefined;
}

/** Draws a question whose title is the page's heading, in a form that posts to the page's own address. */
export function asking(asked: Asked, submit: string, chrome: Chrome, above: Html = none): Html {
  const view: QuestionView = {
    id: asked.id,
    title: asked.title,
    description: asked.description ?? [],
    guidance: [],
    fields: asked.fields,
    errors: [],
    exclusive: false,
    range: false,
  };
  return form(chrome, { content: markup`${above}${drawQuestion(view, chrome, true)}`, submit: text(submit) });
}

/** Asks what the respondent thinks of the service. */
export function askFeedback(url: string | undefined, { texts }: Chrome): Html {
  return url === undefined
    ? none
    : feedback({
        id: "feedback",
        heading: text(texts.surveyFeedbackHeading),
        content: text(texts.surveyFeedbackContent),
        linkUrl: url,
        linkText: text(texts.surveyFeedbackLink),
      });
}

/** Says that something was done, in the page's heading. */
export function done(id: string, body: Html, { texts }: Chrome): Html {
  return panel({
    id,
    variant: "success",
    iconType: "check",
    iconSize: "xl",
    classes: "ons-u-mb-m",
    assistiveTextPrefix: text(`${texts.completedPrefix} `),
    body,
  });
}
