import { type Html, href, markup } from "../html.ts";
import { button, type ButtonParams } from "./button.ts";
import { textarea, type TextareaParams } from "./textarea.ts";

/** Parameters of `reply`, named as the macro names them. */
export interface ReplyParams {
  readonly textarea: Pick<TextareaParams, "id" | "name" | "label" | "charCheckLimit" | "rows">;
  readonly button: Pick<ButtonParams, "id" | "type" | "text" | "classes">;
  readonly closeLinkUrl: string;
  readonly closeLinkText: Html;
}

/** A place to write, with a way to leave it. */
export function reply(params: ReplyParams): Html {
  return markup`<div class="ons-reply ons-js-reply">${textarea(params.textarea)}<div class="ons-grid ons-grid-flex ons-grid--gutterless ons-grid-flex--vertical-center ons-grid-flex--no-wrap@s ons-u-mt-l ons-u-mb-l"><div class="ons-grid__col ons-u-mr-m ons-u-mb-s">${button(params.button)}</div><div class="ons-grid__col ons-u-mb-s"><a class="ons-reply__link"${href(params.closeLinkUrl)}>${params.closeLinkText}</a></div></div></div>`;
}
