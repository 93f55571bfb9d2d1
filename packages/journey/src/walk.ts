import type {
  CompiledCalculationPage,
  CompiledListPage,
  CompiledPage,
  CompiledPrimaryPage,
  CompiledRelationshipsPage,
  CompiledSection,
  CompiledTarget,
  Form,
  Value,
} from "@waypost/form";
import { actionOf } from "./action.ts";
import { askedOf, askedOn, setAnswers, type AskedQuestion } from "./asked.ts";
import { fingerprint } from "./fingerprint.ts";
import { canonical } from "./json-value.ts";
import { keyOf, locationAt } from "./key.ts";
import { NEXT, onwardOf, STOP, type Onward } from "./onward.ts";
import { asks, type AskingPage, type PagePlan } from "./plan.ts";
import { answerIn, visitIn, type Key, type Response } from "./response.ts";
import { partsOf, restsOn, sumOf } from "./rests.ts";
import { isSeparate } from "./separate.ts";
import { isValid } from "./valid.ts";
import { State, type ItemState } from "./state.ts";
import { isComplete, type SectionRun, type Step } from "./step.ts";
import { walkPairs } from "./walk-pairs.ts";

const NONE: readonly AskedQuestion[] = [];

/** Where in its section the walk goes on, or -1. What sums up a section is met wherever the section ends. */
function placeOf(onward: Onward, pages: readonly CompiledPage[], place: number): number {
  if (onward.kind === "page") return pages.findIndex(({ index }) => index === onward.page);
  if (onward.kind !== "end-of-section") return -1;
  return pages.findIndex(({ type }, at) => at > place && type === "section-summary");
}

/** What a walk of a response found: its state, its sections in the order of the form, and every location. */
export class Path {
  readonly form: Form;
  readonly state: State;
  readonly response: Response;
  readonly runs: SectionRun[] = [];
  readonly steps: Step[] = [];
  /** Steps of pages that are met once, by the page's index; those of an item are kept with the item. */
  readonly #once: (Step | undefined)[];
  /** Locations that no page's index leads to: relationships. */
  readonly #apart = new Map<Key, Step>();
  /** Totals of calculation pages, by index. */
  readonly #totals: Value[] = [];
  /** Pages that were looked at: what the cost of a walk is counted in. */
  looked = 0;
  readonly #plans: readonly PagePlan[];

  constructor(form: Form, plans: readonly PagePlan[], response: Response, now: string) {
    this.form = form;
    this.#plans = plans;
    this.response = response;
    this.state = new State(form, response, now);
    this.#once = new Array<Step | undefined>(form.pages.length);
    if (form.hub) this.#walkHub();
    else this.#walkLine();
    this.state.current = null;
    this.#number();
  }

  /** The location of a page on the path, for an item where the page is asked for each. */
  at(page: string, item?: string, to?: string): Step | undefined {
    const apart = item === undefined ? undefined : this.#apart.get(keyOf(page, item, to));
    if (apart) return apart;
    const known = this.form.pageOf.get(page);
    if (!known) return undefined;
    if (item === undefined) return this.#once[known.index];
    if (known.list === null) return undefined;
    return this.state.itemsOf(known.list).find(({ id }) => id === item)?.steps[known.index];
  }

  /** Sections one after the other; a route may pass some over or go on to the end. */
  #walkLine(): void {
    const { sections } = this.form;
    for (let index = 0; index < sections.length; index++) {
      const section = sections[index];
      if (!section) return;
      const onward = this.#section(section);
      if (onward.kind === "stop") return;
      if (onward.kind === "section") index = onward.section - 1;
      else if (onward.kind === "end-of-form" && index < sections.length - 1) {
        this.#checkPage();
        return;
      }
    }
  }

  /** The end of a linear form: its check page alone. */
  #checkPage(): void {
    const section = this.form.sections.at(-1);
    const page = section?.pages.at(-1);
    if (!section || page?.type !== "check") return;
    const run: SectionRun = { section, item: null, steps: [], stopped: false };
    this.runs.push(run);
    this.#page(page, run, null);
  }

  /** Sections in the order of their needs; the path is then told in the order of the form. */
  #walkHub(): void {
    for (const index of this.form.order) {
      const section = this.form.sections[index];
      if (section) this.#section(section);
    }
    this.runs.sort((a, b) => a.section.index - b.section.index);
  }

  #section(section: CompiledSection): Onward {
    const { state } = this;
    state.current = null;
    if (section.enabled && section.enabled.evaluate(state) !== true) return NEXT;
    if (!section.repeat) return this.#run(section, null);
    const items = state.itemsOnPath(section.repeat.list);
    let all = true;
    for (const item of items) {
      const onward = this.#run(section, item);
      if (onward.kind === "stop" && !this.form.hub) return onward;
      all &&= isComplete(this.runs.at(-1));
    }
    state.current = null;
    if (all && items.length > 0) state.complete("section", section.index);
    return NEXT;
  }

  #run(section: CompiledSection, item: ItemState | null): Onward {
    const { state } = this;
    state.current = item;
    const run: SectionRun = { section, item, steps: [], stopped: false };
    if (item && isSeparate(this.form, section, item.id, this.response)) {
      this.runs.push({ ...run, separate: true });
      state.complete("section", section.index);
      return NEXT;
    }
    const { pages } = section;
    let onward: Onward = NEXT;
    for (let place = 0; place < pages.length; place++) {
      const page = pages[place];
      if (!page) break;
      onward = this.#visit(page, run, item);
      if (onward.kind === "next") continue;
      const target = placeOf(onward, pages, place);
      if (target === -1) break;
      place = target - 1;
      onward = NEXT;
    }
    if (onward.kind === "stop") run.stopped = true;
    if (run.steps.length > 0) this.runs.push(run);
    if (isComplete(run)) state.complete("section", section.index);
    return onward.kind === "end-of-section" || onward.kind === "page" ? NEXT : onward;
  }

  /** The pages of each item, then the list page itself. */
  #list(page: CompiledListPage, run: SectionRun): Onward {
    const { state } = this;
    this.looked++;
    if (!this.#isMet(page)) return NEXT;
    state.openList(page.collects);
    let all = true;
    for (const item of state.itemsOf(page.collects)) {
      // What the primary item is asked stands on a page of its own.
      if (item.primary) continue;
      state.current = item;
      all = this.#itemPages(page, item, run) && all;
    }
    state.current = run.item;
    const items = state.itemsOf(page.collects).length;
    const full = page.definition.max !== undefined && items >= page.definition.max;
    const enough = items >= (page.definition.min ?? 0);
    const asked = full ? NONE : this.#askedOn(page, run.item);
    const found = this.#answered(page, run.item, asked, String(full));
    return this.#step(page, run, run.item, { ...found, complete: found.complete && all && enough });
  }

  /** Whether the respondent is one of the list, and if so what is asked of that item. */
  #primary(page: CompiledPrimaryPage, run: SectionRun, item: ItemState | null): Onward {
    const { state } = this;
    this.looked++;
    if (!this.#isMet(page)) return NEXT;
    state.openList(page.collects);
    const found = this.#answered(page, item, this.#askedOn(page, item), "");
    const onward = this.#step(page, run, item, found);
    const own = state.itemsOf(page.collects).find((one) => one.primary);
    if (onward.kind !== "next" || !page.item || !own) return onward;
    if (actionOf(found.asked, this.#answerOf)?.kind !== "add-item") return onward;
    state.current = own;
    this.#page(page.item, run, own);
    state.current = item;
    return NEXT;
  }

  /** Every pair of items, then on. */
  #relationships(page: CompiledRelationshipsPage, run: SectionRun): Onward {
    const { state } = this;
    this.looked++;
    if (!this.#isMet(page)) return NEXT;
    const steps = walkPairs(page, run, state, this.#plans[page.index], (key) => this.#answerOf(key));
    run.steps.push(...steps);
    state.current = run.item;
    if (steps.every((step) => step.complete)) state.complete("page", page.index);
    return onwardOf(this.#route(page));
  }

  #itemPages(page: CompiledListPage, item: ItemState, run: SectionRun): boolean {
    let all = true;
    const { items } = page;
    for (let place = 0; place < items.length; place++) {
      const itemPage = items[place];
      if (!itemPage) break;
      const before = run.steps.length;
      const onward = this.#page(itemPage, run, item);
      if (run.steps.length > before) all &&= run.steps.at(-1)?.complete ?? true;
      if (onward.kind === "next") continue;
      if (onward.kind !== "page") break;
      place = items.findIndex(({ index }) => index === onward.page) - 1;
    }
    return all;
  }

  /** Decides skip, then show. */
  #isMet({ skip, shows }: CompiledPage): boolean {
    if (skip && skip.evaluate(this.state) === true) return false;
    for (const show of shows) if (show.evaluate(this.state) !== true) return false;
    return true;
  }

  #visit(page: CompiledPage, run: SectionRun, item: ItemState | null): Onward {
    switch (page.type) {
      case "list":
        return this.#list(page, run);
      case "primary-item":
        return this.#primary(page, run, item);
      case "relationships":
        return this.#relationships(page, run);
      case "introduction":
      case "question":
      case "content":
      case "calculation":
      case "section-summary":
      case "check":
        return this.#page(page, run, item);
    }
  }

  #page(page: CompiledPage, run: SectionRun, item: ItemState | null): Onward {
    this.looked++;
    if (!this.#isMet(page)) return NEXT;
    if (asks(page)) {
      return this.#step(page, run, item, this.#answered(page, item, this.#askedOn(page, item), ""));
    }
    const plan = this.#plans[page.index];
    const key = keyOf(page.id, item?.id);
    const shown = page.type === "calculation" ? this.#total(page) : { total: null, rests: "" };
    const print = plan?.print ?? (plan?.printOf ?? fingerprint)(`|${shown.rests}`);
    const unasked = page.definition.type === "section-summary" && page.definition.confirm === false;
    // Of a section that asks nothing now there is nothing to sum up.
    if (unasked && run.steps.length === 0) return NEXT;
    const complete = unasked || (page.type !== "check" && visitIn(this.response, key) === print);
    return this.#step(page, run, item, { key, asked: NONE, print, complete, total: shown.total });
  }

  /** The questions of a page as they are asked now. */
  #askedOn(page: AskingPage, item: ItemState | null): readonly AskedQuestion[] {
    const plan = this.#plans[page.index];
    if (!plan?.asked) return askedOn(page, this.state);
    return item ? askedOf(plan.asked, item.id) : plan.asked;
  }

  /** Makes a page's answers known, and finds out whether they were confirmed and hold. */
  #answered(page: AskingPage, item: ItemState | null, asked: readonly AskedQuestion[], rests: string) {
    const { state } = this;
    const plan = this.#plans[page.index];
    const key = keyOf(page.id, item?.id);
    const visit = visitIn(this.response, key);
    // What the page rests on is settled before its own answers are known.
    const print = plan?.print ?? (plan?.printOf ?? fingerprint)(rests + restsOn(asked, state));
    const twin = visit === undefined && item !== null && this.#isKnownElsewhere(plan, item);
    setAnswers(asked, state, this.#answerOf, visit !== undefined || twin);
    const complete = (visit === print || twin) && isValid(asked, plan?.recheck ?? "all", state, this.#answerOf);
    return { key, asked, print, complete, total: null };
  }

  #isKnownElsewhere(plan: PagePlan | undefined, { id }: ItemState): boolean {
    return plan?.twins.some((page) => visitIn(this.response, keyOf(page, id)) !== undefined) ?? false;
  }

  readonly #answerOf = (key: Key) => answerIn(this.response, key);

  /** The total of a calculation page: its rule, or the sum of what it shows; and what must be confirmed again. */
  #total(page: CompiledCalculationPage): { readonly total: Value; readonly rests: string } {
    const { state } = this;
    const parts = [...partsOf(page, state), ...page.totals.map((index) => this.#totals[index] ?? null)];
    const total = page.value ? page.value.evaluate(state) : sumOf(parts);
    this.#totals[page.index] = total;
    return { total, rests: canonical([...parts, total]) };
  }

  #route({ routes }: CompiledPage): CompiledTarget | undefined {
    for (const { when, target } of routes) if (when === null || when.evaluate(this.state) === true) return target;
    return undefined;
  }

  #step(
    page: CompiledPage,
    run: SectionRun,
    item: ItemState | null,
    found: Pick<Step, "key" | "asked" | "print" | "complete" | "total">,
  ): Onward {
    const { state } = this;
    let { complete } = found;
    for (const lookup of page.lookups) {
      state.pass(lookup);
      // A page whose lookups have yet to be asked with these inputs is open: confirming it again asks them.
      if (state.input(lookup) !== null && state.fact(lookup) === null) complete = false;
    }
    const target = this.#route(page);
    const back =
      target && (target.kind === "page" || target.kind === "section") && target.back ? this.#pageOf(target) : null;
    if (back !== null) complete = false;
    if (complete) state.complete("page", page.index);
    const location = locationAt(page.id, item?.id);
    const { key, asked, print, total } = found;
    run.steps.push({
      page,
      location,
      key,
      item,
      to: null,
      run,
      index: -1,
      asked,
      print,
      complete,
      back,
      total,
      reachable: false,
    });
    if (back !== null) return STOP;
    // Where a page was not answered yet, its routes may already hold: the path is then what is to be expected.
    return onwardOf(target);
  }

  #pageOf(target: CompiledTarget & { readonly kind: "page" | "section" }): number {
    if (target.kind === "page") return target.page;
    return this.form.sections[target.section]?.pages[0]?.index ?? 0;
  }

  /** Numbers the locations, and finds out which may be opened. */
  #number(): void {
    const { form } = this;
    let open = false;
    for (const run of this.runs) {
      let block: boolean = form.hub || (form.anyOrder && !submits(run)) ? false : open;
      let itemOpen = false;
      let item: ItemState | null = null;
      for (const step of run.steps) {
        step.index = this.steps.length;
        this.steps.push(step);
        if (step.page.type === "relationships") this.#apart.set(step.key, step);
        else if (step.item === null) this.#once[step.page.index] = step;
        else step.item.steps[step.page.index] = step;
        if (step.page.owner === null) {
          step.reachable = !block;
          block ||= !step.complete;
          item = null;
          continue;
        }
        // Items of a list bar each other's pages as little as the list page itself, from which one may be removed.
        if (item !== step.item) [item, itemOpen] = [step.item, block];
        step.reachable = !itemOpen;
        itemOpen ||= !step.complete;
      }
      open ||= block;
    }
    const needed = form.hub?.required ?? [];
    if (this.runs.some((run) => needed.includes(run.section.index) && !isComplete(run))) barHub(this.runs, needed);
  }
}

/** True for the end of a linear form, which waits for all before it. */
const submits = ({ steps }: SectionRun): boolean => steps.at(-1)?.page.type === "check";

/** Until the required sections of a hub are complete, they are all there is, one after the other. */
function barHub(runs: readonly SectionRun[], needed: readonly number[]): void {
  let open = false;
  for (const index of needed) {
    for (const run of runs) {
      if (run.section.index !== index) continue;
      if (open) for (const step of run.steps) step.reachable = false;
      open ||= !isComplete(run);
    }
  }
  for (const run of runs) {
    if (needed.includes(run.section.index)) continue;
    for (const step of run.steps) step.reachable = false;
  }
}
