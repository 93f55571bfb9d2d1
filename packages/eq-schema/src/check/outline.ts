import type { Path } from "../error.ts";
import { optionsOf, type Answer } from "../questionnaire/answer.ts";
import type { AnyBlock, BlockType } from "../questionnaire/block.ts";
import { isObject } from "../questionnaire/primitive.ts";
import type { Question } from "../questionnaire/question.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { subBlocksOf, type Group, type Section } from "../questionnaire/section.ts";
import type { BooleanRule } from "../questionnaire/rule.ts";

/** A section where it stands. */
export type SectionEntry = { section: Section; path: Path; position: number };
/** A group where it stands. */
export type GroupEntry = { group: Group; path: Path; section: SectionEntry; first: number };
/** A block, or a page that belongs to one; `position` counts blocks through all sections, a page has that of its block. */
export type BlockEntry = {
  block: AnyBlock;
  path: Path;
  group: GroupEntry;
  section: SectionEntry;
  position: number;
  /** The block it belongs to. */
  parent?: BlockEntry;
};
/** A question, or a variant of one, where it stands. */
export type QuestionEntry = { question: Question; path: Path; block: BlockEntry; when?: BooleanRule };
/** An answer where it stands. */
export type AnswerEntry = {
  answer: Answer;
  path: Path;
  question: QuestionEntry;
  block: BlockEntry;
  /** Asked once for each item of this list. */
  dynamic?: string;
  /** Revealed by an option of another answer. */
  detail: boolean;
};

/** A questionnaire with its parts found and named, as the checks look at it. */
export type Outline = {
  questionnaire: Questionnaire;
  sections: readonly SectionEntry[];
  groups: readonly GroupEntry[];
  /** All blocks and, each after its block, the pages that belong to them. */
  blocks: readonly BlockEntry[];
  questions: readonly QuestionEntry[];
  answers: readonly AnswerEntry[];
  sectionsById: ReadonlyMap<string, SectionEntry>;
  groupsById: ReadonlyMap<string, GroupEntry>;
  blocksById: ReadonlyMap<string, BlockEntry>;
  /** Answers by id: several where variants, or the adding and the editing of an item, share one. */
  answersById: ReadonlyMap<string, readonly AnswerEntry[]>;
  blocksBySection: ReadonlyMap<SectionEntry, readonly BlockEntry[]>;
  /** The blocks of one type for one list, by both as {@link ofList} puts them together. */
  blocksByList: ReadonlyMap<string, readonly BlockEntry[]>;
  /** The ids of the answers that the blocks collecting a list ask for, by its name. */
  answersByList: ReadonlyMap<string, ReadonlySet<string>>;
  /** The lists that are collected, each with the position of the first block that does; supplementary ones with -1. */
  lists: ReadonlyMap<string, number>;
  metadata: ReadonlySet<string>;
  /** The ids of the answers that rules read: conditions of any kind. */
  ruled: ReadonlySet<string>;
};

/** The elements of a list that are objects, with their places; none where there is no list. */
export function placed<Value>(values: readonly Value[] | undefined): readonly (readonly [number, Value])[] {
  return Array.isArray(values)
    ? (values as readonly Value[]).map((value, at) => [at, value] as const).filter(([, value]) => isObject(value))
    : [];
}

/** Finds the parts of a questionnaire. Takes what has faults of shape too, as far as it can be followed. */
export function outlineOf(questionnaire: Questionnaire): Outline {
  const sections = placed(questionnaire.sections).map(([at, section]): SectionEntry => ({
    section,
    path: ["sections", at],
    position: at,
  }));
  const groups: GroupEntry[] = [];
  const blocks: BlockEntry[] = [];
  let position = 0;
  for (const section of sections) {
    for (const [groupAt, group] of placed(section.section.groups)) {
      const groupEntry = { group, path: [...section.path, "groups", groupAt], section, first: position };
      groups.push(groupEntry);
      for (const [blockAt, block] of placed(group.blocks)) {
        const path = [...groupEntry.path, "blocks", blockAt];
        const entry = { block, path, group: groupEntry, section, position: position++ };
        blocks.push(entry);
        for (const [steps, sub] of subBlocksOf(block)) {
          if (isObject(sub)) blocks.push({ ...entry, block: sub, path: [...path, ...steps], parent: entry });
        }
      }
    }
  }
  const questions = blocks.flatMap(questionsOf);
  const answers = questions.flatMap(answersIn);
  return {
    questionnaire,
    sections,
    groups,
    blocks,
    questions,
    answers,
    sectionsById: firstById(sections, ({ section }) => section.id),
    groupsById: firstById(groups, ({ group }) => group.id),
    blocksById: firstById(blocks, ({ block }) => block.id),
    answersById: Map.groupBy(answers, ({ answer }) => answer.id),
    blocksBySection: Map.groupBy(blocks, ({ section }) => section),
    blocksByList: Map.groupBy(blocks, ({ block }) => ("for_list" in block ? `${block.type} ${block.for_list}` : "")),
    answersByList: answersByList(answers),
    lists: listsOf(questionnaire, blocks),
    metadata: new Set(placed(questionnaire.metadata).map(([, field]) => field.name)),
    ruled: ruledBy(questionnaire),
  };
}

/** The blocks of one type for one list. */
export function ofList(outline: Outline, type: BlockType, list: string): readonly BlockEntry[] {
  return outline.blocksByList.get(`${type} ${list}`) ?? [];
}

/** The questions of one block: its only one, or its variants. */
export function questionsOf(block: BlockEntry): QuestionEntry[] {
  const asked = block.block;
  const one =
    "question" in asked && isObject(asked.question)
      ? [{ question: asked.question, path: [...block.path, "question"], block }]
      : [];
  const variants = "question_variants" in asked ? placed(asked.question_variants) : [];
  return [
    ...one,
    ...variants
      .filter(([, variant]) => isObject(variant.question))
      .map(([at, { question, when }]) => ({
        question,
        when,
        path: [...block.path, "question_variants", at, "question"],
        block,
      })),
  ];
}

function answersIn(question: QuestionEntry): AnswerEntry[] {
  const { path, block } = question;
  const entry = (answer: Answer, steps: Path, detail: boolean): AnswerEntry => ({
    answer,
    path: [...path, ...steps],
    question,
    block,
    detail,
  });
  const details = (answer: Answer, steps: Path) =>
    placed(optionsOf(answer)).flatMap(([at, option]) =>
      "detail_answer" in option && isObject(option.detail_answer)
        ? [entry(option.detail_answer, [...steps, "options", at, "detail_answer"], true)]
        : [],
    );
  const all = (answers: readonly Answer[] | undefined, steps: Path) =>
    placed(answers).flatMap(([at, answer]) => [
      entry(answer, [...steps, at], false),
      ...details(answer, [...steps, at]),
    ]);
  const dynamic = isObject(question.question.dynamic_answers) ? question.question.dynamic_answers : undefined;
  return [
    ...all(question.question.answers, ["answers"]),
    ...all(dynamic?.answers, ["dynamic_answers", "answers"]).map((each) => ({
      ...each,
      dynamic: dynamic?.values.identifier ?? "",
    })),
  ];
}

function listsOf(questionnaire: Questionnaire, blocks: readonly BlockEntry[]): ReadonlyMap<string, number> {
  const lists = new Map<string, number>();
  for (const name of questionnaire.supplementary_data?.lists ?? []) lists.set(name, -1);
  for (const { block, position } of blocks) {
    const collects = block.type === "ListCollector" || block.type === "PrimaryPersonListCollector";
    if (collects && !lists.has(block.for_list)) lists.set(block.for_list, position);
  }
  return lists;
}

function answersByList(answers: readonly AnswerEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const lists = new Map<string, Set<string>>();
  for (const { answer, block } of answers) {
    const owner = (block.parent ?? block).block;
    if (owner.type !== "ListCollector" && owner.type !== "PrimaryPersonListCollector") continue;
    const ids = lists.get(owner.for_list) ?? new Set();
    lists.set(owner.for_list, ids.add(answer.id));
  }
  return lists;
}

function firstById<Entry>(entries: readonly Entry[], idOf: (entry: Entry) => string): ReadonlyMap<string, Entry> {
  const map = new Map<string, Entry>();
  for (const entry of entries) {
    const id = idOf(entry);
    if (!map.has(id)) map.set(id, entry);
  }
  return map;
}

function ruledBy(questionnaire: Questionnaire): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (value: unknown, inRule: boolean): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, inRule);
    if (!isObject(value)) return;
    const { source, identifier } = value;
    if (inRule && source === "answers" && typeof identifier === "string") ids.add(identifier);
    for (const [key, each] of Object.entries(value)) visit(each, inRule || key === "when");
  };
  visit(questionnaire.sections, false);
  return ids;
}
