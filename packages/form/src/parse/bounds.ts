import { pointerTo } from "./origins.ts";
import type { Problems } from "./problem.ts";

/** What a definition may measure. A 172-page questionnaire has about 30,000 values, 40 levels at most. */
const MOST_VALUES = 500_000;
const MOST_CHARACTERS = 20_000_000;
const MOST_LEVELS = 64;

/**
 * Refuses what is no JSON, too deep or too large, before anything recursive looks at it. True when all is well. It
 * walks with a list of its own, so that no depth overflows the stack, and stops at the first fault.
 */
export function withinBounds(json: unknown, problems: Problems): boolean {
  let values = 0;
  let characters = 0;
  const open: { readonly value: unknown; readonly pointer: string; readonly level: number }[] = [];
  open.push({ value: json, pointer: "", level: 0 });
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, pointer, level } = next;
    values++;
    if (typeof value === "string") characters += value.length;
    if (values > MOST_VALUES || characters > MOST_CHARACTERS) {
      problems.add("form/too-large", "", "the form is too large; split it into several forms");
      return false;
    }
    if (level > MOST_LEVELS) {
      problems.add("form/too-deep", pointer, `values are nested more than ${MOST_LEVELS} deep; make the form flatter`);
      return false;
    }
    if (typeof value === "object" && value !== null) {
      const isArray = Array.isArray(value);
      const proto: unknown = Object.getPrototypeOf(value);
      if (!isArray && proto !== Object.prototype && proto !== null) return notJson(pointer, problems);
      for (const [key, child] of Object.entries(value)) {
        characters += isArray ? 0 : key.length;
        if (key === "__proto__") return notJson(pointerTo(pointer, key), problems);
        open.push({ value: child, pointer: pointerTo(pointer, key), level: level + 1 });
      }
    } else if (!isPlain(value)) return notJson(pointer, problems);
  }
  return true;
}

function isPlain(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return value === null || typeof value === "string" || typeof value === "boolean";
}

function notJson(pointer: string, problems: Problems): false {
  problems.add("form/not-json", pointer, "this is not a JSON value; give the form as it comes from JSON.parse");
  return false;
}
