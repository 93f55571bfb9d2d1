import type { Collected } from "./collect.ts";
import type { Logic } from "./compile-logic.ts";
import type { Compiler } from "./compiler.ts";
import { pointerTo } from "./origins.ts";
import type { Position } from "./position.ts";
import type { Site, Symbol } from "./scope.ts";

/** What stands where, said of one name: where it becomes known. */
interface Source {
  readonly pages: readonly number[];
  /** The section that it is the completion of, when it is one. */
  readonly section: number | null;
  readonly what: string;
  /** A lookup is known after its page was confirmed, an answer as soon as it is given. */
  readonly late: boolean;
}

/**
 * Refuses rules that read what is asked only later, and sections of a hub that look at each other in a circle. Gives
 * the order in which the sections are walked: each after those that its rules read.
 */
export function checkOrder(compiler: Compiler, logic: Logic): readonly number[] {
  const { collected } = compiler;
  const { definition } = collected.expanded;
  const linear = definition.flow.type === "linear";
  const needs = definition.sections.map(() => new Map<number, string>());
  for (const { at, site, symbols } of compiler.uses) {
    const { position } = site;
    if (!position) continue;
    for (const symbol of symbols) {
      for (const read of logic.closure(symbol)) {
        const source = sourceOf(read, collected);
        if (!source) continue;
        const through = read.name === symbol.name ? "" : ` (through "${symbol.name}")`;
        const place = known(source, position, site, linear, collected);
        if (place === "later") refuse(compiler, at, source, through);
        else if (place !== "known" && site.kind === "rule") needs[position.section]?.set(place, at);
      }
    }
  }
  checkLookups(compiler, logic, linear);
  const order = linear ? definition.sections.map((_, index) => index) : sortSections(needs, compiler);
  return order;
}

function refuse(compiler: Compiler, at: string, source: Source, through: string): void {
  const message = `${source.what} is asked only after this${through}; ask it earlier, or leave it out here`;
  compiler.problems.add("form/asked-later", at, message);
}

/** The inputs of a lookup must be known on each page that asks for it. */
function checkLookups(compiler: Compiler, logic: Logic, linear: boolean): void {
  const { collected, names, problems } = compiler;
  for (const id of names.lookupIds) {
    const at = collected.expanded.lookups.get(id)?.at ?? "";
    const pages = collected.lookupPages.get(id) ?? [];
    const lists = new Set(pages.map((index) => collected.pages[index]?.list ?? null));
    const list = logic.listOf("lookup", id);
    const [asked = null] = lists;
    if (lists.size > 1 || (pages.length > 0 && list !== null && asked !== list)) {
      const message = `the pages that ask for "${id}" must all stand where its inputs are known: in the same list`;
      problems.add("form/wrong-lookup", at, message);
    }
    for (const index of pages) {
      const page = collected.pages[index];
      if (!page) continue;
      const position: Position = { section: page.section, page: index, phase: "on" };
      const site: Site = { list: page.list, position, locals: [], kind: "rule" };
      for (const read of logic.closureOfInputs(id)) {
        const source = sourceOf(read, collected);
        if (source && known(source, position, site, linear, collected) === "later") {
          const through = ` (as an input of the lookup "${id}")`;
          const where = (page.expanded.page.lookups ?? []).indexOf(id);
          refuse(compiler, pointerTo(page.expanded.at, "lookups", where), source, through);
        }
      }
    }
  }
}

function sourceOf(symbol: Symbol, collected: Collected): Source | null {
  switch (symbol.kind) {
    case "field": {
      const pages = collected.asked[symbol.slot.index] ?? [];
      return { pages, section: null, what: `"${symbol.name}"`, late: false };
    }
    case "list": {
      const pages = collected.collectors[symbol.index] ?? [];
      return pages.length === 0 ? null : { pages, section: null, what: `the list "${symbol.name}"`, late: false };
    }
    case "lookup": {
      const pages = collected.lookupPages.get(symbol.name) ?? [];
      return pages.length === 0 ? null : { pages, section: null, what: `the lookup "${symbol.name}"`, late: true };
    }
    case "page":
      return { pages: [symbol.index], section: null, what: "the completion of a page", late: true };
    case "section":
      return { pages: [], section: symbol.index, what: "the completion of a section", late: true };
    case "value":
    case "table":
    case "metadata":
    case "hidden":
    case "source-code":
    case "primary":
    case "given":
    case "started":
    case "item":
    case "element":
      return null;
  }
}

/** Whether it is known at a place: yes, only later, or (the answer is that section's index) in another section. */
function known(
  source: Source,
  position: Position,
  site: Site,
  linear: boolean,
  collected: Collected,
): "known" | "later" | number {
  if (source.section !== null) {
    if (source.section === position.section) return "later";
    return linear && source.section > position.section ? "later" : linear ? "known" : source.section;
  }
  let elsewhere: number | null = null;
  for (const index of source.pages) {
    const page = collected.pages[index];
    if (!page) continue;
    if (page.section !== position.section) {
      if (!linear) elsewhere = page.section;
      else if (page.section < position.section) return "known";
      continue;
    }
    if (index < position.page) return "known";
    const reached = source.late ? position.phase === "after" : position.phase !== "before";
    if (index === position.page && reached) return "known";
    // What an item was said to be when it was added is known wherever its first page is shown again.
    if (index === position.page && site.kind === "text" && page.owner !== null) return "known";
    // Inside a list its own items may be counted; of a list page, its title knows them.
    const here = collected.pages[position.page];
    if (page.items.length > 0 && (here === page || here?.owner === index) && source.what.startsWith("the list")) {
      return "known";
    }
  }
  if (elsewhere === null) return "later";
  return site.kind === "text" ? "known" : elsewhere;
}

/** Sections of a hub in the order of their needs, else as they stand. A circle is named and broken. */
function sortSections(needs: readonly ReadonlyMap<number, string>[], compiler: Compiler): readonly number[] {
  const { sections } = compiler.collected.expanded.definition;
  const order: number[] = [];
  const state = new Map<number, "open" | "done">();
  const trail: number[] = [];
  const visit = (index: number, at: string): void => {
    if (state.get(index) === "done") return;
    if (state.get(index) === "open") {
      const names = [...trail.slice(trail.indexOf(index)), index].map((one) => sections[one]?.id ?? "");
      const message = `sections look at each other in a circle: ${names.join(" → ")}; let one of them not read the other`;
      compiler.problems.add("form/section-circle", at, message);
      return;
    }
    state.set(index, "open");
    trail.push(index);
    for (const [need, place] of needs[index] ?? []) visit(need, place);
    trail.pop();
    state.set(index, "done");
    order.push(index);
  };
  sections.forEach((_, index) => {
    visit(index, pointerTo("/sections", index));
  });
  return order;
}
