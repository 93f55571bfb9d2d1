import { checkbox } from "../../src/components/checkbox.ts";
import { checkboxes } from "../../src/components/checkboxes.ts";
import { mutuallyExclusive } from "../../src/components/mutually-exclusive.ts";
import { radios } from "../../src/components/radios.ts";
import { select } from "../../src/components/select.ts";
import { NASTY, type Row, around, row, t } from "./row.ts";

const failure = { id: "pet-error", text: t("Select an answer") };
const limit = { limit: 50, charCountSingular: "{x} left", charCountPlural: "{x} left" };

function option(
  id: string,
  value = id,
): { id: string; name: string; value: string; label: { text: ReturnType<typeof t> } } {
  return { id, name: "pet", value, label: { text: t(`The ${value}`) } };
}

const inner = {
  legend: t("Which cat?"),
  legendClasses: "ons-u-vh",
  name: "cat",
  borderless: true,
  classes: "ons-js-other-fieldset-radio",
  radios: [option("cat-0", "tabby"), option("cat-1", "manx")],
};

/** Radio buttons, checkboxes and what excludes them. */
export const CHOICE_ROWS: readonly Row[] = [
  row("radios", "with descriptions and divider", radios, {
    id: "pet",
    name: "pet",
    legend: t("Which pet?"),
    description: t("One"),
    or: t("or"),
    radios: [
      {
        ...option("pet-0", NASTY),
        label: { text: t("Dog"), description: t("<Any> dog"), classes: "x" },
        attributes: { "data-x": "1" },
      },
      { ...option("pet-1", "cat"), checked: true },
      option("pet-2", "none"),
    ],
  }),
  row("radios", "chosen by value, with error, borderless", radios, {
    id: "pet",
    name: "pet",
    value: "cat",
    borderless: true,
    legendIsQuestionTitle: true,
    legend: t("Which pet?"),
    error: failure,
    radios: [option("pet-0", "dog"), option("pet-1", "cat")],
  }),
  row("radios", "revealing an input, with clear button", radios, {
    id: "pet",
    name: "pet",
    dontWrap: true,
    error: failure,
    clearRadios: {
      text: t("Clear selection"),
      name: "action[clear_radios]",
      ariaClearText: "Clear",
      ariaClearedText: "Cleared",
    },
    radios: [
      option("pet-0"),
      {
        ...option("pet-1", "other"),
        checked: true,
        other: { id: "pet-other", name: "pet-other", label: { text: t("Which?") }, value: NASTY, width: "20" },
      },
    ],
  }),
  row(
    "radios",
    "revealing a select and a text area",
    radios,
    {
      id: "pet",
      name: "pet",
      legend: t("Pet"),
      radios: [
        {
          ...option("pet-0"),
          other: {
            otherType: "select" as const,
            id: "pet-s",
            name: "pet-s",
            label: { text: t("Which?") },
            options: [{ value: "1", text: t("One") }],
          },
        },
        {
          ...option("pet-1"),
          other: {
            otherType: "textarea" as const,
            open: true,
            id: "pet-t",
            name: "pet-t",
            label: { text: t("Why?") },
            charCheckLimit: limit,
          },
        },
      ],
    },
    {
      deviates: [
        {
          why: "the label of a revealed select keeps its id",
          from: '<label class="ons-label ons-u-fw-n" for="pet-s">',
          to: '<label class="ons-label ons-u-fw-n" for="pet-s" id="pet-s-label">',
        },
      ],
    },
  ),
  {
    component: "reveal",
    name: "radio buttons in a radio button",
    path: "radios/_macro",
    params: {
      id: "pet",
      name: "pet",
      legend: t("Pet"),
      radios: [{ ...option("pet-0"), other: { otherType: "radios", ...inner } }],
    },
    ours: radios({
      id: "pet",
      name: "pet",
      legend: t("Pet"),
      radios: [
        {
          ...option("pet-0"),
          other: {
            otherType: "html",
            content: radios({ ...inner, legendClasses: `${inner.legendClasses} ons-u-mb-2xs` }),
          },
        },
      ],
    }),
  },
  {
    component: "reveal",
    name: "a select drawn before",
    path: "select/_macro",
    params: { id: "s", name: "s", label: { text: t("S") }, options: [] },
    ours: select({ id: "s", name: "s", label: { text: t("S") }, options: [] }),
  },
  row(
    "checkbox",
    "checked with description",
    checkbox,
    {
      id: "c",
      value: NASTY,
      name: "c",
      checked: true,
      disabled: true,
      label: { text: t("Cheese"), description: t("Any") },
      inputClasses: "own",
      deselectMessage: "Clears",
      attributes: { "data-x": "1" },
    },
    { path: "checkboxes/_checkbox-macro" },
  ),
  row("checkboxes", "with instruction and select all", checkboxes, {
    id: "pet",
    legend: t("Pets"),
    checkboxesLabel: t("Select all that apply"),
    checkboxesLabelClasses: "x",
    autoSelect: { selectAllText: "Select all", unselectAllText: "Unselect all", context: t("pets") },
    checkboxes: [option("pet-0"), { ...option("pet-1"), label: { text: t("Cat"), description: t("Or two") } }],
  }),
  row("checkboxes", "with error and revealed input", checkboxes, {
    id: "pet",
    legend: t("Pets"),
    legendIsQuestionTitle: true,
    error: failure,
    checkboxes: [
      option("pet-0"),
      {
        ...option("pet-1"),
        checked: true,
        other: { id: "pet-o", name: "pet-o", type: "number" as const, label: { text: t("How many?") }, open: true },
      },
    ],
  }),
  row("checkboxes", "borderless and mutually exclusive", checkboxes, {
    id: "pet",
    legend: t("Pets"),
    borderless: true,
    checkboxes: [option("pet-0"), option("pet-1")],
    mutuallyExclusive: {
      or: "Or",
      deselectMessage: "Clears the others",
      deselectGroupAdjective: "deselected",
      deselectExclusiveOptionAdjective: "cleared",
      exclusiveOptions: [{ ...option("pet-2", "none"), checked: true }],
    },
  }),
  around(
    "mutually-exclusive",
    "two exclusive options",
    mutuallyExclusive,
    {
      id: "m",
      legend: t("Which?"),
      description: t("Any"),
      error: failure,
      or: "Or",
      deselectMessage: "",
      deselectGroupAdjective: "cleared",
      deselectExclusiveOptionAdjective: "cleared",
      exclusiveOptions: [option("x-0"), option("x-1")],
    },
    "<input>",
    {
      deviates: [
        {
          why: "a paragraph cannot hold the block of radio buttons: browsers close it before them",
          from: /<p(\s+class="ons-checkboxes--mutually-exclusive__item[\s\S]*?)<\/p>/,
          to: "<div$1</div>",
          on: "markup",
        },
      ],
    },
  ),
  {
    component: "radio-items",
    name: "as radios draws them",
    path: "radios/_macro",
    params: { name: "pet", dontWrap: true, radios: [option("pet-0")] },
    ours: radios({ name: "pet", dontWrap: true, radios: [option("pet-0")] }),
  },
];
