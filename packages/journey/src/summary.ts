import type {
  Action,
  CompiledCalculationPage,
  CompiledListPage,
  CompiledPlainPage,
  CompiledSummaryList,
  FormText,
  Slot,
} from "@waypost/form";
import type { AskedField } from "./asked.ts";
import { asks, type AskingPage } from "./plan.ts";
import { message } from "./message.ts";
import { locationAt, locationKey } from "./key.ts";
import type { Location } from "./response.ts";
import { countedAnswer, optional } from "./show-field.ts";
import type { ItemState } from "./state.ts";
import type { ListRowsView, LocationLink, SummaryGroupView, SummaryItemView, SummaryRowView } from "./view.ts";
import type { SectionRun, Step } from "./step.ts";
import type { Path } from "./walk.ts";

/** For whom a summary is made: in a language, and with links when it stands on a page that can be returned to. */
export interface Summarising {
  readonly path: Path;
  readonly language: string;
  readonly returnTo: Location | null;
}

/** Every answer of some sections: a group for each, and one for each list item that was asked about. */
export function summarise(runs: readonly SectionRun[], given: Summarising): readonly SummaryGroupView[] {
  return runs.flatMap((run) => summariseRun(run, given));
}

function summariseRun(run: SectionRun, given: Summarising): readonly SummaryGroupView[] {
  const { state } = given.path;
  const { item } = run;
  const before = state.current;
  state.current = item;
  const own = run.steps.filter((step) => step.page.owner === null);
  const named = namedLists(run);
  const lists = named
    ? named.flatMap((list) => summaryList(list, run, given) ?? [])
    : own.flatMap(({ page }) => (page.type === "list" ? [listRows(page, given)] : []));
  // Whether a list has more, and how its items are related, the list itself tells.
  const asked = own.filter((step) => !isOfList(step));
  const groups = listsAlone(run) ? [] : groupsOf(run, asked, given, (step) => rowsOf(step, given));
  const [first] = groups;
  const all = [
    ...(lists.length === 0 || (first && !named) ? [] : [{ ...headOf(run, given), rows: [], lists }]),
    ...(first && !named ? [{ ...first, lists }, ...groups.slice(1)] : groups),
  ];
  if (!named) for (const { page } of own) if (page.type === "list") all.push(...itemGroups(page, run, given));
  state.current = before;
  return all;
}

/** The name of a section (or of its item) in a summary. */
function headOf({ section, item }: SectionRun, { path: { state }, language }: Summarising) {
  return {
    id: item ? `${section.id}-${item.id}` : section.id,
    title: (section.repeat?.title ?? section.title).rich(state, language),
  };
}

/** Rows in the groups that the section has, else in one of the section's own name. Empty groups are left out. */
function groupsOf(
  run: SectionRun,
  steps: readonly Step[],
  given: Summarising,
  rowsFor: (step: Step) => readonly SummaryRowView[],
): SummaryGroupView[] {
  const { groups } = run.section;
  const found: SummaryGroupView[] = [];
  const take = (head: Pick<SummaryGroupView, "id" | "title">, own: readonly Step[]) => {
    const rows = own.flatMap(rowsFor);
    if (rows.length > 0) found.push({ ...head, rows, lists: [] });
  };
  if (groups.length === 0) take(headOf(run, given), steps);
  for (const group of groups) {
    const { state } = given.path;
    const title = group.title?.rich(state, given.language);
    const own = steps.filter(({ page }) => page.group === group.id);
    take({ id: `${group.id}-${run.item?.position ?? 0}`, ...optional("title", title) }, own);
  }
  return found;
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

/** A list as a section's summary names it. */
function summaryList(list: CompiledSummaryList, run: SectionRun, given: Summarising): ListRowsView | undefined {
  const { path, language } = given;
  const { state, form } = path;
  const page = form.pages.find((one): one is CompiledListPage => one.type === "list" && one.collects === list.list);
  if (!page) return undefined;
  const shown = listRows(page, given);
  const items = state.itemsOf(list.list);
  const driver = items.length === 0 ? driverOf(run.steps, page.id) : undefined;
  const add = list.add?.rich(state, language);
  const back = given.returnTo ? { returnTo: locationKey(given.returnTo) } : {};
  const rows = shown.rows.map((row, index) => {
    const item = items[index];
    if (!item) return row;
    const before = state.current;
    state.current = item;
    const label = list.itemLabel?.rich(state, language);
    const steps = item.steps.filter((step) => step !== undefined);
    const related = steps.flatMap((step) => rowsOf(step, given, list.fields));
    state.current = before;
    const edit = row.edit && list.anchor !== null ? { ...row.edit, anchor: list.anchor } : row.edit;
    return {
      ...row,
      ...optional("edit", edit),
      ...optional("itemLabel", label),
      ...(related.length > 0 ? { related } : {}),
    };
  });
  return {
    list: shown.list,
    title: list.title.rich(state, language),
    ...(rows.length === 0 ? optional("empty", list.empty?.rich(state, language)) : {}),
    rows,
    ...(shown.add
      ? {
          add: {
            label: add ?? shown.add.label,
            link: driver ? { ...driver.location, ...back } : shown.add.link,
          },
        }
      : {}),
  };
}

/** The location whose answer leads to the first item of a list page, if it is among these. */
export function driverOf(steps: readonly Step[], list: string): Step | undefined {
  const leads = ({ questions }: AskingPage) =>
    questions.some(({ variants }) =>
      variants.some(({ question }) =>
        question.fields.some(({ options }) =>
          options?.some(({ definition }) => "action" in definition && isDriving(definition.action, list)),
        ),
      ),
    );
  return steps.find(({ page }) => asks(page) && leads(page));
}

const isDriving = (action: Action | undefined, list: string): boolean =>
  action?.kind === "add-item" && action.page === list;

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

/** The questions of one location with their answers. */
export function rowsOf(step: Step, given: Summarising, only?: readonly Slot[]): readonly SummaryRowView[] {
  const { path, language } = given;
  const { state } = path;
  const before = state.current;
  state.current = step.item;
  const confirmed = Object.hasOwn(path.response.visits, step.key);
  const rows = step.asked.flatMap((asked): readonly SummaryRowView[] => {
    const { definition, title, summaryTitle } = asked.question;
    if (definition.summary?.hidden === true) return [];
    const fields = asked.fields.filter((one) => !only || only.some((slot) => slot.index === one.field.slot.index));
    const items = fields.flatMap((field) => itemOf(field, step, confirmed, given));
    if (items.length === 0) return [];
    const joined = definition.summary?.join;
    return [
      {
        id: definition.id,
        title: (summaryTitle ?? title).rich(state, language),
        items: joined ? [join(items, joined)] : items,
      },
    ];
  });
  state.current = before;
  return rows;
}

function itemOf(asked: AskedField, step: Step, confirmed: boolean, given: Summarising): readonly SummaryItemView[] {
  const { path, language, returnTo } = given;
  const { state } = path;
  const answer = countedAnswer(asked, state, confirmed);
  // A field that is not there to be answered has no place in a summary; one left empty has.
  if (answer === undefined && asked.owner !== null) return [];
  const rich = (text: FormText | null) => text?.rich(state, language);
  return state.within(asked, () => [
    {
      id: asked.id,
      ...optional("label", rich(asked.field.summaryLabel ?? asked.field.each?.label ?? asked.field.label)),
      values: answer === undefined ? [] : state.format(asked, answer, language),
      ...(returnTo
        ? { change: { ...step.location, anchor: asked.owner?.id ?? asked.id, returnTo: locationKey(returnTo) } }
        : {}),
    },
  ]);
}

/** Several answers of a question as one: in a line, or each in its own. */
function join(items: readonly SummaryItemView[], how: "space" | "lines"): SummaryItemView {
  const values = items.flatMap((item) => item.values);
  const [first] = items;
  return {
    id: first?.id ?? "",
    values: how === "lines" || values.length === 0 ? values : [values.join(" ")],
    ...optional("change", first?.change),
  };
}

/** The items of a list with their links. */
export function listRows(page: CompiledListPage, { path, language, returnTo }: Summarising): ListRowsView {
  const { state, form } = path;
  const before = state.current;
  const items = state.itemsOf(page.collects);
  const link = (location: LocationLink): LocationLink =>
    returnTo ? { ...location, returnTo: locationKey(returnTo) } : location;
  const onPage = returnTo === null || returnTo.page !== page.id;
  const full = items.length >= (page.definition.max ?? Infinity);
  const rows = items.map((item) => {
    state.current = item;
    const label = page.itemLabel.rich(state, language);
    const detail = page.itemDetail?.rich(state, language);
    const steps = stepsOf(page, item, path);
    const [first] = item.primary ? primarySteps(path, item) : steps;
    return {
      item: item.id,
      label,
      ...optional("detail", detail),
      ...(item.primary ? { primary: true } : {}),
      complete: steps.every((step) => step.complete),
      ...(first ? { edit: onPage ? link(first.location) : first.location } : {}),
      ...(page.remove && !item.primary
        ? {
            remove: onPage
              ? link({ ...locationAt(page.id, item.id), deed: "remove" })
              : { ...locationAt(page.id, item.id), deed: "remove" as const },
          }
        : {}),
    };
  });
  state.current = before;
  const list = form.lists[page.collects];
  const label = (page.addLabel ?? (page.definition.more && addingOption(page)))?.rich(state, language);
  const to: LocationLink = { page: page.id, deed: "add" };
  return {
    list: list?.id ?? page.id,
    ...optional("title", page.itemTitle?.rich(state, language)),
    ...(rows.length === 0 ? optional("empty", page.emptyTitle?.rich(state, language)) : {}),
    rows,
    // A page that asks whether there are more needs no link beside the question.
    ...(full || page.items.length === 0 || (!onPage && page.definition.question)
      ? {}
      : { add: { label: label ?? message("add", language), link: onPage ? link(to) : to } }),
  };
}

/** What the option that adds an item says. */
function addingOption({ questions }: CompiledListPage): FormText | null {
  for (const { variants } of questions) {
    for (const { question } of variants) {
      for (const { options } of question.fields) {
        for (const option of options ?? []) {
          if (option.kind === "option" && option.definition.action?.kind === "add-item") return option.label;
        }
      }
    }
  }
  return null;
}

/** The page of the respondent's own item. */
const primarySteps = ({ form }: Path, item: ItemState): readonly Step[] =>
  form.pages.flatMap((page) => {
    const step = page.type === "primary-item" && page.item ? item.steps[page.item.index] : undefined;
    return step ? [step] : [];
  });

function stepsOf(page: CompiledListPage, item: ItemState, path: Path): readonly Step[] {
  return page.items.flatMap(({ id }) => path.at(id, item.id) ?? []);
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

function totalRow(step: Step, { path, language, returnTo }: Summarising, total: string): SummaryRowView {
  const { page } = step;
  const label = page.type === "calculation" ? page.totalLabel.rich(path.state, language) : "";
  const change = returnTo ? { change: { ...step.location, returnTo: locationKey(returnTo) } } : {};
  return { id: page.id, title: label, items: [{ id: page.id, label, values: [total], ...change }] };
}
