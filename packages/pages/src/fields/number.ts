import type { Affix } from "../components/input.ts";
import { input } from "../components/input.ts";
import { rich } from "../rich-text.ts";
import { type DrawField, type FieldOf, errorOf, labelPart } from "./place.ts";

type NumberField = FieldOf<"number" | "currency" | "percentage" | "unit">;

function affix(field: NumberField, part: NumberField["prefix"]): Affix | undefined {
  return part === undefined ? undefined : { text: rich(part.text), id: `${field.id}-type`, title: part.title };
}

/** A number with the sign of its currency or unit. Decimals need a keypad that has a point. */
export const drawNumber: DrawField<"number" | "currency" | "percentage" | "unit"> = (field, place) => {
  const whole = field.decimals === 0;
  return input({
    id: field.id,
    name: field.id,
    type: whole ? "number" : "text",
    value: field.value,
    label: labelPart(field, place),
    width: String(field.width ?? 7),
    prefix: affix(field, field.prefix),
    suffix: affix(field, field.suffix),
    autocomplete: field.autocomplete,
    attributes: whole ? undefined : { inputmode: "decimal" },
    error: errorOf(field, place),
  });
};
