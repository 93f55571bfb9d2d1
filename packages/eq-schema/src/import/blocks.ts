import type { Page } from "@waypost/form";
import type { Block } from "../questionnaire/block.ts";
import type { Group, Section } from "../questionnaire/section.ts";
import { joined, type Code } from "./code.ts";
import { shownList } from "./shown-list.ts";
import { interstitial, introduction } from "./content-page.ts";
import { blockTitle } from "./document-title.ts";
import { calculation } from "./calculations.ts";
import { contentList, listCollector, primaryPerson, relationships } from "./lists.ts";
import { optional } from "./optional.ts";
import { below, doubt, type Place } from "./place.ts";
import { asked } from "./questions.ts";
import { routes } from "./routes.ts";
import { ruleCode } from "./rules.ts";
import { wordsIn } from "./words.ts";

/** A block as a page of its section; one for the interviewer alone says so first. */
export function page(block: Block, group: Group, section: Section, place: Place): Page {
  const shown = plainPage(block, group, section, place);
  if (block.interviewer_only !== true) return shown;
  if (shown.type === "primary-item" || shown.type === "relationships") {
    doubt(below(place, "interviewer_only"), "this page says nothing beside its question");
    return shown;
  }
  const { interviewer } = wordsIn(place.catalogue.questionnaire.language);
  const note = { kind: "paragraph" as const, text: `<strong>${interviewer}</strong>` };
  return { ...shown, contents: [note, ...(shown.contents ?? [])] };
}

function plainPage(block: Block, group: Group, section: Section, place: Place): Page {
  const common = {
    id: block.id,
    ...optional("documentTitle", blockTitle(block, section, place)),
    ...optional("skip", skip(block, group, place)),
    ...optional("routes", routes(block.routing_rules, section, below(place, "routing_rules"))),
    group: group.id,
  };
  switch (block.type) {
    case "Introduction":
      return { ...common, ...introduction(block, place) };
    case "Interstitial":
      return { ...common, ...interstitial(block, place) };
    case "Question":
      return {
        ...common,
        type: "question",
        ...(block.list_summary ? { contents: shownList(block.list_summary, below(place, "list_summary")) } : {}),
        questions: [asked(block, place)],
      };
    case "ConfirmationQuestion":
      return { ...common, type: "question", questions: [asked(block, place, { unlisted: true })] };
    case "ListCollectorDrivingQuestion":
      return { ...common, type: "question", questions: [asked(block, place)] };
    case "ListCollector":
      return { ...common, ...listCollector(block, section, place) };
    case "ListCollectorContent":
      return { ...common, ...contentList(block, section, place) };
    case "PrimaryPersonListCollector":
      return { ...common, ...primaryPerson(block, section, place) };
    case "RelationshipCollector":
      return { ...common, ...relationships(block, section, place) };
    case "CalculatedSummary":
    case "GrandCalculatedSummary":
      return { ...common, ...calculation(block, place) };
  }
}

/** A block is skipped by its own rule or by that of its group. */
function skip(block: Block, group: Group, place: Place): string | undefined {
  const rules: Code[] = [];
  if (block.skip_conditions) rules.push(ruleCode(block.skip_conditions.when, below(place, "skip_conditions", "when")));
  if (group.skip_conditions) {
    const path = [...place.path.slice(0, -2), "skip_conditions", "when"];
    rules.push(ruleCode(group.skip_conditions.when, { ...place, path }));
  }
  return rules.length === 0 ? undefined : joined("or", rules).text;
}
