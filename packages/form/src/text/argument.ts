import { compileExpression } from "../expression/compile.ts";
import type { CompiledExpression, FailedExpression, Scope } from "../expression/scope.ts";
import { plainText } from "../expression/functions/text.ts";
import type { Tree } from "../expression/tree.ts";
import { isList } from "../value/compare.ts";
import { listOf, TEXT } from "../value/types.ts";
import type { Type, Value } from "../value/value.ts";
import { formatValue } from "./format-value.ts";
import type { RichNode } from "./rich-text.ts";
import { addText } from "./template.ts";

/** An argument of a message: its value for choosing and formatting, and how it is written as it stands. */
export interface Argument<E> {
  readonly type: Type;
  readonly value: (env: E, language: string) => Value;
  readonly write: (env: E, language: string, nodes: RichNode[]) => void;
  /** The bare value as a text: numbers plain, dates ISO. */
  readonly bare: (env: E, language: string) => string;
  readonly references: ReadonlySet<string>;
  readonly constant: boolean;
}

/** Functions that make markup of a value; they stand outermost in an argument of a text and nowhere else. */
const MARKUP: Readonly<
  Record<string, { readonly type: Type; readonly make: (value: Value, language: string) => RichNode[] }>
> = {
  "list to bullets": { type: listOf(TEXT), make: bullets },
  "email link": {
    type: TEXT,
    make: (value) => link(value, "mailto:", (address) => /^[^\s@<>]+@[^\s@<>]+$/.test(address)),
  },
  "telephone link": {
    type: TEXT,
    make: (value) =>
      link(
        value,
        "tel:",
        (number) => /^\+?[\d\s().-]+$/.test(number),
        (number) => number.replaceAll(/[^\d+]/g, ""),
      ),
  },
};

/** The names of the functions that make markup. */
export const markupFunctions: readonly string[] = Object.keys(MARKUP);

function bullets(value: Value): RichNode[] {
  const items = isList(value) ? value.filter((item): item is string => typeof item === "string" && item !== "") : [];
  return items.length === 0 ? [] : [{ tag: "ul", children: items.map((item) => ({ tag: "li", children: [item] })) }];
}

function link(
  value: Value,
  scheme: string,
  fits: (text: string) => boolean,
  clean: (text: string) => string = (text) => text,
): RichNode[] {
  if (typeof value !== "string" || value === "") return [];
  return fits(value) ? [{ tag: "a", href: scheme + clean(value), children: [value] }] : [value];
}

/** Compiles an argument's expression. */
export function compileArgument<E>(
  tree: Tree,
  scope: Scope<E>,
): { ok: true; argument: Argument<E> } | FailedExpression {
  const made = tree.kind === "call" && Object.hasOwn(MARKUP, tree.name) ? MARKUP[tree.name] : undefined;
  const [inner, ...more] = tree.kind === "call" ? tree.arguments : [];
  if (made && tree.kind === "call") {
    if (!inner || more.length > 0) {
      const message = `${tree.name}() takes one argument`;
      return { ok: false, errors: [{ code: "expression/arguments", message, from: tree.from, to: tree.to }] };
    }
    const compiled = compileExpression(inner, scope, made.type);
    if (!compiled.ok) return compiled;
    const { evaluate, references } = compiled;
    return {
      ok: true,
      argument: {
        type: made.type,
        references,
        constant: false,
        value: evaluate,
        bare: (env, language) => plainText(evaluate(env, language)) ?? "",
        write: (env, language, nodes) => nodes.push(...made.make(evaluate(env, language), language)),
      },
    };
  }
  const compiled = compileExpression(tree, scope);
  return compiled.ok ? { ok: true, argument: plainArgument(compiled) } : compiled;
}

function plainArgument<E>({ evaluate, label, type, references, constant }: CompiledExpression<E>): Argument<E> {
  const read = (env: E, language: string): string => {
    const labelled = label?.(env, language);
    return labelled ?? formatValue(evaluate(env, language), type, language);
  };
  return {
    type,
    references,
    constant,
    value: evaluate,
    bare: (env, language) => plainText(evaluate(env, language)) ?? "",
    write: (env, language, nodes) => {
      addText(nodes, read(env, language));
    },
  };
}
