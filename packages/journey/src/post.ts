import {
  behaviourOf,
  resolveSuggestion,
  type Answer,
  type CompiledListPage,
  type CompiledPrimaryPage,
} from "@waypost/form";
import { actionOf } from "./action.ts";
import { askedOn, isOpen, optionsOf, setAnswers, type AskedField, type AskedQuestion } from "./asked.ts";
import type { Moment, Posted, PostOptions, RawInput } from "./engine.ts";
import { errorsOf } from "./error.ts";
import { unsaid, without } from "./forget.ts";
import { optional } from "./show-field.ts";
import { wayBack } from "./key.ts";
import { message } from "./message.ts";
import { needsOf } from "./needs.ts";
import {
  currentOf,
  entryOf,
  HUB,
  hubOpen,
  isReachable,
  listAt,
  nextOf,
  resumed,
  returnFrom,
  stepAt,
} from "./navigate.ts";
import { answersOf, leaveOut, partOf, sameAnswers } from "./page-answers.ts";
import { checkProblems, fieldProblems, problemOf, type Problem } from "./problem.ts";
import { itemsIn, primaryIn, type Key, type Location, type Response } from "./response.ts";
import type { ErrorView, LocationLink } from "./view.ts";
import { isComplete, type Step } from "./step.ts";
import { type Path } from "./walk.ts";

/** Walks a response: post looks at the response before and after. */
export type WalkOf = (response: Response, at: Moment) => Path;

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
  if (step.page.type === "primary-item") return postPrimary(path, step, step.page, raw, options, walkOf);
  return confirm(path, step, raw, options, walkOf);
}

/** A hub submits the form once every section is complete. */
function postHub(path: Path): Posted {
  const open = path.runs.find((run) => !isComplete(run));
  const first = open && entryOf(path, open);
  const next = first ? resumed(path, first.location) : { page: HUB };
  return { kind: "saved", response: path.response, next, needs: [], submits: open === undefined && hubOpen(path) };
}

/** Saves a page's answers and notes that it was confirmed. */
function confirm(path: Path, step: Step, raw: RawInput, options: PostOptions, walkOf: WalkOf): Posted {
  const read = readPage(path, step, raw, options.language);
  if (read.problems.length > 0) {
    const part = options.leaves === true ? partOf(path.response, step, read) : null;
    if (part === null) return invalid(read.problems, options);
    return { kind: "saved", response: part, next: step.location, needs: [], submits: false };
  }
  const posted = saved(path, step, answersOf(path.response, step, read.answers), options, walkOf);
  const action = actionOf(step.asked, (key) => read.answers.get(key));
  if (posted.kind !== "saved" || action?.kind !== "add-item" || action.page === undefined) return posted;
  return leadToList(step, posted, action.page, options, walkOf);
}

const invalid = (problems: readonly Problem[], { language }: PostOptions): Posted => ({
  kind: "invalid",
  errors: errorsOf(problems, language),
});

/** From an answer that says there is something to list: straight to its first item, while it has none but one's own. */
function leadToList(
  step: Step,
  posted: Posted & { readonly kind: "saved" },
  page: string,
  { at, returnTo }: PostOptions,
  walkOf: WalkOf,
): Posted {
  const after = walkOf(posted.response, at);
  const list = after.at(page);
  if (list?.page.type !== "list" || !list.reachable) return posted;
  if (after.state.itemsOf(list.page.collects).some((item) => !item.primary)) return posted;
  const from = step.location.page;
  const next: LocationLink = { page, deed: "add", from, ...(returnTo === undefined ? {} : { returnTo }) };
  return { ...posted, next };
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
  const here = after.at(step.location.page, step.location.item, step.location.to);
  const needs = here ? needsOf(after, here, options.at.now) : [];
  const submits = step.page.type === "check" && isReachable(after, step.location);
  const next = onward(after, step, options.returnTo);
  return {
    kind: "saved",
    response: here && here.back !== null ? unsaid(response, here) : response,
    next,
    needs,
    submits,
  };
}

/** Where a saved page leads. */
function onward(path: Path, step: Step, returnTo: string | undefined): LocationLink {
  const here = path.at(step.location.page, step.location.item, step.location.to);
  if (returnTo === undefined) return nextOf(path, step.location);
  if (here?.back !== null) return stillReturning(nextOf(path, step.location), returnTo);
  const { to, after } = wayBack(returnTo);
  const { location, arrived } = returnFrom(path, to);
  if (!arrived) return stillReturning(location, returnTo);
  const anchor = step.page.type === "question" && step.item === null ? step.asked[0]?.fields[0]?.id : undefined;
  return { ...location, ...optional("anchor", anchor), ...optional("returnTo", after) };
}

/** A location on the way back. From the hub nothing leads back. */
const stillReturning = (location: Location, returnTo: string): LocationLink =>
  location.page === HUB ? location : { ...location, returnTo };

/** A page's answers as they were typed, and what is wrong with them. Never throws. */
function readPage(path: Path, step: Step, raw: RawInput, language: string) {
  const { state } = path;
  const read = () => readAnswers(path, step, raw, language);
  return step.to ? state.withElement(2, state.itemContext(step.to), read) : read();
}

function readAnswers(path: Path, step: Step, raw: RawInput, language: string) {
  const { state } = path;
  const before = state.current;
  state.current = step.item;
  const answers = new Map<Key, Answer>();
  const answerOf = (key: Key) => answers.get(key);
  const problems: Problem[] = [];
  let typed = false;
  for (const question of step.asked) {
    const own: Problem[] = [];
    for (const asked of question.fields) {
      if (!isOpen(asked, answerOf)) continue;
      const wrong = state.within(asked, () => readField(asked, question, raw, language, answers, path));
      own.push(...wrong);
    }
    problems.push(...own);
    if (own.length > 0 || question.question.checks.length === 0) continue;
    // Checks look at what was typed; no limit of a field may look at answers of its own page.
    setAnswers(step.asked, state, answerOf, true);
    typed = true;
    problems.push(...checkProblems(question, state, answerOf).map(settle(language)));
  }
  // Afterwards the state says again what is stored.
  const stored = (key: Key) => path.response.answers[key];
  if (typed) setAnswers(step.asked, state, stored, Object.hasOwn(path.response.visits, step.key));
  state.current = before;
  return { answers, problems };
}

/** Fixes a problem's message while the state knows what it is about. */
const settle =
  (language: string) =>
  (problem: Problem): Problem => {
    const [text, about] = [problem.message(language), problem.about?.(language)];
    return { ...problem, message: () => text, ...(about === undefined ? {} : { about: () => about }) };
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
  const { wording } = state.form.definition;
  const parsed = behaviour.parse(behaviour.read(raw, asked.id, definition), definition, wording);
  const badlyTyped = parsed.kind === "empty" ? [] : (parsed.problems ?? []);
  const wrong = badlyTyped.map((problem) => settle(language)(problemOf(problem, asked, question, state)));
  if (parsed.kind === "error") return wrong;
  let answer = parsed.kind === "answer" ? parsed.answer : undefined;
  if (definition.type === "autosuggest" && typeof answer === "string") {
    answer = resolveSuggestion(answer, optionsOf(asked.field, state), language);
  }
  if (answer !== undefined) answers.set(asked.key, answer);
  return [...fieldProblems(asked, question, answer, state, language).map(settle(language)), ...wrong];
}

/** The question whether there are more: the option that adds leads to a new item and is not kept. */
function postList(
  path: Path,
  step: Step,
  page: CompiledListPage,
  raw: RawInput,
  options: PostOptions,
  walkOf: WalkOf,
): Posted {
  const { min = 0 } = page.definition;
  const { state, response } = path;
  const read = readPage(path, step, raw, options.language);
  if (read.problems.length > 0) return invalid(read.problems, options);
  const answers = answersOf(response, step, read.answers);
  if (actionOf(step.asked, (key) => read.answers.get(key))?.kind === "add-item") {
    const { returnTo } = options;
    for (const { fields } of step.asked) for (const { key } of fields) Reflect.deleteProperty(answers, key);
    const visits = leaveOut(response.visits, step.key);
    const next: LocationLink = { ...step.location, deed: "add", ...(returnTo === undefined ? {} : { returnTo }) };
    return { kind: "saved", response: { ...response, answers, visits }, next, needs: [], submits: false };
  }
  const left = min - state.itemsOf(page.collects).length;
  if (left > 0) {
    const [field] = step.asked[0]?.fields ?? [];
    const id = field?.id ?? page.id;
    const text = message("list-min", options.language, { left: String(left) });
    const error: ErrorView = { anchor: `${id}-0`, message: text, code: "min", field: id };
    return { kind: "invalid", errors: [error] };
  }
  const posted = saved(path, step, answers, options, walkOf);
  // An item that was left half done is finished before the list is.
  if (posted.kind !== "saved") return posted;
  const open = step.run.steps.find((one) => one.page.owner === page.index && !one.complete);
  return open ? { ...posted, next: open.location } : posted;
}

/** Whether the respondent is one of the list: the first item of it is then their own. */
function postPrimary(
  path: Path,
  step: Step,
  page: CompiledPrimaryPage,
  raw: RawInput,
  options: PostOptions,
  walkOf: WalkOf,
): Posted {
  const read = readPage(path, step, raw, options.language);
  if (read.problems.length > 0) return invalid(read.problems, options);
  const list = path.form.lists[page.collects]?.id ?? "";
  const own = primaryIn(path.response, list);
  const wanted = actionOf(step.asked, (key) => read.answers.get(key))?.kind === "add-item";
  const answers = answersOf(path.response, step, read.answers);
  let response: Response = { ...path.response, answers };
  if (wanted && own === undefined) {
    const item = options.deed.kind === "page" ? options.deed.newItem : undefined;
    if (item === undefined) throw new RangeError("a page that may make an item is posted with the id of a new one");
    const items = itemsIn(response, list);
    response = {
      ...response,
      lists: { ...response.lists, [list]: [item, ...items] },
      primary: { ...response.primary, [list]: item },
    };
  } else if (!wanted && own !== undefined) {
    response = without(response, list, own);
  }
  const changed = primaryIn(response, list) !== own ? walkOf(response, options.at) : path;
  return saved(changed, changed.at(step.location.page, step.location.item) ?? step, response.answers, options, walkOf);
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
  if (items.length === 0) return { kind: "elsewhere", next: list.location };
  const id = path.form.lists[collects]?.id ?? "";
  const known = itemsIn(path.response, id);
  const isNew = !known.includes(newItem);
  if (isNew && known.length >= (definition.max ?? Infinity)) return { kind: "elsewhere", next: list.location };
  const before = isNew && definition.again === true ? unasked(path.response, list) : path.response;
  const lists = isNew ? { ...before.lists, [id]: [...known, newItem] } : before.lists;
  const grown = walkOf({ ...before, lists }, options.at);
  const first = items.map((page) => grown.at(page.id, newItem)).find((one) => one !== undefined);
  if (!first) return { kind: "elsewhere", next: list.location };
  const step = first.page === items[0] ? asAdded(grown, list.page, first) : first;
  return confirm(grown, step, raw, { ...options, deed: { kind: "page" } }, walkOf);
}

/** A response in which a page was not answered yet. */
function unasked(response: Response, { key, asked }: Step): Response {
  const keys = new Set(asked.flatMap(({ fields }) => fields.map((field) => field.key)));
  const answers = Object.fromEntries(Object.entries(response.answers).filter(([one]) => !keys.has(one)));
  return { ...response, answers, visits: leaveOut(response.visits, key) };
}

/** The first page of an item as it is worded when the item is added. */
function asAdded({ state }: Path, { add }: CompiledListPage, step: Step): Step {
  if (!add) return step;
  state.current = step.item;
  const asked = askedOn(add, state);
  state.current = null;
  return { ...step, asked };
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
  const removal = removalOf(path, owner, item);
  if (!removal) return { kind: "elsewhere", next: path.at(owner.id)?.location ?? currentOf(path) };
  const back: Location = { page: owner.id };
  const read = readPage(path, removal, raw, options.language);
  if (read.problems.length > 0) return invalid(read.problems, options);
  const wanted = actionOf(removal.asked, (key) => read.answers.get(key))?.kind === "remove-item";
  const response = wanted ? without(path.response, path.form.lists[owner.collects]?.id ?? "", item) : path.response;
  const { returnTo } = options;
  let next: LocationLink = back;
  if (returnTo !== undefined) {
    const found = returnFrom(walkOf(response, options.at), wayBack(returnTo).to);
    next = found.arrived ? found.location : stillReturning(found.location, returnTo);
  }
  return { kind: "saved", response, next, needs: [], submits: false };
}

/** The question whether to remove an item, as it is asked of that item; its answer is not kept. */
export function removalOf(path: Path, page: CompiledListPage, id: string): Step | undefined {
  const { state } = path;
  const list = path.at(page.id);
  const item = state.itemsOf(page.collects).find((one) => one.id === id);
  if (!list || !item || !page.remove || item.primary) return undefined;
  const before = state.current;
  state.current = item;
  const asked = askedOn({ questions: [page.remove.question] }, state);
  state.current = before;
  return { ...list, item, asked, key: "" };
}
