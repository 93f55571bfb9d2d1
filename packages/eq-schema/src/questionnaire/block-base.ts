import { z } from "zod";
import { identifier, refusal, words } from "./primitive.ts";
import { Question, QuestionVariants } from "./question.ts";
import { BooleanRule, When } from "./rule.ts";
import { Text } from "./text.ts";

/** Where the path goes on: to a block or group, or to the end of the section; the first whose `when` holds. */
export const RoutingRule = z
  .strictObject({
    block: words.optional(),
    group: words.optional(),
    section: z.literal("End").optional(),
    when: BooleanRule.optional(),
  })
  .refine(
    ({ block, group, section }) => [block, group, section].filter((target) => target !== undefined).length === 1,
    refusal("eq/wrong-routing", "needs exactly one of block, group and section"),
  );
/** See {@link RoutingRule}. */
export type RoutingRule = z.infer<typeof RoutingRule>;

/** What blocks of every type have. `page_title` may hold `{list_item_position}`. */
export const base = {
  id: identifier,
  page_title: words.optional(),
  /** The number printed before the question, in older questionnaires. */
  number: words.optional(),
  routing_rules: z.array(RoutingRule).min(1).optional(),
  skip_conditions: When.optional(),
  /** A note that the page is the interviewer's. */
  interviewer_only: z.boolean().optional(),
};

/** What blocks that ask have: a question, or variants of it. */
export const asking = { question: Question.optional(), question_variants: QuestionVariants.optional() };

/** The items of a list shown on a page, each by its title. */
export const ListSummary = z.strictObject({
  for_list: words,
  summary: z.strictObject({ item_title: Text, title: Text.optional() }),
});
/** See {@link ListSummary}. */
export type ListSummary = z.infer<typeof ListSummary>;

/** How a list collector shows its items. */
export const CollectorSummary = z.strictObject({
  title: Text.optional(),
  item_title: Text.optional(),
  add_link_text: words.optional(),
  empty_list_text: words.optional(),
});
/** See {@link CollectorSummary}. */
export type CollectorSummary = z.infer<typeof CollectorSummary>;
