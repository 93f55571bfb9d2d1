import type {
  Content,
  ListPage,
  PrimaryItemPage,
  QuestionPage,
  RelationshipsPage,
  Text as FormText,
} from "@waypost/form";
import type { CollectorSummary } from "../questionnaire/block-base.ts";
import type {
  ListCollectorBlock,
  ListCollectorContentBlock,
  ListEditBlock,
  ListRepeatingBlock,
  PrimaryPersonBlock,
  PrimaryPersonEditBlock,
  RelationshipBlock,
  UnrelatedBlock,
} from "../questionnaire/list-block.ts";
import { answersOf } from "../questionnaire/question.ts";
import type { Section } from "../questionnaire/section.ts";
import { questionsOf } from "./catalogue.ts";
import { name } from "./code.ts";
import { worded } from "./content-page.ts";
import { documentTitle } from "./document-title.ts";
import { message } from "./message.ts";
import { optional } from "./optional.ts";
import { UNRELATED } from "./options.ts";
import { about, below, doubt, refuse, type Place } from "./place.ts";
import { asked } from "./questions.ts";
import { routes } from "./routes.ts";
import { condition } from "./rules.ts";
import { optionalText, text } from "./texts.ts";

type Without<T> = Omit<T, "id">;
type ItemBlock = ListEditBlock | ListRepeatingBlock | PrimaryPersonEditBlock;

/** Collects a list with questions of its own for adding, editing and removing. */
export function listCollector(block: ListCollectorBlock, section: Section, place: Place): Without<ListPage> {
  const { add_block: add, edit_block: edit, remove_block: remove, repeating_blocks: repeating = [], summary } = block;
  const item = (step: string, ...more: number[]) => about(below(place, step, ...more), block.for_list);
  const adding = item("add_block");
  const removing = item("remove_block");
  const empty = whileEmpty(block, place);
  onlyAsks(add, adding);
  onlyAsks(remove, removing);
  return {
    type: "list",
    list: block.for_list,
    again: true,
    question: asked(block, place, { collector: block.id }),
    ...(empty.length > 0 ? { contents: empty } : {}),
    pages: [
      itemPage(edit, section, item("edit_block")),
      ...repeating.map((one, index) => itemPage(one, section, item("repeating_blocks", index))),
    ],
    item: itemOf(summary, firstAnswer(edit, block.for_list), item("summary")),
    add: {
      ...optional("label", plain(summary?.add_link_text, below(place, "summary", "add_link_text"))),
      page: {
        id: add.id,
        ...optional("documentTitle", documentTitle(add.page_title, section, adding)),
        questions: [asked(add, adding)],
        ...optional("cancel", plain(add.cancel_text, below(adding, "cancel_text"))),
      },
    },
    ...optional("cancel", plain(edit.cancel_text, below(place, "edit_block", "cancel_text"))),
    remove: {
      id: remove.id,
      ...optional("documentTitle", documentTitle(remove.page_title, section, removing)),
      question: asked(remove, removing),
      ...optional("cancel", plain(remove.cancel_text, below(removing, "cancel_text"))),
    },
  };
}

/** Shows a list that is there already, and asks about each of its items. */
export function contentList(block: ListCollectorContentBlock, section: Section, place: Place): Without<ListPage> {
  const { repeating_blocks: repeating = [], summary } = block;
  const said = worded(block, place) ?? { title: section.title ?? block.for_list, contents: [] };
  const { variants, ...shown } = { variants: undefined, ...said };
  const empty = whileEmpty(block, place);
  const pages = repeating.map((one, index) =>
    itemPage(one, section, about(below(place, "repeating_blocks", index), block.for_list)),
  );
  return {
    type: "list",
    list: block.for_list,
    ...shown,
    contents: [...shown.contents, ...empty],
    ...optional(
      "variants",
      variants?.map((each) => ({ ...each, contents: [...each.contents, ...empty] })),
    ),
    pages,
    item: itemOf(summary, firstAnswer(repeating[0], block.for_list), about(below(place, "summary"), block.for_list)),
  };
}

/** Asks whether the respondent is one of a list. */
export function primaryPerson(block: PrimaryPersonBlock, section: Section, place: Place): Without<PrimaryItemPage> {
  return {
    type: "primary-item",
    list: block.for_list,
    question: asked(block, place, { collector: block.id, unlisted: true }),
    page: itemPage(block.add_or_edit_block, section, about(below(place, "add_or_edit_block"), block.for_list)),
  };
}

/** Asks how every two items of a list are related. Its title is a note: each pair is asked under its own question's. */
export function relationships(block: RelationshipBlock, section: Section, place: Place): Without<RelationshipsPage> {
  const here = about(place, block.for_list);
  const { unrelated_block: unrelated } = block;
  return {
    type: "relationships",
    list: block.for_list,
    question: asked(block, here),
    ...optional("unrelated", unrelated && unrelatedPage(unrelated, section, below(here, "unrelated_block"))),
  };
}

function unrelatedPage(block: UnrelatedBlock, section: Section, place: Place) {
  const { list_summary: summary } = block;
  onlyAsks(block, place);
  if (!summary) refuse(place, "needs a list_summary that says who is meant");
  const label = summary && text(summary.summary.item_title, below(place, "list_summary", "summary", "item_title"));
  const title = block.title ?? summary?.summary.title;
  return {
    id: block.id,
    ...optional("documentTitle", documentTitle(block.page_title, section, place)),
    ...optional("title", optionalText(title, below(place, "title"))),
    question: asked(block, place),
    unrelatedValue: UNRELATED,
    itemLabel: label ?? "",
  };
}

/** A page about one item. */
function itemPage(block: ItemBlock, section: Section, place: Place): QuestionPage {
  const skip = block.skip_conditions && condition(block.skip_conditions.when, below(place, "skip_conditions", "when"));
  return {
    id: block.id,
    type: "question",
    ...optional("documentTitle", documentTitle(block.page_title, section, place)),
    ...optional("skip", skip),
    ...optional("routes", routes(block.routing_rules, section, below(place, "routing_rules"))),
    questions: [asked(block, place)],
  };
}

/** Pages that stand beside the path have neither routes nor conditions. */
function onlyAsks(block: { readonly routing_rules?: unknown; readonly skip_conditions?: unknown }, place: Place): void {
  if (block.routing_rules !== undefined) doubt(below(place, "routing_rules"), "this page leads nowhere else");
  if (block.skip_conditions !== undefined) doubt(below(place, "skip_conditions"), "this page cannot be skipped");
}

/** What a page says while its list is empty. */
function whileEmpty({ for_list, summary }: ListCollectorBlock | ListCollectorContentBlock, place: Place): Content[] {
  const words = plain(summary?.empty_list_text, below(place, "summary", "empty_list_text"));
  return words === undefined ? [] : [{ kind: "paragraph", text: words, when: `count(${name(for_list)}) = 0` }];
}

/** How a list shows its items; without a title an item is called by its first answer. */
function itemOf(summary: CollectorSummary | undefined, otherwise: FormText, place: Place): ListPage["item"] {
  return {
    ...optional("title", optionalText(summary?.title, about(below(place, "title"), null))),
    label: optionalText(summary?.item_title, below(place, "item_title")) ?? otherwise,
  };
}

function firstAnswer(block: ItemBlock | undefined, list: string): FormText {
  const [question] = block ? questionsOf(block) : [];
  const [answer] = question ? answersOf(question) : [];
  return answer ? { text: "{name}", with: { name: name(answer.id) } } : list;
}

function plain(words: string | undefined, place: Place): string | undefined {
  return words === undefined ? undefined : message(words, () => undefined, place);
}
