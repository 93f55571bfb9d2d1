import type { ListRowsView, SummaryGroupView } from "@waypost/journey";
import { answerItem } from "./answer-item.ts";
import type { Chrome } from "./chrome.ts";
import { accordion } from "./components/accordion.ts";
import { type SummaryGroup, type SummaryRow, summary } from "./components/summary.ts";
import { type Html, each, markup, none, text } from "./html.ts";
import { itemRows, listEnd, listRows } from "./list-rows.ts";
import { plain, rich } from "./rich-text.ts";

/** How answers are drawn. */
export interface AnswersOptions {
  /** Folds each group away. */
  readonly collapsible?: boolean;
  /** Calls a question's only answer by its label, where it has one. */
  readonly byLabel?: boolean;
}

/** Draws groups of answers with change links. */
export function answers(
  groups: readonly SummaryGroupView[],
  chrome: Chrome,
  { collapsible = false, byLabel = false }: AnswersOptions = {},
): Html {
  if (!collapsible) return each(groups, (group) => one(group, chrome, true, byLabel));
  return accordion({
    id: "summary-accordion",
    saveState: true,
    allButton: { open: text(chrome.texts.showAll), close: chrome.texts.hideAll },
    itemsList: panelsOf(groups).map((panel, at) => ({
      title: rich(panel.map(titleOf).find((title) => title !== undefined) ?? String(at + 1)),
      content: each(panel, (group) => one(group, chrome, false, byLabel)),
    })),
  });
}

/** What is folded away together: a group with all that goes on with it. */
function panelsOf(groups: readonly SummaryGroupView[]): readonly (readonly SummaryGroupView[])[] {
  const panels: SummaryGroupView[][] = [];
  for (const group of groups) {
    const last = panels.at(-1);
    if (group.continues === true && last) last.push(group);
    else panels.push([group]);
  }
  return panels;
}

/** What a group is folded away under: its title, what its first row says, or the title of its list. */
const titleOf = ({ title, list, lists, rows }: SummaryGroupView) =>
  title ?? rows[0]?.title ?? list?.title ?? lists[0]?.title;

function one(view: SummaryGroupView, chrome: Chrome, titled: boolean, byLabel: boolean): Html {
  const { list } = view;
  const rows = [...view.rows.map((row) => answerRow(row, chrome, byLabel)), ...(list ? itemRows(list, chrome) : [])];
  const group: SummaryGroup = {
    id: view.id,
    title: titled && view.title !== undefined ? rich(view.title) : undefined,
    ...(list ? listEnd(list, chrome) : {}),
    ...(rows.length > 0 ? { rows } : {}),
  };
  const isEmpty = rows.length === 0 && list === undefined && group.title === undefined;
  const of = view.of === undefined ? none : markup`<h2 class="ons-summary__title">${rich(view.of)}</h2>`;
  const own = isEmpty ? none : markup`${of}${summary({ summaries: [{ groups: [group] }] })}`;
  return markup`${list ? ofList(list, own) : own}${each(view.lists, (one) => ofList(one, listRows(one, chrome)))}`;
}

/** The landmark of a list in a summary. */
const ofList = ({ list }: ListRowsView, drawn: Html): Html =>
  markup`<div data-qa="${text(list)}-list-summary">${drawn}</div>`;

function answerRow(row: SummaryGroupView["rows"][number], chrome: Chrome, byLabel: boolean): SummaryRow {
  const several = row.items.length > 1;
  const [only] = row.items;
  const label = byLabel && !several ? only?.label : undefined;
  const title = label ?? row.title;
  return {
    id: row.id,
    title: rich(title),
    rowTitleAttributes: label === undefined ? { "data-qa": row.id } : undefined,
    itemsList: row.items.map((item) => answerItem(item, plain(title), several, chrome)),
  };
}
