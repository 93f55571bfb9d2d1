import { type Attributes, type Html, attr, attributes, classes, markup, none } from "../html.ts";
import { type ErrorParams, error } from "./error.ts";

/** Parameters of `fieldset`, named as the macro names them. */
export interface FieldsetParams {
  readonly legend?: Html | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly legendClasses?: string | undefined;
  readonly legendTitleClasses?: string | undefined;
  /** The legend is the page's heading. */
  readonly legendIsQuestionTitle?: boolean | undefined;
  readonly description?: Html | undefined;
  /** Only the controls, without a fieldset of their own. */
  readonly dontWrap?: boolean | undefined;
  /** The id of what then holds the controls; ours. */
  readonly itemsId?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly error?: ErrorParams | undefined;
}

/** Controls that answer one thing, under one legend. */
export function fieldset(params: FieldsetParams, content: Html): Html {
  const set = inner(params, content);
  return params.error === undefined ? set : error(params.error, set);
}

function inner(params: FieldsetParams, content: Html): Html {
  if (params.dontWrap === true)
    return markup`<div${attr("id", params.itemsId)} class="ons-input-items">${content}</div>`;
  if (params.legend === undefined && params.legendIsQuestionTitle !== true) return none;
  const title = params.legendIsQuestionTitle === true;
  const described = params.description !== undefined;
  const descriptionId = params.id === undefined ? "legend-description" : `${params.id}-legend-description`;
  const legend = params.legend ?? none;
  const words = title
    ? markup`<h1 id="fieldset-legend-title"${classes("ons-fieldset__legend-title", params.legendTitleClasses)}>${legend}</h1>`
    : markup`<span class="ons-fieldset__legend-title ons-u-pb-no">${legend}</span>`;
  const legendClass = classes(
    "ons-fieldset__legend",
    title && "ons-u-mb-no",
    params.legendClasses,
    described && "ons-fieldset__legend--with-description",
  );
  const description =
    params.description === undefined
      ? none
      : markup`<div${attr("id", descriptionId)}${classes("ons-fieldset__description", title && "ons-fieldset__description--title ons-u-mb-l")}>${params.description}</div>`;
  return markup`<fieldset${attr("id", params.id)}${classes("ons-fieldset", params.classes)}${attributes(params.attributes)}><legend${attr("aria-describedby", described ? descriptionId : undefined)}${legendClass}>${words}</legend>${description}${content}</fieldset>`;
}
