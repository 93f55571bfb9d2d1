import { cleanLine, type Form } from "@waypost/form";
import type { Moment } from "./engine.ts";
import type { Fact, Response } from "./response.ts";
import { keyOf } from "./key.ts";

/** How much of a query parameter is kept, unless the form says otherwise. */
const LONGEST = 200;
/** How much of one piece of launch metadata is kept. */
const LONGEST_METADATA = 1000;

/** What is known beside metadata at launch: plain JSON, and entries of lists with the ids of the items they become. */
export interface Given {
  readonly data: unknown;
  readonly lists: Readonly<Record<string, readonly { readonly id: string; readonly data: unknown }[]>>;
}

type Texts = Readonly<Record<string, string>>;

/** An empty response: of what was given, the declared parameters and metadata are kept and nothing else. */
export function startResponse(
  form: Form,
  given: { readonly query: Texts; readonly metadata: Texts; readonly given?: Given },
  at: Moment,
): Response {
  const { hidden = [], sourceCodes, metadata = [] } = form.definition;
  const kept: Record<string, string> = {};
  for (const { id, param, maxLength = LONGEST } of hidden) {
    const value = take(given.query, param, maxLength);
    if (value !== null) kept[id] = value;
  }
  for (const param of sourceCodes?.params ?? []) {
    const value = take(given.query, param, LONGEST);
    if (value === null || !sourceCodes) continue;
    kept[sourceCodes.id] = value;
    break;
  }
  const known: Record<string, string> = {};
  for (const { id } of metadata) {
    const value = take(given.metadata, id, LONGEST_METADATA);
    if (value !== null) known[id] = value;
  }
  return {
    schema: "waypost/response/1",
    answers: {},
    lists: {},
    ...(form.definition.given && given.given ? givenParts(form, given.given) : {}),
    visits: {},
    facts: {},
    metadata: known,
    hidden: kept,
    startedAt: at.now,
  };
}

/** What was given, with an item for each entry of the lists that the form says are given. */
function givenParts(form: Form, { data, lists }: Given): Pick<Response, "lists" | "given"> {
  const items: Record<string, unknown> = {};
  const ids: Record<string, readonly string[]> = {};
  for (const list of form.definition.given?.lists ?? []) {
    const entries = Object.hasOwn(lists, list) ? (lists[list] ?? []) : [];
    ids[list] = entries.map(({ id }) => id);
    for (const { id, data: own } of entries) items[id] = own;
  }
  return { lists: ids, given: { data, items } };
}

function take(from: Texts, name: string, length: number): string | null {
  const value = Object.hasOwn(from, name) ? from[name] : undefined;
  if (typeof value !== "string") return null;
  const text = cleanLine(value).slice(0, length).toWellFormed();
  return text === "" ? null : text;
}

/** The response with a fact recorded in the place of what was said before. */
export function recordFact(response: Response, fact: Fact, item?: string): Response {
  return { ...response, facts: { ...response.facts, [keyOf(fact.lookup, item)]: fact } };
}
