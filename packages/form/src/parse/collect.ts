import type { Field, OptionSet } from "../definition/field.ts";
import type { Section } from "../definition/form.ts";
import type { Question, QuestionVariants } from "../definition/question.ts";
import { behaviourOf } from "../field/register.ts";
import { listOf, union } from "../value/types.ts";
import type { Type } from "../value/value.ts";
import type { Slot } from "./compiled.ts";
import type { ExpandedForm, ExpandedPage } from "./expand.ts";
import { didYouMean } from "./nearest.ts";
import { pointerTo } from "./origins.ts";
import type { Problems } from "./problem.ts";

/** A page with its place in the form. */
export interface CollectedPage {
  readonly expanded: ExpandedPage;
  readonly index: number;
  readonly section: number;
  /** The list whose current item it is asked about. */
  readonly list: number | null;
  /** The list page whose item page this is. */
  readonly owner: number | null;
  readonly items: readonly CollectedPage[];
}

/** A field where it is asked, with its options at hand. */
export interface CollectedField {
  readonly field: Field;
  readonly at: string;
  readonly optionsAt: string;
  readonly slot: Slot;
}

/** Everything that has an id, with its place. */
export interface Collected {
  readonly expanded: ExpandedForm;
  /** In the order of the form, item pages before their list page. */
  readonly pages: readonly CollectedPage[];
  readonly sections: readonly (readonly CollectedPage[])[];
  readonly pageOf: ReadonlyMap<string, CollectedPage>;
  readonly sectionOf: ReadonlyMap<string, number>;
  readonly listOf: ReadonlyMap<string, number>;
  readonly slots: readonly Slot[];
  readonly slotOf: ReadonlyMap<string, Slot>;
  /** The pages that ask each field, by slot. */
  readonly asked: readonly (readonly number[])[];
  /** The list pages of each list. */
  readonly collectors: readonly (readonly number[])[];
  /** The pages that ask for each lookup. */
  readonly lookupPages: ReadonlyMap<string, readonly number[]>;
  /** The fields of a question, by the place of each. */
  readonly fieldAt: ReadonlyMap<string, CollectedField>;
  /** The index of a list that is referred to, or null with the reason noted. */
  list(id: string, at: string): number | null;
}

/** More sections than any questionnaire has. */
const MOST_SECTIONS = 2000;

/** Gives every page, section, list and field its place, and refuses ids that stand for two things. */
export function collect(expanded: ExpandedForm, problems: Problems): Collected {
  const collection = new Collection(expanded, problems);
  collection.run();
  return collection;
}

interface Declared {
  slot: Slot;
  /** The question entry that declares it: its variants may declare it again. */
  readonly entry: string;
}

/** True when a field may be of both types: of one kind, or a text that is typed here and chosen there. */
function mixes(one: Type, other: Type): boolean {
  const texts = (type: Type) => type.kind === "text" || type.kind === "choice";
  return one.kind === other.kind || (texts(one) && texts(other));
}

/** The ids of a field and of those that its own options reveal. */
function idsOf(field: Field, at: string): readonly { readonly id: string; readonly place: string }[] {
  const options = "options" in field && Array.isArray(field.options) ? (field.options as OptionSet) : [];
  const revealed = options.flatMap((option, index) =>
    "reveal" in option && option.reveal ? idsOf(option.reveal, pointerTo(at, "options", index, "reveal")) : [],
  );
  return [{ id: field.id, place: `${at}/id` }, ...revealed];
}

class Collection implements Collected {
  readonly expanded: ExpandedForm;
  readonly pages: CollectedPage[] = [];
  readonly sections: CollectedPage[][] = [];
  readonly pageOf = new Map<string, CollectedPage>();
  readonly sectionOf = new Map<string, number>();
  readonly listOf = new Map<string, number>();
  readonly slots: Slot[] = [];
  readonly slotOf = new Map<string, Slot>();
  readonly asked: number[][] = [];
  readonly collectors: number[][] = [];
  readonly lookupPages = new Map<string, number[]>();
  readonly fieldAt = new Map<string, CollectedField>();
  readonly #problems: Problems;
  readonly #declared = new Map<string, Declared>();
  readonly #locals = new Map<number | null, number>();
  readonly #questionIds = new Map<string, string>();
  /** Names of pages that are reached from another: to add, to remove. */
  readonly #apartIds = new Set<string>();

  constructor(expanded: ExpandedForm, problems: Problems) {
    this.expanded = expanded;
    this.#problems = problems;
  }

  run(): void {
    const { definition, sections } = this.expanded;
    if (definition.sections.length > MOST_SECTIONS) {
      const message = `there are more than ${MOST_SECTIONS} sections; join some of them`;
      this.#problems.add("form/too-large", "/sections", message);
      return;
    }
    definition.lists?.forEach((list, index) => {
      if (this.listOf.has(list.id)) this.#twice("list", list.id, pointerTo("/lists", index, "id"));
      else this.listOf.set(list.id, index);
      this.collectors.push([]);
    });
    definition.sections.forEach((section, index) => {
      const { at, pages } = sections[index] ?? { at: "", pages: [] };
      if (this.sectionOf.has(section.id)) this.#twice("section", section.id, `${at}/id`);
      else this.sectionOf.set(section.id, index);
      this.#groups(section, at, pages);
      const list = section.repeat ? this.list(section.repeat.list, `${at}/repeat/list`) : null;
      this.sections.push(pages.flatMap((page) => this.#page(page, index, list)));
    });
  }

  /** The headings of a section in summaries: each once, and those that its pages name. */
  #groups({ groups = [] }: Section, at: string, pages: readonly ExpandedPage[]): void {
    const ids = groups.map(({ id }) => id);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index) this.#twice("group", id, pointerTo(at, "groups", index, "id"));
    });
    for (const { page, at: place } of pages) {
      if (page.group === undefined || ids.includes(page.group)) continue;
      const guess = didYouMean(page.group, ids) || "; declare it in the groups of its section";
      this.#problems.add("form/unknown-group", `${place}/group`, `there is no group "${page.group}"${guess}`);
    }
  }

  /** The index of a list that is referred to, or null with the reason noted. */
  list(id: string, at: string): number | null {
    const index = this.listOf.get(id);
    if (index !== undefined) return index;
    const guess = didYouMean(id, this.listOf.keys()) || "; declare it in lists";
    this.#problems.add("form/unknown-list", at, `there is no list "${id}"${guess}`);
    return null;
  }

  #page(expanded: ExpandedPage, section: number, list: number | null): CollectedPage[] {
    const { page, at } = expanded;
    let items: CollectedPage[] = [];
    let collects: number | null = null;
    // The list page comes after its item pages; they need to know its index beforehand.
    const owner = this.pages.length + expanded.pages.length;
    if (page.type === "list" || page.type === "primary-item") {
      collects = this.list(page.list, `${at}/list`);
      if (list !== null) {
        const message = "a list cannot be collected inside a section that repeats; move it to a section of its own";
        this.#problems.add("form/nested-list", at, message);
      }
      items = expanded.pages.flatMap((one) => this.#itemPage(one, section, collects, owner));
    }
    if (page.type === "relationships") collects = this.list(page.list, `${at}/list`);
    // Relationships are asked of each item of their list.
    const about = page.type === "relationships" ? collects : list;
    const collected = { expanded, index: this.pages.length, section, list: about, owner: null, items };
    this.#place(collected);
    if (items.length > 0 && collects !== null) this.collectors[collects]?.push(collected.index);
    this.#ownQuestions(collected, items[0]);
    return [collected];
  }

  /** The questions of a page that are not asked at its own location. */
  #ownQuestions({ expanded }: CollectedPage, first: CollectedPage | undefined): void {
    const { add, removal, unrelated, page } = expanded;
    for (const { value, at } of add) if (first) this.#entry(value, at, first);
    for (const entry of [removal, unrelated]) if (entry) this.#apart(entry.value, entry.at);
    const names =
      page.type === "list"
        ? [
            [page.add?.page?.id, "add/page/id"],
            [page.remove?.id, "remove/id"],
          ]
        : page.type === "relationships"
          ? [[page.unrelated?.id, "unrelated/id"]]
          : [];
    for (const [id, where] of names) {
      if (id === undefined) continue;
      if (this.pageOf.has(id) || this.#apartIds.has(id)) this.#twice("page", id, `${expanded.at}/${where ?? ""}`);
      this.#apartIds.add(id);
    }
  }

  /** A question whose answer is not kept among those of the form: rules do not see it. */
  #apart(entry: Question | QuestionVariants, at: string): void {
    const own = (question: Question, here: string) => {
      question.fields.forEach((field, index) => {
        const place = pointerTo(here, "fields", index);
        const whole = this.#withOptions(field, place);
        const type = behaviourOf(whole.field).type(whole.field);
        const slot: Slot = { id: field.id, index: -1, list: null, local: -1, each: false, type };
        this.fieldAt.set(place, { ...whole, at: place, slot });
      });
    };
    if (!("variants" in entry)) own(entry, at);
    else
      entry.variants.forEach(({ question }, index) => {
        own(question, pointerTo(at, "variants", index, "question"));
      });
  }

  #itemPage(expanded: ExpandedPage, section: number, list: number | null, owner: number): CollectedPage[] {
    if (expanded.page.type !== "question") {
      const message = `a list asks questions of each item: a page of type ${expanded.page.type} cannot stand here`;
      this.#problems.add("form/wrong-page", expanded.at, message);
      return [];
    }
    const collected = { expanded, index: this.pages.length, section, list, owner, items: [] };
    this.#place(collected);
    return [collected];
  }

  #place(collected: CollectedPage): void {
    const { page, at, questions } = collected.expanded;
    this.pages.push(collected);
    if (this.pageOf.has(page.id) || this.#apartIds.has(page.id)) this.#twice("page", page.id, `${at}/id`);
    else this.pageOf.set(page.id, collected);
    page.lookups?.forEach((id, index) => {
      if (!this.expanded.lookups.has(id)) {
        const guess = didYouMean(id, this.expanded.lookups.keys()) || "; declare it in lookups";
        const message = `there is no lookup "${id}"${guess}`;
        this.#problems.add("form/unknown-lookup", pointerTo(at, "lookups", index), message);
      }
      const pages = this.lookupPages.get(id);
      if (pages) pages.push(collected.index);
      else this.lookupPages.set(id, [collected.index]);
    });
    for (const { value, at: entry } of questions) {
      if (page.type === "relationships") this.#apart(value, entry);
      else this.#entry(value, entry, collected);
    }
  }

  #entry(value: Question | QuestionVariants, entry: string, page: CollectedPage): void {
    if ("variants" in value) {
      value.variants.forEach(({ question }, index) => {
        this.#question(question, pointerTo(entry, "variants", index, "question"), entry, page);
      });
    } else this.#question(value, entry, entry, page);
  }

  #question(question: Question, at: string, entry: string, page: CollectedPage): void {
    const known = this.#questionIds.get(question.id);
    if (known !== undefined && known !== entry && !this.#sharesList(known, page)) {
      this.#twice("question", question.id, `${at}/id`);
    }
    this.#questionIds.set(question.id, entry);
    const own = new Set<string>();
    question.fields.forEach((field, index) => {
      const here = pointerTo(at, "fields", index);
      // Only another wording of the question may ask the same field again.
      for (const { id, place } of idsOf(field, here)) {
        if (own.has(id)) this.#twice("field", id, place);
        own.add(id);
      }
      this.#field(field, here, entry, page);
    });
  }

  #field(field: Field, at: string, entry: string, page: CollectedPage): void {
    const whole = this.#withOptions(field, at);
    const each = "each" in field && field.each !== undefined;
    const type = behaviourOf(whole.field).type(whole.field);
    const slot = this.#slot(field.id, each ? listOf(type) : type, each, page.list, page.index, `${at}/id`, entry);
    this.fieldAt.set(at, { ...whole, at, slot });
    if (!("options" in whole.field) || !Array.isArray(whole.field.options)) return;
    const options: OptionSet = whole.field.options;
    options.forEach((option, index) => {
      if (!("reveal" in option) || !option.reveal) return;
      if (each) {
        const message = "a field made for each of several cannot reveal others; ask the detail on a page of its own";
        this.#problems.add("form/wrong-reveal", pointerTo(whole.optionsAt, index, "reveal"), message);
      }
      // The same option set may be used by several fields: what it reveals must then be in place.
      this.#field(option.reveal, pointerTo(whole.optionsAt, index, "reveal"), entry, page);
    });
  }

  /** The field with a reference to an option set replaced by the set. */
  #withOptions(field: Field, at: string): { readonly field: Field; readonly optionsAt: string } {
    const optionsAt = `${at}/options`;
    if (!("options" in field) || Array.isArray(field.options)) return { field, optionsAt };
    const id = field.options.set;
    const set = this.expanded.options.get(id);
    if (set) return { field: { ...field, options: set.value }, optionsAt: set.at };
    const guess = didYouMean(id, this.expanded.options.keys()) || "; declare it in options";
    this.#problems.add("form/unknown-options", `${optionsAt}/set`, `there is no option set "${id}"${guess}`);
    return { field, optionsAt };
  }

  #slot(id: string, type: Type, each: boolean, list: number | null, page: number, at: string, entry: string): Slot {
    const known = this.#declared.get(id);
    if (known) {
      const again = known.entry === entry || (list !== null && known.slot.list === list && this.#itemPageOf(page));
      if (!again) this.#twice("field", id, at);
      else if (!mixes(known.slot.type, type) || known.slot.each !== each) {
        const message = `"${id}" is a ${known.slot.type.kind} elsewhere and a ${type.kind} here; use another id`;
        this.#problems.add("form/mixed-types", at, message);
      } else this.#widen(known, type);
      const pages = this.asked[known.slot.index];
      if (pages && !pages.includes(page)) pages.push(page);
      return known.slot;
    }
    const local = this.#locals.get(list) ?? 0;
    this.#locals.set(list, local + 1);
    const slot: Slot = { id, index: this.slots.length, list, local, each, type };
    this.slots.push(slot);
    this.slotOf.set(id, slot);
    this.asked.push([page]);
    this.#declared.set(id, { slot, entry });
    return slot;
  }

  /** Variants may offer different options: the field's type has them all. */
  #widen(known: Declared, type: Type): void {
    const slot = { ...known.slot, type: union(known.slot.type, type) };
    this.slots[slot.index] = slot;
    this.slotOf.set(slot.id, slot);
    known.slot = slot;
  }

  #itemPageOf(page: number): boolean {
    return (this.pages[page]?.owner ?? null) !== null;
  }

  /** Two pages that collect the same list may ask the same questions. */
  #sharesList(entry: string, page: CollectedPage): boolean {
    if (page.owner === null) return false;
    return this.pages.some(
      (other) => other.owner !== null && other.list === page.list && entry.startsWith(`${other.expanded.at}/`),
    );
  }

  #twice(what: string, id: string, at: string): void {
    this.#problems.add("form/duplicate-id", at, `there is another ${what} with the id "${id}"; give this one another`);
  }
}
