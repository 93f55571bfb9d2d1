import { type Attributes, type Html, attr, attributes, classes, markup } from "../html.ts";
import { type ErrorParams, error } from "./error.ts";

/** Parameters of `field`, named as the macro names them. */
export interface FieldParams {
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly inline?: boolean | undefined;
  readonly dontWrap?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
  readonly error?: ErrorParams | undefined;
}

/** The box around a label and its control, in an error panel where there is an error. */
export function field(params: FieldParams, content: Html): Html {
  const box =
    params.dontWrap === true
      ? content
      : markup`<div${attr("id", params.id)}${classes("ons-field", params.inline === true && "ons-field--inline", params.classes)}${attributes(params.attributes)}>${content}</div>`;
  return params.error === undefined ? box : error(params.error, box);
}
