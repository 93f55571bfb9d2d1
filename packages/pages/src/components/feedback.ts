import { type Html, attr, classes, href, markup } from "../html.ts";

/** Parameters of `feedback`, named as the macro names them. */
export interface FeedbackParams {
  readonly heading: Html;
  readonly content: Html;
  readonly linkUrl: string;
  readonly linkText: Html;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly headingClasses?: string | undefined;
}

/** Asks for feedback and leads to its page. */
export function feedback(params: FeedbackParams): Html {
  return markup`<div${attr("id", params.id)}${classes("ons-feedback", params.classes)}><h2${classes("ons-feedback__heading", params.headingClasses)}>${params.heading}</h2><p class="ons-feedback__content">${params.content}</p><a${href(params.linkUrl)} class="ons-feedback__link">${params.linkText}</a></div>`;
}
