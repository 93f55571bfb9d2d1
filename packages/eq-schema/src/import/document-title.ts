import type { Text as FormText } from "@waypost/form";
import type { Block } from "../questionnaire/block.ts";
import type { Section, SectionSummary } from "../questionnaire/section.ts";
import type { Text } from "../questionnaire/text.ts";
import { below, type Place } from "./place.ts";
import { messageText } from "./validation.ts";

/** The title of the window, in a repeated section with that of the item; `{list_item_position}` is its number, and
 * of a pair `{to_list_item_position}` that of the other. */
export function documentTitle(title: string | undefined, section: Section, place: Place): FormText | undefined {
  if (title === undefined) return undefined;
  const repeated = section.repeat?.page_title;
  const words = repeated === undefined ? title : `${title}: ${repeated}`;
  const positions = { list_item_position: "current.position", to_list_item_position: "to.position" };
  return messageText(words, positions, below(place, "page_title"));
}

/** The title of the window of a block: its own; that of a total the total's; where the items of a section are told
 * apart that of the question. Else it follows from the heading. */
export function blockTitle(block: Block, section: Section, place: Place): FormText | undefined {
  return documentTitle(block.page_title ?? unwritten(block, section), section, place);
}

/** The title of the window of a section's summary: its own, else the section's where the heading is another. */
export function summaryTitle(summary: SectionSummary, section: Section, place: Place): FormText | undefined {
  const isCalledOtherwise = section.repeat !== undefined || summary.title !== undefined;
  const unwritten = isCalledOtherwise && section.title !== undefined ? veiled(section.title) : undefined;
  return documentTitle(summary.page_title ?? unwritten, section, place);
}

function unwritten(block: Block, section: Section): string | undefined {
  if (block.type === "CalculatedSummary" || block.type === "GrandCalculatedSummary")
    return veiled(block.calculation.title);
  if (section.repeat?.page_title === undefined || !("question" in block) || !block.question) return undefined;
  return veiled(block.question.title);
}

/** A text with `…` for each of its placeholders; none where a number decides between several. */
function veiled(text: Text): string | undefined {
  if (typeof text === "string") return text;
  return "text" in text ? text.text.replaceAll(/\{[^}]*\}/g, "…") : undefined;
}
