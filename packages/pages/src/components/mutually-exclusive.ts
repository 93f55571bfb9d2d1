import { type Attributes, type Html, attr, markup, none, text } from "../html.ts";
import { checkbox } from "./checkbox.ts";
import type { OptionLabel } from "./checkbox.ts";
import { type FieldsetParams, fieldset } from "./fieldset.ts";
import { radioItems } from "./radio-items.ts";

/** An option that excludes what stands before it. */
export interface ExclusiveOption {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: OptionLabel;
  readonly checked?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** What a component needs to be answered by one of `exclusiveOptions` instead. */
export interface Exclusive {
  readonly exclusiveOptions: readonly ExclusiveOption[];
  /** The id of what holds the options; ours. */
  readonly optionsId?: string | undefined;
  /** The word between; default "Or". */
  readonly or?: string | undefined;
  readonly deselectMessage?: string | undefined;
  /** What a screen reader hears after "selected" was undone on either side. */
  readonly deselectGroupAdjective?: string | undefined;
  readonly deselectExclusiveOptionAdjective?: string | undefined;
}

/** Parameters of `mutuallyExclusive`, named as the macro names them. */
export interface MutuallyExclusiveParams extends FieldsetParams, Exclusive {
  /** An autosuggest's list, which must stand outside the input. */
  readonly autosuggestResults?: Html | undefined;
}

/** Controls (drawn, `content`), or an option that excludes them. */
export function mutuallyExclusive(params: MutuallyExclusiveParams, content: Html): Html {
  const or = text(params.or ?? "Or");
  const [first] = params.exclusiveOptions;
  let options = none;
  if (first !== undefined) {
    const single = params.exclusiveOptions.length === 1;
    // Radio buttons come in a div, which a paragraph must not hold.
    const box = single ? markup`p` : markup`div`;
    const drawn = single
      ? checkbox({
          ...first,
          deselectMessage: params.deselectMessage,
          inputClasses: "ons-js-exclusive-option",
          label: {
            text: markup`<span class="ons-u-vh">${or}, </span> ${first.label.text}`,
            description: first.label.description,
          },
        })
      : markup`<div class="ons-input-items">${radioItems({
          radios: params.exclusiveOptions,
          inputClasses: "ons-js-exclusive-option",
          name: first.name,
        })}</div>`;
    options = markup`<${box}${attr("id", params.optionsId)} class="ons-checkboxes--mutually-exclusive__item ons-u-mt-s"><span class="ons-checkboxes__label ons-u-fs-r--b" aria-hidden="true">${or}</span>${drawn}</${box}>`;
  }
  const alert = markup`<span class="ons-js-exclusive-alert ons-u-vh" role="alert" aria-live="polite"${attr("data-group-adjective", params.deselectGroupAdjective ?? "")}${attr("data-option-adjective", params.deselectExclusiveOptionAdjective ?? "")}></span>`;
  return fieldset(
    params,
    markup`<div class="ons-js-mutually-exclusive ons-mutually-exclusive">${content}${params.autosuggestResults ?? none}${options}${alert}</div>`,
  );
}
