import { type Html, attr, classes, markup, none, text } from "../html.ts";
import { type InputParams, input } from "./input.ts";

/** Parameters of `autosuggest`, named as the macro names them. The texts are for the script. */
export interface AutosuggestParams {
  readonly id: string;
  readonly input: Omit<InputParams, "id" | "autosuggestResults">;
  readonly instructions: string;
  readonly ariaYouHaveSelected: string;
  readonly ariaMinChars: string;
  readonly ariaOneResult: string;
  readonly ariaNResults: string;
  readonly ariaLimitedResults: string;
  readonly moreResults: string;
  readonly resultsTitle: string;
  readonly resultsTitleId: string;
  readonly noResults: string;
  readonly typeMore: string;
  /** How many characters before suggestions come; default 3. */
  readonly minChars?: number | undefined;
  readonly language?: string | undefined;
  readonly containerClasses?: string | undefined;
  /** Where the suggestions are: an address, or the id of an inline list with a `#` before it. */
  readonly autosuggestData?: string | undefined;
  readonly allowMultiple?: boolean | undefined;
  /** Another script than that of every such box takes care of it. */
  readonly externalInitialiser?: boolean | undefined;
}

/** A text input with suggestions. Without scripts it is the input alone. */
export function autosuggest(params: AutosuggestParams): Html {
  const data = markup`${attr("data-instructions", params.instructions)}${attr("data-aria-you-have-selected", params.ariaYouHaveSelected)}${attr("data-min-chars", params.minChars ?? "")}${attr("data-aria-min-chars", params.ariaMinChars)}${attr("data-aria-one-result", params.ariaOneResult)}${attr("data-aria-n-results", params.ariaNResults)}${attr("data-aria-limited-results", params.ariaLimitedResults)}${attr("data-more-results", params.moreResults)}${attr("data-results-title", params.resultsTitle)}${attr("data-no-results", params.noResults)}${attr("data-type-more", params.typeMore)}${attr("data-allow-multiple", params.allowMultiple === true ? "true" : undefined)}${attr("data-autosuggest-data", params.autosuggestData)}${attr("data-lang", params.language)}`;
  const exclusive = params.input.mutuallyExclusive !== undefined;
  const list = results(params);
  const control = input({
    ...params.input,
    id: params.id,
    classes: `ons-js-autosuggest-input ${params.input.classes ?? ""}`.trim(),
    autosuggestResults: list,
  });
  return markup`<div${attr("id", `${params.id}-container`)}${classes(`ons-autosuggest${params.externalInitialiser === true ? "" : " ons-js-autosuggest"}`, params.containerClasses)}${data}>${control}${exclusive ? none : list}</div>`;
}

function results(params: AutosuggestParams): Html {
  const title = text(params.resultsTitle);
  const width = `ons-input--w-${params.input.width ?? "20"}`;
  const list = markup`<ul class="ons-autosuggest__listbox ons-js-autosuggest-listbox"${attr("title", params.resultsTitle)}role="listbox"${attr("id", `${params.id}-listbox`)}tabindex="-1"></ul>`;
  const instructions = markup`<div class="ons-autosuggest__instructions ons-u-vh ons-js-autosuggest-instructions"${attr("id", `${params.id}-instructions`)}tabindex="-1">${text(params.instructions)}</div>`;
  return markup`<div${classes("ons-autosuggest__results ons-js-autosuggest-results", width)}><div${attr("id", params.resultsTitleId)} class="ons-autosuggest__results-title ons-u-fs-s">${title}</div>${list}</div>${instructions}<div class="ons-autosuggest__status ons-u-vh ons-js-autosuggest-aria-status" aria-live="assertive" aria-atomic="true" role="status" tabindex="-1"></div>`;
}
