import type { Answer } from "@waypost/form";

/** A place on the path: a page, and the list item it is asked about where the page or its section repeats. */
export interface Location {
  readonly page: string;
  readonly item?: string;
  /** Of a relationship: the other item. */
  readonly to?: string;
}

/** The key under which answers and visits are kept: `field`, `field#item` or `field#item#other`; pages likewise. */
export type Key = string;

/** What an outside service said, recorded once (form-model.md, 7). */
export interface Fact {
  /** The lookup's id, for example `quote` or `vehicle.lookup`. */
  readonly lookup: string;
  /** A fingerprint of the inputs it was asked with: a fact counts only while the inputs are the same. */
  readonly inputs: string;
  readonly status: "found" | "not-found" | "unavailable";
  readonly value: unknown;
  /** When it was said, ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * A respondent's answers to one form version, and nothing derived (form-model.md, 1). Plain JSON: this is what is
 * sealed and stored.
 */
export interface Response {
  readonly schema: "waypost/response/1";
  readonly answers: Readonly<Record<Key, Answer>>;
  /** Item ids in order, by list. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** The respondent's own item of a list, by list. */
  readonly primary?: Readonly<Record<string, string>>;
  /** Items that answer their own section apart, so that it is not asked here. */
  readonly separate?: readonly string[];
  /** What was given at launch beside metadata: as a whole, and of each item of the lists that were given. */
  readonly given?: { readonly data: unknown; readonly items: Readonly<Record<string, unknown>> };
  /** The fingerprint under which each location was confirmed. */
  readonly visits: Readonly<Record<Key, string>>;
  /** By `lookup` or `lookup#item`. */
  readonly facts: Readonly<Record<Key, Fact>>;
  readonly metadata: Readonly<Record<string, string>>;
  /** Query parameters kept at launch, by hidden field; source codes under their own id. */
  readonly hidden: Readonly<Record<string, string>>;
  /** When the response was begun, ISO 8601 in UTC. */
  readonly startedAt: string;
}

/** The answer under a key. What every object has (`constructor`, `toString`) is a function, and no answer. */
export function answerIn({ answers }: Response, key: Key): Answer | undefined {
  const answer: unknown = answers[key];
  return typeof answer === "function" ? undefined : (answer as Answer | undefined);
}

/** The items of a list, in order. */
export function itemsIn({ lists }: Response, list: string): readonly string[] {
  return Object.hasOwn(lists, list) ? (lists[list] ?? []) : [];
}

/** The respondent's own item of a list, if they are one of it. */
export function primaryIn({ primary = {} }: Response, list: string): string | undefined {
  return Object.hasOwn(primary, list) ? primary[list] : undefined;
}

/** The fingerprint under which a location was confirmed, if it was. */
export function visitIn({ visits }: Response, key: Key): string | undefined {
  const visit: unknown = visits[key];
  return typeof visit === "string" ? visit : undefined;
}
