import { RegExpParser } from "@eslint-community/regexpp";
import type { AST } from "@eslint-community/regexpp";
import { growthOf } from "./ambiguity.ts";
import { automatonOf, TooLarge } from "./automaton.ts";
import type { Reads } from "./automaton.ts";
import { longestText } from "./runs.ts";

/** A regular expression whose cost is known. */
export interface Pattern {
  readonly kind: "pattern";
  readonly expression: RegExp;
  /** The longest text that it may be tried on, in UTF-16 code units. */
  readonly longest: number;
}

/** Why there is none: it cannot be read, or a text could keep it busy for ever. */
export type PatternProblem = { readonly kind: "syntax" } | { readonly kind: "slow" };

/** What an author is told of a pattern that is slow. */
export const SLOW_PATTERN =
  "a text could keep this regular expression busy for very long: let no two repetitions read the same characters";

/** Patterns longer than this are not judged. In UTF-16 code units. */
const MOST_LENGTH = 2000;
/** The fastest growth that is refused: loops in a row that can share out the same text. */
const MOST_GROWTH = 3;
/** Ways that one search may have to go at most: a second or so where each is dear. */
const MOST_STEPS = 4_000_000;
/** A pattern that may not even be tried on a text of this length is of no use. */
const LEAST_LENGTH = 100;

/** Characters of every kind that patterns tell apart, beside those that the pattern itself names. */
const SAMPLES = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...Array.from("\u00a0\u2028\ufeffßéÉĀıſ’–£€ΩжЖאعअ中あ한٣½²ᄀ\u0301\u200d😀𝒜"),
];

function samplesOf(pattern: string): readonly string[] {
  const near = Array.from(pattern).flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    return [code - 1, code, code + 1].filter((each) => each >= 0 && each <= 0x10ffff);
  });
  return [...new Set([...SAMPLES, ...near.map((code) => String.fromCodePoint(code))])];
}

/** Tells elements by the samples that they take. The platform's own regular expressions are asked. */
function readsFrom(samples: readonly string[], flags: string): Reads {
  const known = new Map<string, ReadonlySet<string>>();
  const all = new Set(samples);
  return (element) => {
    if (element === null) return all;
    const before = known.get(element.raw);
    if (before !== undefined) return before;
    const one = new RegExp(`^(?:${element.raw})$`, flags);
    const taken = new Set(samples.filter((sample) => one.test(sample)));
    // A character that no sample stands for reads itself.
    const reads = taken.size > 0 ? taken : new Set([element.raw]);
    known.set(element.raw, reads);
    return reads;
  };
}

function read(pattern: string, flags: string): { readonly expression: RegExp; readonly tree: AST.Pattern } | null {
  try {
    const expression = new RegExp(pattern, flags);
    return { expression, tree: new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true }) };
  } catch {
    return null;
  }
}

/**
 * Reads a regular expression with Unicode on (`u` is added to the flags) and judges its cost before it ever meets a
 * text: those whose search could double with each character, or grow faster than its cube, are `slow`; the others are held to texts that end in time.
 */
export function readPattern(pattern: string, flags = ""): Pattern | PatternProblem {
  if (pattern.length > MOST_LENGTH) return { kind: "slow" };
  const found = read(pattern, `u${flags}`);
  if (found === null) return { kind: "syntax" };
  try {
    const reads = readsFrom(samplesOf(pattern), `u${flags.replace(/[gmy]/g, "")}`);
    const automaton = automatonOf(found.tree, reads);
    const growth = growthOf(automaton);
    if (growth > MOST_GROWTH) return { kind: "slow" };
    const longest = longestText(automaton, growth, MOST_STEPS);
    return longest < LEAST_LENGTH ? { kind: "slow" } : { kind: "pattern", expression: found.expression, longest };
  } catch (error) {
    if (error instanceof TooLarge) return { kind: "slow" };
    throw error;
  }
}
