import { type Html, markup } from "../html.ts";

/** Parameters of `textIndent`, named as the macro names them. */
export interface TextIndentParams {
  readonly text: Html;
}

/** A text set off from what stands around it. */
export function textIndent(params: TextIndentParams): Html {
  return markup`<div class="ons-text-indent">${params.text}</div>`;
}
