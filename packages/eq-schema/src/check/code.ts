import { optionsOf } from "../questionnaire/answer.ts";
import { fault, repeated, type Faults } from "./fault.ts";
import { placed, type AnswerEntry, type Outline } from "./outline.ts";

/** Every answer is submitted under a code, where answers have codes; whether to remove an item is not submitted. */
export function* checkAnswerCodes(outline: Outline): Faults {
  const { answer_codes: codes, data_version: version } = outline.questionnaire;
  if (codes === undefined) return;
  const entries = placed(codes);
  if (version !== "0.0.3") yield fault("eq/answer-codes-version", ["answer_codes"], "needs data version 0.0.3");
  for (const [code, at] of repeated(entries.map(([at, { code }]) => [code, ["answer_codes", at, "code"]] as const))) {
    yield fault("eq/duplicate-answer-code", at, `is the code ${code} again`);
  }
  for (const [at, { answer_id: id }] of entries) {
    if (!outline.answersById.has(id))
      yield fault("eq/unknown-answer", ["answer_codes", at, "answer_id"], `there is no answer ${id}`);
  }
  const byAnswer = Map.groupBy(entries, ([, { answer_id: id }]) => id);
  for (const [id, [entry]] of outline.answersById) {
    if (entry !== undefined && entry.block.block.type !== "ListRemoveQuestion") {
      yield* checkCodesOf(entry, byAnswer.get(id) ?? []);
    }
  }
}

function* checkCodesOf(
  { answer, path }: AnswerEntry,
  codes: readonly (readonly [number, { answer_value?: string | undefined }])[],
): Faults {
  if (codes.length === 0) {
    yield fault("eq/answer-code-missing", path, `the answer ${answer.id} has no code`);
    return;
  }
  const values = new Set(optionsOf(answer).map(({ value }) => value));
  const dynamic = "dynamic_options" in answer && answer.dynamic_options !== undefined;
  const coded = new Set<string>();
  for (const [at, { answer_value: value }] of codes) {
    if (value === undefined) continue;
    coded.add(value);
    if (!values.has(value))
      yield fault(
        "eq/answer-code-value",
        ["answer_codes", at, "answer_value"],
        `${value} is none of the options of ${answer.id}`,
      );
  }
  const whole = codes.filter(([, { answer_value: value }]) => value === undefined).length;
  const first = codes[0]?.[0] ?? 0;
  if (dynamic && whole === 0)
    yield fault(
      "eq/answer-code-missing",
      path,
      `the answer ${answer.id} has options that are worked out, and no code of its own`,
    );
  if (whole > 1 || (whole > 0 && coded.size > 0 && !dynamic)) {
    yield fault(
      "eq/several-answer-codes",
      ["answer_codes", first],
      `the answer ${answer.id} has several codes that are not those of its options`,
    );
  }
  if (coded.size > 0 && [...values].some((value) => !coded.has(value))) {
    yield fault("eq/answer-code-missing", path, `an option of the answer ${answer.id} has no code, while others have`);
  }
}

/** With data version 0.0.1 answers go by question codes; a confirmation has none. */
export function* checkQuestionCode(outline: Outline, { answer, path, block, detail }: AnswerEntry): Faults {
  if (block.block.type === "ConfirmationQuestion") {
    if (answer.q_code !== undefined)
      yield fault("eq/confirmation-code", [...path, "q_code"], "stands on a confirmation, which is not submitted");
    return;
  }
  if (outline.questionnaire.data_version !== "0.0.1" || block.block.type !== "Question" || detail) return;
  if (answer.type !== "Checkbox") {
    if (answer.q_code === undefined)
      yield fault(
        "eq/question-code-missing",
        path,
        `the answer ${answer.id} has no q_code, which data version 0.0.1 needs`,
      );
    return;
  }
  if (answer.q_code !== undefined) return;
  for (const [at, option] of placed(answer.options)) {
    if (option.q_code === undefined && option.detail_answer === undefined) {
      yield fault(
        "eq/question-code-missing",
        [...path, "options", at],
        `the option ${option.value} has no q_code, which data version 0.0.1 needs`,
      );
    }
  }
}
