import type { Text as FormText } from "@waypost/form";
import type { Section } from "../questionnaire/section.ts";
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
