import { autosuggest } from "../components/autosuggest.ts";
import type { FieldView } from "@waypost/journey";
import { type Html, attr, markup, trusted } from "../html.ts";
import { plain } from "../rich-text.ts";
import { type DrawField, type FieldOf, type Place, errorOf, labelPart } from "./place.ts";

/** What stands in the box of a field with suggestions: the label of the one that was chosen, else what was typed. */
export function suggested({ value, suggestions }: FieldOf<"autosuggest">): string {
  const chosen = suggestions.find((one) => one.value === value);
  return chosen === undefined ? value : plain(chosen.label);
}

/** A text with suggestions, which travel with the page as a list that no browser runs. */
export const drawAutosuggest: DrawField<"autosuggest"> = (field, place) => {
  const dataId = `${field.id}-data`;
  const drawn = suggesting(field, { value: suggested(field), from: `#${dataId}` }, place);
  // Nothing in the list may end the element early: every `<` is written as an escape.
  const json = JSON.stringify(field.suggestions.map(({ label }) => plain(label))).replaceAll("<", "\\u003c");
  return markup`${drawn}<script type="application/json"${attr("id", dataId)}${attr("nonce", place.nonce)}>${trusted(json)}</script>`;
};

/** A box whose suggestions come `from` an address, or from a list on the page (`#id`); several with commas between. */
export function suggesting(
  field: FieldView,
  { value, from, several = false }: { readonly value: string; readonly from: string; readonly several?: boolean },
  place: Place,
): Html {
  return autosuggest({
    id: field.id,
    input: {
      name: field.id,
      width: String(field.width ?? 30),
      label: labelPart(field, place),
      value,
      autocomplete: "off",
      error: errorOf(field, place),
    },
    ...suggestionTexts(field.id, place),
    minChars: 2,
    allowMultiple: several,
    autosuggestData: from,
  });
}

/** What a box with suggestions says of them. */
export const suggestionTexts = (id: string, { texts }: Place) => ({
  instructions: texts.suggestInstructions,
  ariaYouHaveSelected: texts.suggestSelected,
  ariaMinChars: texts.suggestMin,
  ariaOneResult: texts.suggestOne,
  ariaNResults: texts.suggestMany,
  ariaLimitedResults: texts.suggestLimited,
  moreResults: texts.suggestMore,
  resultsTitle: texts.suggestTitle,
  resultsTitleId: `${id}-suggestions`,
  noResults: texts.suggestNone,
  typeMore: texts.suggestMin,
});
