import type { Target } from "../definition/primitives.ts";
import { NUMBER } from "../value/types.ts";
import { checkAlike } from "./check-conditions.ts";
import type { CollectedPage } from "./collect.ts";
import { ListCompiler, siteOf } from "./compile-list.ts";
import type { CompiledPage, CompiledQuestionPage, CompiledSummaryList, CompiledTarget } from "./compiled-page.ts";
import { QuestionCompiler } from "./compile-question.ts";
import type { Slot } from "./compiled.ts";
import type { Compiler } from "./compiler.ts";
import { didYouMean } from "./nearest.ts";
import { pointerTo } from "./origins.ts";
import type { Site } from "./scope.ts";

/** Compiles the pages of a form and resolves where their routes lead. */
export class PageCompiler {
  readonly #compiler: Compiler;
  readonly #questions: QuestionCompiler;
  readonly #lists: ListCompiler;

  constructor(compiler: Compiler) {
    this.#compiler = compiler;
    this.#questions = new QuestionCompiler(compiler);
    this.#lists = new ListCompiler(compiler, this.#questions);
  }

  /** Every page by its index, item pages among them. */
  compile(): CompiledPage[] {
    const done: CompiledPage[] = [];
    for (const page of this.#compiler.collected.pages) done.push(this.#page(page, done));
    return done;
  }

  #page(collected: CollectedPage, done: readonly CompiledPage[]): CompiledPage {
    const c = this.#compiler;
    const { page, at, whens, questions } = collected.expanded;
    const before = siteOf(collected, "before");
    const after = siteOf(collected, "after");
    const routes = this.#routes(collected, after);
    const common = {
      id: page.id,
      index: collected.index,
      section: collected.section,
      list: collected.list,
      // The page of a primary item is a location of its own: it belongs to no list page.
      owner: this.#isPrimary(collected.owner) ? null : collected.owner,
      shows: [
        ...whens.map((when) => c.rule(when.value, when.at, before)),
        ...(page.show === undefined ? [] : [c.rule(page.show, `${at}/show`, before)]),
      ],
      skip: c.optionalRule(page.skip, `${at}/skip`, before),
      routes,
      lookups: (page.lookups ?? []).map((id) => c.names.lookupIds.indexOf(id)).filter((index) => index >= 0),
      // That of a pair knows the other of it, and is compiled with it.
      documentTitle:
        page.type === "relationships" ? null : c.optionalText(page.documentTitle, `${at}/documentTitle`, before),
      button: c.optionalText(page.button, `${at}/button`, before),
      aside: c.contents(page.aside, `${at}/aside`, before),
      contents: "contents" in page ? c.contents(page.contents, `${at}/contents`, before) : [],
      variants: (("variants" in page ? page.variants : null) ?? []).map((variant, index) => {
        const here = pointerTo(at, "variants", index);
        return {
          when: c.rule(variant.when, `${here}/when`, before),
          title: c.text(variant.title, `${here}/title`, before),
          contents: c.contents(variant.contents, `${here}/contents`, before),
        };
      }),
      footnote: "footnote" in page ? c.contents(page.footnote, `${at}/footnote`, before) : [],
      group: page.group ?? null,
    };
    const items = () => collected.items.map(({ index }) => done[index] as CompiledQuestionPage);
    const titled = () => ({
      ...common,
      title: "title" in page ? c.optionalText(page.title, `${at}/title`, before) : null,
    });
    switch (page.type) {
      case "question":
        return {
          ...common,
          type: "question",
          definition: page,
          title: c.optionalText(page.title, `${at}/title`, before),
          questions: questions.map((question) => this.#questions.compile(question, before)),
        };
      case "list":
        return this.#lists.list(titled(), collected, page, items());
      case "primary-item":
        return this.#lists.primary({ ...common, title: null }, collected, page, items());
      case "relationships":
        return this.#lists.relationships(titled(), collected, page);
      case "calculation":
        return {
          ...common,
          type: "calculation",
          definition: page,
          title: c.text(page.title, `${at}/title`, before, { total: { kind: "text" } }),
          fields: (page.fields ?? []).flatMap((id, index) => this.#field(id, pointerTo(at, "fields", index), before)),
          totals: (page.pages ?? []).flatMap((id, index) => this.#total(id, pointerTo(at, "pages", index))),
          value: c.optionalRule(page.value, `${at}/value`, before, NUMBER),
          totalLabel: c.text(page.totalLabel, `${at}/totalLabel`, before),
        };
      case "introduction":
      case "content":
      case "section-summary":
      case "check":
        return {
          ...common,
          type: page.type,
          definition: page,
          title: c.text(page.title, `${at}/title`, before),
          lists: page.type === "section-summary" && page.lists ? this.#summaryLists(page.lists, at, collected) : null,
        };
    }
  }

  #routes(collected: CollectedPage, after: Site): CompiledPage["routes"] {
    const c = this.#compiler;
    const { page, at } = collected.expanded;
    const { routes: given = [] } = page;
    const place = (index: number) => pointerTo(at, "routes", index);
    const routes = given.map((route, index) => {
      const here = place(index);
      if (route.when === undefined && index < given.length - 1) {
        const message = "this route is always taken, so those after it never are; give it a condition or put it last";
        c.problems.add("form/shadowed", here, message);
      }
      const target = this.#target(route.to, collected, `${here}/to`);
      const always = index === 0 && route.when === undefined && page.skip === undefined && page.show === undefined;
      if (always && "back" in target && target.back) {
        const message = "whoever comes here is led back, every time, and never reaches the end; give it a condition";
        c.problems.add("form/endless", here, message);
      }
      return { when: c.optionalRule(route.when, `${here}/when`, after), target };
    });
    const whens = routes.map(({ when }) => when?.tree);
    checkAlike(whens, (index) => `${place(index)}/when`, c.problems);
    return routes;
  }

  #isPrimary(owner: number | null): boolean {
    if (owner === null) return false;
    return this.#compiler.collected.pages[owner]?.expanded.page.type === "primary-item";
  }

  /** A total that a grand total shows: of a calculation page. */
  #total(id: string, at: string): readonly number[] {
    const { collected, problems } = this.#compiler;
    const page = collected.pageOf.get(id);
    if (page?.expanded.page.type === "calculation") return [page.index];
    const totals = [...collected.pageOf].flatMap(([name, one]) =>
      one.expanded.page.type === "calculation" ? [name] : [],
    );
    const guess = didYouMean(id, totals) || "; name a page of type calculation";
    problems.add("form/unknown-page", at, `there is no calculation page "${id}"${guess}`);
    return [];
  }

  #summaryLists(
    lists: NonNullable<(CollectedPage["expanded"]["page"] & { readonly type: "section-summary" })["lists"]>,
    at: string,
    collected: CollectedPage,
  ): readonly CompiledSummaryList[] {
    const c = this.#compiler;
    return lists.flatMap((one, index) => {
      const here = pointerTo(at, "lists", index);
      const list = c.collected.list(one.list, `${here}/list`);
      if (list === null) return [];
      const site: Site = { ...siteOf(collected, "on"), kind: "text" };
      return [
        {
          list,
          title: c.text(one.title, `${here}/title`, site),
          empty: c.optionalText(one.empty, `${here}/empty`, site),
          add: c.optionalText(one.add, `${here}/add`, site),
          itemLabel: c.optionalText(one.itemLabel, `${here}/itemLabel`, { ...site, list }),
          anchor: one.anchor ?? null,
          fields: (one.fields ?? []).flatMap((id, place) =>
            this.#field(id, pointerTo(here, "fields", place), { ...site, list }),
          ),
        },
      ];
    });
  }

  /** A field that is shown, not asked: it must be in sight and asked before. */
  #field(id: string, at: string, site: Site): readonly Slot[] {
    const c = this.#compiler;
    const slot = c.collected.slotOf.get(id);
    if (!slot) {
      const guess = didYouMean(id, c.collected.slotOf.keys()) || "; name a field of the form";
      c.problems.add("form/unknown-field", at, `there is no field "${id}"${guess}`);
      return [];
    }
    if (slot.list === null || slot.list === site.list) {
      c.uses.push({ at, site, symbols: [{ kind: "field", name: id, slot }] });
    } else {
      const list = c.collected.expanded.definition.lists?.[slot.list];
      if (list) c.uses.push({ at, site, symbols: [{ kind: "list", name: list.id, index: slot.list }] });
    }
    return [slot];
  }

  #target(to: Target, from: CollectedPage, at: string): CompiledTarget {
    const { collected, problems } = this.#compiler;
    const unreachable = (message: string): CompiledTarget => {
      problems.add("form/unreachable-target", at, message);
      return { kind: "end-of-section" };
    };
    if ("end" in to) {
      if (to.end === "form" && from.owner !== null) {
        return unreachable("a page of a list item leads on to the list only; route from the list page instead");
      }
      return { kind: to.end === "form" ? "end-of-form" : "end-of-section" };
    }
    if ("section" in to) {
      const section = collected.sectionOf.get(to.section);
      if (section === undefined) {
        const guess = didYouMean(to.section, collected.sectionOf.keys()) || "; name a section of the form";
        problems.add("form/unknown-section", `${at}/section`, `there is no section "${to.section}"${guess}`);
        return { kind: "end-of-section" };
      }
      if (collected.expanded.definition.flow.type === "hub") {
        return unreachable("in a hub each section ends at the hub; enable the other section by a rule instead");
      }
      const list = collected.expanded.definition.sections[from.section]?.repeat;
      if (from.owner !== null || (list && section !== from.section)) {
        return unreachable("from within a list item there is no way to another section; end the section instead");
      }
      return { kind: "section", section, back: section <= from.section };
    }
    const page = collected.pageOf.get(to.page);
    if (!page) {
      const guess = didYouMean(to.page, collected.pageOf.keys()) || "; name a page of the form";
      problems.add("form/unknown-page", `${at}/page`, `there is no page "${to.page}"${guess}`);
      return { kind: "end-of-section" };
    }
    if (page.owner !== from.owner) {
      return unreachable(
        page.owner === null
          ? `"${to.page}" lies outside the list item; end the section to go on to the list`
          : `"${to.page}" is asked for each item of a list; lead to the list page instead`,
      );
    }
    const back = page.index <= from.index;
    if (page.section !== from.section && !(back && collected.expanded.definition.flow.type === "linear")) {
      return unreachable(`"${to.page}" lies in another section; lead to the section instead`);
    }
    return { kind: "page", page: page.index, back };
  }
}
