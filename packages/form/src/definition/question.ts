import { z } from "zod";
import { Content } from "./content.ts";
import { Field, Lasting } from "./field.ts";
import { Expression, Id, Text } from "./primitives.ts";

const Period = z.strictObject({ years: z.int().optional(), months: z.int().optional(), days: z.int().optional() });

/** What must hold among the fields of one question, beyond each field's own limits. */
export const Check = z.discriminatedUnion("kind", [
  /** Any rule over this page's and earlier answers; null counts as holding. `fields` says where the error shows. */
  z.strictObject({ kind: z.literal("rule"), rule: Expression, message: Text, fields: z.array(Id).optional() }),
  /** The fields' sum (empty counts as 0) compared with a total. */
  z.strictObject({
    kind: z.literal("sum"),
    fields: z.array(Id).min(1),
    compare: z.enum(["=", "<", "<=", ">", ">="]),
    total: z.union([z.number(), Expression]),
    when: Expression.optional(),
    message: Text.optional(),
    lasting: Lasting,
  }),
  /** The last of `fields` excludes the others: one side may be answered, not both. */
  z.strictObject({
    kind: z.literal("exclusive"),
    fields: z.array(Id).min(2),
    required: z.boolean().optional(),
    message: Text.optional(),
  }),
  /** From and to: in order, and a period within limits. */
  z.strictObject({
    kind: z.literal("date-range"),
    from: Id,
    to: Id,
    min: Period.optional(),
    max: Period.optional(),
    message: Text.optional(),
  }),
]);
export type Check = z.infer<typeof Check>;

/** A question: one thing we want to know, asked with one or more fields. */
export const Question = z.strictObject({
  id: Id,
  title: Text,
  when: Expression.optional().describe("Asked only when this holds (earlier pages only)"),
  description: z.array(Content).optional(),
  instruction: Text.optional(),
  guidance: z.array(Content).optional(),
  warning: Text.optional(),
  fields: z.array(Field).min(1),
  checks: z.array(Check).optional(),
  summary: z
    .strictObject({
      title: Text.optional(),
      join: z.enum(["space", "lines", "range"]).optional(),
      hidden: z.boolean().optional(),
    })
    .optional()
    .describe("How summaries show it: a title of its own; several answers joined as one, of two the range"),
});
export type Question = z.infer<typeof Question>;

/** The same question in several wordings, options or limits: the first whose condition holds. */
export const QuestionVariants = z.strictObject({
  variants: z.array(z.strictObject({ when: Expression.optional(), question: Question })).min(1),
  alike: z
    .boolean()
    .optional()
    .describe("True: all ask the same in other words; what was answered to one stays confirmed while it is right"),
});
export type QuestionVariants = z.infer<typeof QuestionVariants>;

/**
 * A component put in place: its fields are addressed below `as` (`vehicle.registration`), its pages are named
 * `<as>` (the page whose local id is `main`) or `<as>-<page>`.
 */
export const Include = z.strictObject({
  include: z.string().regex(/^F\d{3}$/),
  as: Id,
  with: z.record(Id, z.json()).optional(),
  when: Expression.optional().describe("Skips every page (or question) of the component unless it holds"),
});
export type Include = z.infer<typeof Include>;

/** What may stand in a page's `questions`. */
export const QuestionEntry = z.union([Question, QuestionVariants, Include]);
export type QuestionEntry = z.infer<typeof QuestionEntry>;
