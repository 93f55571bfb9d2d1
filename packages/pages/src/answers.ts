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
    itemsList: groups.map((group, at) => ({
      title: group.title === undefined ? text(String(at + 1)) : rich(group.title),
      content: one(group, chrome, false, byLabel),
    })),
  });
}

function one(view: SummaryGroupView, chrome: Chrome, titled: boolean, byLabel: boolean): Html {
  const rows = view.rows.map((row) => answerRow(row, chrome, byLabel));
  const inside = view.lists.filter((list) => list.at !== undefined);
  const { placeholderText, ...ends } = inside.reduce<ReturnType<typeof listEnd>>(
    (found, list) => ({ ...found, ...listEnd(list, chrome) }),
    {},
  );
  const isEmpty = rows.length === 0 && inside.every((list) => list.rows.length === 0) && inside.length > 0;
  const group: SummaryGroup = {
    id: view.id,
    title: titled && view.title !== undefined ? rich(view.title) : undefined,
    ...ends,
    ...(isEmpty ? { placeholderText } : { rows: withItems(rows, inside, chrome), note: placeholderText }),
  };
  const own =
    rows.length === 0 && inside.length === 0 && group.title === undefined
      ? none
      : summary({ summaries: [{ groups: [group] }] });
  const apart = view.lists.filter((list) => list.at === undefined);
  return markup`${own}${each(apart, (list) => markup`<div data-qa="${text(list.list)}-list-summary">${listRows(list, chrome)}</div>`)}`;
}

/** Rows with the items of lists where these stand among them. */
function withItems(rows: readonly SummaryRow[], lists: readonly ListRowsView[], chrome: Chrome): readonly SummaryRow[] {
  const all = [...rows];
  // From the last to the first, so that no place moves.
  for (const list of lists.toReversed()) all.splice(list.at ?? all.length, 0, ...itemRows(list, chrome));
  return all;
}

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
