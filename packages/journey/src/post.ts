import { behaviourOf, resolveSuggestion, type Answer, type CompiledListPage } from "@waypost/form";
import { isOpen, optionsOf, setAnswers, type AskedField, type AskedQuestion } from "./asked.ts";
import type { Deed, Moment, Posted, RawInput } from "./engine.ts";
import { errorsOf } from "./error.ts";
import { isOfItem, keyOf, locationAt, locationOf } from "./key.ts";
import { message } from "./message.ts";
import { needsOf } from "./needs.ts";
import { currentOf, firstOpen, HUB, hubOpen, isReachable, listAt, nextOf, returnFrom, stepAt } from "./navigate.ts";
import { checkProblems, fieldProblems, problemOf, type Problem } from "./problem.ts";
import type { Key, Location, Response } from "./response.ts";
import type { ErrorView, LocationLink } from "./view.ts";
import { isComplete, type Path, type Step } from "./walk.ts";

/** How a page is posted. */
export interface PostOptions {
  readonly language: string;
  readonly at: Moment;
  readonly deed: Deed;
  readonly returnTo?: string;
}

/** Walks a response: post looks at the response before and after. */
export type WalkOf = (response: Response, at: Moment) => Path;

/** The name and DOM id of the question whether to remove an item. */
export const REMOVE = "remove";

/** Applies what a browser posted at a location to the response that was walked. */
export function postTo(path: Path, location: Location, raw: RawInput, options: PostOptions, walkOf: WalkOf): Posted {
  const { deed } = options;
  if (deed.kind === "add") return add(path, location, raw, options, walkOf, deed.newItem);
  if (!isReachable(path, location)) return { kind: "elsewhere", next: currentOf(path) };
  if (path.form.hub && location.page === HUB) return postHub(path);
  const step = stepAt(path, location);
  if (!step) return { kind: "elsewhere", next: currentOf(path) };
  if (deed.kind === "remove") return remove(path, step, location, raw, options, walkOf);
  if (step.page.type === "list") {
    if (location.item !== undefined && step.item === null) return { kind: "elsewhere", next: step.location };
    return postList(path, step, step.page, raw, options, walkOf);
  }
  return confirm(path, step, raw, options, walkOf);
}

/** A hub submits the form once every section is complete. */
function postHub(path: Path): Posted {
  const open = path.runs.find((run) => !isComplete(run));
  const first = open && firstOpen(open);
  const next = first?.location ?? { page: HUB };
  return { kind: "saved", response: path.response, next, needs: [], submits: open === undefined && hubOpen(path) };
}

/** Saves a page's answers and notes that it was confirmed. */
function confirm(path: Path, step: Step, raw: RawInput, options: PostOptions, walkOf: WalkOf): Posted {
  const read = readPage(path, step, raw, options.language);
  if (read.problems.length > 0) {
    return { kind: "invalid", errors: errorsOf(read.problems, options.language) };
  }
  const answers: Record<Key, Answer> = { ...path.response.answers };
  for (const { fields } of step.asked) {
    for (const asked of fields) {
      const { key } = asked;
      const answer = read.answers.get(key);
      // The detail of an option that is not chosen stays as it was, and counts for nothing.
      if (!isOpen(asked, (one) => read.answers.get(one))) continue;
      if (answer === undefined) Reflect.deleteProperty(answers, key);
      else answers[key] = answer;
    }
  }
  return saved(path, step, answers, options, walkOf);
}

function saved(
  path: Path,
  step: Step,
  answers: Readonly<Record<Key, Answer>>,
  options: PostOptions,
  walkOf: WalkOf,
): Posted {
  const before = path.response;
  const same = before.visits[step.key] === step.print && sameAnswers(before.answers, answers);
  const response = same ? before : { ...before, answers, visits: { ...before.visits, [step.key]: step.print } };
  const after = walkOf(response, options.at);
  const here = after.at(step.page.id, step.item?.id);
  const needs = here ? needsOf(after, here, options.at.now) : [];
  const submits = step.page.type === "check" && isReachable(after, step.location);
  return { kind: "saved", response, next: onward(after, step, options.returnTo), needs, submits };
}

function sameAnswers(a: Readonly<Record<Key, Answer>>, b: Readonly<Record<Key, Answer>>): boolean {
  const keys = Object.keys(b);
  if (keys.length !== Object.keys(a).length) return false;
  return keys.every((key) => a[key] === b[key] || JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

/** Where a saved page leads. */
function onward(path: Path, step: Step, returnTo: string | undefined): LocationLink {
  const here = path.at(step.page.id, step.item?.id);
  if (returnTo === undefined || here?.back !== null) return nextOf(path, step.location);
  const { location, arrived } = returnFrom(path, locationOf(returnTo));
  if (!arrived) return { ...location, returnTo };
  const anchor = step.page.type === "question" && step.item === null ? step.asked[0]?.fields[0]?.id : undefined;
  return { ...location, ...(anchor === undefined ? {} : { anchor }) };
}

/** A page's answers as they were typed, and what is wrong with them. Never throws. */
function readPage(path: Path, step: Step, raw: RawInput, language: string) {
  const { state } = path;
  const before = state.current;
  state.current = step.item;
  const answers = new Map<Key, Answer>();
  const answerOf = (key: Key) => answers.get(key);
  const problems: Problem[] = [];
  for (const question of step.asked) {
    const own: Problem[] = [];
    for (const asked of question.fields) {
      if (!isOpen(asked, answerOf)) continue;
      const wrong = state.within(asked, () => readField(asked, question, raw, language, answers, path));
      own.push(...wrong);
    }
    problems.push(...own);
    if (own.length > 0) continue;
    // Checks look at what was typed; afterwards the state says again what is stored.
    setAnswers(step.asked, state, answerOf, true);
    problems.push(...checkProblems(question, state, answerOf).map(settle(language)));
  }
  const stored = (key: Key) => path.response.answers[key];
  setAnswers(step.asked, state, stored, Object.hasOwn(path.response.visits, step.key));
  state.current = before;
  return { answers, problems };
}

/** Fixes a problem's message while the state knows what it is about. */
const settle =
  (language: string) =>
  (problem: Problem): Problem => {
    const text = problem.message(language);
    return { ...problem, message: () => text };
  };

function readField(
  asked: AskedField,
  question: AskedQuestion,
  raw: RawInput,
  language: string,
  answers: Map<Key, Answer>,
  { state }: Path,
): readonly Problem[] {
  const { definition } = asked.field;
  const behaviour = behaviourOf(definition);
  const parsed = behaviour.parse(behaviour.read(raw, asked.id, definition), definition);
  if (parsed.kind === "error") {
    return parsed.problems.map((problem) => settle(language)(problemOf(problem, asked, question, state)));
  }
  let answer = parsed.kind === "answer" ? parsed.answer : undefined;
  if (definition.type === "autosuggest" && typeof answer === "string") {
    answer = resolveSuggestion(answer, optionsOf(asked.field, state), language);
  }
  if (answer !== undefined) answers.set(asked.key, answer);
  return fieldProblems(asked, question, answer, state, language).map(settle(language));
}

/** The question whether there are more: yes leads to a new item and is not kept, no goes on. */
function postList(
  path: Path,
  step: Step,
  page: CompiledListPage,
  raw: RawInput,
  options: PostOptions,
  walkOf: WalkOf,
): Posted {
  const { slot, required } = page.more;
  const { min = 0, max = Infinity } = page.definition;
  const { state, response } = path;
  const count = state.itemsOf(page.collects).length;
  const key = keyOf(slot.id, step.item?.id);
  const wrong = (code: string, text: string): Posted => {
    const error: ErrorView = { anchor: `${slot.id}-0`, message: text, code, field: slot.id };
    return { kind: "invalid", errors: [error] };
  };
  const answers: Record<Key, Answer> = { ...response.answers };
  if (count < max) {
    const given = raw[slot.id];
    const answer = Array.isArray(given) ? (given as readonly string[])[0] : given;
    if (answer === "yes") {
      const kept = leaveOut(response.answers, key);
      const visits = leaveOut(response.visits, step.key);
      const { returnTo } = options;
      const next: LocationLink = {
        ...locationAt(page.id, step.item?.id),
        deed: "add",
        ...(returnTo === undefined ? {} : { returnTo }),
      };
      return { kind: "saved", response: { ...response, answers: kept, visits }, next, needs: [], submits: false };
    }
    if (answer !== "no") {
      state.current = step.item;
      const text = required?.plain(state, options.language) ?? message("list-required", options.language);
      return wrong("required", text);
    }
    if (count < min) return wrong("min", message("list-min", options.language, { left: String(min - count) }));
    answers[key] = "no";
  }
  const posted = saved(path, step, answers, options, walkOf);
  // An item that was left half done is finished before the list is.
  if (posted.kind !== "saved") return posted;
  const open = step.run.steps.find((one) => one.page.owner === page.index && !one.complete);
  return open ? { ...posted, next: open.location } : posted;
}

function leaveOut<T>(parts: Readonly<Record<Key, T>>, key: Key): Record<Key, T> {
  return Object.fromEntries(Object.entries(parts).filter(([one]) => one !== key));
}

/** Makes an item and saves its first page. */
function add(
  path: Path,
  location: Location,
  raw: RawInput,
  options: PostOptions,
  walkOf: WalkOf,
  newItem: string,
): Posted {
  const list = listAt(path, location);
  if (list?.page.type !== "list" || !list.reachable) return { kind: "elsewhere", next: currentOf(path) };
  const { collects, definition, items } = list.page;
  const id = path.form.lists[collects]?.id ?? "";
  const known = path.response.lists[id] ?? [];
  const isNew = !known.includes(newItem);
  if (isNew && known.length >= (definition.max ?? Infinity)) return { kind: "elsewhere", next: list.location };
  const lists = isNew ? { ...path.response.lists, [id]: [...known, newItem] } : path.response.lists;
  const grown = walkOf({ ...path.response, lists }, options.at);
  const step = items.map((page) => grown.at(page.id, newItem)).find((one) => one !== undefined);
  if (!step) return { kind: "elsewhere", next: list.location };
  return confirm(grown, step, raw, { ...options, deed: { kind: "page" } }, walkOf);
}

/** Takes an item away with everything that was said about it, once that was confirmed. */
function remove(
  path: Path,
  step: Step,
  location: Location,
  raw: RawInput,
  options: PostOptions,
  walkOf: WalkOf,
): Posted {
  const { item } = location;
  const owner = step.page.owner === null ? step.page : path.form.pages[step.page.owner];
  if (owner?.type !== "list" || item === undefined) return { kind: "elsewhere", next: step.location };
  const back: Location = { page: owner.id };
  const given = raw[REMOVE];
  const answer = Array.isArray(given) ? (given as readonly string[])[0] : given;
  if (answer !== "yes" && answer !== "no") {
    const text = message("remove-required", options.language);
    return { kind: "invalid", errors: [{ anchor: `${REMOVE}-0`, message: text, code: "required", field: REMOVE }] };
  }
  const response =
    answer === "yes" ? without(path.response, path.form.lists[owner.collects]?.id ?? "", item) : path.response;
  const { returnTo } = options;
  let next: LocationLink = back;
  if (returnTo !== undefined) {
    const found = returnFrom(walkOf(response, options.at), locationOf(returnTo));
    next = found.arrived ? found.location : { ...found.location, returnTo };
  }
  return { kind: "saved", response, next, needs: [], submits: false };
}

/** The response without a list item: its answers, visits and facts go with it. */
export function without(response: Response, list: string, item: string): Response {
  const keep = <T>(parts: Readonly<Record<Key, T>>): Record<Key, T> =>
    Object.fromEntries(Object.entries(parts).filter(([key]) => !isOfItem(key, item)));
  return {
    ...response,
    answers: keep(response.answers),
    visits: keep(response.visits),
    facts: keep(response.facts),
    lists: { ...response.lists, [list]: (response.lists[list] ?? []).filter((id) => id !== item) },
  };
}
