import { z } from "zod";
import { asking, base, ListSummary } from "./block-base.ts";
import { Content, ContentVariant, Contents, IntroductionContent } from "./content.ts";
import {
  ListCollectorBlock,
  ListCollectorContentBlock,
  ListDrivingBlock,
  PrimaryPersonBlock,
  RelationshipBlock,
  type ListAddBlock,
  type ListEditBlock,
  type ListRemoveBlock,
  type ListRepeatingBlock,
  type PrimaryPersonEditBlock,
  type UnrelatedBlock,
} from "./list-block.ts";
import { identifier, refusal } from "./primitive.ts";
import { CalculatedSummaryBlock, GrandCalculatedSummaryBlock } from "./summary-block.ts";
import { Text } from "./text.ts";

/** A page with a question; `list_summary` shows items beside it. */
export const QuestionBlock = z.strictObject({
  type: z.literal("Question"),
  ...base,
  ...asking,
  list_summary: ListSummary.optional(),
});
/** See {@link QuestionBlock}. */
export type QuestionBlock = z.infer<typeof QuestionBlock>;
/** A page that asks to confirm what was answered before. */
export const ConfirmationBlock = z.strictObject({
  type: z.literal("ConfirmationQuestion"),
  ...base,
  ...asking,
});
/** See {@link ConfirmationBlock}. */
export type ConfirmationBlock = z.infer<typeof ConfirmationBlock>;
/** A page that only tells something. */
export const InterstitialBlock = z.strictObject({
  type: z.literal("Interstitial"),
  ...base,
  content: Content.optional(),
  content_variants: z
    .array(ContentVariant)
    .min(2, refusal("eq/single-variant", "needs two variants or more"))
    .optional(),
});
/** See {@link InterstitialBlock}. */
export type InterstitialBlock = z.infer<typeof InterstitialBlock>;
/** The first page, before the survey is begun. */
export const IntroductionBlock = z.strictObject({
  type: z.literal("Introduction"),
  ...base,
  title: Text.optional(),
  description: Text.optional(),
  primary_content: z.array(IntroductionContent).optional(),
  preview_content: z
    .strictObject({
      id: identifier,
      title: Text.optional(),
      contents: Contents.optional(),
      questions: z
        .array(z.strictObject({ id: identifier.optional(), question: Text, contents: Contents.optional() }))
        .optional(),
    })
    .optional(),
  secondary_content: z.array(IntroductionContent).optional(),
});
/** See {@link IntroductionBlock}. */
export type IntroductionBlock = z.infer<typeof IntroductionBlock>;

/** A page or group of pages, by its type. */
export const Block = z.discriminatedUnion("type", [
  CalculatedSummaryBlock,
  ConfirmationBlock,
  GrandCalculatedSummaryBlock,
  InterstitialBlock,
  IntroductionBlock,
  ListCollectorBlock,
  ListCollectorContentBlock,
  ListDrivingBlock,
  PrimaryPersonBlock,
  QuestionBlock,
  RelationshipBlock,
]);
/** See {@link Block}. */
export type Block = z.infer<typeof Block>;
/** A page that belongs to a block. */
export type SubBlock =
  ListAddBlock | ListEditBlock | ListRemoveBlock | ListRepeatingBlock | PrimaryPersonEditBlock | UnrelatedBlock;
/** A block or a page that belongs to one. */
export type AnyBlock = Block | SubBlock;
/** The names of the types of blocks. */
export type BlockType = AnyBlock["type"];
