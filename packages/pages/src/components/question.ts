import { type Attributes, type Html, attr, attributes, classes, markup, none } from "../html.ts";
import { button } from "./button.ts";
import { type DetailsParams, details } from "./details.ts";
import { fieldset } from "./fieldset.ts";
import { panel } from "./panel.ts";

type Folded = Pick<DetailsParams, "id" | "content" | "headingAttributes" | "contentAttributes">;

/** Parameters of `question`, named as the macro names them. */
export interface QuestionParams {
  readonly title: Html;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly description?: Html | undefined;
  readonly readDescriptionFirst?: boolean | undefined;
  readonly instruction?: Html | undefined;
  /** The title is the legend of the fields below; default it is a heading above them. */
  readonly legendIsQuestionTitle?: boolean | undefined;
  readonly legendClasses?: string | undefined;
  readonly legendTitleClasses?: string | undefined;
  readonly definition?: (Folded & { readonly title: Html }) | undefined;
  readonly guidance?:
    | { readonly content: Html; readonly id?: string | undefined; readonly attributes?: Attributes | undefined }
    | undefined;
  /** `prefix` and `attributes` are ours: the prefix is heard before it, default "Warning: ". */
  readonly warning?:
    | {
        readonly body: Html;
        readonly id?: string | undefined;
        readonly prefix?: Html | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly justification?: (Folded & { readonly title?: Html | undefined }) | undefined;
  readonly submitButton?:
    { readonly text: Html; readonly id?: string | undefined; readonly attributes?: Attributes | undefined } | undefined;
}

/** A question: its title, what helps to answer it, and its fields (drawn, `content`). */
export function question(params: QuestionParams, content: Html): Html {
  const title =
    params.readDescriptionFirst === true && params.description !== undefined
      ? markup`<div class="ons-question__description ons-u-vh">${params.description}</div>${params.title}`
      : params.title;
  const body =
    params.legendIsQuestionTitle === true
      ? markup`<div class="ons-question__answer ons-u-mb-l">${fieldset(
          {
            legendIsQuestionTitle: true,
            legend: title,
            description: description(params),
            legendClasses: params.legendClasses,
            legendTitleClasses: params.legendTitleClasses,
          },
          markup`${help(params)}${content}`,
        )}</div>`
      : markup`<h1 id="question-title" class="ons-question__title">${title}</h1>${description(params) ?? none}${help(params)}<div class="ons-question__answer ons-u-mb-l">${content}</div>`;
  const { justification, submitButton } = params;
  const why =
    justification === undefined
      ? none
      : details({ ...justification, title: justification.title ?? WHY, classes: "ons-u-mb-l" });
  const submit = submitButton === undefined ? none : button(submitButton);
  return markup`<div${attr("id", params.id)}${classes("ons-question ons-u-mb-xl", params.classes)}${attributes(params.attributes)}>${body}${why}</div>${submit}`;
}

const WHY = markup`Why we ask this question`;

function description(params: QuestionParams): Html | undefined {
  if (params.description === undefined) return undefined;
  const heading = params.legendIsQuestionTitle === undefined;
  if (params.readDescriptionFirst === true) {
    return markup`<div aria-hidden="true"${attr("class", heading ? "ons-question__description ons-question__description--aria-hidden" : undefined)}>${params.description}</div>`;
  }
  return heading
    ? markup`<div class="ons-question__description ons-u-mb-l">${params.description}</div>`
    : params.description;
}

function help(params: QuestionParams): Html {
  const { warning, instruction, definition, guidance } = params;
  let drawn = none;
  if (warning !== undefined) {
    drawn = panel({
      id: warning.id,
      variant: "warn",
      assistiveTextPrefix: warning.prefix,
      attributes: warning.attributes,
      body: markup`<p>${warning.body}</p>`,
    });
  }
  if (instruction !== undefined) {
    drawn = markup`${drawn}<div class="ons-question__instruction ons-u-mb-l">${instruction}</div>`;
  }
  if (definition !== undefined) drawn = markup`${drawn}${details({ ...definition, classes: "ons-u-mb-l" })}`;
  if (guidance !== undefined) {
    const { id, attributes: own, content } = guidance;
    const box = panel({ id, classes: "ons-question-guidance ons-u-mb-l", attributes: own, body: content });
    drawn = markup`${drawn}${box}`;
  }
  return drawn;
}
