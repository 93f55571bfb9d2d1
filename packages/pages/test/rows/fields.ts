import { autosuggest } from "../../src/components/autosuggest.ts";
import { charCheckLimit, charCheck } from "../../src/components/char-check-limit.ts";
import { dateInput } from "../../src/components/date-input.ts";
import { duration } from "../../src/components/duration.ts";
import { error } from "../../src/components/error.ts";
import { field } from "../../src/components/field.ts";
import { fieldset } from "../../src/components/fieldset.ts";
import { input } from "../../src/components/input.ts";
import { label } from "../../src/components/label.ts";
import { multipleInputFields } from "../../src/components/multiple-input-fields.ts";
import { select } from "../../src/components/select.ts";
import { textarea } from "../../src/components/textarea.ts";
import { ADDRESS_ROWS } from "./addresses.ts";
import { NASTY, type Row, around, h, row, t } from "./row.ts";

const failure = { id: "name-error", text: t("Enter a name"), attributes: { "data-ga": "error" } };
const limit = { limit: 200, charCountSingular: "{x} character left", charCountPlural: "{x} characters left" };
const instead = {
  or: "Or",
  deselectMessage: "Selecting this will clear the answer",
  deselectGroupAdjective: "cleared",
  deselectExclusiveOptionAdjective: "deselected",
  exclusiveOptions: [{ id: "none", name: "none", value: "none", label: { text: t("I do not know") } }],
};
const both = {
  why: "two descriptions are both announced; the macro writes the attribute twice and browsers drop the second",
};

/** The components a respondent types into. */
export const FIELD_ROWS: readonly Row[] = [
  row("label", "plain", label, { for: "a", text: t("Name & title"), classes: "extra", id: "a-label" }),
  row("label", "with description", label, {
    for: "a",
    text: t("Name"),
    id: "l",
    description: t("As on <your> passport"),
  }),
  row("label", "without id", label, { for: "a", text: t("Name"), description: t("Any") }),
  row("label", "of a radio button", label, {
    for: "a",
    id: "l",
    inputType: "radio" as const,
    classes: "ons-radio__label",
    text: t("Yes"),
    description: t("If so"),
    attributes: { "data-x": "1" },
  }),
  around("field", "plain", field, { id: "f", classes: "x", attributes: { "data-q": NASTY } }, "<b>content</b>"),
  around("field", "inline with error", field, { inline: true, error: failure }, "<b>content</b>"),
  around("field", "not wrapped", field, { dontWrap: true }, "<b>content</b>"),
  around("error", "around a field", error, failure, "<input>"),
  around("fieldset", "legend", fieldset, { id: "s", legend: h("<b>Who</b>?"), legendClasses: "l", classes: "c" }, "x"),
  around(
    "fieldset",
    "title with description and error",
    fieldset,
    {
      legend: t("Who?"),
      legendIsQuestionTitle: true,
      description: h("<p>All</p>"),
      legendTitleClasses: "big",
      error: failure,
    },
    "x",
  ),
  around("fieldset", "not wrapped", fieldset, { id: "s", dontWrap: true, legend: t("No") }, "x"),
  around("fieldset", "without legend draws nothing", fieldset, { id: "s" }, "x"),
  row("input", "text", input, { id: "a", name: "a", value: NASTY, label: { text: t("Name"), id: "a-label" } }),
  row("input", "number with width", input, {
    id: "a",
    type: "number" as const,
    name: "a",
    width: "4",
    maxLength: 4,
    label: { text: t("Age"), description: t("In years"), id: "a-label" },
  }),
  row("input", "telephone with autocomplete", input, {
    id: "a",
    type: "tel" as const,
    name: "a",
    width: "15",
    autocomplete: "tel",
    label: { text: t("Phone") },
    attributes: { inputmode: "tel", spellcheck: "false" },
  }),
  row("input", "currency prefix with title", input, {
    id: "a",
    type: "number" as const,
    name: "a",
    prefix: { text: t("£"), id: "a-type", title: "Pounds" },
    label: { text: t("Price") },
  }),
  row("input", "unit suffix with title", input, {
    id: "a",
    name: "a",
    value: "0",
    suffix: { text: t("cm"), id: "a-type", title: "centimetres" },
    label: { text: t("Height") },
    error: failure,
    fieldId: "a-field",
    fieldClasses: "fc",
  }),
  row("input", "search", input, {
    id: "q",
    name: "q",
    label: { text: t("Find"), description: t("By name") },
    searchButton: { text: t("Search"), id: "go", type: "submit" as const },
  }),
  row("input", "email with error", input, {
    id: "a",
    type: "email" as const,
    name: "a",
    error: failure,
    label: { text: t("E-mail") },
  }),
  row("input", "hidden", input, { id: "a", type: "hidden" as const, name: "a", value: "1" }),
  row("input", "with character check", input, { id: "a", name: "a", charCheckLimit: limit, label: { text: t("A") } }),
  row(
    "input",
    "with character check and description",
    input,
    {
      id: "a",
      name: "a",
      charCheckLimit: limit,
      label: { text: t("A"), description: t("B") },
    },
    { deviates: [{ ...both, from: 'aria-describedby="a-check"', to: 'aria-describedby="description-hint a-check"' }] },
  ),
  row("input", "mutually exclusive", input, {
    id: "a",
    name: "a",
    fieldId: "f",
    legend: t("Which?"),
    legendClasses: "ons-u-vh",
    label: { text: t("A") },
    mutuallyExclusive: instead,
  }),
  {
    component: "char-check-limit",
    name: "alone",
    path: "char-check-limit/_macro",
    params: { id: "x", ...limit },
    ours: charCheckLimit("x", limit),
  },
  {
    component: "char-check-limit",
    name: "around an input",
    path: "char-check-limit/_macro",
    params: { id: "x", ...limit, variant: "check", charCountOverLimitSingular: "{x} over" },
    caller: "<input>",
    ours: charCheck("x", { ...limit, charCountOverLimitSingular: "{x} over" }, h("<input>")),
  },
  row("textarea", "with limit", textarea, {
    id: "a",
    name: "a",
    value: `</textarea>${NASTY}`,
    rows: 4,
    width: "30",
    label: { text: t("Why") },
    charCheckLimit: limit,
  }),
  row(
    "textarea",
    "with description and error",
    textarea,
    {
      id: "a",
      name: "a",
      label: { text: t("Why"), description: t("Briefly") },
      error: failure,
      attributes: { maxlength: 20 },
    },
    {
      deviates: [
        {
          why: "the description is announced with the control, not with its label alone",
          from: "<textarea class",
          to: '<textarea aria-describedby="a-label-description-hint" class',
        },
      ],
    },
  ),
  row("textarea", "mutually exclusive", textarea, {
    id: "a",
    name: "a",
    legend: t("Which?"),
    label: { text: t("A") },
    mutuallyExclusive: instead,
  }),
  row("select", "with options", select, {
    id: "a",
    name: "a",
    label: { text: t("Pick"), classes: "x", inline: true },
    options: [
      { value: "", text: t("Select an option"), disabled: true, selected: true },
      { value: NASTY, text: t(NASTY), id: "o-1", attributes: { "data-x": "1" } },
    ],
    error: failure,
    attributes: { autocomplete: "country" },
  }),
  row(
    "select",
    "with description",
    select,
    {
      id: "a",
      name: "a",
      label: { text: t("Pick"), id: "a-label", description: t("One") },
      options: [{ value: "1", text: t("One") }],
    },
    {
      deviates: [
        {
          why: "the label keeps the id it is given",
          from: '<label aria-describedby="description-hint" class="ons-label ons-label--with-description" for="a">',
          to: '<label aria-describedby="a-label-description-hint" class="ons-label ons-label--with-description" for="a" id="a-label">',
        },
        {
          why: "ids of descriptions do not repeat on a page",
          from: 'id="description-hint"',
          to: 'id="a-label-description-hint"',
        },
        {
          why: "the description is announced with the control",
          from: "<select class",
          to: '<select aria-describedby="a-label-description-hint" class',
        },
      ],
    },
  ),
  row("date-input", "full date", dateInput, {
    id: "born",
    legendOrLabel: t("Date of birth"),
    legendClasses: "ons-u-vh",
    description: t("For example, 31 3 1980"),
    day: { name: "born-day", value: "31", label: { text: t("Day") }, attributes: { autocomplete: "bday-day" } },
    month: { name: "born-month", label: { text: t("Month") } },
    year: { name: "born-year", value: NASTY, label: { text: t("Year"), description: t("Four digits") } },
  }),
  row("date-input", "error on one part", dateInput, {
    id: "d",
    legendOrLabel: t("Date"),
    error: failure,
    day: { name: "d-day", label: { text: t("Day") }, error: true },
    month: { name: "d-month", label: { text: t("Month") } },
    year: { name: "d-year", label: { text: t("Year") } },
  }),
  row("date-input", "error on all parts", dateInput, {
    id: "d",
    legendOrLabel: t("Date"),
    error: failure,
    month: { name: "d-month", label: { text: t("Month") } },
    year: { name: "d-year", label: { text: t("Year") } },
  }),
  row("date-input", "year alone", dateInput, {
    id: "d",
    legendOrLabel: t("Year"),
    description: t("When?"),
    error: failure,
    year: { name: "d-year", label: { text: t("Year") } },
  }),
  row("date-input", "mutually exclusive", dateInput, {
    id: "d",
    legendOrLabel: t("Date"),
    legendIsQuestionTitle: true,
    day: { name: "d-day", label: { text: t("Day") } },
    month: { name: "d-month", label: { text: t("Month") } },
    year: { name: "d-year", label: { text: t("Year") } },
    mutuallyExclusive: instead,
  }),
  row("duration", "years and months", duration, {
    id: "t",
    legendOrLabel: t("How long?"),
    field1: {
      id: "t-years",
      name: "t-years",
      value: "2",
      suffix: { text: t("Years"), id: "t-years-suffix", title: "Years" },
    },
    field2: {
      id: "t-months",
      name: "t-months",
      suffix: { text: t("Months"), id: "t-months-suffix", title: "Months" },
      error: true,
    },
    error: failure,
  }),
  row("duration", "one unit", duration, {
    id: "t",
    legendOrLabel: t("How long?"),
    description: t("About"),
    field1: { id: "t-years", name: "t-years", suffix: { text: t("Years"), id: "t-years-suffix", title: "Years" } },
    error: failure,
  }),
  ...ADDRESS_ROWS,
  row("autosuggest", "with inline data", autosuggest, {
    id: "country",
    input: {
      name: "country",
      width: "30",
      label: { text: t("Country"), id: "country-label" },
      value: "Fr",
      autocomplete: "off",
    },
    instructions: `Use "up" and down`,
    ariaYouHaveSelected: "You have selected",
    ariaMinChars: "Enter 3 or more characters",
    ariaOneResult: "One suggestion",
    ariaNResults: "{n} suggestions",
    ariaLimitedResults: "Limited to 10",
    moreResults: "Continue entering",
    resultsTitle: "Suggestions",
    resultsTitleId: "country-suggestions",
    noResults: "None",
    typeMore: "Type more",
    minChars: 2,
    language: "en-gb",
    autosuggestData: "#country-data",
    containerClasses: "wide",
  }),
  {
    component: "multiple-input-fields",
    name: "two inputs",
    path: "multiple-input-fields/_macro",
    params: { id: "m", legendOrLabel: t("Both"), numberOfFields: 2, fields: "<i>a</i><i>b</i>", error: failure },
    ours: multipleInputFields({ id: "m", legendOrLabel: t("Both"), error: failure }, 2, h("<i>a</i><i>b</i>")),
  },
];
