import { placed, type BlockEntry, type Outline } from "./outline.ts";
import type { Path } from "../error.ts";
import { fault, repeated, type Faults } from "./fault.ts";

/** The id that addresses of relationships use. */
const RELATIONSHIPS = "relationships";
/** The pages whose answers may be asked on several pages: they fill one list. */
const FILLING = new Set([
  "ListAddQuestion",
  "ListEditQuestion",
  "ListRemoveQuestion",
  "PrimaryPersonListAddOrEditQuestion",
]);

/**
 * Ids are unique in all of a questionnaire, but for the questions and answers that the variants and pages of one block
 * share, and the answers that fill a list.
 */
export function* checkIds(outline: Outline): Faults {
  for (const [id, path] of repeated(allIds(outline))) yield fault("eq/duplicate-id", path, `is the id ${id} again`);
  for (const { block, path } of outline.blocks) {
    if ((block.id === RELATIONSHIPS) !== (block.type === "RelationshipCollector")) {
      yield fault(
        "eq/reserved-id",
        [...path, "id"],
        `the id ${RELATIONSHIPS} is that of the relationship collector, and it has no other`,
      );
    }
  }
  for (const [name, path] of repeated(
    placed(outline.questionnaire.metadata).map(([at, field]) => [field.name, ["metadata", at, "name"]] as const),
  )) {
    yield fault("eq/duplicate-metadata", path, `declares ${name} again`);
  }
}

function* allIds(outline: Outline): Iterable<readonly [string, Path]> {
  for (const { section, path } of outline.sections) yield [section.id, [...path, "id"]];
  for (const { group, path } of outline.groups) yield [group.id, [...path, "id"]];
  const within = new Map<BlockEntry, Map<string, Path>>();
  const inside = (owner: BlockEntry, id: string, path: Path) => {
    const ids = within.get(owner) ?? new Map<string, Path>();
    within.set(owner, ids);
    if (!ids.has(id)) ids.set(id, path);
  };
  for (const { block, path, parent } of outline.blocks) {
    if (parent === undefined) yield [block.id, [...path, "id"]];
    else inside(parent, block.id, [...path, "id"]);
  }
  for (const { question, path, block } of outline.questions)
    inside(block.parent ?? block, question.id, [...path, "id"]);
  for (const { answer, path, block } of outline.answers) {
    if (!FILLING.has(block.block.type)) inside(block.parent ?? block, answer.id, [...path, "id"]);
  }
  for (const ids of within.values()) yield* ids;
}
