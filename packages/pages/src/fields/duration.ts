import { type DurationPart, duration } from "../components/duration.ts";
import { text } from "../html.ts";
import { type DrawField, labelOf, legendPart } from "./place.ts";

/** A length of time in the units that the form names. */
export const drawDuration: DrawField<"duration"> = (field, place) => {
  const part = (unit: (typeof field.units)[number]): DurationPart => ({
    id: `${field.id}-${unit}`,
    name: `${field.id}-${unit}`,
    value: field.value[unit],
    suffix: { text: text(place.texts[unit]), id: `${field.id}-${unit}-suffix`, title: place.texts[unit] },
    error: false,
  });
  const [first = "years", second, ...more] = field.units;
  return duration({
    ...legendPart(field, place),
    id: field.id,
    legendOrLabel: labelOf(field, place),
    field1: part(first),
    field2: second === undefined ? undefined : part(second),
    more: more.map(part),
  });
};
