import { type Html, attr, markup } from "../html.ts";
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
}

const WIDTH: Readonly<Record<AddressPartName, string | undefined>> = {
  organisation: "20@m",
  line1: "20@m",
  line2: "20@m",
  town: undefined,
  county: undefined,
  postcode: "7",
};

/** An address typed by hand, line by line. A lookup before it is a field and a page of its own. */
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
  const fields = markup`<div${attr("id", alone ? params.id : `${params.id}-address`)} class="ons-field ons-address-input">${inputs}${uprn}</div>`;
  return alone ? fields : fieldset(params, fields);
}
