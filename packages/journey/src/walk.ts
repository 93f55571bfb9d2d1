import type { CompiledListPage, CompiledPage, CompiledSection, CompiledTarget, Form, Value } from "@waypost/form";
import { addDecimals, decimal, isDecimal } from "@waypost/form";
import { askedOf, askedOn, isOpen, isRequired, limitOf, optionsOf, setAnswers, type AskedQuestion } from "./asked.ts";
import { fingerprint } from "./fingerprint.ts";
import { canonical } from "./json-value.ts";
import { keyOf, locationAt } from "./key.ts";
import type { PagePlan } from "./plan.ts";
import { pageProblems } from "./problem.ts";
import { answerIn, visitIn, type Key, type Location, type Response } from "./response.ts";
import { State, type ItemState } from "./state.ts";

/** A location on the path, with everything that was found out on the way. */
export interface Step {
  readonly page: CompiledPage;
  readonly location: Location;
  readonly key: Key;
  readonly item: ItemState | null;
  readonly run: SectionRun;
  /** Its place on the whole path. */
  index: number;
  readonly asked: readonly AskedQuestion[];
  readonly print: string;
  readonly complete: boolean;
  /** The page that a route sends back to: the path stops here. */
  readonly back: number | null;
  /** Of a calculation page. */
  readonly total: Value;
  /** True when it may be opened: nothing that must come before it is open. */
  reachable: boolean;
}

/** A section as it was walked, for one item where it repeats. */
export interface SectionRun {
  readonly section: CompiledSection;
  readonly item: ItemState | null;
  readonly steps: Step[];
  /** True when the path ended inside it: a route led back. */
  stopped: boolean;
}

/** Where the walk goes on after a page. */
type Onward =
  | { readonly kind: "next" }
  | { readonly kind: "page"; readonly page: number }
  | { readonly kind: "section"; readonly section: number }
  | { readonly kind: "end-of-section" | "end-of-form" | "stop" };

const NEXT: Onward = { kind: "next" };
const STOP: Onward = { kind: "stop" };
const NONE: readonly AskedQuestion[] = [];

/** What a walk of a response found: its state, its sections in the order of the form, and every location. */
export class Path {
  readonly form: Form;
  readonly state: State;
  readonly response: Response;
  readonly runs: SectionRun[] = [];
  readonly steps: Step[] = [];
  /** Steps of pages that are met once, by the page's index; those of an item are kept with the item. */
  readonly #once: (Step | undefined)[];
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
  at(page: string, item?: string): Step | undefined {
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
    if (all && items.length > 0) state.complete("section", section.index);
    return NEXT;
  }

  #run(section: CompiledSection, item: ItemState | null): Onward {
    const { state } = this;
    state.current = item;
    const run: SectionRun = { section, item, steps: [], stopped: false };
    const { pages } = section;
    let onward: Onward = NEXT;
    for (let place = 0; place < pages.length; place++) {
      const page = pages[place];
      if (!page) break;
      onward = page.type === "list" ? this.#list(page, run) : this.#page(page, run, item);
      if (onward.kind === "next") continue;
      if (onward.kind !== "page") break;
      const { page: target } = onward;
      place = pages.findIndex(({ index }) => index === target) - 1;
      onward = NEXT;
    }
    if (onward.kind === "stop") run.stopped = true;
    if (run.steps.length > 0) this.runs.push(run);
    if (isComplete(run) && !section.repeat) state.complete("section", section.index);
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
      state.current = item;
      all = this.#itemPages(page, item, run) && all;
    }
    state.current = run.item;
    const items = state.itemsOf(page.collects).length;
    const full = page.definition.max !== undefined && items >= page.definition.max;
    const enough = items >= (page.definition.min ?? 0);
    const key = keyOf(page.id, run.item?.id);
    const answer = this.#answerOf(keyOf(page.more.slot.id, run.item?.id));
    const more = full || typeof answer !== "string" ? null : answer;
    state.set(page.more.slot, more, undefined);
    const print = fingerprint(`${this.#plans[page.index]?.base ?? ""}|${full}`);
    const visited = visitIn(this.response, key) === print;
    const complete = all && enough && visited && (full || more === "no");
    return this.#step(page, run, run.item, { key, asked: NONE, print, complete, total: null });
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

  #page(page: CompiledPage, run: SectionRun, item: ItemState | null): Onward {
    this.looked++;
    if (!this.#isMet(page)) return NEXT;
    const { state, response } = this;
    const plan = this.#plans[page.index];
    const key = keyOf(page.id, item?.id);
    const visit = visitIn(response, key);
    if (page.type !== "question") {
      const total = page.type === "calculation" ? this.#total(page) : null;
      const print = plan?.print ?? fingerprint(`${plan?.base ?? ""}|${canonical(total)}`);
      const complete = page.type !== "check" && visit === print;
      return this.#step(page, run, item, { key, asked: NONE, print, complete, total });
    }
    const asked = plan?.asked ? (item ? askedOf(plan.asked, item.id) : plan.asked) : askedOn(page, state);
    // What the page rests on is settled before its own answers are known.
    const print = plan?.print ?? fingerprint((plan?.base ?? "") + this.#rests(asked));
    setAnswers(asked, state, this.#answerOf, visit !== undefined);
    const complete = visit === print && this.#isValid(asked, plan?.recheck ?? true);
    return this.#step(page, run, item, { key, asked, print, complete, total: null });
  }

  readonly #answerOf = (key: Key) => answerIn(this.response, key);

  /** The answers of a confirmed page whose fingerprint holds: they were right then, and mostly still are. */
  #isValid(asked: readonly AskedQuestion[], recheck: boolean): boolean {
    if (recheck) return pageProblems(asked, this.state, this.#answerOf, "en").length === 0;
    for (const question of asked) {
      for (const one of question.fields) {
        if (this.#answerOf(one.key) !== undefined || !isOpen(one, this.#answerOf)) continue;
        if (isRequired(one, question, this.state)) return false;
      }
    }
    return true;
  }

  /** What the meaning of a question page rests on: wordings, fields, options, limits and totals. Not how it reads. */
  #rests(asked: readonly AskedQuestion[]): string {
    const { state } = this;
    let text = "";
    for (const { question, variant, fields } of asked) {
      text += `|${question.definition.id}:${variant}`;
      for (const one of fields) {
        const { field } = one;
        text += `,${one.id}`;
        state.within(one, () => {
          if (typeof field.required === "object") text += field.required.evaluate(state) === true ? "!" : "?";
          if (field.varyingOptions) text += JSON.stringify(optionsOf(field, state).map(({ value }) => value));
          for (const bound of [field.min, field.max]) {
            if (typeof bound?.value !== "object" || bound.value.timely) continue;
            text += `;${canonical(limitOf(bound, state)?.value ?? null)}`;
          }
        });
      }
      for (const check of question.checks) {
        if (check.kind !== "sum" || typeof check.total !== "object" || check.total.timely) continue;
        text += `=${canonical(check.total.evaluate(state))}`;
      }
    }
    return text;
  }

  /** The total of a calculation page: its rule, or the sum of its fields on the path. */
  #total({ value, fields }: CompiledPage & { readonly type: "calculation" }): Value {
    const { state } = this;
    if (value) return value.evaluate(state);
    let total = decimal(0);
    const add = (given: Value) => {
      if (Array.isArray(given)) for (const one of given as readonly Value[]) add(one);
      else if (isDecimal(given)) total = addDecimals(total, given) ?? total;
    };
    for (const slot of fields) {
      if (slot.list === null || slot.list === state.current?.list) add(state.field(slot.index));
      else for (const item of state.itemsOnPath(slot.list)) add(item.values[slot.local] ?? null);
    }
    return total;
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
    if (complete && item === null) state.complete("page", page.index);
    const location = locationAt(page.id, item?.id);
    const { key, asked, print, total } = found;
    run.steps.push({
      page,
      location,
      key,
      item,
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
    if (!target) return NEXT;
    switch (target.kind) {
      case "page":
        return { kind: "page", page: target.page };
      case "section":
        return { kind: "section", section: target.section };
      case "end-of-section":
      case "end-of-form":
        return { kind: target.kind };
    }
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
      let block: boolean = form.hub ? false : open;
      let itemOpen = false;
      let item: ItemState | null = null;
      for (const step of run.steps) {
        step.index = this.steps.length;
        this.steps.push(step);
        if (step.item === null) this.#once[step.page.index] = step;
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
      open = block;
    }
    const needed = form.hub?.required ?? [];
    if (this.runs.some((run) => needed.includes(run.section.index) && !isComplete(run))) this.#barHub(needed);
  }

  /** Until the required sections are complete, they are all there is, one after the other. */
  #barHub(needed: readonly number[]): void {
    let open = false;
    for (const index of needed) {
      for (const run of this.runs) {
        if (run.section.index !== index) continue;
        if (open) for (const step of run.steps) step.reachable = false;
        open ||= !isComplete(run);
      }
    }
    for (const run of this.runs) {
      if (needed.includes(run.section.index)) continue;
      for (const step of run.steps) step.reachable = false;
    }
  }
}

/** True when every location of a section is complete and its path does not stop in it. */
export function isComplete(run: SectionRun | undefined): boolean {
  if (!run || run.stopped) return false;
  return run.steps.every((step) => step.complete || step.page.type === "check");
}

/** True when some location of a section was confirmed. */
export function isBegun(run: SectionRun, response: Response): boolean {
  return run.steps.some((step) => Object.hasOwn(response.visits, step.key));
}
