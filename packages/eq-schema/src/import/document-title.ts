import type { Text as FormText } from "@waypost/form";
import type { Section } from "../questionnaire/section.ts";
import { below, type Place } from "./place.ts";
import { messageText } from "./validation.ts";

/** The title of the window, in a repeated section with that of the item; `{list_item_position}` is its number. */
export function documentTitle(title: string | undefined, section: Section, place: Place): FormText | undefined {
  if (title === undefined) return undefined;
  const repeated = section.repeat?.page_title;
  const words = repeated === undefined ? title : `${title}: ${repeated}`;
  return messageText(words, { list_item_position: "current.position" }, below(place, "page_title"));
}
