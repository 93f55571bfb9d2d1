import { checkboxes } from "../components/checkboxes.ts";
import { markup, text } from "../html.ts";
import { rich, richOr } from "../rich-text.ts";
import { type DrawField, legendPart, looseHint } from "./place.ts";
import type { DrawReveal } from "./reveal.ts";

/** Any number of choices; those that exclude the others stand last, after "or". */
export const drawCheckbox =
  (reveal: DrawReveal): DrawField<"checkbox"> =>
  (field, place) => {
    const { texts } = place;
    const all = field.options.map((option, at) => ({
      exclusive: option.exclusive,
      box: {
        id: `${field.id}-${String(at)}`,
        name: field.id,
        value: option.value,
        label: { text: rich(option.label), description: richOr(option.hint) },
        checked: option.selected,
        other: reveal(option, place),
      },
    }));
    const exclusive = all.filter((one) => one.exclusive).map((one) => one.box);
    const alone = exclusive.length === all.length;
    const drawn = checkboxes({
      ...legendPart(field, place),
      checkboxesLabel: richOr(field.instruction),
      checkboxes: all.filter((one) => alone || !one.exclusive).map((one) => one.box),
      autoSelect: field.selectAll
        ? {
            selectAllText: texts.selectAll,
            unselectAllText: texts.unselectAll,
            context: text(texts.selectAllContext),
          }
        : undefined,
      mutuallyExclusive:
        alone || exclusive.length === 0
          ? undefined
          : {
              exclusiveOptions: exclusive,
              or: texts.or,
              deselectMessage: texts.exclusiveMessage,
              deselectGroupAdjective: texts.exclusiveCleared,
              deselectExclusiveOptionAdjective: texts.exclusiveCleared,
            },
    });
    return markup`${looseHint(field, place)}${drawn}`;
  };
