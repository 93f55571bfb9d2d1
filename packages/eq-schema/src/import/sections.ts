import type { Page, Section as FormSection } from "@waypost/form";
import type { Section, SectionSummary, SummaryItem } from "../questionnaire/section.ts";
import { page } from "./blocks.ts";
import { summaryTitle } from "./document-title.ts";
import { message } from "./message.ts";
import { optional } from "./optional.ts";
import { about, below, doubt, type Place } from "./place.ts";
import { condition } from "./rules.ts";
import { optionalText, text } from "./texts.ts";

const nothing = () => undefined;

/** A section with its pages; its groups are the headings of summaries. */
export function section(given: Section, place: Place): FormSection {
  const { repeat, summary, enabled, title = place.catalogue.questionnaire.title } = given;
  const inside = about(place, repeat?.for_list ?? null);
  if (given.title_from_answers) doubt(below(place, "title_from_answers"), "a section has one title");
  const pages = given.groups.flatMap((group, at) => {
    const here = below(inside, "groups", at);
    if (group.routing_rules) doubt(below(here, "routing_rules"), "a group leads nowhere by itself");
    return group.blocks.map((block, index) => page(block, group, given, below(here, "blocks", index)));
  });
  const written = text(title, below(place, "title"));
  const repeated = repeat && { list: repeat.for_list, title: text(repeat.title, below(inside, "repeat", "title")) };
  return {
    id: given.id,
    title: written,
    ...optional("enabled", enabled && condition(enabled.when, below(place, "enabled", "when"))),
    ...optional("repeat", repeated),
    groups: given.groups.map((group, at) => ({
      id: group.id,
      ...optional("title", optionalText(group.title, below(place, "groups", at, "title"))),
    })),
    pages: summary
      ? [...pages, summaryPage(given, summary, repeated?.title, written, below(inside, "summary"))]
      : pages,
    ...(given.show_on_hub === false ? { hub: { hidden: true } } : {}),
  };
}

/** The summary of a section, met on the way or only from the hub. That of an item is called as the item's section. */
function summaryPage(
  given: Section,
  summary: SectionSummary,
  ofItem: FormSection["title"] | undefined,
  title: FormSection["title"],
  place: Place,
): Page {
  const lists = summary.items?.map((item, index) => summaryList(item, below(place, "items", index)));
  return {
    id: place.catalogue.freeId(`${given.id}-summary`),
    type: "section-summary",
    ...optional("documentTitle", summaryTitle(summary, given, place)),
    title: ofItem ?? optionalText(summary.title, below(place, "title")) ?? title,
    ...optional("collapsible", summary.collapsible),
    confirm: false,
    onPath: summary.show_on_completion,
    ...(lists ? { lists, answers: summary.show_non_item_answers === true } : {}),
  };
}

function summaryList(item: SummaryItem, place: Place) {
  const inside = about(place, item.for_list);
  const written = (step: "empty_list_text" | "add_link_text") => {
    const words = item[step];
    return words === undefined ? undefined : message(words, nothing, below(place, step));
  };
  return {
    list: item.for_list,
    title: optionalText(item.title, below(place, "title")) ?? item.for_list,
    ...optional("empty", written("empty_list_text")),
    ...optional("add", written("add_link_text")),
    ...optional("itemLabel", optionalText(item.item_label, below(inside, "item_label"))),
    ...optional("anchor", item.item_anchor_answer_id),
    ...optional(
      "fields",
      item.related_answers?.map(({ identifier }) => identifier),
    ),
  };
}
