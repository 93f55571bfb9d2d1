import {
  behaviourOf,
  decimal,
  resolveSourceCode,
  type Answer,
  type Env,
  type Form,
  type Slot,
  type Value,
} from "@waypost/form";
import { optionsOf, type AskedField } from "./asked.ts";
import { quarterOf } from "./clock.ts";
import { fingerprint, type LookupInput } from "./fingerprint.ts";
import { canonical, fromJson, fromText, nest, partsOf } from "./json-value.ts";
import { keyOf } from "./key.ts";
import { newItem } from "./new-item.ts";
import { answerIn, itemsIn, primaryIn, type Fact, type Response } from "./response.ts";
import type { Step } from "./step.ts";
import { readOf, Watch, type Read, type Said } from "./watch.ts";

/** One item of a list as far as it is known: the values of its answers on the path so far. */
export interface ItemState {
  readonly id: string;
  readonly list: number;
  readonly position: number;
  /** The respondent's own item: what it is asked stands on a page apart. */
  readonly primary: boolean;
  /** By the place of the slot in its list. */
  readonly values: Value[];
  readonly asked: (AskedField | undefined)[];
  /** Lookups whose page was passed, by index. */
  readonly passed: Set<number>;
  context: Value | undefined;
  /** Its pages, and sections that repeat over it, that are complete. */
  readonly completed: { readonly page: Set<number>; readonly section: Set<number> };
  /** Its locations on the path, by the page's index. */
  readonly steps: (Step | undefined)[];
}

interface ListState {
  readonly items: readonly ItemState[];
  /** True once a page that collects the list is on the path. */
  open: boolean;
  contexts: Value | undefined;
}

const EMPTY: readonly number[] = [];

/**
 * What rules and texts read while a response is walked: the answers on the path so far and what is computed of them,
 * each value once until something that it rests on changes.
 */
export class State implements Env {
  readonly form: Form;
  readonly response: Response;
  readonly #now: string;
  /** The item whose pages are walked, shown or answered. */
  current: ItemState | null = null;
  namesUnfilled = false;
  readonly #values: Value[];
  readonly #asked: (AskedField | undefined)[];
  readonly #lists: ListState[];
  readonly #passed = new Set<number>();
  readonly #memo: (Value | undefined)[];
  readonly #elements: [Value, Value, Value] = [null, null, null];
  /** Completion so far, told by the walk. */
  readonly #completedPages: Uint8Array;
  readonly #completedSections: Uint8Array;
  #watch: Watch | null = null;

  constructor(form: Form, response: Response, now: string) {
    this.form = form;
    this.response = response;
    this.#now = now;
    this.#values = new Array<Value>(form.slots.length).fill(null);
    this.#asked = new Array<AskedField | undefined>(form.slots.length);
    this.#memo = new Array<Value | undefined>(form.values.length + form.tables.length + form.lookups.length);
    this.#completedPages = new Uint8Array(form.pages.length);
    this.#completedSections = new Uint8Array(form.sections.length);
    this.#lists = form.lists.map(({ id, slots, collectors }, list) => ({
      items: itemsIn(response, id).map((item, position) =>
        newItem(item, list, position, slots.length, primaryIn(response, id) === item),
      ),
      open: collectors.length === 0,
      contexts: undefined,
    }));
  }

  /** Does work and tells what rules and texts read meanwhile; null where some of it cannot be read again. */
  watch<T>(work: () => T): { readonly result: T; readonly said: Said | null } {
    const watch = new Watch();
    this.#watch = watch;
    try {
      return { result: work(), said: watch.said };
    } finally {
      this.#watch = null;
    }
  }

  /** Reads and notes it. What is read on the way to it is not noted: it follows from the same response. */
  #noted(watch: Watch, read: Read): Value {
    this.#watch = null;
    const value = readOf(this, read);
    this.#watch = watch;
    watch.note(read, value);
    return value;
  }

  get now(): string {
    this.#watch?.note({ of: "clock" }, quarterOf(this.#now));
    return this.#now;
  }

  field(index: number): Value {
    if (this.#watch !== null) return this.#noted(this.#watch, { of: "field", index });
    const slot = this.form.slots[index];
    if (!slot) return null;
    if (slot.list === null) return this.#values[index] ?? null;
    return this.current?.list === slot.list ? (this.current.values[slot.local] ?? null) : null;
  }

  label(index: number, language: string): string | null {
    if (this.#watch !== null) return this.#noted(this.#watch, { of: "label", index, language }) as string | null;
    const slot = this.form.slots[index];
    if (!slot || this.field(index) === null) return null;
    const asked = slot.list === null ? this.#asked[index] : this.current?.asked[slot.local];
    const answer = asked && answerIn(this.response, asked.key);
    return asked && answer !== undefined ? this.format(asked, answer, language).join(", ") : null;
  }

  /** An answer for reading, one text a line. */
  format(asked: AskedField, answer: Answer, language: string): readonly string[] {
    const { definition } = asked.field;
    const options = asked.field.options ? this.within(asked, () => optionsOf(asked.field, this)) : undefined;
    return behaviourOf(definition).format(answer, definition, language, options);
  }

  /** Does work with the element for which the field is made in sight. */
  within<T>(asked: AskedField, work: () => T): T {
    if (asked.field.each === null) return work();
    return this.withElement(0, asked.element, work);
  }

  items(index: number): Value {
    this.#watch?.noteOnce();
    const list = this.#lists[index];
    if (!list?.open) return [];
    list.contexts ??= list.items.map((item) => this.#context(item));
    return list.contexts;
  }

  /** The items of a list, whether or not it is on the path. */
  itemsOf(index: number): readonly ItemState[] {
    this.#watch?.noteOnce();
    return this.#lists[index]?.items ?? [];
  }

  /** The items that count: those of a list on the path. */
  itemsOnPath(index: number): readonly ItemState[] {
    this.#watch?.noteOnce();
    const list = this.#lists[index];
    return list?.open === true ? list.items : [];
  }

  openList(index: number): void {
    const list = this.#lists[index];
    if (!list || list.open) return;
    list.open = true;
    this.#forget(this.form.dependents.lists[index] ?? EMPTY);
  }

  item(): Value {
    this.#watch?.noteOnce();
    return this.current ? this.#context(this.current) : null;
  }

  /** An item as rules read it. */
  itemContext(item: ItemState): Value {
    this.#watch?.noteOnce();
    return this.#context(item);
  }

  primary(list: number): Value {
    this.#watch?.noteOnce();
    return this.#lists[list]?.items.find((item) => item.primary)?.id ?? null;
  }

  given(): Value {
    this.#watch?.noteOnce();
    return this.response.given ? fromJson(this.response.given.data) : null;
  }

  startedAt(): Value {
    this.#watch?.noteOnce();
    return this.response.startedAt;
  }

  value(index: number): Value {
    if (this.#watch !== null) return this.#noted(this.#watch, { of: "value", index });
    if (this.namesUnfilled && this.#isOfNothing(index)) return null;
    const known = this.#memo[index];
    if (known !== undefined) return known;
    const value = this.form.values[index];
    if (!value) return null;
    const result = value.rule.evaluate(this);
    if (value.list === null) this.#memo[index] = result;
    return result;
  }

  /** True of a value that rests on answers and items alone of which there are none yet: it is not nought, but unknown. */
  #isOfNothing(index: number): boolean {
    const { slots, lists } = this.form.dependents;
    const fields = slots.flatMap((memos, slot) => (memos.includes(index) ? [slot] : []));
    const collected = lists.flatMap((memos, list) => (memos.includes(index) ? [list] : []));
    const isKnown =
      fields.some((slot) => this.#values[slot] != null) || collected.some((list) => this.itemsOf(list).length > 0);
    return fields.length + collected.length > 0 && !isKnown;
  }

  table(index: number): Value {
    if (this.#watch !== null) return this.#noted(this.#watch, { of: "table", index });
    const place = this.form.values.length + index;
    const known = this.#memo[place];
    if (known !== undefined) return known;
    const table = this.form.tables[index];
    if (!table) return null;
    const { value } = table.table.evaluate(this);
    if (table.list === null) this.#memo[place] = value;
    return value;
  }

  lookup(index: number): Value {
    if (this.#watch !== null) return this.#noted(this.#watch, { of: "lookup", index });
    const lookup = this.form.lookups[index];
    if (!lookup) return null;
    if (lookup.list !== null) {
      const item = this.current?.list === lookup.list ? this.current : null;
      return item?.passed.has(index) === true ? this.#said(index) : null;
    }
    if (!this.#passed.has(index)) return null;
    const place = this.form.values.length + this.form.tables.length + index;
    return (this.#memo[place] ??= this.#said(index));
  }

  /** What is current of what was said about a lookup: null once its inputs changed. */
  fact(index: number): Fact | null {
    this.#watch?.noteOnce();
    const lookup = this.form.lookups[index];
    if (!lookup) return null;
    const item = lookup.list === null ? undefined : this.current?.id;
    const fact = this.response.facts[keyOf(lookup.id, item)];
    if (!fact) return null;
    return this.input(index)?.inputs === fact.inputs ? fact : null;
  }

  /** The inputs with which a lookup would be asked now. Null while one that is needed is not known. */
  input(index: number): LookupInput | null {
    this.#watch?.noteOnce();
    const lookup = this.form.lookups[index];
    if (!lookup) return null;
    const input: Record<string, Value> = {};
    for (const { name, optional, rule } of lookup.inputs) {
      const value = rule.evaluate(this);
      if (value === null && !optional) return null;
      input[name] = value;
    }
    return { input, inputs: fingerprint(canonical(input)) };
  }

  #said(index: number): Value {
    const fact = this.fact(index);
    if (!fact) return null;
    const declared = this.form.lookups[index]?.definition.result ?? {};
    return { ...partsOf(fact.value, Object.keys(declared)), status: fact.status };
  }

  metadata(id: string): Value {
    if (this.#watch !== null) return this.#noted(this.#watch, { of: "metadata", id });
    const type = this.form.definition.metadata?.find((one) => one.id === id)?.type;
    const text = Object.hasOwn(this.response.metadata, id) ? this.response.metadata[id] : undefined;
    return text === undefined ? null : fromText(text, type ?? "text");
  }

  hidden(id: string): Value {
    if (this.#watch !== null) return this.#noted(this.#watch, { of: "hidden", id });
    const text = Object.hasOwn(this.response.hidden, id) ? this.response.hidden[id] : undefined;
    return text ?? this.form.definition.hidden?.find((one) => one.id === id)?.default ?? null;
  }

  sourceCode(): Value {
    if (this.#watch !== null) return this.#noted(this.#watch, { of: "sourceCode" });
    const spec = this.form.definition.sourceCodes;
    if (!spec) return null;
    const raw = Object.hasOwn(this.response.hidden, spec.id) ? (this.response.hidden[spec.id] ?? null) : null;
    const slot = spec.hear ? this.form.slotOf.get(spec.hear.field) : undefined;
    const heard = slot ? this.field(slot.index) : null;
    return { ...resolveSourceCode(spec, raw, typeof heard === "string" ? heard : null) };
  }

  completed(kind: "page" | "section", index: number): boolean {
    if (this.#watch !== null) return this.#noted(this.#watch, { of: "completed", kind, index }) === true;
    const { current } = this;
    if (current && current.list === this.#repeats(kind, index)) return current.completed[kind].has(index);
    return (kind === "page" ? this.#completedPages : this.#completedSections)[index] === 1;
  }

  /** Notes that a page, or a section, is complete: of the current item, where it is asked for each. */
  complete(kind: "page" | "section", index: number): void {
    const { current } = this;
    if (current && current.list === this.#repeats(kind, index)) current.completed[kind].add(index);
    else (kind === "page" ? this.#completedPages : this.#completedSections)[index] = 1;
    this.#forget(this.form.dependents.completion);
  }

  #repeats(kind: "page" | "section", index: number): number | null {
    if (kind === "page") return this.form.pages[index]?.list ?? null;
    return this.form.sections[index]?.repeat?.list ?? null;
  }

  element(depth: number): Value {
    this.#watch?.noteOnce();
    return this.#elements[depth === 0 ? 0 : depth === 1 ? 1 : 2];
  }

  /** Does work for each element of a list, with the element in sight. */
  forEach(depth: 0 | 1, elements: Value, work: (element: Value) => void): void {
    if (!Array.isArray(elements)) return;
    for (const element of elements as readonly Value[]) {
      this.withElement(depth, element, () => {
        work(element);
      });
    }
  }

  /** Does work with one element in sight. */
  withElement<T>(depth: 0 | 1 | 2, element: Value, work: () => T): T {
    const before = this.#elements[depth];
    this.#elements[depth] = element;
    const result = work();
    this.#elements[depth] = before;
    return result;
  }

  /** Makes a value known. What was computed of it before is forgotten. */
  set(slot: Slot, value: Value, asked: AskedField | undefined): void {
    const { dependents } = this.form;
    // The answer of a question apart (whether to remove an item, a relationship) is no name that rules read.
    if (slot.index < 0) return;
    if (slot.list === null) {
      this.#asked[slot.index] = asked;
      if (this.#values[slot.index] === value) return;
      this.#values[slot.index] = value;
    } else {
      const item = this.current;
      if (item?.list !== slot.list) return;
      item.asked[slot.local] = asked;
      if (item.values[slot.local] === value) return;
      item.values[slot.local] = value;
      item.context = undefined;
      const list = this.#lists[slot.list];
      if (list) list.contexts = undefined;
      this.#forget(dependents.lists[slot.list] ?? EMPTY);
    }
    this.#forget(dependents.slots[slot.index] ?? EMPTY);
  }

  /** Notes that the page of a lookup was passed: from here on what was said may be read. */
  pass(index: number): void {
    const lookup = this.form.lookups[index];
    if (!lookup) return;
    if (lookup.list === null) this.#passed.add(index);
    else this.current?.passed.add(index);
    this.#memo[this.form.values.length + this.form.tables.length + index] = undefined;
    this.#forget(this.form.dependents.lookups[index] ?? EMPTY);
  }

  #forget(memos: readonly number[]): void {
    for (const index of memos) this.#memo[index] = undefined;
  }

  #context(item: ItemState): Value {
    if (item.context !== undefined) return item.context;
    const root: Record<string, Value> = {};
    for (const slot of this.form.lists[item.list]?.slots ?? []) {
      const value = item.values[slot.local] ?? null;
      if (!slot.id.includes(".")) root[slot.id] = value;
      else nest(root, slot.id.split("."), value);
    }
    root["id"] = item.id;
    root["position"] = decimal(item.position + 1);
    const given: unknown = this.response.given?.items[item.id];
    if (given !== undefined) root["given"] = fromJson(given);
    item.context = root;
    return root;
  }
}
