import type { Path, QuestionnaireError } from "../error.ts";
import type { Action } from "../questionnaire/action.ts";
import { optionsOf } from "../questionnaire/answer.ts";
import type {
  ListCollectorBlock,
  ListCollectorContentBlock,
  PrimaryPersonBlock,
  RelationshipBlock,
} from "../questionnaire/list-block.ts";
import { answersOf } from "../questionnaire/question.ts";
import { fault, same, type Faults } from "./fault.ts";
import { ofList, placed, questionsOf, type BlockEntry, type Outline, type SectionEntry } from "./outline.ts";

/** A list collector, and each block around a list, is one that works. */
export function* checkCollector(outline: Outline, entry: BlockEntry): Faults {
  const { block, path } = entry;
  switch (block.type) {
    case "ListCollector":
      yield* checkListCollector(outline, entry, block);
      return;
    case "ListCollectorContent":
      yield* checkRepeating(outline, entry, block);
      return;
    case "PrimaryPersonListCollector":
      yield* checkPrimaryPerson(outline, entry, block);
      return;
    case "ListCollectorDrivingQuestion": {
      const [first] = ofList(outline, "ListCollectorDrivingQuestion", block.for_list);
      if (first !== entry)
        yield fault("eq/several-driving-questions", path, `is a second driving question of the list ${block.for_list}`);
      return;
    }
    case "RelationshipCollector":
      yield* checkRelationships(entry, block);
      return;
    case "UnrelatedQuestion":
      for (const question of questionsOf(entry)) {
        const actions = answersOf(question.question)
          .flatMap(optionsOf)
          .map((option) => ("action" in option ? option.action?.type : undefined));
        const needed = ["AddUnrelatedRelationships", "RemoveUnrelatedRelationships"] as const;
        for (const type of needed)
          if (!actions.includes(type))
            yield fault("eq/action-needed", question.path, `has no option with the action ${type}`);
      }
      return;
    default:
  }
}

function* checkListCollector(outline: Outline, entry: BlockEntry, block: ListCollectorBlock): Faults {
  const { path } = entry;
  yield* checkRadio(entry, "RedirectToListAddBlock");
  if (block.summary === undefined) yield fault("eq/missing", [...path, "summary"], "is missing: it names the items");
  const page = (name: "add_block" | "edit_block" | "remove_block"): BlockEntry => ({
    ...entry,
    block: block[name],
    path: [...path, name],
    parent: entry,
  });
  yield* checkRadio(page("remove_block"), "RemoveListItemAndAnswers");
  const adds = answerIds(page("add_block"));
  const edits = answerIds(page("edit_block"));
  if (!same(adds, edits))
    yield fault("eq/add-edit-answers", [...path, "edit_block"], "has not the answers of the page that adds an item");
  yield* checkSameName(block.same_name_answer_ids, path, new Set([...adds, ...edits]));
  const [first] = ofList(outline, "ListCollector", block.for_list);
  if (first?.block.type === "ListCollector" && first.block !== block) {
    const firsts = answerIds({
      ...first,
      block: first.block.add_block,
      path: [...first.path, "add_block"],
      parent: first,
    });
    if (!same(adds, firsts)) yield differs([...path, "add_block"], block.for_list);
  }
  yield* checkRepeating(outline, entry, block);
}

function* checkRepeating(
  outline: Outline,
  entry: BlockEntry,
  block: ListCollectorBlock | ListCollectorContentBlock,
): Faults {
  if (block.repeating_blocks === undefined) return;
  if (block.repeating_blocks.length === 0)
    yield fault("eq/no-repeating-blocks", [...entry.path, "repeating_blocks"], "holds none");
  const alike = ofList(outline, block.type, block.for_list).length;
  const others = ofList(
    outline,
    block.type === "ListCollector" ? "ListCollectorContent" : "ListCollector",
    block.for_list,
  ).length;
  if (alike > 1 || others > 1)
    yield fault(
      "eq/several-collectors",
      entry.path,
      `has repeating blocks, and is not the only collector of the list ${block.for_list}`,
    );
}

function* checkPrimaryPerson(outline: Outline, entry: BlockEntry, block: PrimaryPersonBlock): Faults {
  const page = (of: BlockEntry, add: PrimaryPersonBlock["add_or_edit_block"]): BlockEntry => ({
    ...of,
    block: add,
    path: [...of.path, "add_or_edit_block"],
    parent: of,
  });
  yield* checkRadio(entry, "RedirectToListAddBlock");
  const adds = answerIds(page(entry, block.add_or_edit_block));
  yield* checkSameName(block.same_name_answer_ids, entry.path, adds);
  const [first] = ofList(outline, "PrimaryPersonListCollector", block.for_list);
  if (first?.block.type === "PrimaryPersonListCollector" && first.block !== block) {
    const firsts = answerIds(page(first, first.block.add_or_edit_block));
    if (!same(adds, firsts)) yield differs([...entry.path, "add_or_edit_block"], block.for_list);
  }
}

function differs(path: Path, list: string): QuestionnaireError {
  return fault("eq/collector-answers", path, `has not the answers of the first collector of the list ${list}`);
}

function* checkRelationships(entry: BlockEntry, block: RelationshipBlock): Faults {
  if (typeof block.for_list !== "string") yield fault("eq/list-needed", entry.path, "names no list");
  for (const question of questionsOf(entry)) {
    const answers = answersOf(question.question);
    if (answers.length > 1)
      yield fault(
        "eq/several-relationship-answers",
        [...question.path, "answers"],
        "holds more than the one answer of a relationship",
      );
    for (const [at, answer] of answers.entries()) {
      if (answer.type !== "Relationship")
        yield fault("eq/wrong-relationship-answer", [...question.path, "answers", at, "type"], "is not Relationship");
    }
  }
}

/** The question asks by radio answers, of whose options one does what it is for. */
function* checkRadio(entry: BlockEntry, needed: Action["type"]): Faults {
  for (const question of questionsOf(entry)) {
    for (const [at, answer] of answersOf(question.question).entries()) {
      const path = [...question.path, "answers", at];
      if (answer.type !== "Radio") {
        yield fault("eq/radio-needed", [...path, "type"], "is not Radio, by which a list is collected");
        continue;
      }
      const types = optionsOf(answer).map((option) => ("action" in option ? option.action?.type : undefined));
      if (!types.includes(needed)) yield fault("eq/action-needed", path, `has no option with the action ${needed}`);
    }
  }
}

function* checkSameName(
  ids: readonly string[] | undefined,
  path: BlockEntry["path"],
  known: ReadonlySet<string>,
): Faults {
  for (const [at, id] of (ids ?? []).entries()) {
    if (!known.has(id))
      yield fault(
        "eq/unknown-answer",
        [...path, "same_name_answer_ids", at],
        `there is no answer ${id} where an item is added`,
      );
  }
}

/** The ids of all answers of a page, without those that options reveal. */
export function answerIds(entry: BlockEntry): ReadonlySet<string> {
  return new Set(questionsOf(entry).flatMap(({ question }) => answersOf(question).map(({ id }) => id)));
}

/** A section's summary shows lists whose collectors it can lead to. */
export function* checkSectionSummary(outline: Outline, entry: SectionEntry): Faults {
  const { section, path } = entry;
  const { summary } = section;
  if (summary === undefined) return;
  if (summary.show_non_item_answers === true && summary.items === undefined) {
    yield fault(
      "eq/summary-items-needed",
      [...path, "summary", "items"],
      "is missing: with show_non_item_answers there are items",
    );
  }
  const within = outline.blocksBySection.get(entry) ?? [];
  const collectors = within.filter(({ block }) => block.type === "ListCollector");
  if (summary.show_non_item_answers === true && collectors.length > 1) {
    yield fault(
      "eq/several-collectors",
      [...path, "summary"],
      "shows answers beside items, and the section has several list collectors",
    );
  }
  for (const [at, item] of placed(summary.items)) {
    const content = within.some(
      ({ block }) => block.type === "ListCollectorContent" && block.for_list === item.for_list,
    );
    if (content && collectors.some(({ block }) => "for_list" in block && block.for_list === item.for_list)) {
      yield fault(
        "eq/several-collectors",
        [...path, "summary", "items", at],
        `shows the list ${item.for_list}, which two blocks of the section collect`,
      );
    }
    const here = [...path, "summary", "items", at];
    const ids = outline.answersByList.get(item.for_list);
    if (ids === undefined) continue;
    if (item.item_anchor_answer_id !== undefined && !ids.has(item.item_anchor_answer_id)) {
      yield fault(
        "eq/wrong-related-answer",
        [...here, "item_anchor_answer_id"],
        `the answer ${item.item_anchor_answer_id} is none of the list ${item.for_list}`,
      );
    }
    for (const [related, { identifier }] of placed(item.related_answers)) {
      const answer = outline.answersById.get(identifier)?.[0]?.answer;
      if (!ids.has(identifier))
        yield fault(
          "eq/wrong-related-answer",
          [...here, "related_answers", related],
          `the answer ${identifier} is none of the list ${item.for_list}`,
        );
      else if (answer?.label === undefined)
        yield fault(
          "eq/wrong-related-answer",
          [...here, "related_answers", related],
          `the answer ${identifier} has no label`,
        );
    }
  }
}
