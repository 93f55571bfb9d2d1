import { type Html, attr, classes, href, markup } from "../html.ts";
import { autosuggest, type AutosuggestParams } from "./autosuggest.ts";
import { type ErrorParams } from "./error.ts";
import { type FieldsetParams, fieldset } from "./fieldset.ts";
import { input } from "./input.ts";

/** One line of an address. */
export interface AddressPart {
  readonly label: Html;
  readonly value?: string | undefined;
  readonly error?: ErrorParams | undefined;
  /** Name in the form; default `<id>-<part>`. */
  readonly name?: string | undefined;
  readonly autocomplete?: string | undefined;
}

/** The parts of an address in the order they are asked. */
export const ADDRESS_PARTS = ["organisation", "line1", "line2", "town", "county", "postcode"] as const;
/** A part of an address. */
export type AddressPartName = (typeof ADDRESS_PARTS)[number];

/** Parameters of `addressInput`, named as the macro names them; `county` is ours. */
export interface AddressInputParams extends Omit<FieldsetParams, "attributes"> {
  readonly id: string;
  readonly uprn?: { readonly value: string } | undefined;
  readonly organisation?: AddressPart | undefined;
  readonly line1?: AddressPart | undefined;
  readonly line2?: AddressPart | undefined;
  readonly town?: AddressPart | undefined;
  readonly county?: AddressPart | undefined;
  readonly postcode?: AddressPart | undefined;
  readonly search?: AddressSearch | undefined;
}

/** A box that finds the address by what is typed, in place of its lines until one is chosen or they are asked for. */
export interface AddressSearch {
  readonly box: AutosuggestParams;
  readonly manualLinkText: Html;
  readonly searchButton: Html;
}

const WIDTH: Readonly<Record<AddressPartName, string | undefined>> = {
  organisation: "20@m",
  line1: "20@m",
  line2: "20@m",
  town: undefined,
  county: undefined,
  postcode: "7",
};

/** An address typed by hand, line by line; with scripts and a search, found by what is typed before that. */
export function addressInput(params: AddressInputParams): Html {
  let inputs = markup``;
  for (const name of ADDRESS_PARTS) {
    const part = params[name];
    if (part === undefined) continue;
    const drawn = input({
      id: `${params.id}-${name}`,
      name: part.name ?? `${params.id}-${name}`,
      value: part.value,
      label: { text: part.label },
      classes: `ons-js-address-${name}`,
      width: WIDTH[name],
      error: part.error,
      autocomplete: part.autocomplete,
    });
    inputs = markup`${inputs}${drawn}`;
  }
  const uprn =
    params.uprn === undefined
      ? markup``
      : input({
          id: `${params.id}-uprn`,
          classes: "ons-js-hidden-uprn ons-u-d-no",
          type: "hidden",
          name: `${params.id}-uprn`,
          value: params.uprn.value,
        });
  const alone = params.dontWrap === true;
  const { search } = params;
  const searched = search === undefined ? undefined : "ons-address-input--search ons-js-address-autosuggest";
  const body = search === undefined ? markup`${inputs}${uprn}` : searchable(params.id, search, inputs, uprn);
  const fields = markup`<div${attr("id", alone ? params.id : `${params.id}-address`)}${classes("ons-field ons-address-input", searched)}>${body}</div>`;
  return alone ? fields : fieldset(params, fields);
}

/** The lines, which scripts put away, and the search, which only scripts show. */
function searchable(id: string, { box, manualLinkText, searchButton }: AddressSearch, inputs: Html, uprn: Html): Html {
  const again = markup`<a${href(`#${box.id}`)} class="ons-js-address-search-btn ons-u-db-no-js_disabled">${searchButton}</a>`;
  const manual = markup`<a${href(`#${id}-line1`)} class="ons-js-address-manual-btn ons-u-mt-s ons-u-dib">${manualLinkText}</a>`;
  return markup`<div class="ons-js-address-input__manual ons-u-db-no-js_enabled">${inputs}<div class="ons-u-mt-s">${again}</div></div>${uprn}<div class="ons-js-address-input__search ons-u-db-no-js_disabled">${autosuggest(box)}${manual}</div>`;
}
