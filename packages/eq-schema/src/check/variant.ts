import { optionsOf, type Answer } from "../questionnaire/answer.ts";
import { isObject } from "../questionnaire/primitive.ts";
import { answersOf } from "../questionnaire/question.ts";
import { fault, repeated, same, type Faults } from "./fault.ts";
import { placed, questionsOf, type BlockEntry, type Outline, type QuestionEntry } from "./outline.ts";

/** A block has one question or variants of it, and variants ask for the same; the pages of a block may vary more freely. */
export function* checkVariants(_outline: Outline, entry: BlockEntry): Faults {
  const { block, path } = entry;
  for (const [one, several] of [
    ["question", "question_variants"],
    ["content", "content_variants"],
  ] as const) {
    const given = block as Readonly<Record<string, unknown>>;
    const asks = one === "question" ? asksQuestion(block.type) : showsContent(block.type);
    if (asks && given[one] === undefined && given[several] === undefined)
      yield fault("eq/missing", [...path, one], "is missing");
    if (given[one] !== undefined && given[several] !== undefined) {
      yield fault("eq/both-given", [...path, several], `stands beside ${one}; one of the two is needed`);
    }
    if (Array.isArray(given[several]) && given[several].length < 2) {
      yield fault("eq/single-variant", [...path, several], "needs two variants or more");
    }
  }
  const variants = questionsOf(entry).filter(({ path: at }) => at.includes("question_variants"));
  if (entry.parent === undefined && variants.length > 1) yield* checkAlike(variants);
}

function asksQuestion(type: string): boolean {
  return ![
    "Interstitial",
    "Introduction",
    "CalculatedSummary",
    "GrandCalculatedSummary",
    "ListCollectorContent",
  ].includes(type);
}

function showsContent(type: string): boolean {
  return type === "Interstitial" || type === "ListCollectorContent";
}

function* checkAlike(variants: readonly QuestionEntry[]): Faults {
  const [first, ...others] = variants;
  if (first === undefined) return;
  const types = new Map(answersOf(first.question).map((answer) => [answer.id, answer.type]));
  const exclusive = variants.some(({ question }) => question.type === "MutuallyExclusive");
  const mixed = exclusive && variants.some(({ question }) => question.type !== "MutuallyExclusive");
  for (const { question, path } of others) {
    if (question.id !== first.question.id)
      yield fault("eq/variant-question-ids", [...path, "id"], `is not ${first.question.id}, as the first variant's`);
    if (!mixed && question.type !== first.question.type) {
      yield fault(
        "eq/variant-question-types",
        [...path, "type"],
        `is not ${first.question.type}, as the first variant's`,
      );
    }
    for (const answer of answersOf(question)) {
      const type = types.get(answer.id);
      if (type !== undefined && type !== answer.type) {
        yield fault(
          "eq/variant-answer-types",
          path,
          `the answer ${answer.id} is ${answer.type} here and ${type} in the first variant`,
        );
      }
    }
    if (!same(idsOf(question, mixed), idsOf(first.question, mixed))) {
      yield fault("eq/variant-answer-ids", [...path, "answers"], "has not the answers of the first variant");
    }
    const defaults = new Map(answersOf(first.question).map((answer) => [answer.id, defaultOf(answer)]));
    for (const answer of answersOf(question)) {
      if (defaults.has(answer.id) && defaults.get(answer.id) !== defaultOf(answer)) {
        yield fault("eq/variant-defaults", path, `the answer ${answer.id} has not the default of the first variant`);
      }
    }
  }
}

/** The ids of a question's answers; beside questions of other types, those of an exclusive one without its last. */
function idsOf(question: QuestionEntry["question"], mixed: boolean): ReadonlySet<string> {
  const ids = answersOf(question).map(({ id }) => id);
  return new Set(mixed && question.type === "MutuallyExclusive" ? ids.slice(0, -1) : ids);
}

function defaultOf(answer: Answer): unknown {
  return "default" in answer ? answer.default : undefined;
}

/** A question asks for something, each of its answers with a label of its own where there are several. */
export function* checkQuestion(_outline: Outline, { question, path, block }: QuestionEntry): Faults {
  const answers = answersOf(question);
  if (answers.length === 0) yield fault("eq/missing", [...path, "answers"], "is missing");
  for (const [id, at] of repeated(answers.map((answer, index) => [answer.id, [...path, "answers", index]] as const))) {
    yield fault("eq/duplicate-id", at, `is the id ${id} again`);
  }
  const last = answers.at(-1);
  const exclusive = last?.type === "Checkbox" && last.options?.length === 1;
  if (block.parent === undefined && question.type !== "MutuallyExclusive" && answers.length > (exclusive ? 2 : 1)) {
    for (const [at, answer] of answers.entries()) {
      if (answer.label === undefined)
        yield fault("eq/label-needed", [...path, "answers", at], "has no label, and stands beside others");
    }
  }
  if (isObject(question.summary)) {
    for (const [at, answer] of answers.entries()) {
      if (!["TextField", "Checkbox", "Number"].includes(answer.type)) {
        yield fault(
          "eq/wrong-summary-answer",
          [...path, "answers", at],
          `is ${answer.type}, which a summary cannot put together with others`,
        );
      }
    }
  }
  yield* checkDetails(answers, path);
  if (question.type === "MutuallyExclusive") {
    if (answers.length === 1)
      yield fault(
        "eq/exclusive-alone",
        [...path, "answers"],
        "holds one answer, which there is nothing to exclude from",
      );
    for (const [at, answer] of answers.entries()) {
      if (answer.mandatory)
        yield fault(
          "eq/exclusive-mandatory",
          [...path, "answers", at, "mandatory"],
          "is mandatory, which only the question can be",
        );
    }
    if (last !== undefined && last.type !== "Checkbox" && last.type !== "Radio") {
      yield fault(
        "eq/exclusive-choice",
        [...path, "answers", answers.length - 1],
        "excludes the others, so it is a checkbox or radio answer",
      );
    }
  }
}

/** What an option reveals is an answer of its own. */
function* checkDetails(answers: readonly Answer[], path: QuestionEntry["path"]): Faults {
  const details = answers.flatMap((answer, index) =>
    placed(optionsOf(answer)).flatMap(([at, option]) =>
      "detail_answer" in option && option.detail_answer !== undefined
        ? [[option.detail_answer.id, [...path, "answers", index, "options", at, "detail_answer", "id"]] as const]
        : [],
    ),
  );
  const own = answers.map(({ id }) => [id, path] as const);
  for (const [id, at] of repeated([...own, ...details]))
    if (at !== path) yield fault("eq/duplicate-id", at, `is the id ${id} again`);
}
