import { isList } from "../value/compare.ts";
import { dateText } from "../value/date.ts";
import { ANY, assignable, BOOLEAN, DATE, describeType, listOf, TEXT } from "../value/types.ts";
import type { Type, Value } from "../value/value.ts";
import { checkOption } from "./compile-comparison.ts";
import { compileNot } from "./compile-logic.ts";
import { localDate } from "./local-date.ts";
import type { LibraryFunction, Parameter } from "./functions/function.ts";
import { LIBRARY } from "./functions/library.ts";
import { patternOf } from "./functions/text.ts";
import { SLOW_PATTERN } from "../pattern/pattern.ts";
import { fail, type Code, type Compiling, type Part } from "./part.ts";
import { suggestion } from "./suggest.ts";
import type { Tree } from "./tree.ts";

type Call = Tree & { readonly kind: "call" };

/** Functions that need more than the values of their arguments. */
const SPECIAL: Readonly<Record<string, <E>(tree: Call, c: Compiling<E>) => Part<E>>> = {
  not: (tree, c) => withOne(tree, c, (argument) => compileNot(argument, c)),
  today: compileToday,
  now: compileNow,
  "is defined": (tree, c) =>
    withOne(tree, c, (argument) => {
      const { code } = c.compile(argument);
      return { type: BOOLEAN, code: (env, language) => code(env, language) !== null };
    }),
  "option label": (tree, c) => withOne(tree, c, (argument) => compileLabel(argument, c)),
};

/** The names of every function. */
export const functionNames = (): string[] => [...LIBRARY.keys(), ...Object.keys(SPECIAL)];

/** Compiles a call of a function of the library. */
export function compileCall<E>(tree: Call, c: Compiling<E>): Part<E> {
  const special = Object.hasOwn(SPECIAL, tree.name) ? SPECIAL[tree.name] : undefined;
  if (special) return special(tree, c);
  const found = LIBRARY.get(tree.name);
  if (!found) {
    const hint = suggestion(tree.name, functionNames());
    return fail(c, "expression/unknown-function", `there is no function "${tree.name}"${hint}`, tree);
  }
  const parts = tree.arguments.map((argument) => c.compile(argument));
  if (!checkArguments(tree, found, parts, c)) return { type: resultType(found, parts), code: () => null };
  return { type: resultType(found, parts), code: callCode(found, parts) };
}

function withOne<E>(tree: Call, c: Compiling<E>, compile: (argument: Tree) => Part<E>): Part<E> {
  const [argument, ...more] = tree.arguments;
  if (argument && more.length === 0) return compile(argument);
  return fail(c, "expression/arguments", `${tree.name}() takes one argument`, tree);
}

function compileNow<E>(tree: Call, c: Compiling<E>): Part<E> {
  if (tree.arguments.length > 0) return fail(c, "expression/arguments", "now() takes no arguments", tree);
  const { scope } = c;
  return { type: TEXT, code: (env) => scope.now?.(env) ?? null };
}

function compileToday<E>(tree: Call, c: Compiling<E>): Part<E> {
  if (tree.arguments.length > 0) return fail(c, "expression/arguments", "today() takes no arguments", tree);
  const { scope } = c;
  const zone = scope.timeZone ?? "Europe/London";
  return {
    type: DATE,
    code: (env) => {
      const now = scope.now?.(env);
      const date = now === undefined ? null : localDate(now, zone);
      return date && dateText(date);
    },
  };
}

/** `option label(field)`: how a reference reads to people; of anything without labels, its plain text. */
function compileLabel<E>(argument: Tree, c: Compiling<E>): Part<E> {
  const { label, code } = c.compile(argument);
  if (label) return { type: TEXT, code: label };
  return {
    type: TEXT,
    code: (env, language) => {
      const value = code(env, language);
      return typeof value === "string" ? value : null;
    },
  };
}

function resultType<E>({ result, rest }: LibraryFunction, parts: readonly Part<E>[]): Type {
  if (typeof result !== "function") return result;
  const types = parts.map((part) => part.type);
  const [only] = types;
  if (rest === "spread" && types.length === 1 && only) {
    return result(only.kind === "list" ? [only.of] : [ANY]);
  }
  return result(types);
}

/** The parameter of an argument; the last one repeats where the function takes more. */
const parameterAt = ({ parameters, rest }: LibraryFunction, index: number): Parameter | undefined =>
  parameters[index] ?? (rest ? parameters.at(-1) : undefined);

function checkArguments<E>(tree: Call, found: LibraryFunction, parts: readonly Part<E>[], c: Compiling<E>): boolean {
  const least = found.parameters.filter((parameter) => parameter.optional !== true).length;
  if (parts.length < least || (parts.length > found.parameters.length && !found.rest)) {
    fail(c, "expression/arguments", `write ${signature(found)}`, tree);
    return false;
  }
  let right = true;
  const alone = found.rest === "spread" && parts.length === 1;
  for (const [index, part] of parts.entries()) {
    const parameter = parameterAt(found, index);
    if (!parameter) continue;
    const wanted = alone ? [...parameter.types.map(listOf), ...parameter.types] : parameter.types;
    if (wanted.some((type) => assignable(part.type, type))) continue;
    const message = `${found.name}() takes a ${wanted.map(describeType).join(" or ")} as ${parameter.name}, and this is a ${describeType(part.type)}`;
    fail(c, "expression/type-mismatch", message, tree.arguments[index] ?? tree);
    right = false;
  }
  return right && checkMeaning(tree, parts, c);
}

/** Mistakes that types do not show: an option that does not exist, a pattern that is none, a date that is none. */
function checkMeaning<E>(tree: Call, parts: readonly Part<E>[], c: Compiling<E>): boolean {
  const [first, second] = parts;
  const before = c.errors.length;
  const written = first?.constant?.value;
  if (["list contains", "index of"].includes(tree.name) && first?.type.kind === "list" && second) {
    checkOption(first.type.of, second, tree.arguments[1] ?? tree, c);
  }
  if (["contains any", "contains all"].includes(tree.name) && first?.type.kind === "list") {
    const values = second?.constant?.value ?? null;
    for (const value of isList(values) ? values : []) {
      checkOption(first.type.of, { type: TEXT, code: () => value, constant: { value } }, tree, c);
    }
  }
  if (["matches", "replace"].includes(tree.name) && typeof second?.constant?.value === "string") {
    const flags = parts.at(-1)?.constant?.value;
    const named = parts.length === (tree.name === "matches" ? 3 : 4) && typeof flags === "string" ? flags : "";
    const { kind } = patternOf(second.constant.value, named);
    const at = tree.arguments[1] ?? tree;
    if (kind === "syntax") fail(c, "expression/pattern", "this is not a regular expression", at);
    if (kind === "slow") fail(c, "expression/slow-pattern", SLOW_PATTERN, at);
  }
  if (["date", "duration", "month"].includes(tree.name) && typeof written === "string" && parts.length === 1) {
    if (LIBRARY.get(tree.name)?.run([written], "en") === null) {
      fail(c, "expression/literal", `"${written}" is no ${tree.name}`, tree);
    }
  }
  return c.errors.length === before;
}

/** `name(parameter: type, ...): result`, for errors and documentation. */
export function signature({ name, parameters, rest, result }: LibraryFunction): string {
  const list = parameters.map((parameter) => {
    const types = parameter.types.map(describeType).join(" or ");
    return `${parameter.name}${parameter.optional === true ? "?" : ""}: ${types}`;
  });
  if (rest) list.push("...");
  const given = typeof result === "function" ? result(parameters.map(({ types }) => types[0] ?? ANY)) : result;
  return `${name}(${list.join(", ")}): ${describeType(given)}`;
}

/** Code for the number of arguments, so that a call makes no more arrays than it must. */
function callCode<E>(found: LibraryFunction, parts: readonly Part<E>[]): Code<E> {
  const { run } = found;
  const codes = parts.map((part) => part.code);
  const [first, second] = codes;
  const strict = found.nulls !== "own";
  if (found.rest === "spread" && first && codes.length === 1) {
    return (env, language) => {
      const list = first(env, language);
      return run(isList(list) ? list : [list], language);
    };
  }
  if (strict && first && codes.length === 1) {
    return (env, language) => {
      const value = first(env, language);
      return value === null ? null : run([value], language);
    };
  }
  if (strict && first && second && codes.length === 2) {
    return (env, language) => {
      const a = first(env, language);
      if (a === null) return null;
      const b = second(env, language);
      return b === null ? null : run([a, b], language);
    };
  }
  return (env, language) => {
    const values: Value[] = [];
    for (const code of codes) {
      const value = code(env, language);
      if (strict && value === null) return null;
      values.push(value);
    }
    return run(values, language);
  };
}
