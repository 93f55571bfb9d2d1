import { decimal, decimalText, isDecimal, isList, type Value } from "@waypost/form";

/** A value of an expression as plain JSON: numbers as exact decimal texts are numbers where nothing is lost. */
export function toJson(value: Value): unknown {
  if (isDecimal(value)) {
    const text = decimalText(value);
    return String(Number(text)) === text ? Number(text) : text;
  }
  if (isList(value)) return value.map(toJson);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, toJson(part)]));
  }
  return value;
}

/** Levels and elements of an outside service's answer that are looked at; the rest is dropped. */
const MOST_LEVELS = 8;

/** What an outside service said as a value of expressions. Numbers become exact decimals; what is no JSON, null. */
export function fromJson(json: unknown, level = 0): Value {
  if (typeof json === "string" || typeof json === "boolean") return json;
  if (typeof json === "number") return Number.isFinite(json) ? decimal(String(json)) : null;
  if (typeof json !== "object" || json === null || level >= MOST_LEVELS) return null;
  if (Array.isArray(json)) return json.map((part) => fromJson(part, level + 1));
  return Object.fromEntries(Object.entries(json).map(([name, part]) => [name, fromJson(part, level + 1)]));
}

/** A value as a text that is the same for the same value: what fingerprints are made of. */
export function canonical(value: Value): string {
  if (value === null) return "-";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "boolean") return value ? "T" : "F";
  if (isDecimal(value)) return decimalText(value);
  if (isList(value)) return `[${value.map(canonical).join(",")}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join(",")}}`;
}

/** A value as the text that a person or a URL would want, or null for none. */
export function textOf(value: Value): string | null {
  if (value === null) return null;
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (isDecimal(value)) return decimalText(value);
  return null;
}
