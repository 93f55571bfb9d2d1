import { z } from "zod";
import { Content } from "./content.ts";
import { Expression, Id, Route, Text } from "./primitives.ts";
import { Include, Question, QuestionEntry, QuestionVariants } from "./question.ts";

const common = {
  id: Id,
  documentTitle: Text.optional().describe("The browser's title where the heading would not do"),
  show: Expression.optional().describe("Met only when this holds"),
  skip: Expression.optional().describe("Passed over when this holds"),
  routes: z.array(Route).optional().describe("Where to go after it; without one that holds: the page after it"),
  lookups: z.array(Id).optional().describe("Lookups asked for once the page is confirmed"),
  button: Text.optional(),
  aside: z.array(Content).optional().describe("Help beside the page"),
  group: Id.optional().describe("The group of its section under which summaries show it"),
};

const OneQuestion = z.union([Question, QuestionVariants]);

export const IntroductionPage = z.strictObject({
  type: z.literal("introduction"),
  ...common,
  title: Text,
  contents: z.array(Content),
});

/** A page that asks one or more questions. Without a title its first question's title is the heading. */
export const QuestionPage = z.strictObject({
  type: z.literal("question"),
  ...common,
  title: Text.optional(),
  contents: z.array(Content).optional(),
  questions: z.array(QuestionEntry).min(1),
  footnote: z.array(Content).optional().describe("Legal text under the questions"),
});

/** Other wordings of what a page says: the first whose rule holds stands in its place. */
const variants = z.array(z.strictObject({ when: Expression, title: Text, contents: z.array(Content) })).optional();

/** A page that only says something. */
export const ContentPage = z.strictObject({
  type: z.literal("content"),
  ...common,
  title: Text,
  contents: z.array(Content),
  variants,
});

/** What is asked when an item is added, where it differs from the first of `pages`: a page with a name of its own. */
const AddPage = z.strictObject({
  id: Id,
  documentTitle: Text.optional(),
  questions: z.array(QuestionEntry).min(1),
  cancel: Text.optional().describe("What the link says that leaves without adding"),
});

/** Asks whether to remove an item: a text for the usual yes and no, or a whole question whose options say `action`. */
const Removal = z.strictObject({
  id: Id.optional().describe("The name of the page, where it has one"),
  documentTitle: Text.optional(),
  title: Text.optional(),
  warning: Text.optional(),
  yes: Text.optional(),
  no: Text.optional(),
  question: OneQuestion.optional(),
  cancel: Text.optional(),
});

/**
 * Shows a list's items with add, edit and remove, and asks whether there are more: with `more`, the usual yes and no,
 * or with a whole `question` whose option with the action `add-item` leads to a new item. With neither it only shows
 * what is in the list.
 */
export const ListPage = z.strictObject({
  type: z.literal("list"),
  ...common,
  list: Id,
  title: Text.optional().describe("Needed unless it has a question"),
  emptyTitle: Text.optional().describe("The heading while the list is empty"),
  contents: z.array(Content).optional(),
  variants,
  /** The yes-or-no field: yes leads to the first item page, no goes on. */
  more: z
    .strictObject({
      field: Id,
      label: Text.optional(),
      yes: Text,
      no: Text,
      hint: Text.optional(),
      messages: z.strictObject({ required: Text.optional() }).optional(),
    })
    .optional(),
  question: OneQuestion.optional(),
  /** What is asked of each item, in order; the item is made when the first of them is saved. */
  pages: z.array(z.union([QuestionPage, Include])),
  item: z.strictObject({
    title: Text.optional().describe("The heading over the items"),
    label: Text.describe("How an item is called in the list; its own answers are in scope"),
    detail: Text.optional(),
  }),
  add: z.strictObject({ label: Text.optional(), page: AddPage.optional() }).optional(),
  again: z
    .boolean()
    .optional()
    .describe("True: whether there are more is asked again after each that is added, from a summary too"),
  cancel: Text.optional().describe("What the link of the item pages says that leaves without saving"),
  remove: Removal.optional().describe("Without it items stay"),
  min: z.int().min(0).optional(),
  max: z.int().min(1).optional(),
});

/** Asks whether the respondent is one of a list; the option with the action `add-item` makes the first item of it. */
export const PrimaryItemPage = z.strictObject({
  type: z.literal("primary-item"),
  ...common,
  list: Id,
  question: OneQuestion,
  /** What is asked of the item. */
  page: QuestionPage,
});

/** How every item of a list is related to those after it: one location for each pair. */
export const RelationshipsPage = z.strictObject({
  type: z.literal("relationships"),
  ...common,
  list: Id,
  title: Text.optional(),
  question: OneQuestion.describe(
    "One relationship field; `to` is the other item, the names of its fields are the first's",
  ),
  /** Asked of an item with two unrelated people behind and two or more ahead. */
  unrelated: z
    .strictObject({
      id: Id,
      documentTitle: Text.optional(),
      title: Text.optional(),
      question: OneQuestion,
      unrelatedValue: z.string(),
      itemLabel: Text,
    })
    .optional(),
});

/** A total made of earlier answers, to be confirmed. */
export const CalculationPage = z.strictObject({
  type: z.literal("calculation"),
  ...common,
  title: Text.describe("May use the argument {total}"),
  contents: z.array(Content).optional(),
  fields: z.array(Id).optional().describe("The answers shown, with change links"),
  pages: z.array(Id).optional().describe("The totals shown (calculation pages), with change links: a grand total"),
  value: Expression.optional().describe("Default: the sum of the fields on the path"),
  totalLabel: Text,
});

/** A list in a section's summary. */
const SummaryList = z.strictObject({
  list: Id,
  title: Text,
  empty: Text.optional(),
  add: Text.optional(),
  itemLabel: Text.optional().describe("What an item's row is called; without it rows are the items' own labels"),
  anchor: Id.optional().describe("The field that an item's change link leads to"),
  fields: z.array(Id).optional().describe("Answers of each item shown below it"),
});

/**
 * The answers of one section, with change links. `confirm` says whether the section is complete only once the
 * respondent confirmed it (default true); `onPath` whether it is met on the way or only from the hub (default true).
 */
export const SectionSummaryPage = z.strictObject({
  type: z.literal("section-summary"),
  ...common,
  title: Text,
  contents: z.array(Content).optional(),
  collapsible: z.boolean().optional(),
  confirm: z.boolean().optional(),
  onPath: z.boolean().optional(),
  lists: z.array(SummaryList).optional().describe("Lists shown, in place of those that the section collects"),
  answers: z.boolean().optional().describe("Default true; false shows the lists alone"),
});

/** Check your answers: every answer on the path, with change links; confirming it submits the response. */
export const CheckPage = z.strictObject({
  type: z.literal("check"),
  ...common,
  title: Text,
  contents: z.array(Content).optional(),
  footnote: z.array(Content).optional().describe("Declaration and legal text above the button"),
  collapsible: z.boolean().optional(),
  summary: z.boolean().optional().describe("Default true; false submits without showing the answers"),
});

/** One page of the form. */
export const Page = z.discriminatedUnion("type", [
  IntroductionPage,
  QuestionPage,
  ContentPage,
  ListPage,
  PrimaryItemPage,
  RelationshipsPage,
  CalculationPage,
  SectionSummaryPage,
  CheckPage,
]);
export type Page = z.infer<typeof Page>;
export type QuestionPage = z.infer<typeof QuestionPage>;
export type ListPage = z.infer<typeof ListPage>;
export type PrimaryItemPage = z.infer<typeof PrimaryItemPage>;
export type RelationshipsPage = z.infer<typeof RelationshipsPage>;

/** What may stand in a section's `pages`. */
export const PageEntry = z.union([Page, Include]);
export type PageEntry = z.infer<typeof PageEntry>;

/** Where a journey ends: a destination with its texts. Its id is the destination's name and its place in the URL. */
export const OutcomePage = z.strictObject({
  id: Id,
  kind: z.enum(["buy", "callback", "call-us", "thank-you", "information"]),
  title: Text,
  documentTitle: Text.optional(),
  contents: z.array(Content),
  /** The price and its particulars, each an expression; what is null is left out. */
  quote: z
    .strictObject({
      premium: Expression.optional(),
      reference: Expression.optional(),
      insurer: Expression.optional(),
      excess: Expression.optional(),
      benefits: Expression.optional().describe("A list of texts"),
    })
    .optional(),
  priceLabel: Text.optional().describe("What stands over the price; default: for a year"),
  phone: z.strictObject({ number: Text, hours: Text.optional() }).optional(),
  /** Added to the outcome's URL and to its links, for example the source code and the reference. */
  query: z.record(Id, Expression).optional(),
  /** What the respondent may do next. A `url` gets the query appended; a callback is asked for in place. */
  actions: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("link"), label: Text, url: z.string(), primary: z.boolean().optional() }),
        z.strictObject({
          kind: z.literal("callback"),
          label: Text,
          times: z.array(z.strictObject({ value: z.string(), label: Text })),
        }),
      ]),
    )
    .optional(),
  footnote: z.array(Content).optional(),
});
export type OutcomePage = z.infer<typeof OutcomePage>;
