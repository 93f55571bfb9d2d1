import type { Content, SimpleContent } from "@waypost/form";
import type { ContentPart, Definition, Guidance } from "../questionnaire/content.ts";
import type { Text } from "../questionnaire/text.ts";
import { below, refuse, type Place } from "./place.ts";
import { text, wrapped } from "./texts.ts";

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

/** A panel of help. */
export function guidance(given: Guidance, place: Place): Content[] {
  if (given.show_guidance !== undefined) refuse(place, "only the guidance of an answer can be folded away");
  return contents(given.contents, below(place, "contents"));
}

/** Contents as one text with markup, for where only a text may stand. */
export function contentsText(parts: readonly ContentPart[] | undefined, place: Place) {
  return wrapped(
    (parts ?? []).flatMap((part, index) => {
      const here = below(place, index);
      if (part.definition ?? part.guidance) refuse(here, "nothing can be folded away inside folded guidance");
      return [
        ...optionalPiece("<p><strong>", part.title, below(here, "title"), "</strong></p>"),
        ...optionalPiece("<p>", part.description, below(here, "description"), "</p>"),
        ...listPieces(part.list, below(here, "list")),
      ];
    }),
  );
}

function optionalPiece(before: string, value: Text | undefined, place: Place, after: string) {
  if (value === undefined) return [];
  // A paragraph of its own markup needs none around it.
  const marked = typeof value === "string" && /^\s*<(?:p|ul|ol)\b/.test(value);
  return [marked ? { before: "", value, place, after: "" } : { before, value, place, after }];
}

function listPieces(items: readonly Text[] | undefined, place: Place) {
  return (items ?? []).map((value, index) => ({
    before: index === 0 ? "<ul><li>" : "<li>",
    value,
    place: below(place, index),
    after: index === (items?.length ?? 0) - 1 ? "</li></ul>" : "</li>",
  }));
}

function contentOf(part: ContentPart, place: Place): Content[] {
  const folded = part.definition ? [definition(part.definition, below(place, "definition"))] : [];
  const panel: Content[] = part.guidance
    ? [{ kind: "guidance", contents: simpleContents(part.guidance.contents, below(place, "guidance", "contents")) }]
    : [];
  return [...simpleContent(part, place), ...folded, ...panel];
}

function simpleContents(parts: readonly ContentPart[] | undefined, place: Place): SimpleContent[] {
  return (parts ?? []).flatMap((part, index) => {
    const here = below(place, index);
    if (part.definition ?? part.guidance) refuse(here, "a panel or definition cannot hold another");
    return simpleContent(part, here);
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
