import { type Attributes, type Html, classes, each, markup, none, text } from "../html.ts";
import { button } from "./button.ts";
import { type OptionLabel, checkbox } from "./checkbox.ts";
import { type FieldsetParams, fieldset } from "./fieldset.ts";
import { type Exclusive, mutuallyExclusive } from "./mutually-exclusive.ts";
import { type Other, reveal } from "./reveal.ts";

/** One checkbox of a group and the field it may reveal. */
export interface Checkbox {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: OptionLabel;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly other?: Other | undefined;
}

/** Parameters of `checkboxes`, named as the macro names them. */
export interface CheckboxesParams extends FieldsetParams {
  readonly checkboxes: readonly Checkbox[];
  readonly checkboxesLabel?: Html | undefined;
  readonly checkboxesLabelClasses?: string | undefined;
  readonly borderless?: boolean | undefined;
  /** A button that chooses all or none; left out where an option reveals a field. */
  readonly autoSelect?:
    { readonly selectAllText: string; readonly unselectAllText: string; readonly context: Html } | undefined;
  readonly mutuallyExclusive?: Exclusive | undefined;
}

/** Any number of choices out of several. */
export function checkboxes(params: CheckboxesParams): Html {
  const instruction =
    params.checkboxesLabel === undefined
      ? none
      : markup`<p${classes("ons-checkboxes__label", params.checkboxesLabelClasses)}>${params.checkboxesLabel}</p>`;
  const drawn = markup`${instruction}${selectAll(params)}<div class="ons-checkboxes__items">${items(params)}</div>`;
  return params.mutuallyExclusive === undefined
    ? fieldset(params, drawn)
    : mutuallyExclusive({ ...params, ...params.mutuallyExclusive }, drawn);
}

function items(params: CheckboxesParams): Html {
  const failed = params.error !== undefined;
  const bare = params.borderless === true;
  const exclusive = params.mutuallyExclusive === undefined ? "" : "ons-js-exclusive-group-item";
  const last = params.checkboxes.length - 1;
  return each(params.checkboxes, (one, at) => {
    const { other, classes: own, ...rest } = one;
    const control = `${failed && one.checked === true ? "ons-input--error" : ""} ${exclusive}`;
    const box = checkbox({
      ...rest,
      classes: `${own ?? ""} ${bare ? "ons-checkbox--no-border" : ""}`.trim(),
      inputClasses: `${exclusive} ${other === undefined ? "" : "ons-js-other"}`.trim(),
      revealed: other === undefined ? undefined : reveal(other, control.trim()),
    });
    return markup`<span${classes("ons-checkboxes__item", bare && "ons-checkboxes__item--no-border")}>${box}</span>${at === last ? none : BREAK}`;
  });
}

const BREAK = markup`<br />`;

function selectAll({ autoSelect, checkboxes: all }: CheckboxesParams): Html {
  if (autoSelect === undefined || all.some((one) => one.other !== undefined)) return none;
  return button({
    text: markup`<span class="ons-js-button-text">${text(autoSelect.selectAllText)}</span><span class="ons-u-vh"> ${autoSelect.context}</span>`,
    variants: ["small", "secondary"],
    classes: "ons-u-mb-s ons-js-auto-selector",
    attributes: { "data-unselect-all": autoSelect.unselectAllText, "data-select-all": autoSelect.selectAllText },
  });
}
