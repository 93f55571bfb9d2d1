import { listOf } from "../value/types.ts";
import type { Answer, Type } from "../value/value.ts";
import type {
  AnyField,
  Domain,
  FieldBehaviour,
  FieldOf,
  FieldOption,
  FieldProblem,
  Limits,
  Parsed,
  Typed,
} from "./field.ts";
import { allOf, cleanLine, EMPTY, firstOf, problem, textTyped } from "./input.ts";
import { answered, lengthOf, textAnswer, textProblems, textValue } from "./text.ts";

/** Options are values of the form, so what is posted is compared as it is; this only keeps out what cannot be one. */
const MAX_VALUE = 500;

/** The values that a definition names, as far as it does: none for shared sets and options made at run time. */
export function staticOptions(spec: AnyField): readonly string[] | null {
  if (!("options" in spec) || !Array.isArray(spec.options)) return null;
  const values: string[] = [];
  for (const option of spec.options) {
    if ("each" in option) return null;
    values.push(option.value);
  }
  return values;
}

const choiceType = (options: readonly string[] | undefined): Type =>
  options ? { kind: "choice", options } : { kind: "choice" };

const labelOf = (value: string, language: string, options: readonly FieldOption[] | undefined): string =>
  options?.find((option) => option.value === value)?.label(language) ?? value;

/** The values that an answer of several choices holds. */
const valuesOf = (answer: Answer): readonly string[] =>
  Array.isArray(answer) ? answer.filter((value): value is string => typeof value === "string") : [];

const isOption = (value: string, { options }: Limits): boolean =>
  !options || options.some((option) => option.value === value);

function optionsDomain(spec: AnyField, { options }: Limits, many: boolean, open = false): Domain {
  const values = options ? options.map((option) => option.value) : (staticOptions(spec) ?? []);
  return { kind: "options", values, many, open };
}

function parseOne(typed: Typed): Parsed {
  const value = textTyped(typed);
  return lengthOf(value) > MAX_VALUE
    ? { kind: "error", problems: [problem("invalid", "choice-invalid")] }
    : answered(value);
}

/** One of several options: radio buttons, a drop-down list, a relationship. */
export const choiceField: FieldBehaviour<FieldOf<"radio" | "select" | "relationship">> = {
  read: (raw, id) => firstOf(raw, id),
  parse: parseOne,
  limits: (answer, _spec, limits) =>
    isOption(textAnswer(answer), limits) ? [] : [problem("invalid", "choice-invalid")],
  valueOf: textValue,
  typed: textAnswer,
  format: (answer, _spec, language, options) => [labelOf(textAnswer(answer), language, options)],
  type: (spec, options) => choiceType(options ?? staticOptions(spec) ?? undefined),
  domain: (spec, limits) => optionsDomain(spec, limits, false),
  required: "required-choice",
  parts: () => [],
};

type CheckboxSpec = FieldOf<"checkbox">;

function checkboxLimits(answer: Answer, spec: CheckboxSpec, limits: Limits): FieldProblem[] {
  const values = valuesOf(answer);
  if (values.length === 0 || values.some((value) => !isOption(value, limits))) {
    return [problem("invalid", "choice-invalid")];
  }
  const alone = limits.options?.find((option) => option.exclusive === true && values.includes(option.value));
  if (alone) {
    if (values.length === 1) return [];
    return [problem("invalid", "choice-exclusive", { option: alone.label(limits.language ?? "en") })];
  }
  const minSelected = "minSelected" in spec ? spec.minSelected : undefined;
  const maxSelected = "maxSelected" in spec ? spec.maxSelected : undefined;
  if (minSelected !== undefined && values.length < minSelected) {
    return [problem("min", "choice-few", { min: minSelected })];
  }
  if (maxSelected !== undefined && values.length > maxSelected) {
    return [problem("max", "choice-many", { max: maxSelected })];
  }
  return [];
}

/** Any number of options. The answer holds each value once, in the order it was posted. */
export const checkboxField: FieldBehaviour<CheckboxSpec> = {
  read: (raw, id) => allOf(raw, id),
  parse: (typed) => {
    const values = [...new Set(Array.isArray(typed) ? (typed as readonly unknown[]) : [typed])].filter(
      (value): value is string => typeof value === "string" && value !== "",
    );
    if (values.length === 0) return EMPTY;
    if (values.some((value) => lengthOf(value) > MAX_VALUE)) {
      return { kind: "error", problems: [problem("invalid", "choice-invalid")] };
    }
    return { kind: "answer", answer: values };
  },
  limits: checkboxLimits,
  valueOf: (answer) => (Array.isArray(answer) ? valuesOf(answer) : null),
  typed: valuesOf,
  format: (answer, _spec, language, options) => valuesOf(answer).map((value) => labelOf(value, language, options)),
  type: (spec, options) => listOf(choiceType(options ?? staticOptions(spec) ?? undefined)),
  domain: (spec, limits) => optionsDomain(spec, limits, true),
  required: "required-choices",
  parts: () => [],
};

/** The longest text of an autosuggest field that says no length. */
const AUTOSUGGEST_LENGTH = 100;

/**
 * A text with suggestions. Where only suggestions count, what is typed may be a value or a label (in any case of
 * letters): `limits` compares values, so callers resolve labels with `resolveSuggestion` first.
 */
export const autosuggestField: FieldBehaviour<FieldOf<"autosuggest">> = {
  read: (raw, id) => firstOf(raw, id),
  parse: (typed) => answered(cleanLine(textTyped(typed))),
  limits: (answer, { freeText = true, maxLength = AUTOSUGGEST_LENGTH }, limits) => {
    const text = textAnswer(answer);
    const problems = textProblems(text, { maxLength });
    if (problems.length > 0 || freeText || isOption(text, limits)) return problems;
    return [problem("invalid", "choice-invalid")];
  },
  valueOf: textValue,
  typed: textAnswer,
  format: (answer, _spec, language, options) => [labelOf(textAnswer(answer), language, options)],
  type: (spec, options) =>
    spec.freeText === false ? choiceType(options ?? staticOptions(spec) ?? undefined) : { kind: "text" },
  domain: (spec, limits) => optionsDomain(spec, limits, false, spec.freeText !== false),
  required: "required-answer",
  parts: () => [],
};

/** The value of the suggestion whose value or label (in a language) was typed; without one, the text as it is. */
export function resolveSuggestion(text: string, options: readonly FieldOption[], language: string): string {
  if (options.some((option) => option.value === text)) return text;
  const wanted = text.toLowerCase();
  const found = options.find(
    (option) => option.label(language).toLowerCase() === wanted || option.value.toLowerCase() === wanted,
  );
  return found?.value ?? text;
}
