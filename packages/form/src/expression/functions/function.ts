import type { Type, Value } from "../../value/value.ts";

/** What a function takes at one place: a value of one of these types. */
export interface Parameter {
  readonly name: string;
  readonly types: readonly Type[];
  readonly optional?: boolean;
}

/**
 * A function of the expression language. `run` gets as many arguments as were given and never throws.
 * Docs and errors print `name(parameters): result`.
 */
export interface LibraryFunction {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** The last parameter may be given any number of times; `spread` also takes one list in its place. */
  readonly rest?: "repeat" | "spread";
  readonly result: Type | ((types: readonly Type[]) => Type);
  /** `strict` (default): null as any given argument makes the result null. `own`: the function says. */
  readonly nulls?: "strict" | "own";
  readonly run: (values: readonly Value[], language: string) => Value;
}

/** A parameter that must be given. */
export const takes = (name: string, ...types: readonly Type[]): Parameter => ({ name, types });
/** A parameter that may be left out. */
export const mayTake = (name: string, ...types: readonly Type[]): Parameter => ({ name, types, optional: true });

/** The argument as a text, or an empty one: for functions whose types were checked. */
export const textOf = (value: Value | undefined): string => (typeof value === "string" ? value : "");
/** The argument as a list, or an empty one. */
export const listIn = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? (value as Value[]) : []);
