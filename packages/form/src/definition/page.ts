import { z } from "zod";
import { Content } from "./content.ts";
import { Expression, Id, Route, Text } from "./primitives.ts";
import { Include, QuestionEntry } from "./question.ts";

const common = {
  id: Id,
  documentTitle: Text.optional().describe("The browser's title where the heading would not do"),
  show: Expression.optional().describe("Met only when this holds"),
  skip: Expression.optional().describe("Passed over when this holds"),
  routes: z.array(Route).optional().describe("Where to go after it; without one that holds: the page after it"),
  lookups: z.array(Id).optional().describe("Lookups asked for once the page is confirmed"),
  button: Text.optional(),
  aside: z.array(Content).optional().describe("Help beside the page"),
};

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

/** A page that only says something. `variants` pick its wording. */
export const ContentPage = z.strictObject({
  type: z.literal("content"),
  ...common,
  title: Text,
  contents: z.array(Content),
  variants: z.array(z.strictObject({ when: Expression, title: Text, contents: z.array(Content) })).optional(),
});

/** Shows a list's items with add, edit and remove, and asks whether there are more. */
export const ListPage = z.strictObject({
  type: z.literal("list"),
  ...common,
  list: Id,
  title: Text,
  emptyTitle: Text.optional().describe("The heading while the list is empty"),
  contents: z.array(Content).optional(),
  /** The yes-or-no field: yes leads to the first item page, no goes on. */
  more: z.strictObject({
    field: Id,
    label: Text.optional(),
    yes: Text,
    no: Text,
    hint: Text.optional(),
    messages: z.strictObject({ required: Text.optional() }).optional(),
  }),
  /** What is asked of each item, in order; the item is made when the first of them is saved. */
  pages: z.array(z.union([QuestionPage, Include])).min(1),
  item: z.strictObject({
    label: Text.describe("How an item is called in the list; its own answers are in scope"),
    detail: Text.optional(),
  }),
  add: z.strictObject({ label: Text.optional() }).optional(),
  remove: z.strictObject({ title: Text, warning: Text.optional(), yes: Text.optional(), no: Text.optional() }),
  min: z.int().min(0).optional(),
  max: z.int().min(1).optional(),
});

/** A total made of earlier answers, to be confirmed. */
export const CalculationPage = z.strictObject({
  type: z.literal("calculation"),
  ...common,
  title: Text.describe("May use the argument {total}"),
  contents: z.array(Content).optional(),
  fields: z.array(Id).min(1).describe("The answers shown, with change links"),
  value: Expression.optional().describe("Default: the sum of the fields on the path"),
  totalLabel: Text,
});

/** The answers of one section, with change links. */
export const SectionSummaryPage = z.strictObject({
  type: z.literal("section-summary"),
  ...common,
  title: Text,
  contents: z.array(Content).optional(),
  collapsible: z.boolean().optional(),
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
  CalculationPage,
  SectionSummaryPage,
  CheckPage,
]);
export type Page = z.infer<typeof Page>;
export type QuestionPage = z.infer<typeof QuestionPage>;
export type ListPage = z.infer<typeof ListPage>;

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
