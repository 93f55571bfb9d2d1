import type { FieldProblem, Parsed, RawInput, Typed } from "./field.ts";
import type { MessageKey } from "./messages.ts";
import type { ProblemCode } from "./field.ts";

// Control characters but tab and newline; marks that have no width or turn the direction of what follows.

const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;
// Joiners mean something inside scripts and emoji only.
const STRAY_JOINER = /(?<![^\p{ASCII}\s\u200C\u200D])[\u200C\u200D]|[\u200C\u200D](?![^\p{ASCII}\s\u200C\u200D])/gu;

/** Several lines of typed text, clean: Unicode NFC, nothing invisible, newlines as LF, no space around. */
export function cleanLines(text: string): string {
  // Composed before, so that what a joiner stands beside is known, and after, for removing brings marks together.
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .normalize("NFC")
    .replaceAll(INVISIBLE, "")
    .replaceAll(STRAY_JOINER, "")
    .normalize("NFC")
    .trim();
}

/** One line of typed text, clean: as `cleanLines`, and newlines and tabs are spaces. */
export function cleanLine(text: string): string {
  return cleanLines(text)
    .replaceAll(/\s*[\n\t\u2028\u2029]\s*/g, " ")
    .trim();
}

/** Typed text of which only plain letters, digits and signs matter: wide digits become narrow, spaces go. */
export function cleanCode(text: string): string {
  return cleanLine(text)
    .normalize("NFKC")
    .replaceAll(/[\s\u200C\u200D]+/g, "")
    .normalize("NFKC");
}

/** Text in capitals (or small letters): changing case takes composed letters apart. */
export const inCapitals = (text: string): string => text.toUpperCase().normalize("NFC");
export const inSmallLetters = (text: string): string => text.toLowerCase().normalize("NFC");

/** The first value that a name was posted with, or an empty text. */
export function firstOf(raw: RawInput, name: string): string {
  const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
  if (typeof value === "string") return value;
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  return typeof first === "string" ? first : "";
}

/** Every value that a name was posted with. */
export function allOf(raw: RawInput, name: string): readonly string[] {
  const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

/** What was typed in one box. */
export const textTyped = (typed: Typed): string => (typeof typed === "string" ? typed : "");

/** What was typed in one of several boxes. */
export function partTyped(typed: Typed, part: string): string {
  if (typeof typed !== "object" || Array.isArray(typed) || !Object.hasOwn(typed, part)) return "";
  const value: unknown = (typed as Readonly<Record<string, unknown>>)[part];
  return typeof value === "string" ? value : "";
}

export const EMPTY: Parsed = { kind: "empty" };

/** A problem with what was typed. */
export function problem(
  code: ProblemCode,
  message: MessageKey,
  args?: Readonly<Record<string, string | number>>,
  part?: string,
): FieldProblem {
  return { code, message, ...(args ? { args } : {}), ...(part === undefined ? {} : { part }) };
}

/** Input that is no answer. */
export const refuse = (...problems: FieldProblem[]): Parsed => ({ kind: "error", problems });
