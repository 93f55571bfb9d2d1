import type { Answer } from "../questionnaire/answer.ts";
import type { AnyBlock } from "../questionnaire/block.ts";
import { answersOf, type Question } from "../questionnaire/question.ts";
import type { MetadataField, Questionnaire } from "../questionnaire/questionnaire.ts";
import { blocksOf, subBlocksOf, type Section } from "../questionnaire/section.ts";

/** An answer and where it is given. */
export interface KnownAnswer {
  readonly answer: Answer;
  /** The list of whose items each has one. */
  readonly list: string | null;
  /** The list for each of whose items one is asked in the same question. */
  readonly each: string | null;
  /** Every value of its options in any wording, or null where some are worked out. */
  readonly options: readonly string[] | null;
}

/** A block and where it stands. */
export interface KnownBlock {
  readonly block: AnyBlock;
  readonly section: Section;
  readonly group: string;
  /** The list of whose items it is about one. */
  readonly list: string | null;
}

/** Everything of a questionnaire by its id. */
export interface Catalogue {
  readonly questionnaire: Questionnaire;
  readonly answers: ReadonlyMap<string, KnownAnswer>;
  readonly blocks: ReadonlyMap<string, KnownBlock>;
  readonly sections: ReadonlyMap<string, Section>;
  readonly metadata: ReadonlyMap<string, MetadataField>;
  /** Metadata that was read, declared or not: filled while the questionnaire is imported. */
  readonly read: Set<string>;
  /** The first block of each group. */
  readonly groups: ReadonlyMap<string, string>;
  /** Lists in the order in which they are met. */
  readonly lists: readonly string[];
  /** The answers by which two items of a list have the same name. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** The code under which an answer is submitted, and those of its values. */
  readonly codes: ReadonlyMap<string, AnswerCodes>;
  /** A new id of a page: the one wished for, or the next that is free. */
  readonly freeId: (wished: string) => string;
}

/** The codes of one answer. */
export interface AnswerCodes {
  readonly code?: string;
  readonly values: ReadonlyMap<string, string>;
}

/** All questions of a block: the one it has, or its variants. */
export function questionsOf(block: AnyBlock): readonly Question[] {
  if (!("question" in block || "question_variants" in block)) return [];
  if (block.question) return [block.question];
  return (block.question_variants ?? []).map(({ question }) => question);
}

/** Looks everything of a questionnaire up once. */
export function catalogueOf(questionnaire: Questionnaire): Catalogue {
  const answers = new Map<string, KnownAnswer>();
  const blocks = new Map<string, KnownBlock>();
  const groups = new Map<string, string>();
  const lists = new Set<string>(questionnaire.supplementary_data?.lists ?? []);
  const names = new Map<string, readonly string[]>();
  for (const section of questionnaire.sections) {
    const repeated = section.repeat?.for_list ?? null;
    for (const group of section.groups) {
      groups.set(group.id, group.blocks[0]?.id ?? group.id);
    }
    for (const block of blocksOf(section)) {
      const group = section.groups.find((one) => one.blocks.some(({ id }) => id === block.id))?.id ?? "";
      const collected = "for_list" in block ? block.for_list : null;
      if (collected !== null) lists.add(collected);
      if ("same_name_answer_ids" in block && block.same_name_answer_ids && collected !== null) {
        names.set(collected, block.same_name_answer_ids);
      }
      const known = { block, section, group, list: repeated };
      blocks.set(block.id, known);
      note(block, repeated, answers);
      for (const [, part] of subBlocksOf(block)) {
        const list = part.type === "UnrelatedQuestion" || part.type === "ListRemoveQuestion" ? repeated : collected;
        blocks.set(part.id, { ...known, block: part, list: collected });
        note(part, list, answers);
      }
    }
  }
  return {
    questionnaire,
    answers,
    blocks,
    groups,
    names,
    sections: new Map(questionnaire.sections.map((section) => [section.id, section])),
    metadata: new Map(questionnaire.metadata.map((field) => [field.name, field])),
    lists: [...lists],
    codes: codesOf(questionnaire),
    read: new Set(),
    freeId: freeIds(
      new Set([...blocks.keys(), ...answers.keys(), ...lists, ...questionnaire.sections.map(({ id }) => id)]),
    ),
  };
}

function note(block: AnyBlock, list: string | null, answers: Map<string, KnownAnswer>): void {
  for (const question of questionsOf(block)) {
    const asked = new Set(question.dynamic_answers?.answers ?? []);
    for (const answer of answersOf(question)) {
      const each = asked.has(answer) ? (question.dynamic_answers?.values.identifier ?? null) : null;
      enter(answer, list, each, answers);
      for (const option of "options" in answer ? (answer.options ?? []) : []) {
        if ("detail_answer" in option && option.detail_answer) enter(option.detail_answer, list, null, answers);
      }
    }
  }
}

function enter(answer: Answer, list: string | null, each: string | null, answers: Map<string, KnownAnswer>): void {
  const before = answers.get(answer.id);
  const worked = "dynamic_options" in answer && answer.dynamic_options !== undefined;
  const own = "options" in answer ? (answer.options ?? []).map(({ value }) => value) : [];
  const options = worked || before?.options === null ? null : [...new Set([...(before?.options ?? []), ...own])];
  answers.set(answer.id, { answer: before?.answer ?? answer, list: before?.list ?? list, each, options });
}

function codesOf(questionnaire: Questionnaire): ReadonlyMap<string, AnswerCodes> {
  const codes = new Map<string, { code?: string; values: Map<string, string> }>();
  for (const { answer_id, answer_value, code } of questionnaire.answer_codes ?? []) {
    const known = codes.get(answer_id) ?? { values: new Map<string, string>() };
    if (answer_value === undefined) known.code = code;
    else known.values.set(answer_value, code);
    codes.set(answer_id, known);
  }
  return codes;
}

function freeIds(taken: Set<string>): (wished: string) => string {
  return (wished) => {
    let id = wished;
    for (let next = 2; taken.has(id); next++) id = `${wished}-${String(next)}`;
    taken.add(id);
    return id;
  };
}
