import type { AddressLookupView } from "@waypost/journey";
import { type AddressInputParams, addressInput } from "../components/address-input.ts";
import { text } from "../html.ts";
import { suggestionTexts } from "./autosuggest.ts";
import { type DrawField, type FieldOf, type Place, errorOf, legendPart } from "./place.ts";

/** The autocomplete tokens of the parts (WCAG 1.3.5). */
const TOKENS = {
  line1: "address-line1",
  line2: "address-line2",
  town: "address-level2",
  county: "address-level1",
  postcode: "postal-code",
} as const;

/** An address line by line, each with its own error. */
export const drawAddress: DrawField<"address"> = (field, place) => {
  const parts: { -readonly [K in keyof typeof TOKENS]?: AddressInputParams[K] } = {};
  const named = new Set<string>();
  for (const part of field.parts) {
    const id = `${field.id}-${part}`;
    const failure = field.errors.find(({ anchor }) => anchor === id);
    if (failure !== undefined) named.add(failure.anchor);
    parts[part] = {
      label: text(place.texts[part === "line2" && field.partly === true ? "line2Plain" : part]),
      value: field.value[part],
      autocomplete: field.autocomplete === "off" ? "off" : TOKENS[part],
      error: failure === undefined ? undefined : { id: `${id}-error`, text: text(failure.message) },
    };
  }
  const whole = field.errors.some(({ anchor }) => !named.has(anchor));
  return addressInput({
    ...legendPart(field, place),
    ...parts,
    id: field.id,
    ...searchOf(field, place),
    error: whole ? errorOf(field, place) : undefined,
  });
};

/** The box that finds the address, where there is somebody who knows addresses. */
function searchOf({ id, lookup }: FieldOf<"address">, place: Place): Pick<AddressInputParams, "search"> {
  if (lookup === undefined || place.addresses === undefined) return {};
  const { texts } = place;
  const box = `${id}-autosuggest`;
  return {
    search: {
      box: {
        id: box,
        input: {
          width: "50",
          label: { text: text(texts.addressSearch), classes: "ons-js-autosuggest-label" },
          autocomplete: "off",
        },
        ...suggestionTexts(box, place),
        // No postcode is shorter.
        minChars: 5,
        autosuggestData: `${place.addresses}?${queryOf(lookup)}`,
        externalInitialiser: true,
      },
      manualLinkText: text(texts.addressManual),
      searchButton: text(texts.addressSearchAgain),
    },
  };
}

/** What is looked up, as whoever knows addresses is asked for it. */
function queryOf({ kind, region, oneYearAgo }: AddressLookupView): string {
  const asked = Object.entries({ address_type: kind, region_code: region, one_year_ago: oneYearAgo });
  return asked
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${encodeURIComponent(value)}`))
    .join("&");
}
