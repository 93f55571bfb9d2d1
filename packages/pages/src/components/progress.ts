import { type Html, attr, markup, none, text } from "../html.ts";

/** Parameters of `progress`. */
export interface ProgressParams {
  /** "Step 3 of 12", in the reader's language. */
  readonly label: string;
  readonly step: number;
  readonly of: number;
  /** The name of this step. */
  readonly title?: Html | undefined;
}

/** How far along a respondent is. The bar is drawn by the style sheet and says nothing that the words do not. */
export function progress(params: ProgressParams): Html {
  const title =
    params.title === undefined
      ? none
      : markup`<span class="wp-progress__title"><span class="ons-u-vh">: </span>${params.title}</span>`;
  const label = text(params.label);
  return markup`<div class="wp-progress" data-qa="progress"><p class="wp-progress__words"><span class="wp-progress__step">${label}</span>${title}</p><progress class="wp-progress__bar" aria-hidden="true" tabindex="-1"${attr("value", params.step)}${attr("max", params.of)}></progress></div>`;
}
