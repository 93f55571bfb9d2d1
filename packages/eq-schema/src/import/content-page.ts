import type { IntroductionBlock, InterstitialBlock } from "../questionnaire/block.ts";
import type { Content } from "../questionnaire/content.ts";
import { contents, definition, paragraphs } from "./contents.ts";
import { below, refuse, type Place } from "./place.ts";
import { condition } from "./rules.ts";
import { text } from "./texts.ts";
import { wordsIn } from "./words.ts";

/** A block that says something, in one wording or several. */
type Worded = Pick<InterstitialBlock, "content" | "content_variants">;

/** The page before the questions. */
export function introduction(block: IntroductionBlock, place: Place) {
  const { questionnaire } = place.catalogue;
  const parts = (name: "primary_content" | "secondary_content") =>
    (block[name] ?? []).flatMap((part, index) => titled(part, below(place, name, index)));
  const legal = questionnaire.legal_basis;
  return {
    type: "introduction" as const,
    title: text(block.title ?? questionnaire.title, below(place, "title")),
    contents: [
      ...paragraphs(block.description === undefined ? [] : [block.description], below(place, "description")),
      ...(legal === undefined ? [] : paragraphs([legal], place)),
      ...parts("primary_content"),
      ...preview(block.preview_content, below(place, "preview_content")),
      ...parts("secondary_content"),
    ],
    button: wordsIn(questionnaire.language).start,
  };
}

/** What will be asked, each question folded away. */
function preview(given: IntroductionBlock["preview_content"], place: Place) {
  if (!given) return [];
  return [
    ...titled(given, place),
    ...(given.questions ?? []).map((one, index) => {
      const { question: title, contents: parts = [] } = one;
      return definition({ title, contents: parts }, below(place, "questions", index));
    }),
  ];
}

function titled(part: Pick<Content, "contents"> & { title?: Content["title"] | undefined }, place: Place) {
  const heading =
    part.title === undefined ? [] : [{ kind: "heading" as const, text: text(part.title, below(place, "title")) }];
  return [...heading, ...contents(part.contents, below(place, "contents"))];
}

/** A page that only says something. */
export function interstitial(block: InterstitialBlock, place: Place) {
  const said = worded(block, place);
  if (said === null) refuse(place, "the page says nothing");
  return { type: "content" as const, ...(said ?? { title: "", contents: [] }) };
}

/** What a block says: the last of its variants is said where none before it holds. Null: nothing. */
export function worded({ content, content_variants: variants = [] }: Worded, place: Place) {
  const [last] = variants.slice(-1);
  const others = (content ? variants : variants.slice(0, -1)).map((variant, index) => {
    const here = below(place, "content_variants", index);
    return {
      when: condition(variant.when, below(here, "when")),
      ...announced(variant.content, below(here, "content")),
    };
  });
  const otherwise = content
    ? announced(content, below(place, "content"))
    : last && announced(last.content, below(place, "content_variants", variants.length - 1, "content"));
  return otherwise ? { ...otherwise, ...(others.length > 0 ? { variants: others } : {}) } : null;
}

/** What a page says: its title, its instruction and its parts. */
function announced({ title, instruction, contents: parts }: Content, place: Place) {
  return {
    title: text(title, below(place, "title")),
    contents: [...paragraphs(instruction, below(place, "instruction")), ...contents(parts, below(place, "contents"))],
  };
}
