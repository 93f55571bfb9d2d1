import type { FormDefinition } from "../definition/form.ts";
import type { OutcomePage } from "../definition/page.ts";
import { ANY } from "../value/types.ts";
import { checkOrder } from "./check-order.ts";
import { collect, type Collected } from "./collect.ts";
import { Logic } from "./compile-logic.ts";
import { PageCompiler } from "./compile-page.ts";
import { checkFlow, checkReserved, checkSourceCodes } from "./check-form.ts";
import { checkWays } from "./check-ways.ts";
import type { CompiledList, CompiledLookup, CompiledSection, Form } from "./compiled.ts";
import type { CompiledOutcome, CompiledPage } from "./compiled-page.ts";
import { Compiler } from "./compiler.ts";
import { expand } from "./expand.ts";
import { FormNames } from "./names.ts";
import { pointerTo } from "./origins.ts";
import type { ParseOptions } from "./parse.ts";
import type { Problems } from "./problem.ts";
import type { Site } from "./scope.ts";

/** Where the parts stand that are shown whatever the page. */
const EVERYWHERE: Site = { list: null, position: null, locals: [], kind: "text" };

/**
 * Compiles a definition of the right shape. What is wrong is noted; then the form given is of no use. A component that
 * is wrong in shape ends it: what rests on it would be reported as missing.
 */
export function compileForm(definition: FormDefinition, problems: Problems, options: ParseOptions): Form | undefined {
  const expanded = expand(definition, problems);
  if (problems.any) return undefined;
  const collected = collect(expanded, problems);
  const names = new FormNames(collected, problems);
  const compiler = new Compiler(collected, names, problems);
  const logic = new Logic(compiler);
  logic.compile();
  const pages = new PageCompiler(compiler).compile();
  const sections = compileSections(compiler, pages);
  const outcomes = definition.outcomes.map((outcome, index) =>
    compileOutcome(outcome, pointerTo("/outcomes", index), compiler),
  );
  const values = logic.values();
  const tables = logic.compiledTables();
  const { flow } = definition;
  const form: Form = {
    definition,
    languages: definition.languages,
    timeZone: definition.timeZone ?? "Europe/London",
    title: compiler.text(definition.title, "/title", EVERYWHERE),
    slots: collected.slots,
    slotOf: collected.slotOf,
    lists: compileLists(compiler),
    values,
    tables,
    lookups: compileLookups(compiler, logic),
    sections,
    order: checkOrder(compiler, logic),
    pages,
    pageOf: new Map(pages.map((page) => [page.id, page])),
    apart: new Map(pages.flatMap(apartFrom)),
    outcome: compiler.optionalRule(definition.outcome, "/outcome", EVERYWHERE, outcomeType(definition)),
    outcomes,
    afterSubmission: {
      title: compiler.optionalText(definition.afterSubmission?.title, "/afterSubmission/title", EVERYWHERE),
      contents: compiler.contents(definition.afterSubmission?.contents, "/afterSubmission/contents", EVERYWHERE),
    },
    anyOrder: flow.type === "linear" && flow.anyOrder === true,
    hub:
      flow.type === "hub"
        ? {
            title: compiler.optionalText(flow.title, "/flow/title", EVERYWHERE),
            openTitle: compiler.optionalText(flow.openTitle, "/flow/openTitle", EVERYWHERE),
            warning: compiler.optionalText(flow.warning, "/flow/warning", EVERYWHERE),
            guidance: compiler.optionalText(flow.guidance, "/flow/guidance", EVERYWHERE),
            contents: compiler.contents(flow.contents, "/flow/contents", EVERYWHERE),
            button: compiler.optionalText(flow.button, "/flow/button", EVERYWHERE),
            required: (flow.required ?? []).flatMap((id) => collected.sectionOf.get(id) ?? []),
          }
        : null,
    help: compiler.contents(definition.help, "/help", EVERYWHERE),
    legal: compiler.contents(definition.legal, "/legal", EVERYWHERE),
    dependents: dependentsOf(collected, logic, values.length),
  };
  checkFlow(collected, problems);
  if (options.ownAddresses !== true) checkReserved(collected, problems);
  checkSourceCodes(collected, problems);
  checkWays(form, collected, problems);
  return form;
}

/** The outcome's expression must give the id of one. */
const outcomeType = (definition: FormDefinition) =>
  ({ kind: "choice", options: definition.outcomes.map(({ id }) => id) }) as const;

/** The names that lead to a page's adding, removing and the like. */
function apartFrom(page: CompiledPage) {
  const names: [string, { readonly page: number; readonly deed: "add" | "remove" | "unrelated" }][] = [];
  const add = (id: string | null | undefined, deed: "add" | "remove" | "unrelated") => {
    if (typeof id === "string") names.push([id, { page: page.index, deed }]);
  };
  if (page.type === "list") {
    add(page.add?.id, "add");
    add(page.remove?.id, "remove");
  }
  if (page.type === "relationships") add(page.unrelated?.id, "unrelated");
  return names;
}

function compileLists(compiler: Compiler): CompiledList[] {
  const { collected } = compiler;
  return (collected.expanded.definition.lists ?? []).map((list, index) => {
    const at = pointerTo("/lists", index);
    return {
      id: list.id,
      index,
      singular: compiler.text(list.singular, `${at}/singular`, EVERYWHERE),
      plural: compiler.text(list.plural, `${at}/plural`, EVERYWHERE),
      slots: collected.slots.filter((slot) => slot.list === index),
      collectors: collected.collectors[index] ?? [],
    };
  });
}

function compileSections(compiler: Compiler, pages: readonly CompiledPage[]): CompiledSection[] {
  const { collected } = compiler;
  return collected.expanded.definition.sections.map((section, index) => {
    const at = pointerTo("/sections", index);
    const site: Site = {
      list: null,
      position: { section: index, page: -1, phase: "before" },
      locals: [],
      kind: "rule",
    };
    const list = section.repeat ? (collected.listOf.get(section.repeat.list) ?? null) : null;
    const repeat =
      section.repeat && list !== null
        ? { list, title: compiler.text(section.repeat.title, `${at}/repeat/title`, { ...site, list }) }
        : null;
    if (section.repeat && list !== null) {
      const name = compiler.names.find(section.repeat.list);
      if (name) compiler.uses.push({ at: `${at}/repeat/list`, site, symbols: [name.symbol] });
    }
    return {
      id: section.id,
      index,
      definition: section,
      title: compiler.text(section.title, `${at}/title`, site),
      enabled: compiler.optionalRule(section.enabled, `${at}/enabled`, site),
      repeat,
      groups: (section.groups ?? []).map(({ id, title }, place) => ({
        id,
        title: compiler.optionalText(title, pointerTo(at, "groups", place, "title"), site),
      })),
      pages: (collected.sections[index] ?? []).flatMap((page) => pages[page.index] ?? []),
    };
  });
}

function compileLookups(compiler: Compiler, logic: Logic): CompiledLookup[] {
  const { names, collected } = compiler;
  return names.lookupIds.flatMap((id, index) => {
    const lookup = collected.expanded.lookups.get(id);
    const inputs = logic.inputs[index];
    if (!lookup || !inputs) return [];
    const pages = collected.lookupPages.get(id) ?? [];
    const list = collected.pages[pages[0] ?? -1]?.list ?? null;
    return [{ id, index, definition: lookup.value, list, inputs, pages }];
  });
}

function compileOutcome(outcome: OutcomePage, at: string, compiler: Compiler): CompiledOutcome {
  const site = EVERYWHERE;
  const { quote, phone } = outcome;
  return {
    definition: outcome,
    title: compiler.text(outcome.title, `${at}/title`, site),
    documentTitle: compiler.optionalText(outcome.documentTitle, `${at}/documentTitle`, site),
    contents: compiler.contents(outcome.contents, `${at}/contents`, site),
    footnote: compiler.contents(outcome.footnote, `${at}/footnote`, site),
    quote: quote
      ? Object.fromEntries(
          Object.entries(quote).flatMap(([name, text]) =>
            text === undefined ? [] : [[name, compiler.rule(text, pointerTo(at, "quote", name), site, ANY)]],
          ),
        )
      : null,
    priceLabel: compiler.optionalText(outcome.priceLabel, `${at}/priceLabel`, site),
    phone: phone
      ? {
          number: compiler.text(phone.number, `${at}/phone/number`, site),
          hours: compiler.optionalText(phone.hours, `${at}/phone/hours`, site),
        }
      : null,
    query: Object.entries(outcome.query ?? {}).map(([name, text]) => [
      name,
      compiler.rule(text, pointerTo(at, "query", name), site, ANY),
    ]),
    actions: (outcome.actions ?? []).map((action, index) => {
      const here = pointerTo(at, "actions", index);
      const label = compiler.text(action.label, `${here}/label`, site);
      if (action.kind === "link") return { kind: "link", label, url: action.url, primary: action.primary ?? false };
      const times = action.times.map((time, place) => ({
        value: time.value,
        label: compiler.text(time.label, pointerTo(here, "times", place, "label"), site),
      }));
      return { kind: "callback", label, times };
    }),
  };
}

/** Which values and tables rest on each field, list and lookup. */
function dependentsOf(collected: Collected, logic: Logic, valueCount: number): Form["dependents"] {
  const { definition, lookups } = collected.expanded;
  const slots: number[][] = collected.slots.map(() => []);
  const lists: number[][] = (definition.lists ?? []).map(() => []);
  const asked: number[][] = [...lookups.keys()].map(() => []);
  const completion: number[] = [];
  const note = (kind: "value" | "table", id: string, memo: number) => {
    for (const symbol of logic.closure({ kind, name: id, index: 0 })) {
      if (symbol.kind === "field") slots[symbol.slot.index]?.push(memo);
      else if (symbol.kind === "list") lists[symbol.index]?.push(memo);
      else if (symbol.kind === "lookup") asked[symbol.index]?.push(memo);
      else if (symbol.kind === "page" || symbol.kind === "section") completion.push(memo);
    }
  };
  [...collected.expanded.values.keys()].forEach((id, index) => {
    note("value", id, index);
  });
  Object.keys(definition.tables ?? {}).forEach((id, index) => {
    note("table", id, valueCount + index);
  });
  // A lookup's answer counts only while its inputs are the same: what they rest on changes it too.
  [...lookups.keys()].forEach((id, index) => {
    for (const symbol of logic.closureOfInputs(id)) {
      const dependents = asked[index] ?? [];
      if (symbol.kind === "field") slots[symbol.slot.index]?.push(...dependents);
      else if (symbol.kind === "list") lists[symbol.index]?.push(...dependents);
    }
  });
  return { slots: slots.map(distinct), lists: lists.map(distinct), lookups: asked.map(distinct), completion };
}

const distinct = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)];
