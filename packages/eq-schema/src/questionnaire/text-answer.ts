import { z } from "zod";
import { base, labelled } from "./answer-base.ts";
import { sourceOr } from "./value-source.ts";
import { words } from "./primitive.ts";
import { Text } from "./text.ts";

/** Where suggestions for a text field come from. */
export const Suggestions = z.strictObject({ url: Text, allow_multiple: z.boolean().optional() });

/** A line of text. */
export const TextFieldAnswer = z.strictObject({
  type: z.literal("TextField"),
  ...labelled,
  max_length: z.int().min(1).optional(),
  suggestions: Suggestions.optional(),
  default: z.string().optional(),
});
/** See {@link TextFieldAnswer}. */
export type TextFieldAnswer = z.infer<typeof TextFieldAnswer>;
/** Several lines of text. */
export const TextAreaAnswer = z.strictObject({
  type: z.literal("TextArea"),
  ...base,
  max_length: z.int().min(1).optional(),
  rows: z.int().min(1).optional(),
});
/** See {@link TextAreaAnswer}. */
export type TextAreaAnswer = z.infer<typeof TextAreaAnswer>;
/** A mobile telephone number of the UK. */
export const MobileNumberAnswer = z.strictObject({ type: z.literal("MobileNumber"), ...base });
/** See {@link MobileNumberAnswer}. */
export type MobileNumberAnswer = z.infer<typeof MobileNumberAnswer>;
/** An e-mail address. */
export const EmailAnswer = z.strictObject({ type: z.literal("Email"), ...base });
/** See {@link EmailAnswer}. */
export type EmailAnswer = z.infer<typeof EmailAnswer>;
/** A postal address, with the lookup where `lookup_options` are given. */
export const AddressAnswer = z.strictObject({
  type: z.literal("Address"),
  ...base,
  lookup_options: z
    .strictObject({
      address_type: z.enum(["Residential", "Workplace", "Educational"]),
      region_code: sourceOr(words).optional(),
      one_year_ago: z.boolean().optional(),
    })
    .optional(),
});
/** See {@link AddressAnswer}. */
export type AddressAnswer = z.infer<typeof AddressAnswer>;
