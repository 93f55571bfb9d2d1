import { z } from "zod";
import { choose, isObject, metadataName, refusal, words } from "./primitive.ts";

/** A property of where the respondent is: the item, or in relationships the other item. */
export const LocationSource = z.strictObject({
  source: z.literal("location"),
  identifier: z.enum(["list_item_id", "to_list_item_id"]),
});
/** See {@link LocationSource}. */
export type LocationSource = z.infer<typeof LocationSource>;

/** A property of a list: how many items, the first one, the primary person, those with the same name; without a selector all item ids. */
export const ListSource = z.strictObject({
  source: z.literal("list"),
  identifier: words,
  selector: z
    .enum(
      ["count", "first", "last", "primary_person", "same_name_items"],
      refusal("eq/unknown-selector", "is no selector of a list"),
    )
    .optional(),
});
/** See {@link ListSource}. */
export type ListSource = z.infer<typeof ListSource>;

/** Which item's answer is meant, where it is not the item of the location. */
export const ListItemSelector = z.discriminatedUnion("source", [LocationSource, ListSource]);
/** See {@link ListItemSelector}. */
export type ListItemSelector = z.infer<typeof ListItemSelector>;

/** The value of an answer; `selector` names a part of an address (`line1`, `postcode`). */
export const AnswerSource = z.strictObject({
  source: z.literal("answers"),
  identifier: words,
  list_item_selector: ListItemSelector.optional(),
  selector: words.optional(),
});
/** See {@link AnswerSource}. */
export type AnswerSource = z.infer<typeof AnswerSource>;

/** A claim of the launch token. */
export const MetadataSource = z.strictObject({ source: z.literal("metadata"), identifier: metadataName });
/** What the runner knows of the response itself, such as `started_at`. */
export const ResponseMetadataSource = z.strictObject({
  source: z.literal("response_metadata"),
  identifier: metadataName,
});
/** The total of a calculated summary, by its block's id. */
export const CalculatedSummarySource = z.strictObject({
  source: z.literal("calculated_summary"),
  identifier: words,
  list_item_selector: ListItemSelector.optional(),
});
/** The total of a grand calculated summary, by its block's id. */
export const GrandCalculatedSummarySource = z.strictObject({
  source: z.literal("grand_calculated_summary"),
  identifier: words,
  list_item_selector: ListItemSelector.optional(),
});
/** Whether a section or a block is completed: `COMPLETED`, another status or null. */
export const ProgressSource = z.strictObject({
  source: z.literal("progress"),
  selector: z.enum(["section", "block"]),
  identifier: words,
});
/** A value of the supplementary data; `selectors` lead into a nested one. */
export const SupplementaryDataSource = z.strictObject({
  source: z.literal("supplementary_data"),
  identifier: words,
  selectors: z.array(words).min(1).optional(),
  list_item_selector: ListItemSelector.optional(),
});

/** Where a value comes from. */
export const ValueSource = z.discriminatedUnion("source", [
  AnswerSource,
  ListSource,
  LocationSource,
  MetadataSource,
  ResponseMetadataSource,
  CalculatedSummarySource,
  GrandCalculatedSummarySource,
  ProgressSource,
  SupplementaryDataSource,
]);
/** See {@link ValueSource}. */
export type ValueSource = z.infer<typeof ValueSource>;

/** The names of the value sources. */
export type SourceName = ValueSource["source"];

/** What the transform before this one gave. */
export const PreviousTransform = z.strictObject({ source: z.literal("previous_transform") });
/** See {@link PreviousTransform}. */
export type PreviousTransform = z.infer<typeof PreviousTransform>;

/** Where a transform's argument comes from: a value source or the transform before. */
export const ChainedSource = z.discriminatedUnion("source", [...ValueSource.options, PreviousTransform]);
/** See {@link ChainedSource}. */
export type ChainedSource = z.infer<typeof ChainedSource>;

/** Whether a value of the model is a value source. */
export function isValueSource(value: unknown): value is ValueSource {
  return isObject(value) && typeof value["source"] === "string" && value["source"] !== "previous_transform";
}

/** Reads an object with a `source` as a value source, anything else with the schema given. */
export function sourceOr<Other>(other: z.ZodType<Other>): z.ZodType<ValueSource | Other> {
  return choose<ValueSource | Other>((value) => (isObject(value) && "source" in value ? ValueSource : other));
}
