import type { Type } from "./value.ts";

export const ANY: Type = { kind: "any" };
export const NULL: Type = { kind: "null" };
export const BOOLEAN: Type = { kind: "boolean" };
export const TEXT: Type = { kind: "text" };
export const NUMBER: Type = { kind: "number" };
export const DATE: Type = { kind: "date" };
export const MONTH: Type = { kind: "month" };
export const YEAR: Type = { kind: "year" };
export const DURATION: Type = { kind: "duration" };
export const CHOICE: Type = { kind: "choice" };
export const listOf = (of: Type): Type => ({ kind: "list", of });

/** How a type is called in errors: `text`, `list of number`. */
export function describeType(type: Type): string {
  switch (type.kind) {
    case "list":
      return type.of.kind === "any" ? "list" : `list of ${describeType(type.of)}`;
    case "context":
      return "context";
    case "any":
      return "any value";
    default:
      return type.kind;
  }
}

/** True when a value of one type may be equal to one of the other: unknown types may. */
export function comparable(a: Type, b: Type): boolean {
  if (a.kind === "any" || b.kind === "any" || a.kind === "null" || b.kind === "null") return true;
  if (a.kind === "list" && b.kind === "list") return comparable(a.of, b.of);
  return family(a) === family(b);
}

/** True when a value of type `given` may stand where `wanted` is expected. */
export function assignable(given: Type, wanted: Type): boolean {
  if (given.kind === "any" || given.kind === "null" || wanted.kind === "any") return true;
  if (given.kind === "list" && wanted.kind === "list") return assignable(given.of, wanted.of);
  if (given.kind === "context" && wanted.kind === "context") return true;
  return family(given) === family(wanted);
}

/** Choices are texts: their values compare as such. */
function family(type: Type): string {
  return type.kind === "choice" ? "text" : type.kind;
}

/** The narrowest type that values of both fit. */
export function union(a: Type, b: Type): Type {
  if (a.kind === "null") return b;
  if (b.kind === "null") return a;
  if (a.kind === "choice" && b.kind === "choice") {
    return a.options && b.options ? { kind: "choice", options: [...new Set([...a.options, ...b.options])] } : CHOICE;
  }
  if (a.kind === "list" && b.kind === "list") return listOf(union(a.of, b.of));
  if (a.kind === "context" && b.kind === "context") {
    const fields: Record<string, Type> = { ...a.fields };
    for (const [name, type] of Object.entries(b.fields)) {
      const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
      fields[name] = known ? union(known, type) : type;
    }
    return { kind: "context", fields, ...(a.open === true || b.open === true ? { open: true } : {}) };
  }
  if (a.kind === b.kind) return a;
  return family(a) === family(b) ? TEXT : ANY;
}

/** The type of every element, `null` for none. */
export function unionAll(types: readonly Type[]): Type {
  return types.reduce<Type>((all, type) => union(all, type), NULL);
}
