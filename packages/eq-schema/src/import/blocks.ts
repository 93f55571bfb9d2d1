import type { Page, Text as FormText } from "@waypost/form";
import type { Block, IntroductionBlock, InterstitialBlock } from "../questionnaire/block.ts";
import type { Content } from "../questionnaire/content.ts";
import type { Group, Section } from "../questionnaire/section.ts";
import { joined, type Code } from "./code.ts";
import { contents, definition, paragraphs } from "./contents.ts";
import { calculation } from "./calculations.ts";
import { contentList, listCollector, primaryPerson, relationships } from "./lists.ts";
import { optional } from "./optional.ts";
import { below, refuse, type Place } from "./place.ts";
import { asked } from "./questions.ts";
import { routes } from "./routes.ts";
import { condition, ruleCode } from "./rules.ts";
import { text } from "./texts.ts";
import { messageText } from "./validation.ts";

/** A block as a page of its section. */
export function page(block: Block, group: Group, section: Section, place: Place): Page {
  const common = {
    id: block.id,
    ...optional("documentTitle", documentTitle(block.page_title, section, place)),
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
      if (block.list_summary) refuse(below(place, "list_summary"), "a question cannot show the items of a list");
      return { ...common, type: "question", questions: [asked(block, place)] };
    case "ConfirmationQuestion":
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

/** The title of the window, in a repeated section with that of the item; `{list_item_position}` is its number. */
export function documentTitle(title: string | undefined, section: Section, place: Place): FormText | undefined {
  if (title === undefined) return undefined;
  const repeated = section.repeat?.page_title;
  const words = repeated === undefined ? title : `${title}: ${repeated}`;
  return messageText(words, { list_item_position: "current.position" }, below(place, "page_title"));
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

function introduction(block: IntroductionBlock, place: Place) {
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

/** A page that only says something: the last of its variants is said where none before it holds. */
function interstitial({ content, content_variants: variants = [] }: InterstitialBlock, place: Place) {
  const last = variants.length - 1;
  const base = content
    ? said(content, below(place, "content"))
    : variants.slice(-1).map((one) => said(one.content, below(place, "content_variants", last, "content")))[0];
  if (!base) refuse(place, "the page says nothing");
  const others = (content ? variants : variants.slice(0, -1)).map((variant, index) => {
    const here = below(place, "content_variants", index);
    return {
      when: condition(variant.when, below(here, "when")),
      ...said(variant.content, below(here, "content")),
    };
  });
  return {
    type: "content" as const,
    ...(base ?? { title: "", contents: [] }),
    ...(others.length > 0 ? { variants: others } : {}),
  };
}

/** What a page says: its title, its instruction and its parts. */
export function said({ title, instruction, contents: parts }: Content, place: Place) {
  return {
    title: text(title, below(place, "title")),
    contents: [...paragraphs(instruction, below(place, "instruction")), ...contents(parts, below(place, "contents"))],
  };
}
