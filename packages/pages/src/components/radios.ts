import { type Html, markup, none, attr } from "../html.ts";
import { button } from "./button.ts";
import { type FieldsetParams, fieldset } from "./fieldset.ts";
import { type RadioItem, radioItems } from "./radio-items.ts";
import { type Other, reveal } from "./reveal.ts";

/** One radio button and the field it may reveal. */
export interface Radio extends Omit<RadioItem, "revealed"> {
  readonly other?: Other | undefined;
}

/** Parameters of `radios`, named as the macro names them. */
export interface RadiosParams extends FieldsetParams {
  readonly name: string;
  readonly radios: readonly Radio[];
  readonly value?: string | undefined;
  readonly inputClasses?: string | undefined;
  readonly borderless?: boolean | undefined;
  /** A word before the last option. */
  readonly or?: Html | undefined;
  /** A button that takes the choice back; it works without scripts as a submit button of this name. */
  readonly clearRadios?:
    | {
        readonly text: Html;
        readonly name: string;
        readonly ariaClearText: string;
        readonly ariaClearedText: string;
      }
    | undefined;
}

/** One choice out of several. */
export function radios(params: RadiosParams): Html {
  const failed = params.error !== undefined;
  const items = params.radios.map((radio) =>
    radio.other === undefined
      ? radio
      : { ...radio, revealed: reveal(radio.other, failed && radio.checked === true ? "ons-input--error" : "") },
  );
  const group = radioItems({ ...params, radios: items });
  return fieldset(params, markup`${group}${clear(params)}`);
}

function clear({ clearRadios }: RadiosParams): Html {
  if (clearRadios === undefined) return none;
  const undo = button({
    text: clearRadios.text,
    name: clearRadios.name,
    type: "submit",
    classes: "ons-js-clear-btn ons-u-mt-s ons-u-db-no-js_enabled",
    variants: ["secondary", "small"],
  });
  return markup`${undo}<span class="ons-js-clear-radio-alert ons-u-vh" role="alert" aria-live="polite"${attr("data-clear", clearRadios.ariaClearText)}${attr("data-cleared", clearRadios.ariaClearedText)}></span>`;
}
