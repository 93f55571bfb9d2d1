import type { Answer } from "../questionnaire/answer.ts";
import { isObject } from "../questionnaire/primitive.ts";
import type { CalculatedSummaryBlock, GrandCalculatedSummaryBlock } from "../questionnaire/summary-block.ts";
import type { Path } from "../error.ts";
import { fault, repeated, type Faults } from "./fault.ts";
import type { BlockEntry, Outline } from "./outline.ts";

/** What a calculated summary sums can be summed. */
export function* checkSummary(outline: Outline, entry: BlockEntry): Faults {
  if (entry.block.type === "CalculatedSummary") yield* checkCalculated(outline, entry, entry.block);
  if (entry.block.type === "GrandCalculatedSummary") yield* checkGrand(outline, entry, entry.block);
}

/** The ids of the answers that a calculated summary sums; none where there is no such block. */
export function summedAnswers(outline: Outline, id: string): readonly string[] {
  const block = outline.blocksById.get(id)?.block;
  return block?.type === "CalculatedSummary" ? sumOf(block).map(([answer]) => answer) : [];
}

/** What a summary sums, by what it is named, with the place where it is. */
function sumOf(
  block: CalculatedSummaryBlock | GrandCalculatedSummaryBlock,
  source = "answers",
): readonly (readonly [id: string, path: Path])[] {
  const { calculation } = block;
  if ("answers_to_calculate" in calculation) {
    return calculation.answers_to_calculate.map((id, at) => [id, ["calculation", "answers_to_calculate", at]] as const);
  }
  const found: (readonly [string, Path])[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value))
      value.forEach((each, at) => {
        visit(each, [...path, at]);
      });
    else if (isObject(value)) {
      if (value["source"] === source && typeof value["identifier"] === "string")
        found.push([value["identifier"], path]);
      else for (const [key, each] of Object.entries(value)) visit(each, [...path, key]);
    }
  };
  visit(calculation.operation, ["calculation", "operation"]);
  return found;
}

function* checkCalculated(outline: Outline, { path, position }: BlockEntry, block: CalculatedSummaryBlock): Faults {
  const sum = sumOf(block).map(([id, at]) => [id, [...path, ...at]] as const);
  for (const [id, at] of repeated(sum)) yield fault("eq/summed-twice", at, `sums the answer ${id} again`);
  const entries = [];
  for (const [id, at] of sum) {
    const entry = outline.answersById.get(id)?.[0];
    if (entry === undefined) {
      if ("answers_to_calculate" in block.calculation) yield fault("eq/unknown-answer", at, `there is no answer ${id}`);
    } else {
      entries.push(entry);
      if (entry.block.position > position)
        yield fault("eq/answer-asked-later", at, `the answer ${id} is asked only after this`);
    }
  }
  if (new Set(entries.map((entry) => entry.block.section)).size > 1)
    yield fault("eq/summed-across-sections", [...path, "calculation"], "sums answers of different sections");
  const [only] = entries;
  const repeats =
    only !== undefined &&
    (only.dynamic !== undefined || ["ListRepeatingQuestion", "ListAddQuestion"].includes(only.block.block.type));
  if (sum.length === 1 && only !== undefined && !repeats)
    yield fault("eq/too-few-summed", [...path, "calculation"], "sums one answer only");
  yield* checkAlike(
    entries.map(({ answer }) => answer),
    path,
  );
}

function* checkAlike(answers: readonly Answer[], path: Path): Faults {
  if (new Set(answers.map(kindOf)).size > 1)
    yield fault("eq/mixed-sum", [...path, "calculation"], "sums answers of different types, currencies or units");
}

function kindOf(answer: Answer): string {
  if (answer.type === "Unit") return `Unit ${answer.unit}`;
  return answer.type === "Currency" ? `Currency ${answer.currency}` : answer.type;
}

function* checkGrand(
  outline: Outline,
  { path, position, section }: BlockEntry,
  block: GrandCalculatedSummaryBlock,
): Faults {
  const sum = sumOf(block, "calculated_summary").map(([id, at]) => [id, [...path, ...at]] as const);
  if (sum.length === 1) yield fault("eq/too-few-summed", [...path, "calculation"], "sums one calculated summary only");
  const answers: Answer[] = [];
  const sets: (readonly [string, Path])[] = [];
  for (const [id, at] of sum) {
    const entry = outline.blocksById.get(id);
    if (entry?.block.type !== "CalculatedSummary") continue;
    if (entry.position > position) yield fault("eq/summary-later", at, `the summary ${id} comes only after this`);
    const ids = summedAnswers(outline, id);
    const found = ids.flatMap((answer) => outline.answersById.get(answer)?.slice(0, 1) ?? []);
    answers.push(...found.map(({ answer }) => answer));
    sets.push([[...ids].sort().join(" "), at]);
    const list = section.section.repeat?.for_list;
    if (entry.section.section.repeat !== undefined) {
      if (entry.section !== section)
        yield fault("eq/repeated-summary", at, `the summary ${id} repeats, so it has no one total here`);
    } else if (list !== undefined && found.some((answer) => listOf(answer) === list)) {
      yield fault(
        "eq/repeated-summary",
        at,
        `the summary ${id} sums answers of all items of the list ${list}, over which this repeats`,
      );
    }
  }
  for (const [, at] of repeated(sets))
    yield fault("eq/summed-twice", at, "sums the same answers as another summary here");
  yield* checkAlike(answers, path);
}

/** The list over whose items an answer is asked, where it is asked outside a section that repeats. */
function listOf({ dynamic, block }: Outline["answers"][number]): string | undefined {
  if (dynamic !== undefined) return dynamic;
  const owner = block.parent?.block;
  return owner !== undefined && "for_list" in owner ? owner.for_list : undefined;
}
