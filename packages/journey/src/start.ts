import { cleanLine, type Form } from "@waypost/form";
import type { Moment } from "./engine.ts";
import type { Fact, Response } from "./response.ts";
import { keyOf } from "./key.ts";

/** How much of a query parameter is kept, unless the form says otherwise. */
const LONGEST = 200;
/** How much of one piece of launch metadata is kept. */
const LONGEST_METADATA = 1000;

type Texts = Readonly<Record<string, string>>;

/** An empty response: of what was given, the declared parameters and metadata are kept and nothing else. */
export function startResponse(
  form: Form,
  given: { readonly query: Texts; readonly metadata: Texts },
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
    visits: {},
    facts: {},
    metadata: known,
    hidden: kept,
    startedAt: at.now,
  };
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
