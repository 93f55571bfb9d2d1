import { textarea } from "../components/textarea.ts";
import { type DrawField, errorOf, labelPart } from "./place.ts";

/** Several lines of text with a count of what is left. */
export const drawTextarea: DrawField<"textarea"> = (field, place) =>
  textarea({
    id: field.id,
    name: field.id,
    value: field.value,
    rows: field.rows,
    width: "50",
    label: labelPart(field, place),
    charCheckLimit: {
      limit: field.maxLength,
      charCountSingular: place.texts.charactersOne,
      charCountPlural: place.texts.charactersMany,
      charCountOverLimitSingular: place.texts.overOne,
      charCountOverLimitPlural: place.texts.overMany,
    },
    error: errorOf(field, place),
  });
