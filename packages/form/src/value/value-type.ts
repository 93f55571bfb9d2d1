import type { ValueType } from "../definition/rules.ts";
import { parseDate } from "./date.ts";
import { decimal, parseDecimal } from "./decimal.ts";
import { ANY, BOOLEAN, DATE, listOf, NUMBER, TEXT } from "./types.ts";
import type { Type, Value } from "./value.ts";

const TYPES: Readonly<Record<ValueType, Type>> = {
  text: TEXT,
  number: NUMBER,
  boolean: BOOLEAN,
  date: DATE,
  texts: listOf(TEXT),
  any: ANY,
};

/** The type that a declaration names. */
export const typeOfValueType = (type: ValueType): Type => TYPES[type];

/** Plain JSON as a value of a declared type; what is none of it is null. Never throws. */
export function valueOfJson(json: unknown, type: ValueType): Value {
  if (json === null || json === undefined) return null;
  switch (type) {
    case "text":
      return typeof json === "string" ? json : typeof json === "number" ? String(json) : null;
    case "number":
      return typeof json === "number" || typeof json === "string" ? numberOfJson(json) : null;
    case "boolean":
      return typeof json === "boolean" ? json : null;
    case "date":
      return typeof json === "string" && parseDate(json) ? json : null;
    case "texts":
      return Array.isArray(json) ? json.filter((item): item is string => typeof item === "string") : null;
    case "any":
      return anyValue(json, 0);
  }
}

/** The decimal that JSON writes, exponents included; texts are read without them. */
function numberOfJson(json: number | string): Value {
  if (typeof json === "string") return parseDecimal(json.trim());
  return Number.isFinite(json) ? decimal(String(json)) : null;
}

/** JSON nested deeper than this is cut off: no service that we ask answers so. */
const MAX_DEPTH = 20;

function anyValue(json: unknown, depth: number): Value {
  if (depth > MAX_DEPTH) return null;
  if (typeof json === "string" || typeof json === "boolean") return json;
  if (typeof json === "number") return numberOfJson(json);
  if (Array.isArray(json)) return json.map((item) => anyValue(item, depth + 1));
  if (typeof json !== "object" || json === null) return null;
  return Object.fromEntries(Object.entries(json).map(([name, part]) => [name, anyValue(part, depth + 1)]));
}
