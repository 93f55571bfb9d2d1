import type { FieldView, OptionView } from "@waypost/journey";
import type { Other } from "../components/reveal.ts";
import type { Html } from "../html.ts";
import type { Place } from "./place.ts";

/** Draws what an option reveals, if it reveals anything. */
export type DrawReveal = (option: OptionView, place: Place) => Other | undefined;

/**
 * Makes `DrawReveal` of the register: options draw fields and fields draw options, so one of them is handed the other.
 * The revealed field's errors show at its parent, which is where the respondent made the choice.
 */
export function revealWith(draw: (field: FieldView, place: Place) => Html): DrawReveal {
  return (option, place) => {
    if (option.reveal === undefined) return undefined;
    const field = { ...option.reveal, errors: [] };
    const content = draw(field, { ...place, title: place.title, level: "field" });
    return { otherType: "html", content, open: option.open };
  };
}
