import type { ContentView, ErrorView, FieldView } from "@waypost/journey";
import type { Chrome } from "../../chrome.ts";
import { panel } from "../../components/panel.ts";
import { form } from "../../form.ts";
import { type Html, href, markup, none, text } from "../../html.ts";
import { fill } from "../../texts/texts.ts";
import { paragraph } from "../message.ts";
import { type Choice, asking, bullets, choiceField, done, errorAt, surveyPage, title } from "./page.ts";

/** What every page of the flow has. All of them post to their own address. */
interface Step {
  readonly previous?: string | undefined;
  readonly error?: string | undefined;
}

/** The person a separate census is for; without a name it is the respondent. */
export interface Individual {
  readonly name?: string | undefined;
}

/** The link on the hub that begins the flow. */
export function individualResponseLink(url: string, { texts }: Chrome): Html {
  return markup`<section class="ons-u-mt-l"><h2 class="ons-u-fs-m">${text(texts.individualHubTitle)}</h2><p><a${href(url)} data-qa="individual-response-url">${text(texts.individualHubLink)}</a></p></section>`;
}

/** What stands below a page of the path: the link, where the page offers a separate response. */
export function extrasBelow(chrome: Chrome): Html {
  const url = chrome.survey?.individualResponseUrl;
  return url === undefined ? none : individualResponseLink(url, chrome);
}

/** Says what a separate census is before one is requested. */
export interface IndividualIntroView extends Step {
  /** Whether answers have been given for somebody that a request would remove. */
  readonly removesAnswers: boolean;
}

/** The page at the beginning of the flow. */
export function individualIntroPage(view: IndividualIntroView, chrome: Chrome): Html {
  const { texts } = chrome;
  const warning = view.removesAnswers
    ? panel({
        variant: "warn",
        classes: "ons-u-mb-l",
        assistiveTextPrefix: text(`${texts.warningPrefix} `),
        attributes: { "data-qa": "warning" },
        body: paragraph(texts.individualIntroDelete),
      })
    : none;
  const said = markup`${title(texts.individualIntroTitle)}${paragraph(texts.individualIntroBody)}${paragraph(texts.individualIntroSent)}${bullets([texts.individualIntroPrivate, texts.individualIntroOwn])}${warning}`;
  const posted = form(chrome, { content: none, submit: text(texts.individualIntroButton) });
  const main = markup`<div id="individual-response-interstitial">${said}${posted}</div>`;
  return surveyPage({ title: texts.individualIntroTitle, main, previous: view.previous, session: true }, chrome);
}

/** Asks which person of the household it is for. Posts `individual-response-who-answer`: a list item's id. */
export interface IndividualWhoView extends Step {
  readonly people: readonly { readonly item: string; readonly name: string }[];
  readonly selected?: string | undefined;
}

/** The page that asks for whom. */
export function individualWhoPage(view: IndividualWhoView, chrome: Chrome): Html {
  const options = view.people.map(({ item, name }) => ({ value: item, label: name }));
  return choicePage("who", chrome.texts.individualWhoTitle, { ...view, options }, chrome);
}

/** Asks how the access code is to be sent. Posts `individual-response-how-answer`: `text` or `post`. */
export interface IndividualHowView extends Step, Individual {
  readonly selected?: "text" | "post" | undefined;
}

/** The page that asks how. */
export function individualHowPage(view: IndividualHowView, chrome: Chrome): Html {
  const { texts } = chrome;
  const heading = named(texts.individualHowTitle, texts.individualHowTitleYou, view);
  const options = [
    { value: "text", label: texts.individualByText, hint: texts.individualByTextHint },
    { value: "post", label: texts.individualByPost, hint: texts.individualByPostHint },
  ];
  const description = [{ kind: "paragraph", text: texts.individualHowHint }] as const;
  return choicePage("how", heading, { ...view, options }, chrome, description);
}

/** Asks what to do where a code was sent already. Posts `individual-response-change-answer`: `another`, `cancel` or `post`. */
export interface IndividualChangeView extends Step {
  readonly name: string;
  readonly selected?: "another" | "post" | "cancel" | undefined;
}

/** The page that changes a request or takes it back. */
export function individualChangePage(view: IndividualChangeView, chrome: Chrome): Html {
  const { texts } = chrome;
  const options = [
    { value: "another", label: texts.individualChangeSend },
    { value: "post", label: texts.individualChangePost },
    { value: "cancel", label: fill(texts.individualChangeCancel, { name: view.name }) },
  ];
  return choicePage("change", fill(texts.individualChangeTitle, { name: view.name }), { ...view, options }, chrome);
}

/** Asks for a mobile number. Posts `individual-response-enter-number-answer`. */
export interface IndividualNumberView extends Step, Individual {
  readonly value?: string | undefined;
}

/** The page that asks for the number the code is sent to. */
export function individualNumberPage(view: IndividualNumberView, chrome: Chrome): Html {
  const { texts } = chrome;
  const id = "individual-response-enter-number-answer";
  const errors = errorAt(id, id, view.error);
  const field: FieldView = {
    type: "telephone",
    id,
    label: texts.individualNumberLabel,
    hint: texts.individualNumberHint,
    required: true,
    errors,
    value: view.value ?? "",
    width: 15,
    autocomplete: "tel",
  };
  const heading = named(texts.individualNumberTitle, texts.individualNumberTitleYou, view);
  return questionPage({ id: "individual-response-enter-number", heading, fields: [field], errors, step: view }, chrome);
}

/** Asks whether a number is right. Posts `individual-response-text-confirm-answer`: `yes` or `no`. */
export interface IndividualConfirmNumberView extends Step {
  readonly number: string;
  readonly selected?: "yes" | "no" | undefined;
}

/** The page that shows a number before anything is sent to it. */
export function individualConfirmNumberPage(view: IndividualConfirmNumberView, chrome: Chrome): Html {
  const { texts } = chrome;
  const options = [
    { value: "yes", label: texts.individualConfirmNumberYes },
    { value: "no", label: texts.individualConfirmNumberNo },
  ];
  const number = [{ tag: "strong", children: [view.number] }] as const;
  const description = [{ kind: "paragraph", text: number }] as const;
  return choicePage("text-confirm", texts.individualConfirmNumberTitle, { ...view, options }, chrome, description);
}

/** Asks whether a letter is to be sent. Posts `individual-response-post-confirm-answer`: `yes` or `no`. */
export interface IndividualConfirmPostView extends Step, Individual {
  readonly address: string;
  readonly selected?: "yes" | "no" | undefined;
}

/** The page that shows the household's address before a letter is sent to it. */
export function individualConfirmPostPage(view: IndividualConfirmPostView, chrome: Chrome): Html {
  const { texts } = chrome;
  const heading = named(texts.individualConfirmPostTitle, texts.individualConfirmPostTitleYou, view);
  const options = [
    { value: "yes", label: texts.individualConfirmPostYes },
    { value: "no", label: texts.individualConfirmPostNo },
  ];
  const addressee = fill(texts.individualConfirmPostNamed, { name: `“${texts.individualResident}”` });
  const description = [
    { kind: "paragraph", text: texts.individualConfirmPostAddress },
    { kind: "paragraph", text: [{ tag: "strong", children: [view.address] }] },
    { kind: "paragraph", text: addressee },
  ] as const;
  return choicePage("post-confirm", heading, { ...view, options }, chrome, description);
}

/** What was asked for, and whether somebody was told to send it: where nobody sends codes it is only noted. */
export type IndividualSentView = { readonly sent: boolean } & (
  { readonly by: "text"; readonly number: string } | { readonly by: "post"; readonly address: string }
);

/** Says that the access code is on its way, or that none is. */
export function individualSentPage(view: IndividualSentView, chrome: Chrome): Html {
  const { texts } = chrome;
  const heading = !view.sent
    ? texts.individualNotedTitle
    : view.by === "text"
      ? fill(texts.individualTextSentTitle, { number: view.number })
      : fill(texts.individualPostSentTitle, { address: view.address });
  const body = !view.sent
    ? texts.individualNotedBody
    : view.by === "text"
      ? texts.individualTextSentBody
      : texts.individualPostSentBody;
  const sent = done(`individual-response-${view.by}-sent`, title(heading), chrome);
  const onwards = form(chrome, { content: none, submit: text(texts.individualReturn) });
  const main = markup`${sent}${paragraph(body)}${onwards}`;
  return surveyPage({ title: heading, main, session: true }, chrome);
}

/** A title that names the person, or speaks to the respondent. */
function named(title: string, titleYou: string, { name }: Individual): string {
  return name === undefined ? titleYou : fill(title, { name });
}

function choicePage(
  step: string,
  heading: string,
  view: Step & Pick<Choice, "options" | "selected">,
  chrome: Chrome,
  description: readonly ContentView[] = [],
): Html {
  const id = `individual-response-${step}`;
  const { options, selected, error } = view;
  const { field, errors } = choiceField({ id: `${id}-answer`, options, selected, error });
  return questionPage({ id, heading, fields: [field], errors, step: view, description }, chrome);
}

interface QuestionStep {
  readonly id: string;
  readonly heading: string;
  readonly fields: readonly FieldView[];
  readonly errors: readonly ErrorView[];
  readonly step: Step;
  readonly description?: readonly ContentView[] | undefined;
}

function questionPage({ id, heading, fields, errors, step, description }: QuestionStep, chrome: Chrome): Html {
  const main = asking({ id, title: heading, fields, description }, chrome.texts.continue, chrome);
  return surveyPage({ title: heading, main, errors, previous: step.previous, session: true }, chrome);
}
