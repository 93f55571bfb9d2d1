import { type Attributes, type Html, each } from "../html.ts";
import type { FieldsetParams } from "./fieldset.ts";
import { input } from "./input.ts";
import { multipleInputFields } from "./multiple-input-fields.ts";
import type { Exclusive } from "./mutually-exclusive.ts";

/** One part of a date. */
export interface DatePart {
  readonly name: string;
  readonly value?: string | undefined;
  readonly label: { readonly text: Html; readonly description?: Html | undefined };
  /** This part is what the error is about; where no part is, the whole date is. */
  readonly error?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Parameters of `dateInput`, named as the macro names them. */
export interface DateInputParams extends Omit<FieldsetParams, "legend" | "attributes"> {
  readonly id: string;
  readonly legendOrLabel?: Html | undefined;
  readonly day?: DatePart | undefined;
  readonly month?: DatePart | undefined;
  readonly year?: DatePart | undefined;
  readonly mutuallyExclusive?: Exclusive | undefined;
}

/** A date as day, month and year, or as some of them. */
export function dateInput(params: DateInputParams): Html {
  const { id, error } = params;
  const parts = [
    { key: "day", size: 2, part: params.day },
    { key: "month", size: 2, part: params.month },
    { key: "year", size: 4, part: params.year },
  ].filter((one): one is { key: string; size: number; part: DatePart } => one.part !== undefined);
  const several = parts.length > 1;
  const whole = parts.every(({ part }) => part.error !== true);
  const exclusive = params.mutuallyExclusive === undefined ? "" : "ons-js-exclusive-group-item";
  const fields = each(parts, ({ key, size, part }) =>
    input({
      id: `${id}-${key}`,
      type: "number",
      name: part.name,
      value: part.value,
      classes: `${error !== undefined && (part.error === true || whole) ? "ons-input--error" : ""} ${exclusive}`.trim(),
      width: String(size),
      maxLength: size,
      attributes: part.attributes,
      label: {
        id: `${id}-${key}-label`,
        text: several ? part.label.text : (params.legendOrLabel ?? part.label.text),
        description: several ? part.label.description : params.description,
      },
      fieldId: several ? undefined : params.itemsId,
      error: several ? undefined : error,
    }),
  );
  return multipleInputFields(params, parts.length, fields);
}
