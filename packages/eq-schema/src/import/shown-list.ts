import type { Content } from "@waypost/form";
import type { ListSummary } from "../questionnaire/block-base.ts";
import type { Text } from "../questionnaire/text.ts";
import { name, quote } from "./code.ts";
import { below, refuse, type Place } from "./place.ts";
import { optionalText, text } from "./texts.ts";

/** The variable that stands for the item that is named. */
const ITEM = "listed";
const NOTHING = quote("");

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

/** The title of an item as an expression: what stands between its placeholders, and they. */
function titleOf(value: Text, place: Place): string {
  const written = text(value, place);
  const plain = typeof value === "string" ? value : "text" in value ? value.text : undefined;
  if (plain === undefined) refuse(place, "the title of an item has one wording");
  const codes = typeof written === "object" && typeof written.with === "object" ? written.with : {};
  const parts = (plain ?? "")
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 0 ? quote(part) : (codes[part] ?? NOTHING)))
    .filter((part) => part !== NOTHING);
  const [only = NOTHING, ...more] = parts;
  return more.length === 0 ? only : `string join([${parts.join(", ")}], "")`;
}
