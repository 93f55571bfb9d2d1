import { z } from "zod";
import { choose, isObject, questionCode, words } from "./primitive.ts";
import { ValueRule } from "./rule.ts";
import { Text } from "./text.ts";
import { ValueSource } from "./value-source.ts";

/** An option of a relationship: `title` is the question about two people, `playback` how the chosen one is repeated. */
export const RelationshipOption = z.strictObject({
  label: Text,
  value: words,
  title: Text,
  playback: Text,
  description: Text.optional(),
  q_code: questionCode.optional(),
});
/** See {@link RelationshipOption}. */
export type RelationshipOption = z.infer<typeof RelationshipOption>;

/** Options that are worked out: for each of `values` one, labelled by `transform`, in which `"self"` is the value. */
export const DynamicOptions = z.strictObject({
  values: choose<ValueSource | ValueRule>((value) => (isObject(value) && "source" in value ? ValueSource : ValueRule)),
  transform: ValueRule,
});
/** See {@link DynamicOptions}. */
export type DynamicOptions = z.infer<typeof DynamicOptions>;
