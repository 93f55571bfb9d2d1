import type { ListRowsView, LocationLink, SummaryGroupView, SummaryItemView } from "@waypost/journey";
import type { Chrome } from "./chrome.ts";
import { accordion } from "./components/accordion.ts";
import {
  type SummaryAction,
  type SummaryGroup,
  type SummaryItem,
  type SummaryRow,
  summary,
} from "./components/summary.ts";
import { type Html, attr, each, href, markup, none, text } from "./html.ts";
import { plain, rich } from "./rich-text.ts";
import { fill } from "./texts/texts.ts";

/** Draws groups of answers with change links; `collapsible` folds each group away. */
export function answers(groups: readonly SummaryGroupView[], chrome: Chrome, collapsible: boolean): Html {
  if (!collapsible) return each(groups, (group) => one(group, chrome, true));
  return accordion({
    id: "summary-accordion",
    saveState: true,
    allButton: { open: text(chrome.texts.showAll), close: chrome.texts.hideAll },
    itemsList: groups.map((group, at) => ({
      title: group.title === undefined ? text(String(at + 1)) : rich(group.title),
      content: one(group, chrome, false),
    })),
  });
}

function one(view: SummaryGroupView, chrome: Chrome, titled: boolean): Html {
  const group: SummaryGroup = {
    id: view.id,
    title: titled && view.title !== undefined ? rich(view.title) : undefined,
    rows: view.rows.map((row) => answerRow(row, chrome)),
  };
  const own =
    view.rows.length === 0 && group.title === undefined ? none : summary({ summaries: [{ groups: [group] }] });
  return markup`${own}${each(view.lists, (list) => markup`<div data-qa="${text(list.list)}-list-summary">${listRows(list, chrome)}</div>`)}`;
}

function answerRow(row: SummaryGroupView["rows"][number], chrome: Chrome): SummaryRow {
  const several = row.items.length > 1;
  return {
    id: row.id,
    title: rich(row.title),
    rowTitleAttributes: { "data-qa": row.id },
    itemsList: row.items.map((item) => answerItem(item, plain(row.title), several, chrome)),
  };
}

function answerItem(item: SummaryItemView, title: string, several: boolean, chrome: Chrome): SummaryItem {
  const { texts } = chrome;
  const label = item.label ?? title;
  const named = several ? `${title} ${plain(label)}` : title;
  return {
    title: several ? rich(label) : text(title),
    titleAttributes: { "data-qa": `${item.id}-label` },
    attributes: { "data-qa": item.id },
    valueList: (item.values.length === 0 ? [texts.notAnswered] : item.values).map((value) => ({ text: lines(value) })),
    actions: actionOf(item.change, chrome, `${item.id}-edit`, texts.change, fill(texts.changeHidden, { title: named })),
  };
}

/** A value with its line breaks. */
function lines(value: string): Html {
  if (!value.includes("\n")) return text(value);
  const [first = "", ...rest] = value.split("\n");
  return markup`${text(first)}${each(rest, (line) => markup`<br>${text(line)}`)}`;
}

function actionOf(
  link: LocationLink | undefined,
  chrome: Chrome,
  qa: string,
  words: string,
  hidden: string,
): SummaryAction[] | undefined {
  if (link === undefined) return undefined;
  return [
    {
      text: text(words),
      url: chrome.urls.location(link),
      visuallyHiddenText: text(hidden),
      attributes: { "data-qa": qa },
    },
  ];
}

/** Draws a list's items with change and remove links, and the link that adds one. */
export function listRows(view: ListRowsView, chrome: Chrome): Html {
  const { texts } = chrome;
  const rows = each(view.rows, (row, at) => {
    const n = String(at + 1);
    const name = plain(row.label);
    const detail = row.detail === undefined ? none : markup`<span class="wp-items__detail">${rich(row.detail)}</span>`;
    const state = row.complete ? none : markup`<span class="wp-items__missing">${text(texts.itemIncomplete)}</span>`;
    const edit = itemLink(
      row.edit,
      chrome,
      `list-item-change-${n}-link`,
      texts.change,
      fill(texts.changeItem, { name }),
    );
    const remove = itemLink(
      row.remove,
      chrome,
      `list-item-remove-${n}-link`,
      texts.remove,
      fill(texts.removeItem, { name }),
    );
    return markup`<div class="wp-items__row" data-list-item-id="${text(row.item)}"><dt class="wp-items__name"><span data-qa="list-item-${at + 1}-label">${rich(row.label)}${row.primary === true ? markup` (${text(texts.you)})` : none}</span>${detail}${state}</dt><dd class="wp-items__actions">${edit}${remove}</dd></div>`;
  });
  const items =
    view.rows.length === 0
      ? view.empty === undefined
        ? none
        : markup`<p class="wp-items__empty">${rich(view.empty)}</p>`
      : markup`<div class="ons-summary"><dl class="ons-summary__items wp-items"${attr("id", `${view.list}-items`)}>${rows}</dl></div>`;
  const add =
    view.add === undefined
      ? none
      : markup`<p class="wp-items__add"><a data-qa="add-item-link"${href(chrome.urls.location(view.add.link))}>${rich(view.add.label)}</a></p>`;
  const title = view.title === undefined ? none : markup`<h2 class="ons-summary__title">${rich(view.title)}</h2>`;
  return markup`${title}${items}${add}`;
}

function itemLink(link: LocationLink | undefined, chrome: Chrome, qa: string, words: string, hidden: string): Html {
  if (link === undefined) return none;
  return markup`<a${href(chrome.urls.location(link))} class="ons-summary__button"${attr("data-qa", qa)}><span class="ons-summary__button-text" aria-hidden="true">${text(words)}</span><span class="ons-u-vh">${text(hidden)}</span></a>`;
}
