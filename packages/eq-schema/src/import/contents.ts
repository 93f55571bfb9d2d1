import type { Content, SimpleContent } from "@waypost/form";
import type { ContentPart, Definition, Guidance } from "../questionnaire/content.ts";
import type { Text } from "../questionnaire/text.ts";
import { below, type Place } from "./place.ts";
import { text, wrapped, type Piece } from "./texts.ts";

/** The parts of a page's content. */
export function contents(parts: readonly ContentPart[] | undefined, place: Place): Content[] {
  return (parts ?? []).flatMap((part, index) => contentOf(part, below(place, index)));
}

/** A paragraph for each text. */
export function paragraphs(texts: readonly Text[] | undefined, place: Place): SimpleContent[] {
  return (texts ?? []).map((value, index) => ({ kind: "paragraph", text: text(value, below(place, index)) }));
}

/** What words mean, folded away. */
export function definition({ title, contents: parts }: Definition, place: Place): Content {
  return {
    kind: "definition",
    title: text(title, below(place, "title")),
    contents: simpleContents(parts, below(place, "contents")),
  };
}

/** A panel of help, and what it folds away or frames itself below it; what opens with a link is folded away whole. */
export function guidance(given: Guidance, place: Place): Content[] {
  const { show_guidance: title, contents: parts = [] } = given;
  if (title !== undefined) return [definition({ title, contents: parts }, place)];
  const inside = below(place, "contents");
  const framed = parts.flatMap((part, index) => simpleContent(part, below(inside, index)));
  const own = parts.flatMap((part, index) => foldedOrFramed(part, below(inside, index)));
  return framed.length === 0 ? own : [{ kind: "guidance", contents: framed }, ...own];
}

/** Contents as one text with markup, for where only a text may stand. */
export function contentsText(parts: readonly ContentPart[] | undefined, place: Place) {
  return wrapped((parts ?? []).flatMap((part, index) => pieces(part, below(place, index))));
}

function pieces(part: ContentPart, place: Place): Piece[] {
  return [
    ...optionalPiece("<p><strong>", part.title, below(place, "title"), "</strong></p>"),
    ...optionalPiece("<p>", part.description, below(place, "description"), "</p>"),
    ...listPieces(part.list, below(place, "list")),
    ...unfolded(part, place).flatMap(([one, here]) => pieces(one, here)),
  ];
}

/** What a part folds away or frames, as parts that stand openly: for where nothing can be folded or framed. */
function unfolded(
  { definition: folded, guidance: framed }: ContentPart,
  place: Place,
): (readonly [ContentPart, Place])[] {
  const at = (name: string, parts: readonly ContentPart[] = []) =>
    parts.map((part, index) => [part, below(place, name, "contents", index)] as const);
  return [
    ...(folded ? [[{ title: folded.title }, below(place, "definition")] as const] : []),
    ...at("definition", folded?.contents),
    ...at("guidance", framed?.contents),
  ];
}

function optionalPiece(before: string, value: Text | undefined, place: Place, after: string): Piece[] {
  if (value === undefined) return [];
  // A paragraph of its own markup needs none around it.
  const marked = typeof value === "string" && /^\s*<(?:p|ul|ol)\b/.test(value);
  return [marked ? { before: "", value, place, after: "" } : { before, value, place, after }];
}

function listPieces(items: readonly Text[] | undefined, place: Place): Piece[] {
  return (items ?? []).map((value, index) => ({
    before: index === 0 ? "<ul><li>" : "<li>",
    value,
    place: below(place, index),
    after: index === (items?.length ?? 0) - 1 ? "</li></ul>" : "</li>",
  }));
}

const contentOf = (part: ContentPart, place: Place): Content[] => [
  ...simpleContent(part, place),
  ...foldedOrFramed(part, place),
];

function foldedOrFramed(part: ContentPart, place: Place): Content[] {
  const folded = part.definition ? [definition(part.definition, below(place, "definition"))] : [];
  const panel: Content[] = part.guidance
    ? [{ kind: "guidance", contents: simpleContents(part.guidance.contents, below(place, "guidance", "contents")) }]
    : [];
  return [...folded, ...panel];
}

function simpleContents(parts: readonly ContentPart[] | undefined, place: Place): SimpleContent[] {
  return (parts ?? []).flatMap((part, index) => {
    const here = below(place, index);
    const inner = unfolded(part, here).flatMap(([one, there]) => simpleContent(one, there));
    return [...simpleContent(part, here), ...inner];
  });
}

function simpleContent({ title, description, list }: ContentPart, place: Place): SimpleContent[] {
  const found: SimpleContent[] = [];
  if (title !== undefined) found.push({ kind: "heading", text: text(title, below(place, "title")) });
  if (description !== undefined) {
    found.push({ kind: "paragraph", text: text(description, below(place, "description")) });
  }
  if (list !== undefined && list.length > 0) {
    found.push({ kind: "list", items: list.map((item, index) => text(item, below(place, "list", index))) });
  }
  return found;
}
