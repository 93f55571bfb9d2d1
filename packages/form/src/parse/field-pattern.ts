import { patternOf } from "../expression/functions/text.ts";
import { TEXT_LENGTH, wholePattern } from "../field/text.ts";
import { SLOW_PATTERN } from "../pattern/pattern.ts";

/** UTF-16 code units of one character at most: fields count characters, patterns are read by code units. */
const UNITS = 2;

/** What is wrong with the pattern of a text field whose answers have so many characters at most; null when nothing is. */
export function patternProblem(
  pattern: string,
  maxLength = TEXT_LENGTH,
): { readonly code: "form/wrong-pattern" | "form/slow-pattern"; readonly message: string } | null {
  // By itself first: what is no pattern could become one between the brackets around it.
  if (patternOf(pattern, "").kind === "syntax")
    return { code: "form/wrong-pattern", message: `this is not a regular expression${reasonOf(pattern)}` };
  const whole = patternOf(wholePattern(pattern), "");
  if (whole.kind === "pattern" && maxLength * UNITS <= whole.longest) return null;
  return { code: "form/slow-pattern", message: SLOW_PATTERN };
}

/** `: unterminated group`: what JavaScript finds wrong with a pattern. */
function reasonOf(pattern: string): string {
  try {
    new RegExp(pattern, "u");
    return "";
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(": ").at(-1) ?? "") : "";
    return `: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
  }
}
