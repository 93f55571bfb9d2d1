import { descriptionList } from "../../src/components/description-list.ts";
import { relationships } from "../../src/components/relationships.ts";
import { NASTY, type Row, h, row, t } from "./row.ts";

/** What only surveys use. */
export const SURVEY_ROWS: readonly Row[] = [
  row("description-list", "two terms", descriptionList, {
    id: "metadata",
    classes: "x",
    termCol: 4 as const,
    descriptionCol: 8 as const,
    descriptionListLabel: NASTY,
    itemsList: [
      { term: t("Submitted on:"), descriptions: [{ description: t("1 May & later"), id: "on" }] },
      {
        term: t("Reference:"),
        descriptions: [{ description: t("R1"), url: "/r?a=1&b=2" }, { description: t("R2") }, { description: h("") }],
      },
    ],
  }),
  row("description-list", "one term", descriptionList, {
    termCol: 4 as const,
    descriptionCol: 8 as const,
    itemsList: [{ term: t("On:"), descriptions: [{ description: t("today") }] }],
  }),
  row("relationships", "two options", relationships, {
    id: "r",
    classes: "x",
    name: "relationship",
    dontWrap: true,
    legendIsQuestionTitle: true,
    playback: h("Jo is Al’s <strong>…</strong>"),
    radios: [
      {
        id: "relationship-0",
        value: "partner",
        label: { text: t("Partner"), description: t("Living together") },
        attributes: { "data-title": NASTY, "data-playback": "Jo is Al’s **partner**" },
      },
      { id: "relationship-1", value: "none", checked: true, label: { text: t("Unrelated") } },
    ],
  }),
];
