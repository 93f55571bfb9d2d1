import { isContext, isList } from "../value/compare.ts";
import { parseTemporal } from "../value/date.ts";
import { decimal } from "../value/decimal.ts";
import { ANY, listOf, NUMBER, describeType } from "../value/types.ts";
import type { Type, Value } from "../value/value.ts";
import { bind, constantPart, fail, type Compiling, type Local, type Part } from "./part.ts";
import { suggestion } from "./suggest.ts";
import type { Place, Tree } from "./tree.ts";

type NameOrPath = Tree & { readonly kind: "name" | "path" };

/** Compiles a name or a path: a variable, else the longest dotted name that the scope knows, then properties. */
export function compileName<E>(tree: NameOrPath, c: Compiling<E>): Part<E> {
  const names: string[] = [];
  let base: Tree = tree;
  while (base.kind === "path") {
    names.unshift(base.name);
    base = base.of;
  }
  if (base.kind !== "name") return properties(c.compile(base), names, tree, c);
  names.unshift(base.name);
  const [first = "", ...rest] = names;

  const local = c.locals.findLast((candidate) => candidate.name === first);
  if (local) return properties(slotPart(local), rest, tree, c);
  const implicit = c.locals.findLast((candidate) => candidate.implicit && hasField(candidate.type, first));
  if (implicit) return properties(slotPart(implicit), names, tree, c);

  for (let length = names.length; length > 0; length--) {
    const name = names.slice(0, length).join(".");
    const binding = bind(c, name);
    if (!binding) continue;
    const { read, label } = binding;
    const part: Part<E> = { type: binding.type, code: read, ...(label ? { label } : {}) };
    return properties(part, names.slice(length), tree, c);
  }
  const open = c.locals.findLast((candidate) => candidate.implicit && mayHaveField(candidate.type));
  if (open) return properties(slotPart(open), names, tree, c);
  return unknown(names.join("."), tree, c);
}

function slotPart<E>({ slot, type }: Local): Part<E> {
  return { type, code: () => slot.value };
}

const hasField = (type: Type, name: string): boolean => type.kind === "context" && Object.hasOwn(type.fields, name);
const mayHaveField = (type: Type): boolean => type.kind === "any" || (type.kind === "context" && type.open === true);

function unknown<E>(name: string, at: Place, c: Compiling<E>): Part<E> {
  const known = [...(c.scope.names?.() ?? []), ...c.locals.map((local) => local.name)];
  return fail(c, "expression/unknown-name", `"${name}" is not known here${suggestion(name, known)}`, at);
}

function properties<E>(part: Part<E>, names: readonly string[], at: Place, c: Compiling<E>): Part<E> {
  return names.reduce((current, name) => property(current, name, at, c), part);
}

const DATE_PARTS: Readonly<Record<string, "year" | "month" | "day">> = { year: "year", month: "month", day: "day" };

/** One property of a value; of a list, the list of its elements' properties. */
export function property<E>(part: Part<E>, name: string, at: Place, c: Compiling<E>): Part<E> {
  const { type, code } = part;
  const none = (known: readonly string[]) =>
    fail(c, "expression/unknown-property", `"${name}" is no part of it${suggestion(name, known)}`, at);
  switch (type.kind) {
    case "any":
    case "null":
      return { type: ANY, code: (env, language) => anyProperty(code(env, language), name) };
    case "context": {
      const known = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
      if (!known && type.open !== true) return none(Object.keys(type.fields));
      return { type: known ?? ANY, code: (env, language) => ownProperty(code(env, language), name) };
    }
    case "list": {
      const element = property(constantPart<E>(null, type.of), name, at, c);
      return {
        type: listOf(element.type),
        code: (env, language) => {
          const list = code(env, language);
          return list === null ? null : anyProperty(list, name);
        },
      };
    }
    case "date": {
      const wanted = Object.hasOwn(DATE_PARTS, name) ? DATE_PARTS[name] : undefined;
      if (!wanted) return none(Object.keys(DATE_PARTS));
      return {
        type: NUMBER,
        code: (env, language) => {
          const value = code(env, language);
          const parts = typeof value === "string" ? parseTemporal(value) : null;
          return parts && decimal(parts[wanted]);
        },
      };
    }
    default:
      return fail(c, "expression/unknown-property", `a ${describeType(type)} has no part "${name}"`, at);
  }
}

function ownProperty(value: Value, name: string): Value {
  return isContext(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null;
}

function anyProperty(value: Value, name: string): Value {
  return isList(value) ? value.map((element) => anyProperty(element, name)) : ownProperty(value, name);
}
