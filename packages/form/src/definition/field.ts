import { z } from "zod";
import { Expression, Id, Text } from "./primitives.ts";

/** Whether an answer that kept to what was asked of it stays confirmed when that changes. */
export const Lasting = z.boolean().optional().describe("True: when it changes, what was right is not asked again");

/** A limit: a number, an expression (a number, or a date for date fields), or either with its own message. */
export const Bound = z.union([
  z.number(),
  Expression,
  z.strictObject({
    value: z.union([z.number(), Expression]),
    exclusive: z.boolean().optional(),
    message: Text.optional(),
    lasting: Lasting,
  }),
]);
export type Bound = z.infer<typeof Bound>;

/** Messages in place of the default ones, by kind of error. */
export const Messages = z.strictObject({
  required: Text.optional(),
  invalid: Text.optional(),
  min: Text.optional(),
  max: Text.optional(),
  length: Text.optional(),
  decimals: Text.optional(),
});

const common = {
  id: Id,
  label: Text.optional().describe("Needed unless the question has this field alone: then its title is the label"),
  hint: Text.optional(),
  required: z
    .union([z.boolean(), Expression])
    .optional()
    .describe("Default true; an expression sees earlier pages only"),
  when: Expression.optional().describe("The field is asked only when this holds (earlier pages only)"),
  default: Expression.optional().describe("The value that counts when a respondent leaves the field empty"),
  messages: Messages.optional(),
  summaryLabel: Text.optional(),
  guidance: z.strictObject({ show: Text, hide: Text.optional(), text: Text }).optional().describe("Help, folded away"),
  voluntary: z.boolean().optional().describe("Census: may be left out by saying so"),
  autocomplete: z.string().optional().describe("HTML autocomplete token (WCAG 1.3.5)"),
  width: z
    .union([
      z.literal(1),
      z.literal(2),
      z.literal(3),
      z.literal(4),
      z.literal(5),
      z.literal(7),
      z.literal(10),
      z.literal(20),
      z.literal(30),
      z.literal(40),
      z.literal(50),
    ])
    .optional(),
  codes: z.record(z.string(), z.string()).optional().describe("Codes of this answer in submitted data, by purpose"),
};

const each = {
  each: z
    .strictObject({ over: Expression, as: Id, key: Expression, label: Text.optional() })
    .optional()
    .describe("One field for each element: answers are kept by (field, key)"),
};

const bounds = { min: Bound.optional(), max: Bound.optional() };
const decimals = { decimals: z.int().min(0).max(10).optional() };

/** What choosing an option does beyond answering. */
export const Action = z.discriminatedUnion("kind", [
  /** Leads to a new item: of the list page that asks, or of the one named (from there only while its list is empty). */
  z.strictObject({ kind: z.literal("add-item"), page: Id.optional() }),
  /** Of a removal: takes the item away. */
  z.strictObject({ kind: z.literal("remove-item") }),
  /** Of the question whether anyone else is related: no one is, so that the others are not asked about one by one. */
  z.strictObject({ kind: z.literal("relate-others"), value: z.string().describe("The relationship to all others") }),
  /** Someone is: the others are asked about one by one. */
  z.strictObject({ kind: z.literal("ask-others") }),
]);
export type Action = z.infer<typeof Action>;

const optionCommon = {
  value: z.string().min(1).max(500),
  label: Text,
  hint: Text.optional(),
  when: Expression.optional(),
  action: Action.optional(),
  open: z.boolean().optional().describe("The field that it reveals stands open whether or not it is chosen"),
  exclusive: z.boolean().optional().describe("Checkbox: choosing it takes the others away"),
  codes: z.record(z.string(), z.string()).optional(),
};

/** Options made from the elements of a list, of chosen answers, or of a lookup's result. */
export const DynamicOption = z.strictObject({
  each: Expression,
  as: Id,
  value: Expression,
  label: Text,
  hint: Text.optional(),
});

const PlainOption = z.strictObject(optionCommon);
const RelationshipOption = z.strictObject({
  ...optionCommon,
  title: Text.optional().describe("How the question reads once it is chosen"),
  playback: Text.optional().describe("How the relationship reads once it is chosen"),
});
const PlainOptions = z.union([z.array(z.union([PlainOption, DynamicOption])).min(1), z.strictObject({ set: Id })]);

const simple = [
  z.strictObject({
    type: z.literal("text"),
    ...common,
    ...each,
    minLength: z.int().min(0).optional(),
    maxLength: z.int().min(1).max(10_000).optional().describe("Default 100"),
    pattern: z.string().optional().describe("A whole-value regular expression; give messages.invalid with it"),
    suggestions: z
      .strictObject({ url: Text, several: z.boolean().optional() })
      .optional()
      .describe("Where suggestions come from: the address of a JSON list"),
    uppercase: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal("textarea"),
    ...common,
    ...each,
    maxLength: z.int().min(1).max(100_000).optional().describe("Default 2000"),
    rows: z.int().min(2).max(30).optional(),
  }),
  z.strictObject({
    type: z.literal("number"),
    ...common,
    ...each,
    ...bounds,
    ...decimals,
    prefix: Text.optional(),
    suffix: Text.optional(),
  }),
  z.strictObject({
    type: z.literal("currency"),
    ...common,
    ...each,
    ...bounds,
    ...decimals,
    currency: z.string().regex(/^[A-Z]{3}$/),
  }),
  z.strictObject({ type: z.literal("percentage"), ...common, ...each, ...bounds, ...decimals }),
  z.strictObject({
    type: z.literal("unit"),
    ...common,
    ...each,
    ...bounds,
    ...decimals,
    unit: z.string().describe("A CLDR unit, for example `length-centimeter`"),
    unitLength: z.enum(["short", "long", "narrow"]).optional(),
  }),
  z.strictObject({
    type: z.literal("duration"),
    ...common,
    ...each,
    units: z.array(z.enum(["years", "months", "weeks", "days"])).min(1),
    complete: z.boolean().optional().describe("A unit left empty beside others is wrong; by default it counts as 0"),
  }),
  z.strictObject({ type: z.literal("date"), ...common, ...each, ...bounds }),
  z.strictObject({ type: z.literal("month"), ...common, ...each, ...bounds }),
  z.strictObject({ type: z.literal("year"), ...common, ...each, ...bounds }),
  z.strictObject({
    type: z.literal("select"),
    ...common,
    ...each,
    options: PlainOptions,
    placeholder: Text.optional(),
  }),
  z.strictObject({
    type: z.literal("autosuggest"),
    ...common,
    ...each,
    options: PlainOptions,
    freeText: z.boolean().optional().describe("Default true: what is typed need not be a suggestion"),
    maxLength: z.int().min(1).max(1000).optional(),
  }),
  z.strictObject({ type: z.literal("email"), ...common, ...each }),
  z.strictObject({ type: z.literal("telephone"), ...common, ...each, kind: z.enum(["any", "mobile"]).optional() }),
  z.strictObject({ type: z.literal("vehicle-registration"), ...common, ...each }),
  z.strictObject({
    type: z.literal("address"),
    ...common,
    parts: z.array(z.enum(["line1", "line2", "town", "county", "postcode"])).optional(),
    needed: z
      .array(z.enum(["line1", "town", "postcode"]))
      .optional()
      .describe("Parts that an address is not one without; default all of these"),
    anyPostcode: z
      .boolean()
      .optional()
      .describe("Takes a postcode as it is typed, of another country too; default it must be a full one of the UK"),
    lookup: z
      .strictObject({
        kind: z.enum(["Residential", "Workplace", "Educational"]),
        region: Expression.optional(),
        oneYearAgo: z.boolean().optional(),
      })
      .optional()
      .describe("Addresses are looked up as they are typed"),
  }),
] as const;

/** A field that an option may reveal ("Other, please say"). It has no reveals of its own. */
export const DetailField = z.discriminatedUnion("type", [
  ...simple,
  z.strictObject({ type: z.literal("radio"), ...common, options: PlainOptions }),
  z.strictObject({ type: z.literal("checkbox"), ...common, options: PlainOptions }),
]);
export type DetailField = z.infer<typeof DetailField>;

/** One option of a radio or checkbox field; choosing it may reveal a field. */
export const Option = z.strictObject({ ...optionCommon, reveal: DetailField.optional() });
export type Option = z.infer<typeof Option>;

const Options = z.union([z.array(z.union([Option, DynamicOption])).min(1), z.strictObject({ set: Id })]);

/** One thing that is asked. Its answer is kept by (field, list item). */
export const Field = z.discriminatedUnion("type", [
  ...simple,
  z.strictObject({
    type: z.literal("radio"),
    ...common,
    ...each,
    options: Options,
    clearable: z.boolean().optional(),
    inline: z.boolean().optional(),
    divider: Text.optional().describe("Shown before the last option, for example `or`"),
  }),
  z.strictObject({
    type: z.literal("checkbox"),
    ...common,
    ...each,
    options: Options,
    instruction: Text.optional(),
    selectAll: z.boolean().optional(),
    minSelected: z.int().min(1).optional(),
    maxSelected: z.int().min(1).optional(),
  }),
  z.strictObject({
    type: z.literal("relationship"),
    ...common,
    playback: Text.optional().describe("How the relationship reads while none is chosen"),
    options: z.union([z.array(RelationshipOption).min(1), z.strictObject({ set: Id })]),
  }),
]);
export type Field = z.infer<typeof Field>;

/** A set of options that several fields share. */
export const OptionSet = z.array(z.union([Option, DynamicOption])).min(1);
export type OptionSet = z.infer<typeof OptionSet>;
