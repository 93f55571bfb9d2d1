import type { Action, CompiledListPage, CompiledPage, CompiledSummaryList } from "@waypost/form";
import { locationAt, locationKey } from "./key.ts";
import { message } from "./message.ts";
import { asks, type AskingPage } from "./plan.ts";
import { optional } from "./show-field.ts";
import type { ItemState } from "./state.ts";
import type { SectionRun, Step } from "./step.ts";
import { rowsOf, type Summarising } from "./summary-rows.ts";
import type { ListRowsView, ListRowView, LocationLink } from "./view.ts";
import type { Path } from "./walk.ts";

/**
 * A list as a section's summary names it: with the links of the page of the section that collects it and is on the path.
 * While none is, the link that adds leads to the question that would lead there.
 */
export function summaryList(list: CompiledSummaryList, run: SectionRun, given: Summarising): ListRowsView | undefined {
  const { path, language } = given;
  const { state, form } = path;
  const collects = (page: CompiledPage): page is CompiledListPage =>
    page.type === "list" && page.collects === list.list;
  const inSection = run.section.pages.filter(collects);
  const met = inSection.find((page) => path.at(page.id) !== undefined);
  const page = met ?? inSection[0] ?? form.pages.find(collects);
  if (!page) return undefined;
  const shown = listRows(page, given);
  const items = state.itemsOf(list.list);
  const driver = met ? undefined : driverOf(run.steps, page.id);
  const add = list.add?.rich(state, language);
  const back = given.returnTo ? { returnTo: locationKey(given.returnTo) } : {};
  // While its page is passed over, nothing is known of an item that is named there; the respondent is named elsewhere.
  const passed = path.at(page.id) === undefined;
  const rows = shown.rows.flatMap((row, index) => {
    const item = items[index];
    if (!item || (passed && !row.edit)) return [];
    return [summaryItem(row, item, list, given)];
  });
  return {
    list: shown.list,
    title: list.title.rich(state, language),
    ...(rows.length === 0 ? optional("empty", list.empty?.rich(state, language)) : {}),
    rows,
    ...(shown.add && (met ?? driver)
      ? {
          add: {
            label: add ?? shown.add.label,
            link: driver ? { ...driver.location, ...back } : shown.add.link,
          },
        }
      : {}),
  };
}

/** An item in a summary, with the answers that are shown beside its name. */
function summaryItem(row: ListRowView, item: ItemState, list: CompiledSummaryList, given: Summarising): ListRowView {
  const { state } = given.path;
  const before = state.current;
  state.current = item;
  const label = list.itemLabel?.rich(state, given.language);
  const steps = item.steps.filter((step) => step?.page.owner != null);
  const related = steps.flatMap((step) => (step ? rowsOf(step, given, list.fields) : []));
  state.current = before;
  const edit = row.edit && list.anchor !== null ? { ...row.edit, anchor: list.anchor, returnAnchor: null } : row.edit;
  return {
    ...row,
    ...optional("edit", edit),
    ...optional("itemLabel", label),
    ...(related.length > 0
      ? { related: related.filter(({ id }, at) => related.findIndex((one) => one.id === id) === at) }
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

/** The items of a list with their links. */
export function listRows(page: CompiledListPage, { path, language, returnTo }: Summarising): ListRowsView {
  const { state, form } = path;
  const before = state.current;
  const items = state.itemsOf(page.collects);
  const elsewhere = returnTo === null || returnTo.page !== page.id;
  const link = (location: LocationLink): LocationLink =>
    returnTo && elsewhere ? { ...location, returnTo: locationKey(returnTo) } : location;
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
      ...(page.items.length > 1 && !item.primary ? { several: true as const } : {}),
      ...(first ? { edit: link(first.location) } : {}),
      ...(page.remove && !item.primary && path.at(page.id)
        ? { remove: link({ ...locationAt(page.id, item.id), deed: "remove" }) }
        : {}),
    };
  });
  state.current = before;
  const list = form.lists[page.collects];
  return {
    list: list?.id ?? page.id,
    ...optional("title", page.itemTitle?.rich(state, language)),
    // On its own page that is the heading.
    ...(rows.length === 0 && elsewhere ? optional("empty", page.emptyTitle?.rich(state, language)) : {}),
    rows,
    ...(full || page.items.length === 0 || !(elsewhere ? linksElsewhere(page) : linksBeside(page))
      ? {}
      : {
          add: {
            label: page.addLabel?.rich(state, language) ?? message("add", language),
            link: link({ page: page.id, deed: "add" }),
          },
        }),
  };
}

/** True when summaries have a link that adds an item; a list page that asks nothing adds nothing. */
const linksElsewhere = ({ questions }: CompiledListPage): boolean => questions.length > 0;

/** True when a list's own page has one too: beside the usual yes and no, where the form gives it words of its own. */
const linksBeside = ({ definition, addLabel }: CompiledListPage): boolean =>
  definition.more !== undefined && addLabel !== null;

/** The page of the respondent's own item. */
const primarySteps = ({ form }: Path, item: ItemState): readonly Step[] =>
  form.pages.flatMap((page) => {
    const step = page.type === "primary-item" && page.item ? item.steps[page.item.index] : undefined;
    return step ? [step] : [];
  });

function stepsOf(page: CompiledListPage, item: ItemState, path: Path): readonly Step[] {
  return page.items.flatMap(({ id }) => path.at(id, item.id) ?? []);
}
