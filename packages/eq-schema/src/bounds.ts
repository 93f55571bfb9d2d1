import type { QuestionnaireError } from "./error.ts";
import { pointerTo } from "./error.ts";

/** How deep a questionnaire may nest: real ones reach about 30. */
export const DEEPEST = 64;
/** How many values a questionnaire may hold: the largest real ones hold some ten thousands. */
export const MOST_VALUES = 1_000_000;

/**
 * Looks whether a document is of a size that can be read, before anything that recurses does: not too deep, not too
 * many values, and so without cycles.
 *
 * @returns the first error, or undefined
 */
export function boundsError(root: unknown): QuestionnaireError | undefined {
  const open: { values: unknown[]; keys: string[]; at: number }[] = [];
  const enter = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    open.push({ values: Object.values(value) as unknown[], keys: Object.keys(value), at: 0 });
  };
  let seen = 0;
  enter(root);
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    if (top.at === top.values.length) {
      open.pop();
      continue;
    }
    seen += 1;
    if (seen > MOST_VALUES)
      return { code: "eq/too-large", pointer: "", message: `holds more than ${String(MOST_VALUES)} values` };
    enter(top.values[top.at++]);
    if (open.length > DEEPEST) {
      const pointer = pointerTo(open.slice(0, -1).map(({ keys, at }) => keys[at - 1] ?? ""));
      return { code: "eq/too-deep", pointer, message: `nests deeper than ${String(DEEPEST)}` };
    }
  }
  return undefined;
}
