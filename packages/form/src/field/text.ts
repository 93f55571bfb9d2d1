import { TEXT } from "../value/types.ts";
import { expressionFor } from "../expression/functions/text.ts";
import type { Answer, Value } from "../value/value.ts";
import type { FieldBehaviour, FieldOf, FieldProblem, Parsed, Typed } from "./field.ts";
import { cleanLine, cleanLines, EMPTY, firstOf, inCapitals, problem, textTyped } from "./input.ts";

/** The longest text of a field that says no length. */
export const TEXT_LENGTH = 100;
export const TEXTAREA_LENGTH = 2000;

/** A text answer, or an empty text for what is none. */
export const textAnswer = (answer: Answer): string => (typeof answer === "string" ? answer : "");
/** A text answer as a value. */
export const textValue = (answer: Answer): Value => (typeof answer === "string" ? answer : null);

/** An answer, unless nothing is left of the text. */
export const answered = (text: string): Parsed => (text === "" ? EMPTY : { kind: "answer", answer: text });

/** Length as people count: in characters (code points). */
export const lengthOf = (text: string): number => Array.from(text).length;

/** The pattern of a whole answer. */
export const wholePattern = (pattern: string): string => `^(?:${pattern})$`;

/** Problems of length and pattern. */
export function textProblems(
  text: string,
  limits: {
    readonly minLength?: number | undefined;
    readonly maxLength: number;
    readonly pattern?: string | undefined;
  },
): FieldProblem[] {
  const length = lengthOf(text);
  if (length > limits.maxLength) return [problem("length", "text-long", { max: limits.maxLength })];
  if (limits.minLength !== undefined && length < limits.minLength) {
    return [problem("length", "text-short", { min: limits.minLength })];
  }
  if (limits.pattern === undefined) return [];
  const pattern = expressionFor(text, wholePattern(limits.pattern), "");
  return pattern && !pattern.test(text) ? [problem("invalid", "text-pattern")] : [];
}

/** One line of text. */
export const textField: FieldBehaviour<FieldOf<"text">> = {
  read: (raw, id) => firstOf(raw, id),
  parse: (typed: Typed, spec) => {
    const text = cleanLine(textTyped(typed));
    return answered(spec.uppercase === true ? inCapitals(text) : text);
  },
  limits: (answer, { minLength, maxLength = TEXT_LENGTH, pattern }) =>
    textProblems(textAnswer(answer), { minLength, maxLength, pattern }),
  valueOf: textValue,
  typed: textAnswer,
  format: (answer) => [textAnswer(answer)],
  type: () => TEXT,
  domain: ({ minLength = 0, maxLength = TEXT_LENGTH, pattern }) => ({
    kind: "text",
    minLength,
    maxLength,
    ...(pattern === undefined ? {} : { pattern }),
  }),
  required: "required-answer",
  parts: () => [],
};

/** Several lines of text. */
export const textareaField: FieldBehaviour<FieldOf<"textarea">> = {
  read: (raw, id) => firstOf(raw, id),
  parse: (typed) => answered(cleanLines(textTyped(typed))),
  limits: (answer, { maxLength = TEXTAREA_LENGTH }) => textProblems(textAnswer(answer), { maxLength }),
  valueOf: textValue,
  typed: textAnswer,
  format: (answer) => textAnswer(answer).split("\n"),
  type: () => TEXT,
  domain: ({ maxLength = TEXTAREA_LENGTH }) => ({ kind: "text", minLength: 0, maxLength }),
  required: "required-answer",
  parts: () => [],
};
