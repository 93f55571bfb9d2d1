import { type Attributes, type Html, attributes, markup } from "../html.ts";
import { panel } from "./panel.ts";

/** What is wrong with a field: its text, and the id that the error summary's link leads to. */
export interface ErrorParams {
  readonly text: Html;
  readonly id?: string | undefined;
  /** What is heard before the text; default "Error: ". Ours. */
  readonly prefix?: Html | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Puts a field that has an error into the panel that says so. */
export function error(params: ErrorParams, content: Html): Html {
  return panel({
    variant: "error",
    id: params.id,
    assistiveTextPrefix: params.prefix,
    body: markup`<p class="ons-panel__error"${attributes(params.attributes)}><strong>${params.text}</strong></p>${content}`,
  });
}
