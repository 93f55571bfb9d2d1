import {
  formatCurrency,
  isDecimal,
  type CompiledListPage,
  type CompiledPage,
  type ExtraValues,
  type FormText,
  type Value,
} from "@waypost/form";
import { askedOn } from "./asked.ts";
import { asks } from "./plan.ts";
import { keyOf, wayBack } from "./key.ts";
import { beginningOf, currentOf, HUB, isReachable, listAt, previousOf, stepAt } from "./navigate.ts";
import type { Location } from "./response.ts";
import { showContents } from "./show-content.ts";
import { optional, type Showing } from "./show-field.ts";
import { bareFrame, sectionTitle, type Frame, type ShowOptions } from "./show-frame.ts";
import { showHub } from "./show-hub.ts";
import { removalOf } from "./post.ts";
import { showQuestion } from "./show-question.ts";
import { newItem } from "./new-item.ts";
import { summarise, summariseTotal } from "./summary.ts";
import { driverOf, listRows } from "./summary-lists.ts";
import type { LocationLink, PageView } from "./view.ts";
import { type Step } from "./step.ts";
import { totalText } from "./total-text.ts";
import { type Path } from "./walk.ts";

/** The item that is being added has no id yet. */
const NEW_ITEM = "";

/** The page at a location, ready to be drawn. A location that is not on the path shows where the respondent should be. */
export function showPage(path: Path, location: Location, options: ShowOptions): PageView {
  const { form } = path;
  if (form.hub && location.page === HUB) return showHub(path, options);
  if (options.deed === "add") {
    const list = listAt(path, location);
    if (list) return showNewItem(path, list, options);
  }
  const step = stepAt(path, location);
  if (!step) {
    const current = currentOf(path);
    // What cannot be shown at all is a fault of the caller: there is always a first page.
    if (current.page === location.page && current.item === location.item)
      throw new RangeError("this form has no page to show");
    return showPage(path, current, options);
  }
  if (options.deed === "remove" && step.page.type === "list" && location.item !== undefined) {
    const removal = removalOf(path, step.page, location.item);
    return removal ? showRemoval(path, removal, step.page, location, options) : showStep(path, step, options);
  }
  return showStep(path, step, options);
}

function showingOf({ state }: Path, { language, raw, errors = [] }: ShowOptions): Showing {
  return { state, language, raw, errors };
}

/** What every page has. The state stands at the page's item. */
function frameOf(path: Path, step: Step, options: ShowOptions, button: FormText | null = step.page.button): Frame {
  const { state } = path;
  const { language } = options;
  const { page } = step;
  const title = titleOf(page, path, step);
  const { section } = step.run;
  return {
    ...bareFrame(path, options),
    location: step.location,
    title: title.rich(state, language, { total: totalText(path, step, language) }),
    documentTitle:
      documentTitleOf(step)?.plain(state, language) ??
      headingAlone(path, title, language, { total: totalText(path, step, language) }),
    section: {
      id: section.id,
      title: sectionTitle(step.run, path, language),
      first: (beginningOf(path, step.run) ?? step).location,
      ...(step.run.item?.primary ? { own: true as const } : {}),
    },
    ...progressOf(path, step, language),
    previous: previousFor(path, step, options),
    contents: showContents(contentsOf(page, path), state, language),
    aside: showContents(page.aside, state, language),
    footnote: showContents(page.footnote, state, language),
    ...optional("button", button?.rich(state, language)),
  };
}

/** What a page calls the window; the question whether anybody is related may say so itself. */
function documentTitleOf({ page, location }: Step): FormText | null {
  const unrelated = page.type === "relationships" ? page.unrelated : null;
  return unrelated?.id === location.page ? unrelated.documentTitle : page.documentTitle;
}

/** A heading as the title of the window: without what was answered, where the form wants that veiled. */
function headingAlone({ form, state }: Path, title: FormText, language: string, extra?: ExtraValues): string {
  return form.definition.documentTitles === "veiled" ? title.veiled(language) : title.plain(state, language, extra);
}

/** Where the back link leads: to the page that a change link came from, else along the path. */
const previousFor = (path: Path, step: Step, { returnTo }: ShowOptions): LocationLink | null =>
  backTo(path, previousOf(path, step.location), returnTo);

/** The page that a change link came from, where that is open again; else another, with the way back kept. */
function backTo<Other extends Location | null>(path: Path, other: Other, returnTo: string | undefined) {
  if (returnTo === undefined) return other;
  const { to, after } = wayBack(returnTo);
  if (isReachable(path, to)) return { ...to, ...optional("returnTo", after) };
  return other === null || other.page === HUB ? other : { ...other, returnTo };
}

function titleOf(page: CompiledPage, { state }: Path, step: Step): FormText {
  if (page.type === "list" && page.emptyTitle && state.itemsOf(page.collects).length === 0) return page.emptyTitle;
  const variant = variantOf(page, state);
  const question = asks(page) ? (step.asked[0]?.question ?? page.questions[0]?.variants[0]?.question) : null;
  const title = variant?.title ?? page.title ?? question?.title;
  return title ?? step.run.section.title;
}

function contentsOf(page: CompiledPage, { state }: Path) {
  return variantOf(page, state)?.contents ?? page.contents;
}

function variantOf(page: CompiledPage, state: Path["state"]) {
  return page.variants.find(({ when }) => when.evaluate(state) === true);
}

/** Steps are the sections on the path; a hub shows none unless the form asks for it. */
function progressOf(path: Path, step: Step, language: string): Pick<Frame, "progress"> {
  const shown = path.form.definition.progress ?? (path.form.hub ? "none" : "sections");
  if (shown === "none") return {};
  const at = path.runs.indexOf(step.run);
  return { progress: { step: at + 1, of: path.runs.length, title: sectionTitle(step.run, path, language) } };
}

const questionsOf = (path: Path, { asked }: Step, options: ShowOptions) =>
  asked.map((one) => showQuestion(one, showingOf(path, options)));

function showStep(path: Path, step: Step, options: ShowOptions): PageView {
  const { state } = path;
  if (step.to) {
    return state.withElement(2, state.itemContext(step.to), () => showStep(path, { ...step, to: null }, options));
  }
  const { language } = options;
  const { page } = step;
  state.current = step.item;
  const frame = frameOf(path, step, options);
  // Of a total that makes up another one changes come back through both.
  const after = page.type === "calculation" ? options.returnTo : undefined;
  const given = { path, language, returnTo: step.location, ...optional("after", after) };
  const view = ((): PageView => {
    switch (page.type) {
      case "introduction":
      case "content":
        return { ...frame, kind: page.type };
      case "question": {
        const cancel = page.owner === null ? null : cancelOf(path, step, options);
        return {
          ...frame,
          kind: "question",
          questions: questionsOf(path, step, options),
          titleIsQuestion: page.title === null,
          ...optional("cancel", cancel),
          ...optional("cancelLabel", cancel && listOf(path, step)?.cancel?.rich(state, language)),
        };
      }
      case "list": {
        const [asked] = step.asked;
        const more = asked ? showQuestion(asked, showingOf(path, options)) : null;
        // The usual yes and no, without a label, answer the heading.
        const answersTitle = page.definition.more !== undefined && page.definition.more.label === undefined;
        return {
          ...frame,
          kind: "list",
          list: listRows(page, given),
          more: more && answersTitle ? { ...more, title: frame.title } : more,
          titleIsQuestion: page.title === null || answersTitle,
        };
      }
      case "primary-item":
        return { ...frame, kind: "question", questions: questionsOf(path, step, options), titleIsQuestion: true };
      case "relationships": {
        const questions = questionsOf(path, step, options);
        const own = step.location.to === undefined;
        const list = own && page.unrelated ? listAhead(page.unrelated.itemLabel, path, step, language) : null;
        return { ...frame, kind: "question", questions, titleIsQuestion: true, ...optional("list", list) };
      }
      case "calculation": {
        const total = totalText(path, step, language);
        const groups = summariseTotal(page, step, given, (one) => totalText(path, one, language));
        const grand = page.totals.length > 0;
        return {
          ...frame,
          kind: "calculation",
          grand,
          groups,
          totalLabel: page.totalLabel.rich(state, language),
          total,
        };
      }
      case "section-summary": {
        const collapsible = "collapsible" in page.definition && page.definition.collapsible === true;
        return { ...frame, kind: "section-summary", groups: summarise([step.run], given), collapsible };
      }
      case "check": {
        const { definition } = page;
        const hidden = definition.type === "check" && definition.summary === false;
        const collapsible = definition.type === "check" && definition.collapsible === true;
        return { ...frame, kind: "check", groups: hidden ? [] : summarise(path.runs, given), collapsible };
      }
    }
  })();
  state.current = null;
  return view;
}

/** Leaving an item unsaved leads to where it was opened from, else to its list. */
function cancelOf(path: Path, { page, run }: Step, { returnTo }: ShowOptions): LocationLink | null {
  const list = page.owner === null ? undefined : path.form.pages[page.owner];
  return backTo(path, (list && path.at(list.id, run.item?.id)?.location) ?? null, returnTo);
}

/** The first item page, for an item that does not exist yet. */
function showNewItem(path: Path, list: Step, options: ShowOptions): PageView {
  const { state, form } = path;
  const page = list.page.type === "list" ? list.page.items[0] : undefined;
  const adding = list.page.type === "list" ? list.page.add : null;
  if (list.page.type !== "list" || !page) return showStep(path, list, options);
  const { collects } = list.page;
  const slots = form.lists[collects]?.slots.length ?? 0;
  state.current = newItem(NEW_ITEM, collects, state.itemsOf(collects).length, slots);
  const asked = askedOn(adding ?? page, state);
  const step: Step = {
    ...list,
    page: adding ? { ...page, documentTitle: adding.documentTitle } : page,
    location: { page: adding?.id ?? page.id },
    item: state.current,
    asked,
    key: keyOf(page.id, NEW_ITEM),
  };
  const frame = frameOf(path, step, options);
  const none = state.itemsOf(collects).every((item) => item.primary);
  const first = none ? driverOf(list.run.steps, list.page.id) : undefined;
  const back = backTo(path, (first ?? list).location, options.returnTo);
  const questions = questionsOf(path, step, options);
  const cancelLabel = (adding?.cancel ?? list.page.cancel)?.rich(state, options.language);
  state.current = null;
  return {
    ...frame,
    kind: "question",
    questions,
    titleIsQuestion: page.title === null,
    previous: back,
    cancel: back,
    ...optional("cancelLabel", cancelLabel),
  };
}

function showRemoval(
  path: Path,
  removal: Step,
  page: CompiledListPage,
  location: Location,
  options: ShowOptions,
): PageView {
  const { state } = path;
  const { language } = options;
  state.current = removal.item;
  const [question] = questionsOf(path, removal, options);
  if (!question || !page.remove) return showStep(path, removal, options);
  const title = removal.asked[0]?.question.title;
  const documentTitle =
    page.remove.documentTitle?.plain(state, language) ?? (title ? headingAlone(path, title, language) : "");
  const cancelLabel = page.remove.cancel?.rich(state, language);
  const list = path.at(page.id);
  const cancel = backTo(path, (list ?? removal).location, options.returnTo);
  const frame = frameOf(path, { ...removal, item: null }, options, null);
  state.current = null;
  return {
    ...frame,
    location,
    title: question.title,
    documentTitle,
    contents: [],
    footnote: [],
    previous: cancel,
    kind: "remove",
    question,
    cancel,
    ...optional("cancelLabel", cancelLabel),
  };
}

/** The list page that a location's item belongs to. */
function listOf({ form }: Path, { page }: Step): CompiledListPage | undefined {
  const owner = page.owner === null ? undefined : form.pages[page.owner];
  return owner?.type === "list" ? owner : undefined;
}

/** The items after the current one that it was not asked about yet, by name: those it may be related to. */
function listAhead(label: FormText, { state }: Path, step: Step, language: string) {
  const { item, page, run } = step;
  if (page.type !== "relationships") return [];
  const before = state.current;
  const asked = run.steps.filter((one) => one.page === page && one.item === item && one.index < step.index);
  const ahead = state
    .itemsOnPath(page.relates)
    .filter((other) => other.position > (item?.position ?? 0) && !asked.some(({ to }) => to === other));
  const names = ahead.map((other) => {
    state.current = other;
    return label.rich(state, language);
  });
  state.current = before;
  return names;
}

/** A price: `£1,999.00`. What is no number is shown as it is. */
export function priceText(value: Value, language: string): string | null {
  if (isDecimal(value)) return formatCurrency(value, "GBP", language, 2);
  return typeof value === "string" && value !== "" ? value : null;
}
