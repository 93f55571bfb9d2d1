import type { Big } from "big.js";
import { compareNumbers } from "../value/compare.ts";
import { decimal, decimalPlaces, decimalText, isDecimal, parseDecimal } from "../value/decimal.ts";
import { NUMBER } from "../value/types.ts";
import type { Answer } from "../value/value.ts";
import { formatCurrency, formatNumber, formatUnit } from "../text/format-value.ts";
import type { Domain, FieldBehaviour, FieldOf, FieldProblem, Limit, Limits, Parsed, Typed, Wording } from "./field.ts";
import { cleanCode, EMPTY, firstOf, problem, refuse, textTyped } from "./input.ts";
import { textAnswer } from "./text.ts";

type NumberSpec = FieldOf<"number" | "currency" | "percentage" | "unit">;

/** Numbers from here on (and their opposites) are refused, whatever a form allows. */
const TOO_BIG = decimal("1000000000000000");
const GROUPED = /^([+-]?)(\d{1,3}(?:,\d{3})+)(\.\d*)?$/;

/** Digits after the point that a field takes: by default 2 for money, none for others. */
export const decimalsOf = (spec: NumberSpec): number => spec.decimals ?? (spec.type === "currency" ? 2 : 0);

/** The number of an answer, or null. */
const numberOf = (answer: Answer): Big | null => parseDecimal(textAnswer(answer));

/** `1,000`, `£1,000.50`, `50%`, `-3`, `1 000`: as a number. `1e5` and `1,5` are none. */
function parse(typed: Typed, spec: NumberSpec, wording?: Wording): Parsed {
  const text = cleanCode(textTyped(typed)).replaceAll(/[\u2212\u2010-\u2013]/g, "-");
  if (text === "") return EMPTY;
  const asTyped = wording === "survey";
  const plain = asTyped ? text.replaceAll(",", "") : withoutSigns(text, spec);
  const number = parseDecimal(plain);
  if (!number) return refuse(problem("invalid", decimalsOf(spec) === 0 ? "whole-invalid" : "number-invalid"));
  const answer = decimalText(number);
  const problems = asTyped && exactProblems(number, spec).length === 0 ? typedProblems(plain, spec) : [];
  return problems.length === 0 ? { kind: "answer", answer } : { kind: "answer", answer, problems };
}

/** The number without the sign of its unit, and without commas where they stand between thousands. */
function withoutSigns(text: string, { type }: NumberSpec): string {
  const sign = type === "currency" ? /^([+-]?)\p{Sc}/u : type === "percentage" ? /()%$/ : null;
  const bare = sign ? text.replace(sign, "$1") : text;
  return GROUPED.test(bare) ? bare.replaceAll(",", "") : bare;
}

/** A survey counts the decimals that were typed: `5.0` is not written as a whole number. */
function typedProblems(plain: string, spec: NumberSpec): FieldProblem[] {
  const [, fraction] = plain.split(".");
  if (fraction === undefined) return [];
  const decimals = decimalsOf(spec);
  return decimals === 0 || fraction.length > decimals ? [tooExact(decimals)] : [];
}

/** Problems with both limits, named with their unit and without. */
function limitProblems(number: Big, { min, max }: Limits, spec: NumberSpec, language: string): FieldProblem[] {
  const print = (value: Big) => printed(value, spec, language);
  const plain = (value: Big) => (spec.type === "currency" ? print(value) : formatNumber(value, language));
  const low = bound(min);
  if (low) {
    const order = compareNumbers(number, low);
    if (order < 0 || (order === 0 && min?.exclusive === true)) {
      return [
        problem("min", min?.exclusive === true ? "number-above" : "number-min", {
          min: print(low),
          number: plain(low),
        }),
      ];
    }
  }
  const high = bound(max);
  if (high) {
    const order = compareNumbers(number, high);
    if (order > 0 || (order === 0 && max?.exclusive === true)) {
      return [
        problem("max", max?.exclusive === true ? "number-below" : "number-max", {
          max: print(high),
          number: plain(high),
        }),
      ];
    }
  }
  return [];
}

const bound = (limit: Limit | undefined): Big | null => (limit && isDecimal(limit.value) ? limit.value : null);

/** How a number is written comes before which one it is. */
function limits(answer: Answer, spec: NumberSpec, given: Limits): FieldProblem[] {
  const number = numberOf(answer);
  if (!number) return [problem("invalid", "number-invalid")];
  const found = [...exactProblems(number, spec), ...limitProblems(number, given, spec, given.language ?? "en")];
  return found.length === 0 && number.abs().gte(TOO_BIG) ? [problem("invalid", "number-size")] : found;
}

function exactProblems(number: Big, spec: NumberSpec): FieldProblem[] {
  const decimals = decimalsOf(spec);
  return decimalPlaces(number) <= decimals ? [] : [tooExact(decimals)];
}

function tooExact(decimals: number): FieldProblem {
  if (decimals === 0) return problem("decimals", "number-whole");
  return problem("decimals", decimals === 1 ? "number-decimal" : "number-decimals", { decimals });
}

/** A number of a field for reading. */
function printed(value: Big, spec: NumberSpec, language: string): string {
  switch (spec.type) {
    case "currency": {
      const decimals = decimalsOf(spec);
      return formatCurrency(value, spec.currency, language, Math.min(decimals, 2));
    }
    case "percentage":
      return `${formatNumber(value, language)}%`;
    case "unit":
      return formatUnit(value, spec.unit, language, spec.unitLength);
    case "number":
      return formatNumber(value, language);
  }
}

function domain(spec: NumberSpec, { min, max }: Limits): Domain {
  const [low, high] = [bound(min), bound(max)];
  return {
    kind: "number",
    decimals: decimalsOf(spec),
    ...(low ? { min: { value: low, exclusive: min?.exclusive === true } } : {}),
    ...(high ? { max: { value: high, exclusive: max?.exclusive === true } } : {}),
  };
}

/** Pence are typed with both digits: `1000.50`. */
function typed(answer: Answer, spec: NumberSpec): string {
  const text = textAnswer(answer);
  return spec.type === "currency" && /\.\d$/.test(text) && decimalsOf(spec) >= 2 ? `${text}0` : text;
}

/** Numbers, money, percentages and measures: exact decimals, kept without grouping or sign (`1000.5`). */
export const numberField: FieldBehaviour<NumberSpec> = {
  read: (raw, id) => firstOf(raw, id),
  parse,
  limits,
  valueOf: numberOf,
  typed,
  format: (answer, spec, language) => {
    const number = numberOf(answer);
    return [number ? printed(number, spec, language) : textAnswer(answer)];
  },
  type: () => NUMBER,
  domain,
  required: "required-answer",
  parts: () => [],
};
