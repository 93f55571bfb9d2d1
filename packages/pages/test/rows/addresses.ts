import { addressInput } from "../../src/components/address-input.ts";
import { NASTY, type Row, row, t } from "./row.ts";

const failure = { id: "name-error", text: t("Enter a name"), attributes: { "data-ga": "error" } };

/** Addresses, typed and looked up. */
export const ADDRESS_ROWS: readonly Row[] = [
  row(
    "address-input",
    "by hand",
    addressInput,
    {
      id: "home",
      legend: t("Where?"),
      classes: "x",
      organisation: { label: t("Organisation") },
      line1: { label: t("Line 1"), value: NASTY, error: failure },
      line2: { label: t("Line 2") },
      town: { label: t("Town") },
      postcode: { label: t("Postcode"), value: "ZZ1 1ZZ" },
      uprn: { value: "10" },
    },
    {
      macro: { manualEntry: true },
      deviates: [
        { why: "two addresses on a page must not share an id", from: 'id="address"', to: 'id="home-address"' },
      ],
    },
  ),
  row(
    "address-input",
    "found by what is typed",
    addressInput,
    {
      id: "home",
      legend: t("Where?"),
      line1: { label: t("Line 1") },
      uprn: { value: "10" },
      search: {
        box: {
          id: "home-autosuggest",
          input: { width: "50", label: { text: t("Address or postcode"), classes: "ons-js-autosuggest-label" } },
          instructions: "Use the arrows",
          ariaYouHaveSelected: "You have chosen",
          ariaMinChars: "Type 3",
          ariaOneResult: "One",
          ariaNResults: "{n}",
          ariaLimitedResults: "Ten",
          moreResults: "More",
          resultsTitle: "Suggestions",
          resultsTitleId: "home-suggestions",
          noResults: "None",
          typeMore: "Type on",
          externalInitialiser: true,
        },
        manualLinkText: t("Type it"),
        searchButton: t("Search"),
      },
    },
    {
      macro: {
        isEditable: true,
        label: { text: t("Address or postcode") },
        instructions: "Use the arrows",
        ariaYouHaveSelected: "You have chosen",
        ariaMinChars: "Type 3",
        ariaOneResult: "One",
        ariaNResults: "{n}",
        ariaLimitedResults: "Ten",
        moreResults: "More",
        resultsTitle: "Suggestions",
        resultsTitleId: "home-suggestions",
        noResults: "None",
        typeMore: "Type on",
        searchButton: "Search",
        manualLinkText: "Type it",
        manualLinkUrl: "#0",
      },
      deviates: [
        {
          why: "a link leads to a place on the page",
          from: 'btn ons-u-db-no-js_disabled" href="#0"',
          to: 'btn ons-u-db-no-js_disabled" href="#home-autosuggest"',
        },
        {
          why: "a link leads to a place on the page",
          from: 'ons-u-dib ons-u-mt-s" href="#0"',
          to: 'ons-u-dib ons-u-mt-s" href="#home-line1"',
        },
        { why: "two addresses on a page must not share an id", from: 'id="address"', to: 'id="home-address"' },
      ],
    },
  ),
];
