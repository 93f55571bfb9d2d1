import type { FoundCase } from "./find-cases.ts";

/** The digits that stand for a number still to be given: `AFC-000`. */
export const NOT_YET = "000";

/** A case and the number that it should have. */
export interface Numbered {
  readonly found: FoundCase;
  readonly number: string;
}

/** The numbers of a project's cases as they should be: from 001 on in each suite, in the order of the code. */
export function numberInOrder(cases: readonly FoundCase[]): readonly Numbered[] {
  const last = new Map<string, number>();
  return cases.map((found) => {
    const next = (last.get(found.prefix) ?? 0) + 1;
    last.set(found.prefix, next);
    return { found, number: `${found.prefix}-${String(next).padStart(3, "0")}` };
  });
}

/** One change of a text: what stands between two places becomes something else. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Makes changes that do not overlap, whatever their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((result, { from, to, text: by }) => result.slice(0, from) + by + result.slice(to), text);
}

/** A mention of a case in a text. */
export interface Mention {
  readonly number: string;
  readonly from: number;
  readonly to: number;
}

/** Every mention of a case of these suites. */
export function mentionsIn(text: string, prefixes: readonly string[]): readonly Mention[] {
  if (prefixes.length === 0) return [];
  const pattern = new RegExp(`(?<![\\w-])(?:${prefixes.join("|")})-\\d{3,}(?!\\d)`, "g");
  return [...text.matchAll(pattern)].map(({ 0: number, index }) => ({
    number,
    from: index,
    to: index + number.length,
  }));
}

/**
 * What each number becomes, all at once: a map applied mention by mention, since one renumbering after another would move
 * a case twice. A number that two cases bear is left out: nobody can say which of them a mention means.
 */
export function renumbering(numbered: readonly Numbered[]): ReadonlyMap<string, string> {
  const twice = new Set(
    numbered.map(({ found }) => found.number).filter((number, at, all) => all.indexOf(number) !== at),
  );
  return new Map(
    numbered
      .filter(({ found, number }) => found.number !== number && !twice.has(found.number))
      .map(({ found, number }) => [found.number, number]),
  );
}
