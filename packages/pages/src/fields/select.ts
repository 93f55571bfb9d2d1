import { select } from "../components/select.ts";
import { rich } from "../rich-text.ts";
import { type DrawField, errorOf, labelPart } from "./place.ts";

/** One choice from a long list. */
export const drawSelect: DrawField<"select"> = (field, place) =>
  select({
    id: field.id,
    name: field.id,
    label: labelPart(field, place),
    options: [
      { value: "", text: rich(field.placeholder), selected: field.options.every((option) => !option.selected) },
      ...field.options.map(({ value, label, selected }) => ({ value, text: rich(label), selected })),
    ],
    attributes: field.autocomplete === undefined ? undefined : { autocomplete: field.autocomplete },
    error: errorOf(field, place),
  });
