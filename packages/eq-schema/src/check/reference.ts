import type { ValueSource } from "../questionnaire/value-source.ts";
import { fault, type Faults } from "./fault.ts";
import { placed, type Outline } from "./outline.ts";
import type { Place } from "./walk.ts";

const ADDRESS_PARTS = new Set(["line1", "line2", "town", "postcode", "uprn"]);
const RESPONSE_METADATA = new Set(["started_at"]);

/** Whatever a value source names exists. */
export function* checkSource(outline: Outline, { value, path }: Place): Faults {
  if (typeof value["source"] !== "string" || value["identifier"] === undefined) return;
  const source = value as unknown as ValueSource;
  const names: unknown[] = [source.identifier].flat();
  for (const name of names)
    if (typeof name === "string") yield* checkName(outline, source, name, [...path, "identifier"]);
}

function* checkName(outline: Outline, source: ValueSource, name: string, path: Place["path"]): Faults {
  switch (source.source) {
    case "answers": {
      const [entry] = outline.answersById.get(name) ?? [];
      if (entry === undefined) yield fault("eq/unknown-answer", path, `there is no answer ${name}`);
      else if (
        source.selector !== undefined &&
        !(entry.answer.type === "Address" && ADDRESS_PARTS.has(source.selector))
      ) {
        yield fault("eq/wrong-answer-part", path, `the answer ${name} has no part ${source.selector}`);
      }
      return;
    }
    case "metadata":
      if (!outline.metadata.has(name)) yield fault("eq/unknown-metadata", path, `there is no metadata ${name}`);
      return;
    case "response_metadata":
      if (!RESPONSE_METADATA.has(name)) yield fault("eq/unknown-metadata", path, `a response has no ${name}`);
      return;
    case "list":
      if (!outline.lists.has(name)) yield fault("eq/unknown-list", path, `nothing collects the list ${name}`);
      return;
    case "supplementary_data":
      if (outline.questionnaire.supplementary_data === undefined)
        yield fault(
          "eq/supplementary-undeclared",
          path,
          "is read, and the questionnaire declares no supplementary data",
        );
      return;
    case "calculated_summary":
      if (outline.blocksById.get(name)?.block.type !== "CalculatedSummary") {
        yield fault("eq/unknown-summary", path, `there is no calculated summary ${name}`);
      }
      return;
    case "grand_calculated_summary":
      if (outline.blocksById.get(name)?.block.type !== "GrandCalculatedSummary") {
        yield fault("eq/unknown-summary", path, `there is no grand calculated summary ${name}`);
      }
      return;
    default:
  }
}

/** The lists, sections and answers that parts of a questionnaire name exist. */
export function* checkNames(outline: Outline): Faults {
  const { questionnaire } = outline;
  const list = function* (name: unknown, path: Place["path"]): Faults {
    if (typeof name === "string" && !outline.lists.has(name))
      yield fault("eq/unknown-list", path, `nothing collects the list ${name}`);
  };
  for (const { section, path } of outline.sections) {
    yield* list(section.repeat?.for_list, [...path, "repeat", "for_list"]);
    for (const [at, item] of placed(section.summary?.items))
      yield* list(item.for_list, [...path, "summary", "items", at, "for_list"]);
  }
  for (const { block, path } of outline.blocks) {
    if ("for_list" in block) yield* list(block.for_list, [...path, "for_list"]);
    if ("list_summary" in block) yield* list(block.list_summary?.for_list, [...path, "list_summary", "for_list"]);
  }
  if (questionnaire.questionnaire_flow.type === "Hub") {
    for (const [at, id] of (questionnaire.questionnaire_flow.options.required_completed_sections ?? []).entries()) {
      const path = ["questionnaire_flow", "options", "required_completed_sections", at];
      if (!outline.sectionsById.has(id)) yield fault("eq/unknown-section", path, `there is no section ${id}`);
    }
  }
}
