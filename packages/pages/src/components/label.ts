import { type Attributes, type Html, attr, attributes, classes, markup } from "../html.ts";

/** Parameters of `label`, named as the macro names them. */
export interface LabelParams {
  readonly text: Html;
  readonly for?: string | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly description?: Html | undefined;
  readonly inputType?: "checkbox" | "radio" | undefined;
  readonly attributes?: Attributes | undefined;
}

/** A label as another component takes it: `for` is that component's to say. */
export interface LabelPart {
  readonly text: Html;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly description?: Html | undefined;
  readonly inline?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

const DESCRIBED = {
  checkbox: "ons-checkbox__label--with-description",
  radio: "ons-radio__label--with-description",
} as const;

/** The id of the description that belongs to a label, for `aria-describedby`. */
export function descriptionId(labelId: string | undefined): string {
  return labelId === undefined ? "description-hint" : `${labelId}-description-hint`;
}

/** A label and, beneath it, its description. */
export function label(params: LabelParams): Html {
  const hint = descriptionId(params.id);
  const { description, inputType } = params;
  const described = description !== undefined;
  const className = classes(
    inputType === undefined ? "ons-label" : "",
    params.classes,
    described && "ons-label--with-description",
  );
  const start = markup`<label${className}${attr("for", params.for)}${attr("aria-describedby", described ? hint : undefined)}${attr("id", params.id)}${attributes(params.attributes)}>${params.text}`;
  if (!described) return markup`${start}</label>`;
  if (inputType === undefined) {
    return markup`${start}</label> <span${attr("id", hint)} class="ons-label__description ons-input--with-description">${description}</span>`;
  }
  const shown = markup`<span class="ons-label__aria-hidden-description" aria-hidden="true"><span${classes("ons-label__description", DESCRIBED[inputType])}>${description}</span></span>`;
  const spoken = markup`<span class="ons-label__visually-hidden-description ons-u-vh"${attr("id", hint)}>${description}</span>`;
  return markup`${start} ${shown}</label>${spoken}`;
}
