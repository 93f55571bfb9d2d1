import { z } from "zod";
import { Content } from "./content.ts";
import { OptionSet } from "./field.ts";
import { OutcomePage, PageEntry } from "./page.ts";
import { Expression, FormId, Id, Language, Text } from "./primitives.ts";
import { QuestionEntry } from "./question.ts";
import { DecisionTable, HiddenField, List, Lookup, Metadata, SourceCodes } from "./rules.ts";

/** The version of the form model that this code writes. */
export const FORM_SCHEMA = "waypost/form/1";

/**
 * A component: questions with a number, defined once and included by several forms (form-model.md, 11). It has either
 * pages or questions. Ids inside are local; `{"$param": "name"}` stands for a parameter wherever a value may stand.
 */
export const Component = z.strictObject({
  number: z.string().regex(/^F\d{3}$/),
  title: z.string(),
  version: z.int().min(1),
  params: z.record(Id, z.strictObject({ description: z.string(), default: z.json().optional() })).optional(),
  pages: z.array(z.json()).optional(),
  questions: z.array(z.json()).optional(),
  lookups: z.record(Id, z.json()).optional(),
  values: z.record(Id, Expression).optional(),
  options: z.record(Id, z.json()).optional(),
});
export type Component = z.infer<typeof Component>;

/** A section: pages in order, shown as one step or one row of the hub. */
export const Section = z.strictObject({
  id: Id,
  title: Text,
  enabled: Expression.optional(),
  repeat: z
    .strictObject({ list: Id, title: Text })
    .optional()
    .describe("Met once for each item of the list; the item's answers are in scope"),
  groups: z
    .array(z.strictObject({ id: Id, title: Text.optional() }))
    .optional()
    .describe("Groups of its pages in summaries, in order"),
  pages: z.array(PageEntry).min(1),
  hub: z.strictObject({ hidden: z.boolean().optional() }).optional(),
});
export type Section = z.infer<typeof Section>;

/** What is offered once the response was submitted. */
const AfterSubmission = z.strictObject({
  view: z.boolean().optional().describe("The submitted answers may be read, for a time"),
  feedback: z.boolean().optional(),
  confirmationEmail: z.boolean().optional(),
  title: Text.optional(),
  contents: z.array(Content).optional(),
});

/** The form definition: what an author makes, a version stores and parse() turns into a compiled form. */
export const FormDefinition = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal(FORM_SCHEMA),
  id: FormId,
  title: Text,
  description: Text.optional(),
  languages: z.array(Language).min(1).describe("The first is the default and what a plain text is in"),
  theme: Id,
  flow: z
    .discriminatedUnion("type", [
      z.strictObject({
        type: z.literal("linear"),
        anyOrder: z
          .boolean()
          .optional()
          .describe("True: each section may be begun by its address, before those above it"),
      }),
      z.strictObject({
        type: z.literal("hub"),
        title: Text.optional(),
        openTitle: Text.optional().describe("The heading while sections are open, where it differs"),
        contents: z.array(Content).optional(),
        button: Text.optional().describe("Says submit; while sections are open the button goes on to the next"),
        required: z.array(Id).optional().describe("Sections to complete before the hub is shown"),
        warning: Text.optional().describe("Above the button once every section is complete"),
        guidance: Text.optional().describe("What submitting means, once every section is complete"),
      }),
    ])
    .describe("A hub ends with its own submit; a linear form with its check page"),
  progress: z.enum(["sections", "none"]).optional(),
  wording: z.enum(["plain", "survey"]).optional().describe("How problems are worded where the form does not say"),
  documentTitles: z
    .enum(["full", "veiled"])
    .optional()
    .describe("Veiled: the browser's titles, and so its history, have … where a page's heading has an answer"),
  timeZone: z.string().optional().describe("IANA name, default Europe/London"),
  metadata: z.array(Metadata).optional(),
  hidden: z.array(HiddenField).optional(),
  sourceCodes: SourceCodes.optional(),
  lists: z.array(List).optional(),
  options: z.record(Id, OptionSet).optional(),
  lookups: z.record(Id, Lookup).optional(),
  values: z.record(Id, Expression).optional().describe("Named expressions, for use in others"),
  tables: z.record(Id, DecisionTable).optional(),
  components: z.record(z.string().regex(/^F\d{3}$/), Component).optional(),
  sections: z.array(Section).min(1),
  /** Which outcome page a submitted response lands on: an expression that gives its id; default the first. */
  outcome: Expression.optional(),
  outcomes: z.array(OutcomePage).min(1),
  launch: z
    .enum(["open", "code"])
    .optional()
    .describe("Who may begin: anybody (the default), or whoever has an access code"),
  save: z
    .strictObject({ resume: z.boolean().optional(), keepDays: z.int().min(1).optional(), email: z.string().optional() })
    .optional()
    .describe("Save and resume: allowed by default, kept 30 days; `email` is the field whose address may be offered"),
  session: z.strictObject({ timeoutMinutes: z.number().min(0.1).max(1440).optional() }).optional(),
  /** What was given at launch beside metadata (earlier returns): `given.<name>` in expressions; items' own likewise. */
  given: z.strictObject({ lists: z.array(Id).optional().describe("Lists whose items were given") }).optional(),
  afterSubmission: AfterSubmission.optional(),
  individualResponse: z
    .strictObject({
      list: Id,
      section: Id.describe("Repeats over the list"),
      hub: z.boolean().optional().describe("False: offered in the section alone, not on the hub"),
    })
    .optional()
    .describe("An item may answer its section apart, with an access code of its own"),
  preview: z.boolean().optional().describe("All questions may be read before the first is answered"),
  help: z.array(Content).optional().describe("Help beside every page"),
  legal: z.array(Content).optional().describe("Legal text at the foot of every page"),
});
export type FormDefinition = z.infer<typeof FormDefinition>;

export { QuestionEntry };
