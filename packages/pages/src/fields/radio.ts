import { radios } from "../components/radios.ts";
import { type Html, markup, none, text } from "../html.ts";
import { rich, richOr } from "../rich-text.ts";
import { type DrawField, type FieldOf, legendPart, looseHint } from "./place.ts";
import type { DrawReveal } from "./reveal.ts";

/**
 * Pressing Enter uses a form's first button. A page guards what its form calls clearable; where it is the question that
 * is voluntary, the guard stands here: a button that continues, for nobody to see.
 */
const guard = (field: FieldOf<"radio" | "relationship">, words: string): Html =>
  field.voluntary === true && !field.clearable
    ? markup`<button type="submit" name="action[save_continue]" class="ons-u-vh" tabindex="-1" aria-hidden="true">${text(words)}</button>`
    : none;

/** One choice out of several, some of which may reveal a field. A voluntary one can be taken back. */
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
      clearRadios:
        field.clearable || field.voluntary === true
          ? {
              text: text(texts.clear),
              // Without scripts the server has to know which choice: a page may ask several.
              name: `action[clear_radios.${field.id}]`,
              ariaClearText: texts.clear,
              ariaClearedText: texts.cleared,
            }
          : undefined,
    });
    return markup`${looseHint(field, place)}${guard(field, texts.continue)}${drawn}`;
  };
