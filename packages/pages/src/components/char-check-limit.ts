import { type Html, attr, markup } from "../html.ts";

/** How many characters a text may have, and how the count is told ("{x}" is the number). */
export interface CharCheckLimit {
  readonly limit: number;
  readonly charCountSingular: string;
  readonly charCountPlural: string;
  readonly charCountOverLimitSingular?: string | undefined;
  readonly charCountOverLimitPlural?: string | undefined;
}

const OVER_ONE = "You have exceeded the character limit by {x} character";
const OVER_MANY = "You have exceeded the character limit by {x} characters";

/** The line in which the script counts; it is hidden without one. */
export function charCheckLimit(id: string, params: CharCheckLimit): Html {
  return markup`<span${attr("id", id)} class="ons-input__limit ons-u-fs-s--b ons-u-d-no ons-u-mt-2xs" data-count-type="char"${attr("data-message-singular", params.charCountSingular)}${attr("data-message-plural", params.charCountPlural)}${attr("data-message-over-limit-singular", params.charCountOverLimitSingular ?? OVER_ONE)}${attr("data-message-over-limit-plural", params.charCountOverLimitPlural ?? OVER_MANY)}></span>`;
}

/** The same with the control inside, for a single-line input. */
export function charCheck(id: string, params: CharCheckLimit, content: Html): Html {
  return markup`<span class="ons-js-char-check-input">${content}</span>${charCheckLimit(id, params)}`;
}
