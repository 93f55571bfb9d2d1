import { decimal, isDecimal, parseDecimal, decimalText } from "../../value/decimal.ts";
import { isList } from "../../value/compare.ts";
import { ANY, BOOLEAN, NUMBER, TEXT, listOf } from "../../value/types.ts";
import { readPattern } from "../../pattern/pattern.ts";
import type { Pattern, PatternProblem } from "../../pattern/pattern.ts";
import type { Value } from "../../value/value.ts";
import { listIn, mayTake, takes, textOf, type LibraryFunction } from "./function.ts";

const text = (name: string) => takes(name, TEXT);

/** A test of two texts. */
const test = (name: string, run: (text: string, part: string) => boolean): LibraryFunction => ({
  name,
  parameters: [text("text"), text("part")],
  result: BOOLEAN,
  run: ([whole, part]) => run(textOf(whole), textOf(part)),
});

/** A text made of one text. */
const change = (name: string, run: (text: string) => string): LibraryFunction => ({
  name,
  parameters: [text("text")],
  result: TEXT,
  run: ([value]) => run(textOf(value)),
});

const patterns = new Map<string, Pattern | PatternProblem>();

/** The regular expression of a pattern (Unicode, flags i, s, m), or what is wrong with it; kept for the next time. */
export function patternOf(pattern: string, flags: string): Pattern | PatternProblem {
  const key = `${flags}/${pattern}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const made = readPattern(pattern, flags);
  if (patterns.size > 500) patterns.clear();
  patterns.set(key, made);
  return made;
}

/** The regular expression to try on a text; null when it is none, could take too long, or the text is too long for it. */
export function expressionFor(text: string, pattern: string, flags: string): RegExp | null {
  const found = patternOf(pattern, flags);
  return found.kind === "pattern" && text.length <= found.longest ? found.expression : null;
}

/** Text in Unicode code points, for lengths and positions. */
const points = (value: Value | undefined): string[] => Array.from(textOf(value));

/** A whole number among the arguments, or null. */
export function integerOf(value: Value | undefined): number | null {
  if (!isDecimal(value)) return null;
  const number = value.toNumber();
  return Number.isSafeInteger(number) ? number : null;
}

/** A value as a text: numbers plain, dates ISO, lists and contexts null. */
export function plainText(value: Value): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  return isDecimal(value) ? decimalText(value) : null;
}

export const textFunctions: readonly LibraryFunction[] = [
  test("contains", (whole, part) => whole.includes(part)),
  test("starts with", (whole, part) => whole.startsWith(part)),
  test("ends with", (whole, part) => whole.endsWith(part)),
  change("upper case", (value) => value.toUpperCase()),
  change("lower case", (value) => value.toLowerCase()),
  change("trim", (value) => value.trim()),
  {
    name: "string length",
    parameters: [text("text")],
    result: NUMBER,
    run: ([value]) => decimal(points(value).length),
  },
  {
    name: "substring",
    parameters: [text("text"), takes("start", NUMBER), mayTake("length", NUMBER)],
    result: TEXT,
    run: ([value, start, length]) => {
      const from = integerOf(start);
      const count = length === undefined ? Number.MAX_SAFE_INTEGER : integerOf(length);
      if (from === null || from === 0 || count === null || count < 0) return null;
      const all = points(value);
      const first = from > 0 ? from - 1 : Math.max(0, all.length + from);
      return all.slice(first, first + count).join("");
    },
  },
  {
    name: "substring before",
    parameters: [text("text"), text("match")],
    result: TEXT,
    run: ([value, match]) => {
      const at = textOf(value).indexOf(textOf(match));
      return at < 0 ? "" : textOf(value).slice(0, at);
    },
  },
  {
    name: "substring after",
    parameters: [text("text"), text("match")],
    result: TEXT,
    run: ([value, match]) => {
      const at = textOf(value).indexOf(textOf(match));
      return at < 0 ? "" : textOf(value).slice(at + textOf(match).length);
    },
  },
  {
    name: "matches",
    parameters: [text("text"), text("pattern"), mayTake("flags", TEXT)],
    result: BOOLEAN,
    run: ([value, pattern, flags]) =>
      expressionFor(textOf(value), textOf(pattern), textOf(flags))?.test(textOf(value)) ?? null,
  },
  {
    name: "replace",
    parameters: [text("text"), text("pattern"), text("replacement"), mayTake("flags", TEXT)],
    result: TEXT,
    run: ([value, pattern, replacement, flags]) => {
      const found = expressionFor(textOf(value), textOf(pattern), `g${textOf(flags)}`);
      return found && textOf(value).replace(found, textOf(replacement));
    },
  },
  {
    name: "split",
    parameters: [text("text"), text("delimiter")],
    result: listOf(TEXT),
    run: ([value, delimiter]) => textOf(value).split(textOf(delimiter)),
  },
  {
    name: "string join",
    parameters: [takes("list", listOf(TEXT)), mayTake("delimiter", TEXT)],
    result: TEXT,
    run: ([list, delimiter]) =>
      listIn(list)
        .filter((item): item is string => typeof item === "string")
        .join(textOf(delimiter)),
  },
  { name: "string", parameters: [takes("value", ANY)], result: TEXT, run: ([value]) => plainText(value ?? null) },
  {
    name: "number",
    parameters: [text("text")],
    result: NUMBER,
    run: ([value]) => parseDecimal(textOf(value).trim()),
  },
  {
    name: "is blank",
    parameters: [takes("value", ANY)],
    result: BOOLEAN,
    nulls: "own",
    run: ([value]) => {
      if (value === null || value === undefined) return true;
      return typeof value === "string" ? value.trim() === "" : isList(value) && value.length === 0;
    },
  },
];
