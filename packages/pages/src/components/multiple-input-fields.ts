import { type Html, markup } from "../html.ts";
import { type FieldsetParams, fieldset } from "./fieldset.ts";
import { type Exclusive, mutuallyExclusive } from "./mutually-exclusive.ts";

/** A group of inputs that make one answer. */
export interface MultipleInputFieldsParams extends FieldsetParams {
  readonly legendOrLabel?: Html | undefined;
  readonly mutuallyExclusive?: Exclusive | undefined;
}

/** Puts inputs (drawn, `fields`) into one group; a single input has its own label and needs no fieldset. */
export function multipleInputFields(params: MultipleInputFieldsParams, count: number, fields: Html): Html {
  const group = count > 1 ? markup`<div class="ons-field-group">${fields}</div>` : fields;
  const set: FieldsetParams = { ...params, legend: params.legendOrLabel, attributes: undefined };
  if (params.mutuallyExclusive !== undefined) {
    return mutuallyExclusive(
      { ...set, ...params.mutuallyExclusive, dontWrap: count > 1 ? params.dontWrap : true },
      group,
    );
  }
  return count > 1 ? fieldset(set, group) : group;
}
