import type { Field, OptionSet } from "../definition/field.ts";
import type { Page, PageEntry } from "../definition/page.ts";
import type { Route } from "../definition/primitives.ts";
import type { Question, QuestionEntry, QuestionVariants } from "../definition/question.ts";

/** The ids that a component declares: what a reference inside it may mean before it means the form's. */
export interface Local {
  /** The namespace: the include's `as`, below the namespace of an including component. */
  readonly as: string;
  readonly pages: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  readonly lookups: ReadonlySet<string>;
  readonly options: ReadonlySet<string>;
}

/** The name of a field, lookup, value or option set of a component in the form: below its namespace. */
export const below = (as: string, id: string): string => (as === "" ? id : `${as}.${id}`);

/** The name of a component's page or question in the form; the page `main` has the component's own. */
export function pageBelow(as: string, id: string): string {
  if (as === "") return id;
  const prefix = as.replaceAll(".", "-");
  return id === "main" ? prefix : `${prefix}-${id}`;
}

/** What a component's pages and questions declare. */
export function declaredBy(pages: readonly PageEntry[], questions: readonly QuestionEntry[]) {
  const names = { pages: new Set<string>(), fields: new Set<string>() };
  const ofQuestions = (entries: readonly QuestionEntry[]) => {
    for (const entry of entries) {
      if ("include" in entry) continue;
      const versions = "variants" in entry ? entry.variants.map(({ question }) => question) : [entry];
      for (const question of versions) for (const id of fieldIds(question.fields)) names.fields.add(id);
    }
  };
  const ofPages = (entries: readonly PageEntry[]) => {
    for (const entry of entries) {
      if ("include" in entry) continue;
      names.pages.add(entry.id);
      if (entry.type === "question") ofQuestions(entry.questions);
      if (entry.type === "list") {
        if (entry.more) names.fields.add(entry.more.field);
        if (entry.question) ofQuestions([entry.question]);
        ofPages(entry.pages);
      }
      if (entry.type === "primary-item") {
        ofQuestions([entry.question]);
        ofPages([entry.page]);
      }
      if (entry.type === "relationships") ofQuestions([entry.question]);
    }
  };
  ofPages(pages);
  ofQuestions(questions);
  return names;
}

function fieldIds(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => [field.id, ...reveals(field)]);
}

function reveals(field: Field): string[] {
  if (!("options" in field) || !Array.isArray(field.options)) return [];
  return field.options.flatMap((option) => ("reveal" in option && option.reveal ? [option.reveal.id] : []));
}

const name = (known: ReadonlySet<string>, local: Local, id: string) => (known.has(id) ? below(local.as, id) : id);

/**
 * A component's page under its name in the form, with every reference to the component's own parts likewise. What it
 * holds (questions, item pages) is named when it is put in place itself.
 */
export function pageIn(local: Local, page: Page): Page {
  const renamed = {
    id: pageBelow(local.as, page.id),
    ...(page.routes ? { routes: page.routes.map((route) => routeIn(local, route)) } : {}),
    ...(page.lookups ? { lookups: page.lookups.map((id) => name(local.lookups, local, id)) } : {}),
  };
  switch (page.type) {
    case "list":
      return {
        ...page,
        ...renamed,
        ...(page.more ? { more: { ...page.more, field: below(local.as, page.more.field) } } : {}),
      };
    case "calculation":
      return {
        ...page,
        ...renamed,
        ...(page.fields ? { fields: page.fields.map((id) => name(local.fields, local, id)) } : {}),
        ...(page.pages ? { pages: page.pages.map((id) => pageBelow(local.as, id)) } : {}),
      };
    case "primary-item":
    case "relationships":
    case "question":
    case "introduction":
    case "content":
    case "section-summary":
    case "check":
      return { ...page, ...renamed };
  }
}

function routeIn(local: Local, route: Route): Route {
  if (!("page" in route.to) || !local.pages.has(route.to.page)) return route;
  return { ...route, to: { page: pageBelow(local.as, route.to.page) } };
}

/** A component's question or variants under their names in the form. */
export function entryIn(local: Local, entry: Question | QuestionVariants): Question | QuestionVariants {
  if (!("variants" in entry)) return questionIn(local, entry);
  return { ...entry, variants: entry.variants.map((one) => ({ ...one, question: questionIn(local, one.question) })) };
}

function questionIn(local: Local, question: Question): Question {
  const field = (id: string) => name(local.fields, local, id);
  return {
    ...question,
    id: below(local.as, question.id),
    fields: question.fields.map((one) => fieldIn(local, one)),
    ...(question.checks
      ? {
          checks: question.checks.map((check) => {
            switch (check.kind) {
              case "date-range":
                return { ...check, from: field(check.from), to: field(check.to) };
              case "rule":
                return { ...check, ...(check.fields ? { fields: check.fields.map(field) } : {}) };
              case "sum":
              case "exclusive":
                return { ...check, fields: check.fields.map(field) };
            }
          }),
        }
      : {}),
  };
}

function fieldIn<F extends Field>(local: Local, field: F): F {
  const id = below(local.as, field.id);
  if (!("options" in field)) return { ...field, id };
  return { ...field, id, options: optionsIn(local, field.options) };
}

function optionsIn(local: Local, options: OptionSet | { readonly set: string }) {
  if (!Array.isArray(options)) return { set: name(local.options, local, options.set) };
  return setIn(local, options);
}

/** A component's option set, with the fields that it reveals under their names in the form. */
export function setIn(local: Local, options: OptionSet): OptionSet {
  return options.map((option) =>
    "reveal" in option && option.reveal ? { ...option, reveal: fieldIn(local, option.reveal) } : option,
  );
}
