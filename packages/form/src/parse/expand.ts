import { z } from "zod";
import { OptionSet } from "../definition/field.ts";
import type { Component, FormDefinition } from "../definition/form.ts";
import { PageEntry, type Page } from "../definition/page.ts";
import { QuestionEntry, type Include, type Question, type QuestionVariants } from "../definition/question.ts";
import { Lookup } from "../definition/rules.ts";
import { moreQuestion, removalQuestion } from "./list-questions.ts";
import { below, declaredBy, entryIn, pageIn, setIn, type Local } from "./namespace.ts";
import { didYouMean } from "./nearest.ts";
import { pointerTo } from "./origins.ts";
import type { Problems } from "./problem.ts";
import { checkShape } from "./shape.ts";
import { substitute, type Parameter } from "./substitute.ts";

/** A part of the form with its place. */
export interface Placed<T> {
  readonly value: T;
  readonly at: string;
}

/** A page with its components put in place. `whens` are the conditions of the includes that it came through. */
export interface ExpandedPage {
  readonly page: Page;
  readonly at: string;
  readonly whens: readonly Placed<string>[];
  readonly questions: readonly ExpandedQuestion[];
  /** Of a list page: what is asked of each item; of a primary item's page: what is asked of it. */
  readonly pages: readonly ExpandedPage[];
  /** Of a list page: what is asked when an item is added, where that differs from its first item page. */
  readonly add: readonly ExpandedQuestion[];
  /** Of a list page: whether to remove an item. */
  readonly removal: ExpandedQuestion | null;
  /** Of relationships: whether anyone else is related. */
  readonly unrelated: ExpandedQuestion | null;
}

/** A question (or its variants) with its components put in place. */
export interface ExpandedQuestion extends Placed<Question | QuestionVariants> {
  readonly whens: readonly Placed<string>[];
}

/** The form with every include replaced by what it includes. */
export interface ExpandedForm {
  readonly definition: FormDefinition;
  readonly sections: readonly { readonly at: string; readonly pages: readonly ExpandedPage[] }[];
  readonly lookups: ReadonlyMap<string, Placed<Lookup>>;
  readonly values: ReadonlyMap<string, Placed<string>>;
  readonly options: ReadonlyMap<string, Placed<OptionSet>>;
}

/** Includes within includes; more than this many levels is a mistake. */
const MOST_LEVELS = 8;
/** Included questions and pages of one form. */
const MOST_INCLUDES = 2000;

/** What stands inside one include: under which namespace, through which components, under which conditions. */
interface Inside {
  readonly local: Local;
  readonly through: readonly string[];
  readonly whens: readonly Placed<string>[];
}

const OUTSIDE: Inside = {
  local: { as: "", pages: new Set(), fields: new Set(), lookups: new Set(), options: new Set() },
  through: [],
  whens: [],
};

/** Replaces every include of a form by the component's pages or questions. */
export function expand(definition: FormDefinition, problems: Problems): ExpandedForm {
  return new Expansion(definition, problems).run();
}

class Expansion {
  readonly #definition: FormDefinition;
  readonly #components: Readonly<Record<string, Component>>;
  readonly #problems: Problems;
  readonly #lookups = new Map<string, Placed<Lookup>>();
  readonly #values = new Map<string, Placed<string>>();
  readonly #options = new Map<string, Placed<OptionSet>>();
  readonly #taken = new Set<string>();
  #includes = 0;

  constructor(definition: FormDefinition, problems: Problems) {
    this.#definition = definition;
    this.#components = definition.components ?? {};
    this.#problems = problems;
  }

  run(): ExpandedForm {
    const definition = this.#definition;
    this.#declare(definition.lookups, this.#lookups, "/lookups");
    this.#declare(definition.values, this.#values, "/values");
    this.#declare(definition.options, this.#options, "/options");
    const sections = definition.sections.map((section, index) => {
      const at = pointerTo("/sections", index);
      return { at, pages: this.#pages(section.pages, `${at}/pages`, OUTSIDE) };
    });
    return { definition, sections, lookups: this.#lookups, values: this.#values, options: this.#options };
  }

  #declare<T>(parts: Readonly<Record<string, T>> | undefined, into: Map<string, Placed<T>>, at: string): void {
    for (const [id, value] of Object.entries(parts ?? {})) into.set(id, { value, at: pointerTo(at, id) });
  }

  #pages(entries: readonly PageEntry[], at: string, inside: Inside): ExpandedPage[] {
    return entries.flatMap((entry, index) => {
      const here = pointerTo(at, index);
      return "include" in entry ? this.#included(entry, here, inside) : [this.#page(entry, here, inside)];
    });
  }

  #page(given: Page, at: string, inside: Inside): ExpandedPage {
    const page = pageIn(inside.local, given);
    // An item page is met only where its list page is: the conditions of the includes stand there.
    const within = { ...inside, whens: [] };
    const expanded = {
      page,
      at,
      whens: inside.whens,
      questions: [],
      pages: [],
      add: [],
      removal: null,
      unrelated: null,
    };
    const one = (placed: Placed<Question | QuestionVariants> | undefined): ExpandedQuestion[] =>
      placed ? [{ ...placed, whens: [] }] : [];
    switch (page.type) {
      case "question":
        // The page as it was given: what its questions hold is named when they are put in place.
        if (given.type !== "question") return expanded;
        return { ...expanded, questions: this.#questions(given.questions, `${at}/questions`, within) };
      case "list": {
        const { origins } = this.#problems;
        const own = page.question ? this.#own(page.question, `${at}/question`, inside) : undefined;
        const removing = page.remove?.question && this.#own(page.remove.question, `${at}/remove/question`, inside);
        const [removal = null] = one(removing ?? removalQuestion(page, at, origins, this.#definition.languages));
        return {
          ...expanded,
          questions: one(own ?? moreQuestion(page, at, origins)),
          pages: this.#pages(page.pages, `${at}/pages`, within),
          add: page.add?.page ? this.#questions(page.add.page.questions, `${at}/add/page/questions`, within) : [],
          removal,
        };
      }
      case "primary-item":
        return {
          ...expanded,
          questions: one(this.#own(page.question, `${at}/question`, inside)),
          pages: [this.#page(page.page, `${at}/page`, within)],
        };
      case "relationships": {
        const { unrelated } = page;
        const [asked = null] = unrelated ? one(this.#own(unrelated.question, `${at}/unrelated/question`, inside)) : [];
        return { ...expanded, questions: one(this.#own(page.question, `${at}/question`, inside)), unrelated: asked };
      }
      case "introduction":
      case "content":
      case "calculation":
      case "section-summary":
      case "check":
        return expanded;
    }
  }

  /** A question that is a part of its page. */
  #own(question: Question | QuestionVariants, at: string, { local }: Inside): Placed<Question | QuestionVariants> {
    return { value: entryIn(local, question), at };
  }

  #questions(entries: readonly QuestionEntry[], at: string, inside: Inside): ExpandedQuestion[] {
    return entries.flatMap((entry, index): ExpandedQuestion[] => {
      const here = pointerTo(at, index);
      if ("include" in entry) return this.#includedQuestions(entry, here, inside);
      return [{ value: entryIn(inside.local, entry), at: here, whens: inside.whens }];
    });
  }

  #included(include: Include, at: string, inside: Inside): ExpandedPage[] {
    const opened = this.#open(include, at, inside, "pages");
    return opened ? this.#pages(opened.pages, opened.at, opened.inside) : [];
  }

  #includedQuestions(include: Include, at: string, inside: Inside): ExpandedQuestion[] {
    const opened = this.#open(include, at, inside, "questions");
    return opened ? this.#questions(opened.questions, opened.at, opened.inside) : [];
  }

  /** The component that an include names, with its parameters in place, or undefined with the reason noted. */
  #open(include: Include, at: string, inside: Inside, what: "pages" | "questions") {
    const problems = this.#problems;
    const number = include.include;
    const source = pointerTo("/components", number);
    const component = Object.hasOwn(this.#components, number) ? this.#components[number] : undefined;
    if (!component) {
      const guess = didYouMean(number, Object.keys(this.#components)) || "; add it to components";
      problems.add("form/unknown-component", `${at}/include`, `there is no component ${number}${guess}`);
      return undefined;
    }
    if (inside.through.includes(number) || inside.through.length >= MOST_LEVELS) {
      const circle = [...inside.through, number].join(" includes ");
      problems.add("form/component-circle", `${at}/include`, `components include each other: ${circle}`);
      return undefined;
    }
    if (++this.#includes > MOST_INCLUDES) {
      problems.add("form/too-large", `${at}/include`, `there are more than ${MOST_INCLUDES} includes; use fewer`);
      return undefined;
    }
    const as = below(inside.local.as, include.as);
    if (this.#taken.has(as)) {
      problems.add("form/duplicate-id", `${at}/as`, `another include is called "${as}"; give this one another name`);
      return undefined;
    }
    this.#taken.add(as);
    const parameters = this.#parameters(include, component, at, source);
    const place = `@${this.#includes}`;
    const copied = <S extends z.ZodType>(schema: S, json: unknown, ...steps: string[]) => {
      const from = pointerTo(source, ...steps);
      const to = pointerTo(place, ...steps);
      problems.origins.set(to, from, as);
      const substituted = substitute(json, from, to, { parameters, problems, namespace: as });
      return checkShape(schema, substituted, to, problems);
    };
    const pages = what === "pages" ? copied(z.array(PageEntry), component.pages ?? [], "pages") : [];
    const questions =
      what === "questions" ? copied(z.array(QuestionEntry), component.questions ?? [], "questions") : [];
    if (component[what] === undefined) {
      const other = what === "pages" ? "questions" : "pages";
      const message = `component ${number} has ${other}, not ${what}: include it among the ${other}`;
      problems.add("form/wrong-component", `${at}/include`, message);
    }
    const local: Local = {
      as,
      ...declaredBy(pages ?? [], questions ?? []),
      lookups: new Set(Object.keys(component.lookups ?? {})),
      options: new Set(Object.keys(component.options ?? {})),
    };
    for (const [id, json] of Object.entries(component.lookups ?? {})) {
      const value = copied(Lookup, json, "lookups", id);
      if (value) this.#name(this.#lookups, below(as, id), { value, at: pointerTo(place, "lookups", id) });
    }
    for (const [id, json] of Object.entries(component.options ?? {})) {
      const set = copied(OptionSet, json, "options", id);
      if (!set) continue;
      this.#name(this.#options, below(as, id), { value: setIn(local, set), at: pointerTo(place, "options", id) });
    }
    for (const [id, value] of Object.entries(component.values ?? {})) {
      const to = pointerTo(place, "values", id);
      problems.origins.set(to, pointerTo(source, "values", id), as);
      this.#name(this.#values, below(as, id), { value, at: to });
    }
    const when = include.when === undefined ? [] : [{ value: include.when, at: `${at}/when` }];
    const whens = [...inside.whens, ...when];
    const through = [...inside.through, number];
    return {
      pages: pages ?? [],
      questions: questions ?? [],
      at: `${place}/${what}`,
      inside: { local, through, whens },
    };
  }

  #name<T>(into: Map<string, Placed<T>>, id: string, part: Placed<T>): void {
    if (into.has(id)) {
      const message = `"${id}" is declared twice; give one of the includes another "as"`;
      this.#problems.add("form/duplicate-name", part.at, message);
    } else into.set(id, part);
  }

  #parameters(include: Include, component: Component, at: string, source: string): Map<string, Parameter> {
    const parameters = new Map<string, Parameter>();
    const given = include.with ?? {};
    const namespace = this.#problems.origins.namespace(at);
    for (const [name, { default: fallback }] of Object.entries(component.params ?? {})) {
      if (Object.hasOwn(given, name)) {
        const from = this.#problems.origins.source(pointerTo(at, "with", name));
        parameters.set(name, { value: given[name], source: from, namespace });
      } else if (fallback !== undefined) {
        const value = { value: fallback, source: pointerTo(source, "params", name, "default"), namespace };
        parameters.set(name, value);
      } else {
        const message = `component ${include.include} needs the parameter "${name}": give it in "with"`;
        this.#problems.add("form/missing-parameter", at, message);
        parameters.set(name, { value: null, source: at, namespace });
      }
    }
    for (const name of Object.keys(given)) {
      if (parameters.has(name)) continue;
      const guess = didYouMean(name, parameters.keys()) || "; leave it out";
      const message = `component ${include.include} has no parameter "${name}"${guess}`;
      this.#problems.add("form/unknown-parameter", pointerTo(at, "with", name), message);
    }
    return parameters;
  }
}
