import type { CompiledText as TextOf } from "../text/compile.ts";
import type { Value } from "../value/value.ts";

/** What compiled rules and texts read from: the state of one walk. Every method is cheap and never throws. */
export interface Env {
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** True while a preview is written: what has no value stands in its texts as `{name}`. */
  readonly namesUnfilled: boolean;
  /** The value of a field: of the current item where the field is asked for each item of a list. */
  field(slot: number): Value;
  /** How the answer of a field reads to people (an option's label, money with its sign), or null. */
  label(slot: number, language: string): string | null;
  /** The items of a list, each a context of its `id` and answers. */
  items(list: number): Value;
  /** The current item of a list: a context like those of `items`. */
  item(): Value;
  /** A named value; computed once until something it rests on changes. */
  value(index: number): Value;
  /** A decision table's outputs and `row`. */
  table(index: number): Value;
  /** A lookup's `status` and result, or null. */
  lookup(index: number): Value;
  metadata(id: string): Value;
  hidden(id: string): Value;
  sourceCode(): Value;
  /** Whether a page, or a section, is complete. */
  completed(kind: "page" | "section", index: number): boolean;
  /** The id of a list's primary item: the respondent's own. */
  primary(list: number): Value;
  /** What was given at launch beside metadata. */
  given(): Value;
  /** When the response was begun, ISO 8601 in UTC. */
  startedAt(): Value;
  /** The element for which a field (0) or an option (1) is made, or the other item of a relationship (2). */
  element(depth: number): Value;
}

/** A text of a form, ready to be written from the state of a walk. */
export type CompiledText = TextOf<Env>;
