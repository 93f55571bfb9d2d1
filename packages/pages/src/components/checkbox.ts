import { type Attributes, type Html, attr, attributes, classes, flag, markup, none } from "../html.ts";
import { label } from "./label.ts";

/** The label of an option. */
export interface OptionLabel {
  readonly text: Html;
  readonly description?: Html | undefined;
  readonly classes?: string | undefined;
}

/** One checkbox. */
export interface CheckboxParams {
  readonly id: string;
  readonly value: string;
  readonly label: OptionLabel;
  readonly name?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly inputClasses?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly deselectMessage?: string | undefined;
  /** What choosing it reveals, drawn; `open` shows it from the start. */
  readonly revealed?: { readonly content: Html; readonly open?: boolean | undefined } | undefined;
}

/** One checkbox with its label and what it reveals. */
export function checkbox(params: CheckboxParams): Html {
  const { revealed } = params;
  const wrap = `${params.id}-other-wrap`;
  const controls =
    revealed !== undefined && revealed.open !== true
      ? markup`${attr("aria-controls", wrap)} aria-haspopup="true"`
      : none;
  const disabled = params.disabled === true ? markup` disabled aria-disabled="true"` : none;
  const input = markup`<input type="checkbox"${attr("id", params.id)}${classes("ons-checkbox__input ons-js-checkbox", params.inputClasses)}${attr("value", params.value)}${disabled}${attr("name", params.name)}${flag("checked", params.checked)}${controls}${attributes(params.attributes)}${attr("data-deselect-message", params.deselectMessage)}/>`;
  const words = label({
    id: `${params.id}-label`,
    for: params.id,
    inputType: "checkbox",
    text: params.label.text,
    classes: params.label.classes ? `ons-checkbox__label ${params.label.classes}` : "ons-checkbox__label",
    description: params.label.description,
  });
  const other =
    revealed === undefined
      ? none
      : markup`<span${classes("ons-checkbox__other", revealed.open === true && "ons-checkbox__other--open")}${attr("id", wrap)}>${revealed.content}</span>`;
  return markup`<span${classes("ons-checkbox", params.classes)}>${input}${words}${other}</span>`;
}
