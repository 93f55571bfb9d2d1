import { type Attributes, type Html, attr, attributes, classes, each, flag, markup, none } from "../html.ts";
import type { OptionLabel } from "./checkbox.ts";
import { label } from "./label.ts";

/** One radio button. */
export interface RadioItem {
  readonly id: string;
  readonly value: string;
  readonly label: OptionLabel;
  readonly checked?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  /** What choosing it reveals, drawn; `open` shows it from the start. */
  readonly revealed?: { readonly content: Html; readonly open?: boolean | undefined } | undefined;
}

/** A group of radio buttons without its fieldset. */
export interface RadioItemsParams {
  readonly name: string;
  readonly radios: readonly RadioItem[];
  readonly value?: string | undefined;
  readonly inputClasses?: string | undefined;
  readonly borderless?: boolean | undefined;
  /** A word before the last option. */
  readonly or?: Html | undefined;
}

/** Radio buttons, one below another. */
export function radioItems(params: RadioItemsParams): Html {
  const last = params.radios.length - 1;
  const bare = params.borderless === true;
  return markup`<div class="ons-radios__items">${each(params.radios, (radio, at) => {
    const divider =
      params.or !== undefined && at === last
        ? markup`<span class="ons-radios__label ons-u-mt-s ons-u-fs-r--b" aria-hidden="true">${params.or}</span>`
        : none;
    const box = markup`<span${classes("ons-radio", bare && "ons-radio--no-border")}>${item(radio, params)}</span>`;
    return markup`${divider}<span${classes("ons-radios__item", bare && "ons-radios__item--no-border")}>${box}</span>${at === last ? none : BREAK}`;
  })}</div>`;
}

const BREAK = markup`<br />`;

function item(radio: RadioItem, params: RadioItemsParams): Html {
  const { revealed } = radio;
  const wrap = `${radio.id}-other-wrap`;
  const checked = radio.checked === true || (params.value !== undefined && params.value === radio.value);
  const controls =
    revealed !== undefined && revealed.open !== true
      ? markup`${attr("aria-controls", wrap)} aria-haspopup="true"`
      : none;
  const className = classes(
    "ons-radio__input ons-js-radio",
    params.inputClasses,
    radio.classes,
    revealed !== undefined && "ons-js-other",
  );
  const input = markup`<input type="radio"${attr("id", radio.id)}${className}${attr("value", radio.value)}${attr("name", params.name)}${flag("checked", checked)}${controls}${attributes(radio.attributes)}/>`;
  const words = label({
    id: `${radio.id}-label`,
    for: radio.id,
    inputType: "radio",
    text: radio.label.text,
    classes: radio.label.classes ? `ons-radio__label ${radio.label.classes}` : "ons-radio__label",
    description: radio.label.description,
  });
  const other =
    revealed === undefined
      ? none
      : markup`<span${classes("ons-radio__other", revealed.open === true && "ons-radio__other--open")}${attr("id", wrap)}>${revealed.content}</span>`;
  return markup`${input}${words}${other}`;
}
