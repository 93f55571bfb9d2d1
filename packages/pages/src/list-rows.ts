import type { ListRowsView, ListRowView, LocationLink, SummaryItemView } from "@waypost/journey";
import type { Chrome } from "./chrome.ts";
import { answerItem } from "./answer-item.ts";
import { type SummaryAction, type SummaryGroup, type SummaryRow, summary } from "./components/summary.ts";
import { type Html, markup, none, text } from "./html.ts";
import { plain, rich } from "./rich-text.ts";
import { fill } from "./texts/texts.ts";

/** Draws a list's items with change and remove links, and the link that adds one. */
export function listRows(view: ListRowsView, chrome: Chrome): Html {
  const rows = itemRows(view, chrome);
  const group = { ...listEnd(view, chrome), ...(rows.length === 0 ? {} : { id: `${view.list}-items`, rows }) };
  const isEmpty = rows.length === 0 && group.placeholderText === undefined && group.summaryLink === undefined;
  if (isEmpty) return none;
  const title = view.title === undefined ? none : markup`<h2 class="ons-summary__title">${rich(view.title)}</h2>`;
  return markup`${title}${summary({ classes: "wp-items", summaries: [{ groups: [group] }] })}`;
}

/** What follows the items of a list: what is said while there are none, and the link that adds one. */
export function listEnd(view: ListRowsView, chrome: Chrome): Pick<SummaryGroup, "placeholderText" | "summaryLink"> {
  return {
    ...(view.rows.length === 0 && view.empty !== undefined ? { placeholderText: rich(view.empty) } : {}),
    ...(view.add === undefined
      ? {}
      : {
          summaryLink: {
            text: rich(view.add.label),
            url: chrome.urls.location(view.add.link),
            attributes: { "data-qa": "add-item-link" },
          },
        }),
  };
}

/** The items of a list as rows of a summary. */
export function itemRows(view: ListRowsView, chrome: Chrome): readonly SummaryRow[] {
  return view.rows.map((row, at) => itemRow(row, at + 1, chrome));
}

function itemRow(row: ListRowView, n: number, chrome: Chrome): SummaryRow {
  const { texts } = chrome;
  const name = row.primary === true ? markup`${rich(row.label)} (${text(texts.you)})` : rich(row.label);
  const heard = plain(row.label);
  const actions = [
    ...link(
      row.edit,
      chrome,
      `list-item-change-${String(n)}-link`,
      texts.change,
      fill(texts.changeItem, { name: heard }),
    ),
    ...link(
      row.remove,
      chrome,
      `list-item-remove-${String(n)}-link`,
      texts.remove,
      fill(texts.removeItem, { name: heard }),
    ),
  ];
  // A survey marks what is complete, not what is missing.
  const unmarked = row.complete || chrome.survey !== undefined;
  const values = [
    ...(row.itemLabel === undefined ? [] : [{ text: name }]),
    ...(row.detail === undefined ? [] : [{ text: rich(row.detail) }]),
    ...(unmarked ? [] : [{ text: markup`<span class="wp-items__missing">${text(texts.itemIncomplete)}</span>` }]),
  ];
  const done = row.complete && row.several === true;
  const related = (row.related ?? []).flatMap(({ title, items }) =>
    items.map((item: SummaryItemView) => answerItem(item, plain(item.label ?? title), false, chrome)),
  );
  return {
    title: name,
    itemsList: [
      {
        title: row.itemLabel === undefined ? name : rich(row.itemLabel),
        titleAttributes: { "data-qa": `list-item-${String(n)}-label`, "data-list-item-id": row.item },
        id: row.item,
        ...(done ? { iconType: "check" as const, iconVisuallyHiddenText: text(texts.completed) } : {}),
        ...(values.length === 0 ? {} : { valueList: values }),
        ...(actions.length === 0 ? {} : { actions }),
      },
      ...related,
    ],
  };
}

function link(
  to: LocationLink | undefined,
  chrome: Chrome,
  qa: string,
  words: string,
  hidden: string,
): readonly SummaryAction[] {
  if (to === undefined) return [];
  return [
    {
      text: text(words),
      url: chrome.urls.location(to),
      visuallyHiddenText: text(hidden),
      attributes: { "data-qa": qa },
    },
  ];
}
