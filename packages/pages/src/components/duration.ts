import { type Attributes, type Html, each } from "../html.ts";
import type { FieldsetParams } from "./fieldset.ts";
import { type Affix, input } from "./input.ts";
import { multipleInputFields } from "./multiple-input-fields.ts";
import type { Exclusive } from "./mutually-exclusive.ts";

/** One unit of a duration. */
export interface DurationPart {
  readonly id: string;
  readonly name: string;
  readonly value?: string | undefined;
  readonly suffix: Affix;
  readonly error?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Parameters of `duration`, named as the macro names them. */
export interface DurationParams extends Omit<FieldsetParams, "legend" | "attributes"> {
  readonly id: string;
  readonly legendOrLabel: Html;
  readonly field1: DurationPart;
  readonly field2?: DurationPart | undefined;
  /** Units beyond the two that the macro knows. */
  readonly more?: readonly DurationPart[] | undefined;
  readonly mutuallyExclusive?: Exclusive | undefined;
}

/** A length of time in one unit or several. */
export function duration(params: DurationParams): Html {
  const { field1, field2, more = [], error } = params;
  const parts = field2 === undefined ? [field1] : [field1, field2, ...more];
  const several = parts.length > 1;
  const whole = several && parts.every((part) => part.error !== true);
  const exclusive = params.mutuallyExclusive === undefined ? "" : "ons-js-exclusive-group-item";
  const fields = each(parts, (part) =>
    input({
      id: part.id,
      type: "number",
      name: part.name,
      value: part.value,
      classes: `${error !== undefined && (part.error === true || whole) ? "ons-input--error" : ""} ${exclusive}`.trim(),
      width: "2",
      attributes: part.attributes,
      suffix: part.suffix,
      label: several ? undefined : { text: params.legendOrLabel, description: params.description },
      fieldId: several ? undefined : params.id,
      error: several ? undefined : error,
    }),
  );
  return multipleInputFields(params, parts.length, fields);
}
