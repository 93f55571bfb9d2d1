import { z } from "zod";
import { asking, base, CollectorSummary, ListSummary } from "./block-base.ts";
import { Content, ContentVariant } from "./content.ts";
import { refusal, words } from "./primitive.ts";
import { Text } from "./text.ts";

/** The type of a page that belongs to a block: there is only one for each place. */
const pageType = <Name extends string>(name: Name) => z.literal(name, refusal("eq/wrong-sub-block", `is not ${name}`));

const cancel = { cancel_text: words.optional() };

/** The page that adds an item to a list. */
export const ListAddBlock = z.strictObject({ type: pageType("ListAddQuestion"), ...base, ...asking, ...cancel });
/** See {@link ListAddBlock}. */
export type ListAddBlock = z.infer<typeof ListAddBlock>;
/** The page that changes an item of a list. */
export const ListEditBlock = z.strictObject({ type: pageType("ListEditQuestion"), ...base, ...asking, ...cancel });
/** See {@link ListEditBlock}. */
export type ListEditBlock = z.infer<typeof ListEditBlock>;
/** The page that asks whether to remove an item of a list. */
export const ListRemoveBlock = z.strictObject({ type: pageType("ListRemoveQuestion"), ...base, ...asking, ...cancel });
/** See {@link ListRemoveBlock}. */
export type ListRemoveBlock = z.infer<typeof ListRemoveBlock>;
/** A page asked about each item after it was added. */
export const ListRepeatingBlock = z.strictObject({
  type: pageType("ListRepeatingQuestion"),
  ...base,
  ...asking,
  ...cancel,
});
/** See {@link ListRepeatingBlock}. */
export type ListRepeatingBlock = z.infer<typeof ListRepeatingBlock>;

/** Collects a list: asks for one more until the answer is no. */
export const ListCollectorBlock = z.strictObject({
  type: z.literal("ListCollector"),
  ...base,
  ...asking,
  for_list: words,
  add_block: ListAddBlock,
  edit_block: ListEditBlock,
  remove_block: ListRemoveBlock,
  repeating_blocks: z.array(ListRepeatingBlock).min(1, refusal("eq/no-repeating-blocks", "holds none")).optional(),
  /** The answers that make two items ones of the same name. */
  same_name_answer_ids: z.array(words).min(1).optional(),
  summary: CollectorSummary.optional(),
});
/** See {@link ListCollectorBlock}. */
export type ListCollectorBlock = z.infer<typeof ListCollectorBlock>;

/** Asks the repeating blocks about each item of a list that is there already. */
export const ListCollectorContentBlock = z.strictObject({
  type: z.literal("ListCollectorContent"),
  ...base,
  for_list: words,
  content: Content.optional(),
  content_variants: z
    .array(ContentVariant)
    .min(2, refusal("eq/single-variant", "needs two variants or more"))
    .optional(),
  repeating_blocks: z.array(ListRepeatingBlock).min(1, refusal("eq/no-repeating-blocks", "holds none")).optional(),
  summary: CollectorSummary.optional(),
});
/** See {@link ListCollectorContentBlock}. */
export type ListCollectorContentBlock = z.infer<typeof ListCollectorContentBlock>;

/** Asks whether there are items at all, before the list collector. */
export const ListDrivingBlock = z.strictObject({
  type: z.literal("ListCollectorDrivingQuestion"),
  ...base,
  ...asking,
  for_list: words,
});
/** See {@link ListDrivingBlock}. */
export type ListDrivingBlock = z.infer<typeof ListDrivingBlock>;

/** The page that names the primary person. */
export const PrimaryPersonEditBlock = z.strictObject({
  type: pageType("PrimaryPersonListAddOrEditQuestion"),
  ...base,
  ...asking,
  ...cancel,
});
/** See {@link PrimaryPersonEditBlock}. */
export type PrimaryPersonEditBlock = z.infer<typeof PrimaryPersonEditBlock>;
/** Asks whether the respondent is one of the list. */
export const PrimaryPersonBlock = z.strictObject({
  type: z.literal("PrimaryPersonListCollector"),
  ...base,
  ...asking,
  for_list: words,
  add_or_edit_block: PrimaryPersonEditBlock,
  same_name_answer_ids: z.array(words).min(1).optional(),
});
/** See {@link PrimaryPersonBlock}. */
export type PrimaryPersonBlock = z.infer<typeof PrimaryPersonBlock>;

/** Asks whether a person is related to anyone else after several that were not. */
export const UnrelatedBlock = z.strictObject({
  type: pageType("UnrelatedQuestion"),
  ...base,
  ...asking,
  title: Text.optional(),
  list_summary: ListSummary.optional(),
});
/** See {@link UnrelatedBlock}. */
export type UnrelatedBlock = z.infer<typeof UnrelatedBlock>;
/** Asks how each two items of a list are related. */
export const RelationshipBlock = z.strictObject({
  type: z.literal("RelationshipCollector"),
  ...base,
  ...asking,
  title: Text.optional(),
  for_list: words,
  unrelated_block: UnrelatedBlock.optional(),
});
/** See {@link RelationshipBlock}. */
export type RelationshipBlock = z.infer<typeof RelationshipBlock>;
