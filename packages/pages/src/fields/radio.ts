import { radios } from "../components/radios.ts";
import { markup, text } from "../html.ts";
import { rich, richOr } from "../rich-text.ts";
import { type DrawField, legendPart, looseHint } from "./place.ts";
import type { DrawReveal } from "./reveal.ts";

/** One choice out of several, some of which may reveal a field. */
export const drawRadio =
  (reveal: DrawReveal): DrawField<"radio" | "relationship"> =>
  (field, place) => {
    const { texts } = place;
    const drawn = radios({
      ...legendPart(field, place),
      name: field.id,
      classes: field.inline ? "wp-inline" : undefined,
      or: richOr(field.divider),
      radios: field.options.map((option, at) => ({
        id: `${field.id}-${String(at)}`,
        value: option.value,
        label: { text: rich(option.label), description: richOr(option.hint) },
        checked: option.selected,
        other: reveal(option, place),
      })),
      clearRadios: field.clearable
        ? {
            text: text(texts.clear),
            name: "action[clear_radios]",
            ariaClearText: texts.clear,
            ariaClearedText: texts.cleared,
          }
        : undefined,
    });
    return markup`${looseHint(field, place)}${drawn}`;
  };
