import type { ValueSource } from "../questionnaire/value-source.ts";
import { fault, type Faults } from "./fault.ts";
import type { BlockEntry, Outline } from "./outline.ts";
import type { Place } from "./walk.ts";

/** Whatever a value source reads can be known where it is read. */
export function* checkOrder(outline: Outline, place: Place): Faults {
  const { value, path, section } = place;
  if (typeof value["source"] !== "string" || typeof value["identifier"] !== "string") return;
  const source = value as unknown as ValueSource;
  if (section === undefined) return;
  const here = place.block?.position ?? place.group?.first;
  switch (source.source) {
    case "answers":
      yield* checkAnswer(outline, place, source.identifier, here);
      return;
    case "list": {
      const collected = outline.lists.get(source.identifier);
      if (collected !== undefined && place.block !== undefined && collected > place.block.position) {
        yield fault("eq/list-collected-later", path, `the list ${source.identifier} is collected only after this`);
      }
      return;
    }
    case "progress":
      yield* checkProgress(outline, place, source.selector, source.identifier);
      return;
    default:
  }
}

function* checkAnswer(outline: Outline, { path, block, section }: Place, id: string, here: number | undefined): Faults {
  const entries = outline.answersById.get(id) ?? [];
  if (entries.length === 0) return;
  const later = path.includes("enabled")
    ? entries.every((entry) => entry.block.section.position > (section?.position ?? 0))
    : here !== undefined && entries.every((entry) => entry.block.position > here);
  if (later) yield fault("eq/answer-asked-later", path, `the answer ${id} is asked only after this`);
  if (block !== undefined && readsBefore(path, block) && entries.every((entry) => entry.block.block === block.block)) {
    yield fault("eq/own-answer", path, `the answer ${id} is one of this page, which is not answered yet`);
  }
}

/** Whether a source is read before its page is answered: to show it or to skip it, not to go on from it. */
function readsBefore(path: Place["path"], block: BlockEntry): boolean {
  const [part] = path.slice(block.path.length);
  return part === "question" || part === "question_variants" || part === "skip_conditions";
}

function* checkProgress(
  outline: Outline,
  { path, block, section }: Place,
  selector: "section" | "block",
  id: string,
): Faults {
  if (selector === "section") {
    const target = outline.sectionsById.get(id);
    if (target === undefined) yield fault("eq/unknown-section", path, `there is no section ${id}`);
    else if (target === section)
      yield fault("eq/progress-of-here", path, `the section ${id} is the one that this stands in`);
    else if (target.position > (section?.position ?? 0))
      yield fault("eq/progress-of-later", path, `the section ${id} comes only after this`);
    else if (target.section.repeat !== undefined)
      yield fault("eq/progress-of-repeated", path, `the section ${id} is repeated, so it has no one progress`);
    return;
  }
  const target = outline.blocksById.get(id);
  if (target === undefined) yield fault("eq/unknown-block", path, `there is no block ${id}`);
  else if (target === block) yield fault("eq/progress-of-here", path, `the block ${id} is the one that this stands in`);
  else if (
    block === undefined ? target.section.position >= (section?.position ?? 0) : target.position >= block.position
  ) {
    yield fault("eq/progress-of-later", path, `the block ${id} comes only after this`);
  } else if (target.section.section.repeat !== undefined && target.section !== section) {
    yield fault("eq/progress-of-repeated", path, `the block ${id} is repeated, so it has no one progress`);
  }
}
