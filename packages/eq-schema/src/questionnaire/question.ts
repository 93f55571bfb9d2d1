import { z } from "zod";
import { Answer } from "./answer.ts";
import { Definition, Guidance } from "./content.ts";
import { PeriodLimits } from "./limit.ts";
import { Validation } from "./message.ts";
import { identifier, refusal, words } from "./primitive.ts";
import { BooleanRule } from "./rule.ts";
import { Text } from "./text.ts";
import { sourceOr } from "./value-source.ts";

/** Answers that are asked once for each item of a list. */
export const DynamicAnswers = z.strictObject({
  values: z.strictObject({ source: z.literal("list"), identifier: words }),
  answers: z.array(Answer).min(1),
});
/** See {@link DynamicAnswers}. */
export type DynamicAnswers = z.infer<typeof DynamicAnswers>;

const base = {
  id: identifier,
  title: Text,
  number: words.optional(),
  description: z.array(Text).optional(),
  instruction: z.array(Text).optional(),
  warning: Text.optional(),
  guidance: Guidance.optional(),
  definition: Definition.optional(),
  definitions: z.array(Definition).min(1).optional(),
  validation: Validation.optional(),
  /** How the answers of a question are put together on a summary. */
  summary: z.strictObject({ concatenation_type: z.enum(["Newline", "Space"]) }).optional(),
  answers: z.array(Answer).min(1).optional(),
  dynamic_answers: DynamicAnswers.optional(),
};

/** What the sum of some answers is compared with: `conditions` are put together with or. */
export const Calculation = z.strictObject({
  calculation_type: z.enum(["sum"]),
  /** The answer that holds the total; else `value` does. */
  answer_id: words.optional(),
  value: sourceOr(z.number()).optional(),
  answers_to_calculate: z.array(words).min(1),
  conditions: z
    .array(z.enum(["less than", "greater than", "equals"]))
    .min(1)
    .max(2),
});
/** See {@link Calculation}. */
export type Calculation = z.infer<typeof Calculation>;

/** A question with any answers. */
export const GeneralQuestion = z.strictObject({ type: z.literal("General"), ...base });
/** See {@link GeneralQuestion}. */
export type GeneralQuestion = z.infer<typeof GeneralQuestion>;
/** A question whose answers must sum up to a total. */
export const CalculatedQuestion = z.strictObject({
  type: z.literal("Calculated"),
  ...base,
  calculations: z.array(Calculation).min(1),
});
/** See {@link CalculatedQuestion}. */
export type CalculatedQuestion = z.infer<typeof CalculatedQuestion>;
/** Two dates, the second after the first. */
export const DateRangeQuestion = z.strictObject({
  type: z.literal("DateRange"),
  ...base,
  period_limits: PeriodLimits.optional(),
});
/** See {@link DateRangeQuestion}. */
export type DateRangeQuestion = z.infer<typeof DateRangeQuestion>;
/** Answers of which the last excludes the others. */
export const MutuallyExclusiveQuestion = z.strictObject({
  type: z.literal("MutuallyExclusive"),
  ...base,
  mandatory: z.boolean(),
});
/** See {@link MutuallyExclusiveQuestion}. */
export type MutuallyExclusiveQuestion = z.infer<typeof MutuallyExclusiveQuestion>;

/** A question by its type. */
export const Question = z.discriminatedUnion("type", [
  GeneralQuestion,
  CalculatedQuestion,
  DateRangeQuestion,
  MutuallyExclusiveQuestion,
]);
/** See {@link Question}. */
export type Question = z.infer<typeof Question>;

/** One form of a question, and when it is asked; the first that holds is. */
export const QuestionVariant = z.strictObject({ question: Question, when: BooleanRule });
/** See {@link QuestionVariant}. */
export type QuestionVariant = z.infer<typeof QuestionVariant>;

/** The forms of a question: at least two, else it is none. */
export const QuestionVariants = z
  .array(QuestionVariant)
  .min(2, refusal("eq/single-variant", "needs two variants or more"));

/** The answers of a question, dynamic ones last. */
export function answersOf(question: Question): readonly Answer[] {
  return [...(question.answers ?? []), ...(question.dynamic_answers?.answers ?? [])];
}
