import type { Type, Value } from "../value/value.ts";
import { ANY } from "../value/types.ts";
import type { Binding, Scope } from "./scope.ts";
import type { ExpressionError, Place, Tree } from "./tree.ts";

/** A compiled piece: called with the environment and the reader's language. Never throws. */
export type Code<E> = (env: E, language: string) => Value;

/** A piece of an expression: its type, its code, and its value where that is always the same. */
export interface Part<E> {
  readonly type: Type;
  readonly code: Code<E>;
  readonly constant?: { readonly value: Value };
  readonly label?: (env: E, language: string) => string | null;
}

/** A part whose value is always the same. */
export function constantPart<E>(value: Value, type: Type): Part<E> {
  return { type, code: () => value, constant: { value } };
}

/** A variable of `for`, `some`, `every` or a filter: set by the loop, read by what is inside. */
export interface Slot {
  value: Value;
}

/** A name inside an expression: a loop's variable, or `item` of a filter, whose parts are names too. */
export interface Local {
  readonly name: string;
  readonly type: Type;
  readonly slot: Slot;
  readonly implicit: boolean;
}

/** What the compilation of one expression knows and collects. */
export interface Compiling<E> {
  /** The text that is compiled; empty where a tree is. */
  readonly source: string;
  readonly scope: Scope<E>;
  readonly errors: ExpressionError[];
  readonly references: Set<string>;
  readonly locals: Local[];
  /** Turns that the loops of the expression have made in this evaluation, nested ones together. */
  readonly turns: { count: number; readonly most: number };
  /** The value that `?` stands for, inside unary tests. */
  readonly input: Part<E> | null;
  readonly compile: (tree: Tree) => Part<E>;
}

/** Reports an error and goes on with a part of unknown type, so that one mistake is reported once. */
export function fail<E>(c: Compiling<E>, code: ExpressionError["code"], message: string, at: Place): Part<E> {
  c.errors.push({ code, message, from: at.from, to: at.to });
  return constantPart<E>(null, ANY);
}

/** Compiles `inside` with a variable in sight. */
export function withLocal<E, R>(c: Compiling<E>, local: Local, inside: () => R): R {
  c.locals.push(local);
  const result = inside();
  c.locals.pop();
  return result;
}

/** The binding of a name in the scope, noted as a reference. */
export function bind<E>(c: Compiling<E>, name: string): Binding<E> | undefined {
  const binding = c.scope.lookup(name);
  if (binding) c.references.add(name);
  return binding;
}
