import type { Answer, Block, Questionnaire, Question } from "../eq-schema.ts";
import { answersOf } from "../questionnaire/question.ts";
import { optionsOf } from "../questionnaire/answer.ts";
import { blocksOf, subBlocksOf } from "../questionnaire/section.ts";

/** An answer as rules see it: its type, and the list whose items it is asked of. */
export interface KnownAnswer {
  readonly answer: Answer;
  /** The list whose items it is asked of; null where it is asked once. */
  readonly list: string | null;
  /** The list for whose items the field is made, where it is dynamic: its value is the list of the answers. */
  readonly each: string | null;
}

type Asking = { readonly question?: Question | undefined; readonly question_variants?: readonly { readonly question: Question }[] | undefined };

/** The questions that a block or part of one asks, in all wordings. */
export const questionsOf = (block: Asking): readonly Question[] =>
  block.question ? [block.question] : (block.question_variants ?? []).map(({ question }) => question);

/** Everything of a questionnaire that rules and texts may name. */
export class Names {
  readonly questionnaire: Questionnaire;
  readonly answers = new Map<string, KnownAnswer>();
  readonly lists = new Set<string>();
  /** Lists that come with the supplementary data. */
  readonly givenLists: ReadonlySet<string>;
  /** The list collector of each page that adds to one. */
  readonly collectorOf = new Map<string, string>();
  /** The answers that make two items of a list ones of the same name. */
  readonly sameName = new Map<string, readonly string[]>();
  /** Metadata that is read without being declared. */
  readonly readMetadata = new Set<string>();

  constructor(questionnaire: Questionnaire) {
    this.questionnaire = questionnaire;
    this.givenLists = new Set(questionnaire.supplementary_data?.lists ?? []);
    for (const list of this.givenLists) this.lists.add(list);
    for (const section of questionnaire.sections) {
      for (const [, block] of blocksOf(section)) this.#block(block, section.repeat?.for_list ?? null);
    }
  }

  #block(block: Block, list: string | null): void {
    if ("for_list" in block) this.lists.add(block.for_list);
    if ("question" in block || "question_variants" in block) {
      for (const question of questionsOf(block)) this.#question(question, list);
    }
    const own = "for_list" in block ? block.for_list : list;
    for (const [, part] of subBlocksOf(block)) {
      if (part.type === "ListRemoveQuestion") continue;
      for (const question of questionsOf(part)) this.#question(question, own);
    }
    if (block.type === "ListCollector") this.collectorOf.set(block.add_block.id, block.id);
    if ("same_name_answer_ids" in block && block.same_name_answer_ids) {
      this.sameName.set(block.for_list, block.same_name_answer_ids);
    }
  }

  #question(question: Question, list: string | null): void {
    const made = new Set((question.dynamic_answers?.answers ?? []).map(({ id }) => id));
    const each = question.dynamic_answers?.values.identifier ?? null;
    for (const answer of answersOf(question)) {
      const known = { answer, list, each: made.has(answer.id) ? each : null };
      if (!this.answers.has(answer.id)) this.answers.set(answer.id, known);
      for (const option of optionsOf(answer)) {
        const detail = "detail_answer" in option ? option.detail_answer : undefined;
        if (detail && !this.answers.has(detail.id)) this.answers.set(detail.id, { answer: detail, list, each: null });
      }
    }
  }
}
