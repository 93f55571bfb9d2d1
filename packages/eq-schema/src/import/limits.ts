import type { Bound } from "@waypost/form";
import type { AnyDateAnswer } from "../questionnaire/date-answer.ts";
import type { DateLimit, NumberLimit } from "../questionnaire/limit.ts";
import type { NumericAnswer } from "../questionnaire/number-answer.ts";
import { call, literal, type Code } from "./code.ts";
import { asDate, moved, writtenDate } from "./dates.ts";
import { below, type Place } from "./place.ts";
import { optional } from "./optional.ts";
import { lasts, sourceCode } from "./sources.ts";
import type { Values } from "./validation.ts";

/** The least and the most that a number may be where a questionnaire does not say. */
const LEAST = 0;
const MOST = 999_999_999_999_999;

/** The limits of a field, and how messages write them. */
export interface Limits {
  readonly min?: Bound;
  readonly max?: Bound;
  readonly values: Values;
}

/** The limits of a number. */
export function numberLimits(answer: NumericAnswer, place: Place): Limits {
  const min = numberLimit(answer.minimum, LEAST, below(place, "minimum"));
  const max = numberLimit(answer.maximum, MOST, below(place, "maximum"));
  const write = (code: Code) =>
    answer.type === "Currency"
      ? call("format currency", [code, literal(answer.currency)], "text").text
      : call("format number", [code], "text").text;
  const decimals = literal(answer.decimal_places ?? 0);
  return {
    min: min.bound,
    max: max.bound,
    values: { min: write(min.code), max: write(max.code), max_decimals: call("string", [decimals], "text").text },
  };
}

function numberLimit(limit: NumberLimit | undefined, otherwise: number, place: Place): { bound: Bound; code: Code } {
  const value = limit?.value ?? otherwise;
  const code = typeof value === "number" ? literal(value) : sourceCode(value, below(place, "value"));
  const plain = typeof value === "number" ? value : code.text;
  const lasting = lasts(value);
  if (limit?.exclusive !== true && !lasting) return { bound: plain, code };
  const exclusive = limit?.exclusive === true ? true : undefined;
  return { bound: { value: plain, ...optional("exclusive", exclusive), ...optional("lasting", lasting) }, code };
}

/** The limits of a date. */
export function dateLimits(answer: AnyDateAnswer, place: Place): Limits {
  const min = answer.minimum && dateLimit(answer.minimum, below(place, "minimum"));
  const max = answer.maximum && dateLimit(answer.maximum, below(place, "maximum"));
  const pattern = { Date: "d MMMM yyyy", MonthYearDate: "MMMM yyyy", YearDate: "yyyy" }[answer.type];
  const write = (code: Code) => call("format date", [code, literal(pattern)], "text").text;
  return {
    ...(min ? { min: min.text } : {}),
    ...(max ? { max: max.text } : {}),
    values: { ...(min ? { min: write(min) } : {}), ...(max ? { max: write(max) } : {}) },
  };
}

function dateLimit({ value, offset_by }: DateLimit, place: Place): Code {
  const start = typeof value === "string" ? writtenDate(value) : asDate(sourceCode(value, below(place, "value")));
  return offset_by ? moved(start, offset_by) : start;
}
