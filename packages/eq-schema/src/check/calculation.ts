import { answersOf } from "../questionnaire/question.ts";
import { isValueSource } from "../questionnaire/value-source.ts";
import { fault, type Faults } from "./fault.ts";
import { isNumeric } from "./number.ts";
import { placed, type Outline, type QuestionEntry } from "./outline.ts";

/** What a question sums are numbers of its own, and of the type of their total. */
export function* checkCalculations(outline: Outline, { question, path }: QuestionEntry): Faults {
  if (question.type !== "Calculated") return;
  const own = new Set(answersOf(question).map(({ id }) => id));
  const dynamic = new Set((question.dynamic_answers?.answers ?? []).map(({ id }) => id));
  for (const [at, calculation] of placed(question.calculations)) {
    const here = [...path, "calculations", at];
    const summed = calculation.answers_to_calculate;
    if ((calculation.answer_id === undefined) === (calculation.value === undefined)) {
      yield fault("eq/wrong-total", here, "needs exactly one of answer_id and value for its total");
    }
    for (const [index, id] of summed.entries()) {
      if (!own.has(id))
        yield fault(
          "eq/calculation-answer",
          [...here, "answers_to_calculate", index],
          `the answer ${id} is none of this question`,
        );
    }
    if (summed.length === 1 && !summed.some((id) => dynamic.has(id))) {
      yield fault("eq/too-few-summed", [...here, "answers_to_calculate"], "sums one answer only");
    }
    const total =
      calculation.answer_id ??
      (isValueSource(calculation.value) && calculation.value.source === "answers"
        ? calculation.value.identifier
        : undefined);
    if (calculation.answer_id !== undefined && !outline.answersById.has(calculation.answer_id)) {
      yield fault("eq/unknown-answer", [...here, "answer_id"], `there is no answer ${calculation.answer_id}`);
    }
    const answers = [...(total === undefined ? [] : [total]), ...summed].flatMap(
      (id) => outline.answersById.get(id)?.slice(0, 1) ?? [],
    );
    for (const { answer } of answers) {
      if (!isNumeric(answer)) yield fault("eq/not-numeric", here, `the answer ${answer.id} is no number`);
    }
    if (new Set(answers.map(({ answer }) => answer.type)).size > 1) {
      yield fault("eq/mixed-sum", here, "puts answers of different types together");
    }
  }
}
