import type { CollectedPage } from "./collect.ts";
import type {
  CompiledListPage,
  CompiledPage,
  CompiledPrimaryPage,
  CompiledQuestionPage,
  CompiledRelationshipsPage,
} from "./compiled-page.ts";
import type { QuestionCompiler } from "./compile-question.ts";
import type { Compiler } from "./compiler.ts";
import type { Page } from "../definition/page.ts";
import type { Position } from "./position.ts";
import { TO_ELEMENT, type Site } from "./scope.ts";

type Common = Pick<CompiledPage, Exclude<keyof CompiledPage, "type" | "definition">>;
type Of<K extends Page["type"]> = Page & { readonly type: K };

/** Where a page stands: before its own answers, on it, after it. */
export function siteOf(page: CollectedPage, phase: Position["phase"]): Site {
  return { list: page.list, position: { section: page.section, page: page.index, phase }, locals: [], kind: "rule" };
}

/** Compiles the pages that make and relate the items of a list. */
export class ListCompiler {
  readonly #compiler: Compiler;
  readonly #questions: QuestionCompiler;

  constructor(compiler: Compiler, questions: QuestionCompiler) {
    this.#compiler = compiler;
    this.#questions = questions;
  }

  /** A page that collects a list; `items` are its item pages. */
  list(common: Common, collected: CollectedPage, page: Of<"list">, items: CompiledQuestionPage[]): CompiledListPage {
    const c = this.#compiler;
    const { at, questions, add, removal } = collected.expanded;
    const { item, remove } = page;
    const before = siteOf(collected, "before");
    const collects = c.collected.listOf.get(page.list) ?? 0;
    // Everything about one item is said once its own pages were met.
    const each: Site = { ...siteOf(collected, "on"), list: collects, kind: "text" };
    if (page.min !== undefined && page.max !== undefined && page.min > page.max) {
      const message = `the least, ${page.min}, is more than the most, ${page.max}`;
      c.problems.add("form/wrong-limit", `${at}/min`, message);
    }
    if (questions.length > 0 && items.length === 0) {
      const message = "a list to which items are added asks something of each; give it a page";
      c.problems.add("form/wrong-page", `${at}/pages`, message);
    }
    if (page.title === undefined && page.question === undefined) {
      c.problems.add("form/label-needed", at, "a list page needs a title, or a question whose title stands for it");
    }
    const own = page.add?.page;
    return {
      ...common,
      type: "list",
      definition: page,
      collects,
      items,
      questions: questions.map((question) => this.#questions.compile(question, before)),
      emptyTitle: c.optionalText(page.emptyTitle, `${at}/emptyTitle`, before),
      add: own
        ? {
            id: own.id,
            documentTitle: c.optionalText(own.documentTitle, `${at}/add/page/documentTitle`, each),
            questions: add.map((question) => this.#questions.compile(question, this.#item(collected, collects))),
            cancel: c.optionalText(own.cancel, `${at}/add/page/cancel`, each),
          }
        : null,
      itemTitle: c.optionalText(item.title, `${at}/item/title`, before),
      itemLabel: c.text(item.label, `${at}/item/label`, each),
      itemDetail: c.optionalText(item.detail, `${at}/item/detail`, each),
      addLabel: c.optionalText(page.add?.label, `${at}/add/label`, before),
      cancel: c.optionalText(page.cancel, `${at}/cancel`, each),
      remove:
        remove && removal
          ? {
              id: remove.id ?? null,
              documentTitle: c.optionalText(remove.documentTitle, `${at}/remove/documentTitle`, each),
              question: this.#questions.compile(removal, each),
              cancel: c.optionalText(remove.cancel, `${at}/remove/cancel`, each),
            }
          : null,
    };
  }

  /** A page that asks whether the respondent is one of a list. */
  primary(
    common: Common,
    collected: CollectedPage,
    page: Of<"primary-item">,
    items: CompiledQuestionPage[],
  ): CompiledPrimaryPage {
    const [item = null] = items;
    return {
      ...common,
      type: "primary-item",
      definition: page,
      collects: this.#compiler.collected.listOf.get(page.list) ?? 0,
      questions: this.#own(collected),
      item,
    };
  }

  /** A page asked of every pair of items: the names of the list's fields are the first's, `to` is the second. */
  relationships(common: Common, collected: CollectedPage, page: Of<"relationships">): CompiledRelationshipsPage {
    const c = this.#compiler;
    const { at, questions, unrelated: asked } = collected.expanded;
    const relates = c.collected.listOf.get(page.list) ?? 0;
    const site = siteOf(collected, "before");
    const to = { name: "to", type: c.names.itemOf(relates), depth: TO_ELEMENT };
    const pair: Site = { ...site, locals: [to] };
    const { unrelated } = page;
    return {
      ...common,
      documentTitle: c.optionalText(page.documentTitle, `${at}/documentTitle`, pair),
      type: "relationships",
      definition: page,
      relates,
      questions: questions.map((question) => this.#questions.compile(question, pair)),
      unrelated:
        unrelated && asked
          ? {
              id: unrelated.id,
              title: c.optionalText(unrelated.title, `${at}/unrelated/title`, site),
              documentTitle: c.optionalText(unrelated.documentTitle, `${at}/unrelated/documentTitle`, site),
              question: this.#questions.compile(asked, site),
              value: unrelated.unrelatedValue,
              itemLabel: c.text(unrelated.itemLabel, `${at}/unrelated/itemLabel`, site),
            }
          : null,
    };
  }

  #own(collected: CollectedPage) {
    const before = siteOf(collected, "before");
    return collected.expanded.questions.map((question) => this.#questions.compile(question, before));
  }

  /** Where the first page of an item stands. */
  #item(collected: CollectedPage, list: number): Site {
    const [first] = collected.items;
    return first ? siteOf(first, "before") : { ...siteOf(collected, "before"), list };
  }
}
