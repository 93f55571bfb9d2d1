import type { Value } from "@waypost/form";
import { quarterOf } from "./clock.ts";
import { canonical } from "./json-value.ts";
import type { State } from "./state.ts";

/** Something that rules and texts read of a response, and that can be read again. */
export type Read =
  | { readonly of: "field" | "value" | "table" | "lookup"; readonly index: number }
  | { readonly of: "label"; readonly index: number; readonly language: string }
  | { readonly of: "metadata" | "hidden"; readonly id: string }
  | { readonly of: "completed"; readonly kind: "page" | "section"; readonly index: number }
  | { readonly of: "sourceCode" }
  /** The time, to the quarter of an hour. */
  | { readonly of: "clock" };

/** Reads with what each of them said. */
export type Said = readonly { readonly read: Read; readonly said: string }[];

/** Notes what is read while something is shown. */
export class Watch {
  readonly #said: { readonly read: Read; readonly said: string }[] = [];
  /** Something was read that cannot be read again: an item of a list. */
  #once = false;

  note(read: Read, value: Value): void {
    this.#said.push({ read, said: canonical(value) });
  }

  noteOnce(): void {
    this.#once = true;
  }

  /** What was read; null where some of it cannot be read again. */
  get said(): Said | null {
    return this.#once ? null : this.#said;
  }
}

/** Reads something of a response as it is now. */
export function readOf(state: State, read: Read): Value {
  switch (read.of) {
    case "field":
      return state.field(read.index);
    case "value":
      return state.value(read.index);
    case "table":
      return state.table(read.index);
    case "lookup":
      return state.lookup(read.index);
    case "label":
      return state.label(read.index, read.language);
    case "metadata":
      return state.metadata(read.id);
    case "hidden":
      return state.hidden(read.id);
    case "completed":
      return state.completed(read.kind, read.index);
    case "sourceCode":
      return state.sourceCode();
    case "clock":
      return quarterOf(state.now);
  }
}

/** True when every read says what it said before. */
export function saysTheSame(state: State, before: Said): boolean {
  return before.every(({ read, said }) => canonical(readOf(state, read)) === said);
}
