import type { ErrorCode, Path } from "../error.ts";
import { isObject } from "../questionnaire/primitive.ts";
import type { NumberLimit } from "../questionnaire/limit.ts";
import { NUMERIC_TYPES, type NumericAnswer } from "../questionnaire/number-answer.ts";
import { isValueSource } from "../questionnaire/value-source.ts";
import { fault, type Faults } from "./fault.ts";
import type { AnswerEntry, Outline } from "./outline.ts";
import { summedAnswers } from "./summary.ts";

/** The largest number that an answer can be, either way. */
const FARTHEST = 999_999_999_999_999;
/** The most decimal places that an answer can have. */
const MOST_DECIMALS = 6;

/** The limits of a number can be met, and what they are taken from is a number known before. */
export function* checkNumber(outline: Outline, entry: AnswerEntry): Faults {
  const { answer, path } = entry;
  if (!isNumeric(answer)) return;
  if ((answer.decimal_places ?? 0) > MOST_DECIMALS) {
    yield fault("eq/too-many-decimals", [...path, "decimal_places"], `is more than ${String(MOST_DECIMALS)}`);
  }
  if (answer.calculated !== undefined && answer.decimal_places !== 2) {
    yield fault("eq/calculated-decimals", path, "is calculated, so it has two decimal places");
  }
  if (answer.mandatory && answer.default !== undefined)
    yield fault("eq/wrong-default", [...path, "default"], "stands on an answer that is mandatory");
  for (const side of ["minimum", "maximum"] as const) yield* checkLimit(outline, entry, answer, side);
  const [lowest, highest] = [bound(answer.minimum, 0), bound(answer.maximum, FARTHEST)];
  yield* checkDefault(answer, path, lowest ?? -FARTHEST, highest ?? FARTHEST);
  if (lowest === undefined || highest === undefined) return;
  const exclusive = answer.minimum?.exclusive === true || answer.maximum?.exclusive === true;
  if (lowest > highest || (exclusive && lowest === highest)) {
    yield fault("eq/wrong-range", path, `takes no number: from ${String(lowest)} to ${String(highest)}`);
  }
}

/** A default is a number that could be typed. */
function* checkDefault(answer: NumericAnswer, path: Path, lowest: number, highest: number): Faults {
  const { default: given, minimum, maximum, decimal_places: decimals = 0 } = answer;
  if (typeof given !== "number") return;
  const [low, high] = [given - lowest, highest - given];
  if (low < 0 || high < 0 || (low === 0 && minimum?.exclusive) || (high === 0 && maximum?.exclusive))
    yield fault("eq/default-out-of-range", [...path, "default"], `${String(given)} is out of the answer's limits`);
  if (decimalsOf(given) > decimals)
    yield fault("eq/default-decimals", [...path, "default"], `has more than ${String(decimals)} decimal places`);
}

const decimalsOf = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

/** Whether an answer is a number of any kind. */
export function isNumeric(answer: { type: string }): answer is NumericAnswer {
  return NUMERIC_TYPES.has(answer.type);
}

/** The number that a limit sets; undefined where it comes from elsewhere. */
function bound(limit: NumberLimit | undefined, otherwise: number): number | undefined {
  if (limit?.value === undefined) return otherwise;
  return typeof limit.value === "number" ? limit.value : undefined;
}

function* checkLimit(outline: Outline, entry: AnswerEntry, answer: NumericAnswer, side: "minimum" | "maximum"): Faults {
  const value: unknown = answer[side]?.value;
  const path = [...entry.path, side, "value"];
  if (typeof value === "number" && Math.abs(value) > FARTHEST) {
    yield fault("eq/wrong-limit", path, `is farther from 0 than ${String(FARTHEST)}`);
  }
  if (typeof value === "number" && decimalsOf(value) > (answer.decimal_places ?? 0))
    yield fault("eq/limit-decimals", path, "has more decimal places than the answer");
  if (!isObject(value) || !isValueSource(value) || typeof value.identifier !== "string") return;
  const code: ErrorCode = "eq/wrong-limit-source";
  if (["metadata", "response_metadata", "location", "progress"].includes(value.source)) {
    yield fault(code, path, `${value.source} gives no number`);
  }
  const read =
    value.source === "answers"
      ? [value.identifier]
      : value.source === "calculated_summary"
        ? summedAnswers(outline, value.identifier)
        : [];
  for (const id of read) {
    const source = outline.answersById.get(id)?.[0];
    if (source === undefined) continue;
    if (!isNumeric(source.answer)) yield fault(code, path, `the answer ${id} is no number`);
    else if (source.block.position > entry.block.position)
      yield fault(code, path, `the answer ${id} is asked only after this`);
    else if (
      value.source === "answers" &&
      !entry.detail &&
      (source.answer.decimal_places ?? 0) > (answer.decimal_places ?? 0)
    ) {
      yield fault("eq/limit-decimals", path, `the answer ${id} has more decimal places than this one`);
    }
  }
}
