import { dateInput } from "../components/date-input.ts";
import { text } from "../html.ts";
import { richOr } from "../rich-text.ts";
import { type DrawField, type FieldOf, labelOf, legendPart, weight } from "./place.ts";

type DateKey = FieldOf<"date">["parts"][number];

/** The HTML autocomplete tokens of a date of birth, by part. */
function token(field: FieldOf<"date">, part: DateKey): { autocomplete: string } | undefined {
  return field.autocomplete === "bday" ? { autocomplete: `bday-${part}` } : undefined;
}

/** A date by its parts, a month and year, or a year. */
export const drawDate: DrawField<"date"> = (field, place) => {
  const part = (name: DateKey) =>
    field.parts.includes(name)
      ? {
          name: `${field.id}-${name}`,
          value: field.value[name],
          label: { text: text(place.texts[name]) },
          error: field.errors.some(({ anchor }) => anchor === `${field.id}-${name}`),
          attributes: token(field, name),
        }
      : undefined;
  const several = field.parts.length > 1;
  // An error that leads to the first part is about the whole date; one that leads to another is about that part.
  const start = `${field.id}-${field.parts[0] ?? "day"}`;
  const whole = field.errors.every(({ anchor }) => anchor === start || anchor === field.id);
  const shown = (name: DateKey) => {
    const one = part(name);
    return one === undefined || !whole ? one : { ...one, error: false };
  };
  const legend = legendPart(field, place);
  return dateInput({
    ...legend,
    id: field.id,
    legendOrLabel: labelOf(field, place),
    legendClasses: weight(place),
    description: richOr(field.hint),
    dontWrap: several && legend.dontWrap,
    day: shown("day"),
    month: shown("month"),
    year: shown("year"),
  });
};
