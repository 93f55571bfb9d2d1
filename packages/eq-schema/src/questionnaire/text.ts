import { z } from "zod";
import { choose, isObject, words } from "./primitive.ts";
import { Placeholder } from "./transform.ts";
import { ValueSource } from "./value-source.ts";

/** A text in the plural forms of its language (CLDR's names); `other` is always there. */
export const PluralForms = z.strictObject({
  zero: words.optional(),
  one: words.optional(),
  two: words.optional(),
  few: words.optional(),
  many: words.optional(),
  other: words,
});
/** See {@link PluralForms}. */
export type PluralForms = z.infer<typeof PluralForms>;

/** A text with names in braces, and what they stand for. */
export const PlaceholderText = z.strictObject({ text: words, placeholders: z.array(Placeholder).min(1) });
/** See {@link PlaceholderText}. */
export type PlaceholderText = z.infer<typeof PlaceholderText>;

/** A text that depends on a number, with names in braces and what they stand for. */
export const PluralText = z.strictObject({
  text_plural: z.strictObject({ forms: PluralForms, count: ValueSource }),
  placeholders: z.array(Placeholder).min(1),
});
/** See {@link PluralText}. */
export type PluralText = z.infer<typeof PluralText>;

/** A text that a person reads: plain, with placeholders, or with plural forms too. May hold simple HTML. */
export type Text = string | PlaceholderText | PluralText;
/** See {@link Text}. */
export const Text = choose<Text>((value) => {
  if (!isObject(value)) return words;
  return "text_plural" in value ? PluralText : PlaceholderText;
});
