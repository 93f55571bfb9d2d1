import { decimal, decimalText, isDecimal, isList, type Context, type Value } from "@waypost/form";

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

/** The named parts of what an outside service said; each that is missing is null. */
export function partsOf(json: unknown, names: readonly string[]): Record<string, Value> {
  const said = fromJson(json);
  const context = typeof said === "object" && said !== null && !Array.isArray(said) ? (said as Context) : {};
  return Object.fromEntries(names.map((name) => [name, Object.hasOwn(context, name) ? (context[name] ?? null) : null]));
}

/** Puts a value in its place by its dotted name: `vehicle.make` is the part `make` of the part `vehicle`. */
export function nest(root: Record<string, Value>, path: readonly string[], value: Value): void {
  let at = root;
  path.forEach((part, index) => {
    if (index === path.length - 1) at[part] = value;
    else at = (at[part] ??= {}) as Record<string, Value>;
  });
}

/** A text that came from outside as a value of its declared type. */
export function fromText(text: string, type: string): Value {
  switch (type) {
    case "number":
      return fromJson(Number.isNaN(Number(text)) ? null : Number(text));
    case "boolean":
      return text === "true" || text === "True";
    case "texts":
      return text.split(",").map((part) => part.trim());
    default:
      return text;
  }
}
