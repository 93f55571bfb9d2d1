import type {
  CompiledCalculationPage,
  CompiledListPage,
  CompiledPage,
  CompiledPlainPage,
  CompiledSummaryList,
  RichText,
} from "@waypost/form";
import { backThrough } from "./key.ts";
import { optional } from "./show-field.ts";
import type { SectionRun, Step } from "./step.ts";
import { listRows, summaryList } from "./summary-lists.ts";
import { rowsOf, type Summarising } from "./summary-rows.ts";
import type { ListRowsView, SummaryGroupView, SummaryRowView } from "./view.ts";

/** Every answer of some sections: a group for each, and one for each list item that was asked about. */
export function summarise(runs: readonly SectionRun[], given: Summarising): readonly SummaryGroupView[] {
  const shown = new Set<number>();
  return runs.flatMap((run) => summariseRun(run, given, shown));
}

/** `shown`: the lists that stand in the summary already. However many pages collect a list, it stands there once. */
function summariseRun(run: SectionRun, given: Summarising, shown: Set<number>): readonly SummaryGroupView[] {
  const { state } = given.path;
  const before = state.current;
  state.current = run.item;
  // A survey lists what its summaries name, and nothing else.
  const named = namedLists(run) ?? (given.path.form.definition.wording === "survey" ? [] : null);
  const groups = named ? withNamedLists(run, fresh(named, shown), given) : withOwnLists(run, given, shown);
  const titled = ofItem(groups, run, given);
  state.current = before;
  return given.returnTo === null ? titled.map(toRead) : titled;
}

/** Groups with titles of their own, asked of an item, say first of which, unless the page does. */
function ofItem(groups: readonly SummaryGroupView[], run: SectionRun, given: Summarising): readonly SummaryGroupView[] {
  const [first, ...others] = groups;
  if (!first || !run.item || run.section.groups.length === 0 || given.returnTo?.item === run.item.id) return groups;
  return [{ ...first, of: headOf(run, given).title }, ...others];
}

/** A group without ways to change the lists in it. */
function toRead(group: SummaryGroupView): SummaryGroupView {
  return { ...group, ...optional("list", group.list && listToRead(group.list)), lists: group.lists.map(listToRead) };
}

function listToRead({ add: _add, rows, ...list }: ListRowsView): ListRowsView {
  return { ...list, rows: rows.map(({ edit: _edit, remove: _remove, ...row }) => row) };
}

/** Those of some lists that were not shown yet, which now they are. */
function fresh(lists: readonly CompiledSummaryList[], shown: Set<number>): readonly CompiledSummaryList[] {
  const left = lists.filter(({ list }) => !shown.has(list));
  for (const { list } of left) shown.add(list);
  return left;
}

/** Lists that the section's summary names: by themselves, or each where its page stands among the questions. */
function withNamedLists(run: SectionRun, named: readonly CompiledSummaryList[], given: Summarising) {
  const own = run.steps.filter((step) => step.page.owner === null && !isOfList(step));
  if (listsAlone(run) && given.returnTo?.page === summaryPageOf(run)?.id) {
    return [{ id: run.section.id, rows: [], lists: named.flatMap((list) => summaryList(list, run, given) ?? []) }];
  }
  return groupsOf(run, own, given, (step) => rowsOf(step, given), {
    at: (page) => (page.type === "list" ? named.find((one) => one.list === page.collects) : undefined),
    view: (list) => optional("list", summaryList(list, run, given)),
  });
}

/**
 * Every list that is collected, with what was asked of its items. One that has none is told like any other question: by
 * what was answered when it was asked.
 */
function withOwnLists(run: SectionRun, given: Summarising, shown: Set<number>): readonly SummaryGroupView[] {
  const { state } = given.path;
  const own = run.steps.filter((step) => step.page.owner === null);
  const collectors = own.flatMap(({ page }) => {
    if (page.type !== "list" || shown.has(page.collects)) return [];
    shown.add(page.collects);
    return [page];
  });
  const declined = collectors.filter((page) => page.questions.length > 0 && state.itemsOf(page.collects).length === 0);
  const listed = collectors.filter((page) => !declined.includes(page));
  // Whether a list with items has more, and how its items are related, the list itself tells.
  const asked = own.filter((step) => !isOfList(step) || declined.some((page) => page === step.page));
  const groups = groupsOf(run, asked, given, (step) => (isOfList(step) ? declinedRows : rowsOf)(step, given), {
    at: (page) => listed.find((one) => one === page),
    view: (page) => ({ lists: [listRows(page, given)] }),
  });
  return [...groups, ...listed.flatMap((page) => itemGroups(page, run, given))];
}

/** What was answered when a list that has no items was asked for: under the heading that it was asked with. */
function declinedRows(step: Step, given: Summarising): readonly SummaryRowView[] {
  const { page } = step;
  const asked = page.type === "list" && page.definition.more ? (page.emptyTitle ?? page.title) : null;
  const title = optional("title", asked?.rich(given.path.state, given.language));
  return rowsOf(step, given).map((row) => ({ ...row, ...title }));
}

/** The name of a section (or of its item) in a summary. */
function headOf({ section, item }: SectionRun, { path: { state }, language }: Summarising) {
  return {
    id: item ? `${section.id}-${item.id}` : section.id,
    title: (section.repeat?.title ?? section.title).rich(state, language),
  };
}

/** The lists among a section's pages: which one stands at a page, and how it is shown. */
interface ListsAmong<List> {
  readonly at: (page: CompiledPage) => List | undefined;
  readonly view: (list: List) => Partial<Pick<SummaryGroupView, "list" | "lists">>;
}

/**
 * Rows in the groups that the section has, else in one of the section's own name. A list stands where its page does, as
 * a group of its own between what is asked before it and after. Empty groups are left out.
 */
function groupsOf<List>(
  run: SectionRun,
  steps: readonly Step[],
  given: Summarising,
  rowsFor: (step: Step) => readonly SummaryRowView[],
  among?: ListsAmong<List>,
): SummaryGroupView[] {
  const { groups, pages } = run.section;
  const { state } = given.path;
  const shown = new Set<List>();
  const grouped = (own: readonly CompiledPage[], idOf: (part: number) => string, title: RichText | undefined) => {
    const found: SummaryGroupView[] = [];
    for (const [part, { list, pages }] of partsAround(own, among?.at).entries()) {
      const view = list !== undefined && !shown.has(list) ? among?.view(list) : undefined;
      if (list !== undefined) shown.add(list);
      const inPart = new Set(pages.map(({ index }) => index));
      // What is asked of a list's items is in the group of the list.
      const rows = steps.filter(({ page }) => inPart.has(page.owner ?? page.index)).flatMap(rowsFor);
      if (rows.length === 0 && !view?.list && !view?.lists) continue;
      const heading = found.length === 0 ? optional("title", title) : { continues: true as const };
      found.push({ id: idOf(part), ...heading, rows, lists: [], ...view });
    }
    return found;
  };
  if (groups.length === 0) {
    const { id, title } = headOf(run, given);
    return grouped(pages, (part) => (part === 0 ? id : `${id}-${part}`), title);
  }
  const at = run.item?.position ?? 0;
  return groups.flatMap((group) => {
    const own = pages.filter((page) => page.owner === null && page.group === group.id);
    const idOf = (part: number) => (run.item && part > 0 ? `${group.id}-${at}-${part}` : `${group.id}-${at + part}`);
    return grouped(own, idOf, group.title?.rich(state, given.language));
  });
}

interface Part<List> {
  readonly list?: List;
  readonly pages: CompiledPage[];
}

/** Pages in their order, with a part for each list among them and one for what lies between. */
function partsAround<List>(
  pages: readonly CompiledPage[],
  listAt: ListsAmong<List>["at"] = () => undefined,
): readonly Part<List>[] {
  const parts: Part<List>[] = [];
  for (const page of pages) {
    const list = listAt(page);
    const last = parts.at(-1);
    if (list !== undefined) parts.push({ list, pages: [page] });
    else if (last && last.list === undefined) last.pages.push(page);
    else parts.push({ pages: [page] });
  }
  return parts;
}

/** The section's own summary page. */
const summaryPageOf = ({ section }: SectionRun) =>
  section.pages.find((page): page is CompiledPlainPage => page.type === "section-summary");

const namedLists = (run: SectionRun) => summaryPageOf(run)?.lists ?? null;

/** True where the section's summary shows its lists and nothing else. */
function listsAlone(run: SectionRun): boolean {
  const definition = summaryPageOf(run)?.definition;
  return definition?.type === "section-summary" && definition.answers === false;
}

const isOfList = ({ page }: Step): boolean => page.type === "list" || page.type === "relationships";

function itemGroups(page: CompiledListPage, run: SectionRun, given: Summarising): readonly SummaryGroupView[] {
  const { state } = given.path;
  return state.itemsOf(page.collects).flatMap((item) => {
    state.current = item;
    const steps = run.steps.filter((step) => step.page.owner === page.index && step.item === item);
    const rows = steps.flatMap((step) => rowsOf(step, given));
    const title = page.itemLabel.rich(state, given.language);
    return rows.length > 0 ? [{ id: `${page.id}-${item.id}`, title, rows, lists: [] }] : [];
  });
}

/** What makes up a total: the answers in the groups of their sections; of a grand total, the totals it adds. */
export function summariseTotal(
  page: CompiledCalculationPage,
  near: Step,
  given: Summarising,
  totalText: (step: Step) => string,
): readonly SummaryGroupView[] {
  const { path } = given;
  const { state } = path;
  const groups: SummaryGroupView[] = [];
  const rowsFor = (step: Step): readonly SummaryRowView[] => {
    if (page.totals.includes(step.page.index)) return [totalRow(step, given, totalText(step))];
    return isOfList(step) ? [] : rowsOf(step, given, page.fields);
  };
  for (const run of path.runs) {
    // In a section that repeats, a total is of this item's own answers.
    if (near.run.item && run.item && run.item !== near.run.item) continue;
    state.current = run.item;
    groups.push(...groupsOf(run, run.steps, given, rowsFor));
  }
  state.current = near.item;
  return groups;
}

function totalRow(step: Step, { path, language, returnTo, after }: Summarising, total: string): SummaryRowView {
  const { page } = step;
  const label = page.type === "calculation" ? page.totalLabel.rich(path.state, language) : "";
  const change = returnTo
    ? { change: { ...step.location, anchor: page.id, returnTo: backThrough(returnTo, after) } }
    : {};
  return { id: page.id, title: label, items: [{ id: page.id, label, values: [total], ...change }] };
}
