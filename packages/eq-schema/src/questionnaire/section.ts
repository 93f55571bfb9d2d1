import { z } from "zod";
import { Block, type AnyBlock, type Block as AnySchemaBlock } from "./block.ts";
import { RoutingRule } from "./block-base.ts";
import { identifier, words } from "./primitive.ts";
import { When } from "./rule.ts";
import { Text } from "./text.ts";
import { AnswerSource } from "./value-source.ts";

/** Blocks under one heading of a summary. */
export const Group = z.strictObject({
  id: identifier,
  title: words.optional(),
  hide_in_navigation: z.boolean().optional(),
  skip_conditions: When.optional(),
  routing_rules: z.array(RoutingRule).min(1).optional(),
  blocks: z.array(Block).min(1),
});
/** See {@link Group}. */
export type Group = z.infer<typeof Group>;

/** A list on a section's summary. */
export const SummaryItem = z.strictObject({
  type: z.literal("List"),
  for_list: words,
  title: Text.optional(),
  add_link_text: words.optional(),
  empty_list_text: words.optional(),
  /** The answers of an item that are shown beside its title. */
  related_answers: z.array(AnswerSource).min(1).optional(),
  /** The answer to which the links of an item lead. */
  item_anchor_answer_id: words.optional(),
  item_label: Text.optional(),
});
/** See {@link SummaryItem}. */
export type SummaryItem = z.infer<typeof SummaryItem>;

/** The summary of a section. */
export const SectionSummary = z.strictObject({
  show_on_completion: z.boolean(),
  collapsible: z.boolean().optional(),
  title: Text.optional(),
  page_title: words.optional(),
  items: z.array(SummaryItem).min(1).optional(),
  /** Whether answers that are of no item are shown beside the lists. */
  show_non_item_answers: z.boolean().optional(),
});
/** See {@link SectionSummary}. */
export type SectionSummary = z.infer<typeof SectionSummary>;

/** A section that is gone through once for each item of a list. */
export const Repeat = z.strictObject({ for_list: words, title: Text, page_title: words.optional() });
/** See {@link Repeat}. */
export type Repeat = z.infer<typeof Repeat>;

/** A part of the questionnaire: what the hub lists. */
export const Section = z.strictObject({
  id: identifier,
  title: words.optional(),
  title_from_answers: z.array(words).optional(),
  groups: z.array(Group).min(1),
  enabled: When.optional(),
  repeat: Repeat.optional(),
  summary: SectionSummary.optional(),
  show_on_hub: z.boolean().optional(),
});
/** See {@link Section}. */
export type Section = z.infer<typeof Section>;

/** The blocks of a section in their order, without the pages that belong to them. */
export function blocksOf(section: Section): readonly AnySchemaBlock[] {
  return section.groups.flatMap((group) => group.blocks);
}

/** The pages that belong to a block, by the names of the properties that hold them. */
export function subBlocksOf(
  block: AnyBlock,
): readonly (readonly [path: readonly (string | number)[], block: AnyBlock])[] {
  const repeating = (blocks: readonly AnyBlock[] = []) =>
    blocks.map((each, index) => [["repeating_blocks", index], each] as const);
  switch (block.type) {
    case "ListCollector":
      return [
        [["add_block"], block.add_block],
        [["edit_block"], block.edit_block],
        [["remove_block"], block.remove_block],
        ...repeating(block.repeating_blocks),
      ];
    case "ListCollectorContent":
      return repeating(block.repeating_blocks);
    case "PrimaryPersonListCollector":
      return [[["add_or_edit_block"], block.add_or_edit_block]];
    case "RelationshipCollector":
      return block.unrelated_block === undefined ? [] : [[["unrelated_block"], block.unrelated_block]];
    default:
      return [];
  }
}
