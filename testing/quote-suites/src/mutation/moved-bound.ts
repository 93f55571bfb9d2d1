import type { Json } from "./json.ts";

/** A bound that was moved by the least there is. */
export interface MovedBound {
  /** What it was, and what became of it, in words. */
  readonly from: string;
  readonly what: string;
  readonly value: Json;
}

/**
 * A bound moved by one in both directions: a number by 1, and an expression by what its field counts in, a day for dates
 * and 1 for numbers. Nothing can be moved of what is neither.
 */
export function movedBounds(type: string, bound: Json | undefined): readonly MovedBound[] {
  if (typeof bound === "number")
    return [bound - 1, bound + 1].map((moved) => ({ from: String(bound), what: String(moved), value: moved }));
  const least = LEAST[type];
  if (typeof bound !== "string" || least === undefined) return [];
  return ["-", "+"].map((sign) => ({
    from: bound,
    what: `${least.says} ${sign === "-" ? "less" : "more"}`,
    value: `(${bound}) ${sign} ${least.step}`,
  }));
}

/** The least by which an expression can be moved, by the type of its field. */
const LEAST: Readonly<Record<string, { readonly step: string; readonly says: string } | undefined>> = {
  date: { step: 'duration("P1D")', says: "a day" },
  number: { step: "1", says: "one" },
  currency: { step: "1", says: "one" },
};
