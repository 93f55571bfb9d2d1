import type { RichText } from "@waypost/form";
import type { ContentView } from "@waypost/journey";
import type { Chrome } from "../../chrome.ts";
import { accordion } from "../../components/accordion.ts";
import { button, buttonGroup } from "../../components/button.ts";
import { contents } from "../../content.ts";
import { type Html, attr, each, markup, none, text } from "../../html.ts";
import { plain, rich } from "../../rich-text.ts";
import { fill } from "../../texts/texts.ts";
import { paragraph } from "../message.ts";
import { surveyPage, title } from "./page.ts";

/** One field as a preview tells it: what it is called and what it takes. */
export interface PreviewField {
  readonly label?: RichText | undefined;
  readonly hint?: RichText | undefined;
  /** The options to choose from, one of them or several. */
  readonly options?: readonly RichText[] | undefined;
  readonly several?: boolean | undefined;
  readonly maxLength?: number | undefined;
}

/** One question as a preview tells it. */
export interface PreviewQuestion {
  readonly id: string;
  readonly title: RichText;
  readonly contents: readonly ContentView[];
  readonly fields: readonly PreviewField[];
}

/** All questions of a survey, to be read before any is answered. */
export interface PreviewView {
  readonly survey: string;
  readonly sections: readonly { readonly title: RichText; readonly questions: readonly PreviewQuestion[] }[];
  readonly pdfUrl?: string | undefined;
  /** The introduction. */
  readonly previous?: string | undefined;
}

/** Lists every question of a survey by section, folded; the page can be printed. */
export function previewPage(view: PreviewView, chrome: Chrome): Html {
  const { texts } = chrome;
  const said = markup`${title(texts.previewTitle)}${paragraph(view.survey)}${paragraph(texts.previewIntro)}${paragraph(texts.previewUse)}`;
  const list = accordion({
    id: "summary-accordion",
    saveState: true,
    allButton: { open: text(texts.showAll), close: texts.hideAll },
    itemsList: view.sections.map((section) => ({
      title: rich(section.title),
      content: each(section.questions, (question) => drawQuestion(question, chrome)),
    })),
  });
  const main = markup`<div data-qa="preview">${said}${copies(view, chrome)}${list}</div>`;
  return surveyPage({ title: texts.previewTitle, main, previous: view.previous, session: true }, chrome);
}

function copies({ pdfUrl }: PreviewView, { texts }: Chrome): Html {
  const print = button({
    text: text(texts.previewPrint),
    variants: ["secondary", "small", "print"],
    attributes: { "data-qa": "btn-print" },
  });
  if (pdfUrl === undefined) return buttonGroup([print]);
  const save = button({
    text: text(texts.previewPdf),
    url: pdfUrl,
    variants: ["secondary", "small", "download"],
    attributes: { "data-qa": "btn-pdf" },
  });
  return buttonGroup([print, save]);
}

function drawQuestion(question: PreviewQuestion, chrome: Chrome): Html {
  const { id } = question;
  const fields = each(question.fields, (field) => drawField(field, plain(question.title), chrome));
  return markup`<section${attr("id", id)} class="ons-u-mb-l"${attr("aria-labelledby", `${id}-title`)}><h3${attr("id", `${id}-title`)} class="ons-u-fs-r--b" data-qa="preview-question">${rich(question.title)}</h3>${contents(question.contents, id, chrome.texts)}${fields}</section>`;
}

function drawField(field: PreviewField, question: string, { texts }: Chrome): Html {
  const { label, hint, options, maxLength } = field;
  // A label that repeats its question would be read twice.
  const name =
    label === undefined || plain(label) === question ? none : markup`<p class="ons-u-fw-b">${rich(label)}</p>`;
  const help = hint === undefined ? none : markup`<p class="ons-u-fs-s">${rich(hint)}</p>`;
  const limit = maxLength === undefined ? none : paragraph(fill(texts.previewAnswerText, { count: maxLength }));
  return markup`${name}${help}${limit}${choices(options ?? [], field.several === true ? texts.previewAnswerSeveral : texts.previewAnswerOptions)}`;
}

function choices(options: readonly RichText[], lede: string): Html {
  if (options.length === 0) return none;
  const items = each(options, (option) => markup`<li class="ons-list__item">${rich(option)}</li>`);
  return markup`${paragraph(lede)}<ul class="ons-list">${items}</ul>`;
}
