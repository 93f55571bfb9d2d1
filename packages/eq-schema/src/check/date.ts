import { DATE_TYPES, type AnyDateAnswer } from "../questionnaire/date-answer.ts";
import type { DateLimit, Offset } from "../questionnaire/limit.ts";
import { isValueSource } from "../questionnaire/value-source.ts";
import { answersOf } from "../questionnaire/question.ts";
import { fault, type Faults } from "./fault.ts";
import type { AnswerEntry, Outline, QuestionEntry } from "./outline.ts";

/** The earliest date of an answer is before its latest, where both are written. */
export function* checkDate(outline: Outline, { answer, path }: AnswerEntry): Faults {
  if (!isDate(answer)) return;
  for (const side of ["minimum", "maximum"] as const) {
    const value = answer[side]?.value;
    const id = isValueSource(value) && value.source === "answers" ? value.identifier : undefined;
    const [source] = id === undefined ? [] : (outline.answersById.get(id) ?? []);
    if (source !== undefined && !isDate(source.answer))
      yield fault("eq/wrong-limit-source", [...path, side, "value"], `the answer ${source.answer.id} is no date`);
  }
  const [earliest, latest] = [written(answer.minimum), written(answer.maximum)];
  if (earliest !== undefined && latest !== undefined && earliest >= latest) {
    yield fault("eq/wrong-date-range", path, "takes no date: the earliest is not before the latest");
  }
}

/** The two dates of a range, and a period between them that there can be. */
export function* checkDateRange(_outline: Outline, { question, path }: QuestionEntry): Faults {
  if (question.type !== "DateRange") return;
  const answers = answersOf(question);
  if (answers.length !== 2 || !answers.every(isDate))
    yield fault("eq/date-range-answers", [...path, "answers"], "are not the two dates of a range");
  const limits = question.period_limits;
  if (limits === undefined) return;
  const here = [...path, "period_limits"];
  if (limits.minimum && limits.maximum && moved([2016, 5, 10], limits.minimum) > moved([2016, 5, 10], limits.maximum)) {
    yield fault("eq/wrong-period", here, "has a minimum longer than its maximum");
  }
  const [first] = answers;
  const unknown: readonly (keyof Offset)[] =
    first?.type === "MonthYearDate" ? ["days"] : first?.type === "YearDate" ? ["days", "months"] : [];
  for (const side of ["minimum", "maximum"] as const) {
    for (const unit of unknown) {
      if (limits[side]?.[unit] !== undefined)
        yield fault("eq/period-unit", [...here, side, unit], `are ${unit}, which these dates have not`);
    }
  }
}

/** Whether an answer is a date of any kind. */
export function isDate(answer: { type: string }): answer is AnyDateAnswer {
  return DATE_TYPES.has(answer.type);
}

/** The moment that a limit sets; undefined where it depends on something else. */
function written(limit: DateLimit | undefined): number | undefined {
  if (typeof limit?.value !== "string" || limit.value === "now") return undefined;
  const [year = 0, month = 1, day = 1] = limit.value.split("-").map(Number);
  return moved([year, month, day], limit.offset_by ?? {});
}

function moved([year, month, day]: readonly [number, number, number], offset: Offset): number {
  return Date.UTC(year + (offset.years ?? 0), month - 1 + (offset.months ?? 0), day + (offset.days ?? 0));
}
