import { type Attributes, type Html, attr, attributes, classes, each, flag, markup } from "../html.ts";
import type { ErrorParams } from "./error.ts";
import { field } from "./field.ts";
import { type LabelPart, descriptionId, label } from "./label.ts";

/** One option of a select. */
export interface SelectOption {
  readonly value: string;
  readonly text: Html;
  readonly id?: string | undefined;
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Parameters of `select`, named as the macro names them. */
export interface SelectParams {
  readonly id: string;
  readonly name: string;
  readonly label: LabelPart;
  readonly options: readonly SelectOption[];
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly error?: ErrorParams | undefined;
  readonly fieldId?: string | undefined;
  readonly fieldClasses?: string | undefined;
  readonly dontWrap?: boolean | undefined;
}

/** A choice of one from a closed list that is too long for radio buttons. */
export function select(params: SelectParams): Html {
  const words = label({
    for: params.id,
    id: params.label.id,
    text: params.label.text,
    description: params.label.description,
    classes: params.label.classes,
  });
  const options = each(
    params.options,
    (option) =>
      markup`<option${attr("value", option.value)}${attr("id", option.id)}${flag("selected", option.selected)}${flag("disabled", option.disabled)}${attributes(option.attributes)}>${option.text}</option>`,
  );
  const { id: labelId, description } = params.label;
  const described = labelId === undefined || description === undefined ? undefined : descriptionId(labelId);
  const control = markup`<select${attr("id", params.id)}${attr("name", params.name)}${classes("ons-input ons-input--select", params.classes, params.error !== undefined && "ons-input--error")}${attr("aria-describedby", described)}${attributes(params.attributes)}>${options}</select>`;
  return field(
    {
      id: params.fieldId,
      classes: params.fieldClasses,
      dontWrap: params.dontWrap,
      error: params.error,
      inline: params.label.inline,
    },
    markup`${words}${control}`,
  );
}
