import type { Big } from "big.js";

/**
 * A value at run time. Dates are ISO texts (`2026-11-21`, `2026-11`, `2026`) and durations ISO texts (`P1Y2M`): an
 * expression knows by type which it has, so comparing needs no objects. Numbers are exact decimals. Null is unanswered.
 */
export type Value = null | boolean | string | Big | readonly Value[] | Context;

/** A FEEL context: values by name. */
export interface Context {
  readonly [name: string]: Value;
}

/** The static type of a value. */
export type Type =
  | { readonly kind: "any" | "null" | "boolean" | "text" | "number" | "date" | "month" | "year" | "duration" }
  | { readonly kind: "choice"; readonly options?: readonly string[] }
  | { readonly kind: "list"; readonly of: Type }
  | { readonly kind: "context"; readonly fields: Readonly<Record<string, Type>>; readonly open?: boolean };

/**
 * An answer as it is stored: JSON that needs no schema to be read. Text, choice, date, decimal and duration are
 * strings; several choices an array; an address an object of its parts.
 */
export type Answer = string | readonly string[] | Readonly<Record<string, string>>;
