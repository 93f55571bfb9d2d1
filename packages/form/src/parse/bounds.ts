import { pointerTo } from "./origins.ts";
import type { Problems } from "./problem.ts";

/** What a definition may measure. A 172-page questionnaire has about 30,000 values, 40 levels at most. */
const MOST_VALUES = 500_000;
const MOST_CHARACTERS = 20_000_000;
const MOST_LEVELS = 64;

/** A value that is still to be looked at. */
interface Open {
  readonly value: unknown;
  readonly key: string;
  readonly parent: Open | null;
  readonly level: number;
}

/**
 * Refuses what is no JSON, too deep or too large, before anything recursive looks at it. True when all is well. It
 * walks with a list of its own, so that no depth overflows the stack, and stops at the first fault.
 */
export function withinBounds(json: unknown, problems: Problems): boolean {
  let values = 0;
  let characters = 0;
  const open: Open[] = [{ value: json, key: "", parent: null, level: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, level } = next;
    values++;
    if (typeof value === "string") characters += value.length;
    if (values + open.length > MOST_VALUES || characters > MOST_CHARACTERS) {
      problems.add("form/too-large", "", "the form is too large; split it into several forms");
      return false;
    }
    if (level > MOST_LEVELS) {
      const message = `values are nested more than ${MOST_LEVELS} deep; make the form flatter`;
      problems.add("form/too-deep", pointerOf(next), message);
      return false;
    }
    if (typeof value === "object" && value !== null) {
      const isArray = Array.isArray(value);
      const proto: unknown = Object.getPrototypeOf(value);
      if (!isArray && proto !== Object.prototype && proto !== null) return notJson(next, problems);
      if (isArray && value.length > MOST_VALUES) {
        problems.add("form/too-large", pointerOf(next), "this list is too long; split the form into several forms");
        return false;
      }
      for (const [key, child] of Object.entries(value)) {
        characters += isArray ? 0 : key.length;
        const below: Open = { value: child, key, parent: next, level: level + 1 };
        if (key === "__proto__") return notJson(below, problems);
        open.push(below);
      }
    } else if (!isPlain(value)) return notJson(next, problems);
  }
  return true;
}

function pointerOf(open: Open): string {
  const steps: string[] = [];
  for (let at = open; at.parent; at = at.parent) steps.unshift(at.key);
  return pointerTo("", ...steps);
}

function isPlain(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return value === null || typeof value === "string" || typeof value === "boolean";
}

function notJson(open: Open, problems: Problems): false {
  problems.add("form/not-json", pointerOf(open), "this is not a JSON value; give the form as it comes from JSON.parse");
  return false;
}
