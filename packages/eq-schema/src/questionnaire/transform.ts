import { z } from "zod";
import { choose, words, writtenDate } from "./primitive.ts";
import { DayOfWeek } from "./rule.ts";
import { ChainedSource, ListItemSelector, ValueSource } from "./value-source.ts";

/** Several answers at once: an older way to name them, one source with a list of ids. */
export const AnswersSource = z.strictObject({
  source: z.enum(["answers", "metadata"]),
  identifier: z.array(words).min(1),
  list_item_selector: ListItemSelector.optional(),
});
/** See {@link AnswersSource}. */
export type AnswersSource = z.infer<typeof AnswersSource>;

/** A date in a transform: from a source, or written (`now`, `2020-01-31`). */
export const DateArgument = choose<DateArgument>((value) =>
  typeof value === "object" && value !== null && "value" in value ? FixedDate : ChainedSource,
);
const FixedDate = z.strictObject({ value: writtenDate });
/** See {@link DateArgument}. */
export type DateArgument = ChainedSource | z.infer<typeof FixedDate>;

/** Several values in a transform: from one source, or a list of sources. */
export type ListArgument = (ChainedSource | string)[] | ChainedSource | AnswersSource;
const item = choose<ChainedSource | string>((value) => (typeof value === "string" ? z.string() : ChainedSource));
const items = z.array(item).min(1);
const list = choose<ListArgument>((value) => {
  if (Array.isArray(value)) return items;
  const several =
    typeof value === "object" && value !== null && "identifier" in value && Array.isArray(value.identifier);
  return several ? AnswersSource : ChainedSource;
});
const dateRange = choose<[DateArgument, DateArgument] | ChainedSource>((value) =>
  Array.isArray(value) ? z.tuple([DateArgument, DateArgument]) : ChainedSource,
);
const scalar = choose<ChainedSource | string | number | boolean>((value) =>
  typeof value === "object" ? ChainedSource : z.union([z.string(), z.number(), z.boolean()]),
);
const chained = ChainedSource;

/** A transform by its name, with what it takes. */
function transform<Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) {
  return z.strictObject({ transform: z.literal(name), arguments: z.strictObject(shape) });
}

/** One step that makes a placeholder's value; a chain of them ends in text. */
export const Transform = z.discriminatedUnion("transform", [
  transform("add", { lhs: chained, rhs: chained }),
  transform("calculate_date_difference", { first_date: DateArgument, second_date: DateArgument }),
  transform("calculate_years_difference", { first_date: DateArgument, second_date: DateArgument }),
  transform("concatenate_list", { list_to_concatenate: list, delimiter: z.string() }),
  transform("conditional_trad_as", { trad_as: chained }),
  transform("contains", { list_to_check: list, value: scalar }),
  transform("date_range_bounds", {
    reference_date: DateArgument,
    offset_full_weeks: z.int(),
    days_in_range: z.int().min(1),
    first_day_of_week: DayOfWeek.optional(),
  }),
  transform("email_link", {
    email_address: scalar,
    email_subject: words.optional(),
    email_subject_append: chained.optional(),
  }),
  transform("first_non_empty_item", { items: list }),
  transform("format_currency", { number: chained, currency: words.optional() }),
  transform("format_date", { date_to_format: DateArgument, date_format: words }),
  transform("format_date_range", { date_range: dateRange }),
  transform("format_list", { list_to_format: list }),
  transform("format_name", {
    first_name: chained,
    middle_names: chained.optional(),
    last_name: chained,
    include_middle_names: scalar.optional(),
  }),
  transform("format_number", { number: chained }),
  transform("format_ordinal", {
    number_to_format: chained,
    /** With it the number has its article: an 8th, a 9th. */
    determiner: z.strictObject({ value: z.literal("a_or_an") }).optional(),
  }),
  transform("format_percentage", { value: chained }),
  transform("format_possessive", { string_to_format: chained }),
  transform("format_unit", {
    value: chained,
    unit: words,
    unit_length: z.enum(["short", "narrow", "long"]).optional(),
  }),
  transform("list_has_items", { list_to_check: list }),
  transform("list_item_count", { list_to_count: list }),
  transform("name_is_duplicate", { same_name_item_ids: chained, list_item_id: chained }),
  transform("number_to_words", { number: chained }),
  transform("option_label_from_value", { value: chained, answer_id: words }),
  transform("remove_empty", { list_to_filter: list }),
  transform("telephone_number_link", { telephone_number: scalar }),
]);
/** See {@link Transform}. */
export type Transform = z.infer<typeof Transform>;
/** The names of the transforms. */
export type TransformName = Transform["transform"];

/** The value of a name in braces: a value source as it is, or what a chain of transforms gives. */
export const Placeholder = choose<Placeholder>((value) =>
  typeof value === "object" && value !== null && "transforms" in value ? Transformed : Plain,
);
const placeholder = z.string().regex(/^[0-9a-zA-Z_]+$/, "is no name of a placeholder");
const Plain = z.strictObject({ placeholder, value: ValueSource });
const Transformed = z.strictObject({ placeholder, transforms: z.array(Transform).min(1) });
/** See {@link Placeholder}. */
export type Placeholder = z.infer<typeof Plain> | z.infer<typeof Transformed>;
