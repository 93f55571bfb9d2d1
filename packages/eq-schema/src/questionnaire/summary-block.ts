import { z } from "zod";
import { base } from "./block-base.ts";
import { words } from "./primitive.ts";
import { ValueRule } from "./rule.ts";
import { Text } from "./text.ts";

/** The older way to name what is summed: answers by their ids. */
export const AnswerSum = z.strictObject({
  calculation_type: z.enum(["sum"]),
  answers_to_calculate: z.array(words).min(1),
  title: Text,
});
/** See {@link AnswerSum}. */
export type AnswerSum = z.infer<typeof AnswerSum>;
/** What is summed, as a rule: `{"+": [sources]}`. */
export const Operation = z.strictObject({ operation: ValueRule, title: Text });
/** See {@link Operation}. */
export type Operation = z.infer<typeof Operation>;

/** Shows a total of answers to be confirmed. */
export const CalculatedSummaryBlock = z.strictObject({
  type: z.literal("CalculatedSummary"),
  ...base,
  title: Text,
  collapsible: z.boolean().optional(),
  calculation: z.union([Operation, AnswerSum]),
});
/** See {@link CalculatedSummaryBlock}. */
export type CalculatedSummaryBlock = z.infer<typeof CalculatedSummaryBlock>;
/** Shows a total of calculated summaries to be confirmed. */
export const GrandCalculatedSummaryBlock = z.strictObject({
  type: z.literal("GrandCalculatedSummary"),
  ...base,
  title: Text,
  collapsible: z.boolean().optional(),
  calculation: Operation,
});
/** See {@link GrandCalculatedSummaryBlock}. */
export type GrandCalculatedSummaryBlock = z.infer<typeof GrandCalculatedSummaryBlock>;
