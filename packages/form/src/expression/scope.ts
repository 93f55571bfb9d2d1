import type { Type, Value } from "../value/value.ts";
import type { ExpressionError, Tree } from "./tree.ts";

/** What a name stands for: its type, and how it is read from an environment. Reading never throws. */
export interface Binding<E> {
  readonly type: Type;
  readonly read: (env: E) => Value;
  /** How the value reads to people: a choice's option label, money with its sign. Null where there is no value. */
  readonly label?: (env: E, language: string) => string | null;
}

/** The names that an expression may use. An environment `E` holds what they are read from. */
export interface Scope<E> {
  /** Ids may be dotted (`vehicle.registration`): the longest dotted name that is known wins, the rest is a path. */
  lookup(name: string): Binding<E> | undefined;
  /** Every name, for suggestions in errors. */
  names?(): Iterable<string>;
  /** The moment of evaluation, ISO 8601 in UTC; without it today() and now() are null. */
  now?(env: E): string;
  /** True while what has no value yet stands in texts as its name, `{name}`: before the first question is asked. */
  namesUnfilled?(env: E): boolean;
  /** IANA time zone of today(); default Europe/London. */
  readonly timeZone?: string;
}

/** An expression ready to be evaluated. */
export interface CompiledExpression<E> {
  readonly ok: true;
  readonly tree: Tree;
  readonly type: Type;
  /** Never throws. `language` (default `en`) is what functions that make texts write in. */
  readonly evaluate: (env: E, language?: string) => Value;
  /** The scope's names that it reads. */
  readonly references: ReadonlySet<string>;
  /** Given when the expression is a mere reference to a name that has a label. */
  readonly label?: (env: E, language: string) => string | null;
  /** True when the value is the same in every environment and language. */
  readonly constant: boolean;
}

/** An expression that does not compile, and why: at least one error. */
export interface FailedExpression {
  readonly ok: false;
  readonly errors: readonly ExpressionError[];
}
