import { type Html, attr, markup, none, text } from "../html.ts";
import { icon } from "./icon.ts";

/** Parameters of `telephone`. */
export interface TelephoneParams {
  /** The number as people read it. */
  readonly number: string;
  /** Words before it, for example "Call us". */
  readonly label: Html;
  readonly hours?: Html | undefined;
}

/** The address of a telephone number: digits and a leading plus only. */
export function telephoneUrl(number: string): string {
  return `tel:${number.replaceAll(/(?!^\+)[^0-9]/g, "")}`;
}

/** A telephone number to call for help, with its hours. */
export function telephone(params: TelephoneParams): Html {
  const hours = params.hours === undefined ? none : markup` <span class="wp-phone__hours">${params.hours}</span>`;
  const number = text(params.number);
  return markup`<div class="wp-phone" data-qa="phone">${icon({ iconType: "phone" })}<div class="wp-phone__body"><span class="wp-phone__label">${params.label} </span><a class="wp-phone__number"${attr("href", telephoneUrl(params.number))}>${number}</a>${hours}</div></div>`;
}
