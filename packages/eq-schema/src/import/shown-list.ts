import type { Content } from "@waypost/form";
import type { ListSummary } from "../questionnaire/block-base.ts";
import type { Text } from "../questionnaire/text.ts";
import { name } from "./code.ts";
import { below, refuse, type Place } from "./place.ts";
import { optionalText, text } from "./texts.ts";

/** The variable that stands for the item that is named. */
const ITEM = "listed";

/** The items of a list, each by its title, under a heading. */
export function shownList({ for_list, summary }: ListSummary, place: Place): Content[] {
  const here = below(place, "summary");
  const title = optionalText(summary.title, below(here, "title"));
  const called = titleOf(summary.item_title, {
    ...below(here, "item_title"),
    element: { list: for_list, variable: ITEM },
  });
  const items = `list to bullets(for ${ITEM} in ${name(for_list)} return ${called})`;
  return [
    ...(title === undefined ? [] : [{ kind: "heading" as const, text: title }]),
    { kind: "paragraph", text: { text: "{items}", with: { items } } },
  ];
}

/** The title of an item as an expression: only where it is one placeholder and nothing else. */
function titleOf(value: Text, place: Place): string {
  const written = text(value, place);
  const expressions = typeof written === "object" && "with" in written ? Object.values(written.with ?? {}) : [];
  const [only] = expressions;
  const alone = typeof value === "object" && "text" in value && /^\{\w+\}$/.test(value.text);
  if (!alone || typeof only !== "string" || expressions.length > 1) {
    refuse(place, "the title of an item must be one placeholder and nothing else");
  }
  return typeof only === "string" ? only : '""';
}
