import { z } from "zod";
import { choose, isObject, writtenDate } from "./primitive.ts";
import { sourceOr, ValueSource } from "./value-source.ts";

/** The lowest or highest number that an answer takes; inclusive unless `exclusive`. */
export const NumberLimit = z.strictObject({
  value: sourceOr(z.number()).optional(),
  exclusive: z.boolean().optional(),
});
/** See {@link NumberLimit}. */
export type NumberLimit = z.infer<typeof NumberLimit>;

/** How far from a date another one lies. */
export const Offset = z
  .strictObject({ days: z.int().optional(), months: z.int().optional(), years: z.int().optional() })
  .refine((offset) => Object.keys(offset).length > 0, "has neither days, months nor years");
/** See {@link Offset}. */
export type Offset = z.infer<typeof Offset>;

/** The date that a limit starts from: written (`2020-01-31`, `2020-01`, `2020`, `now`) or from a source. */
export const DateValue = choose<string | ValueSource>((value) => (isObject(value) ? ValueSource : writtenDate));
/** See {@link DateValue}. */
export type DateValue = z.infer<typeof DateValue>;

/** The earliest or latest date that an answer takes. */
export const DateLimit = z.strictObject({ value: DateValue, offset_by: Offset.optional() });
/** See {@link DateLimit}. */
export type DateLimit = z.infer<typeof DateLimit>;

/** How long the period between the two dates of a question must at least and may at most be. */
export const PeriodLimits = z.strictObject({ minimum: Offset.optional(), maximum: Offset.optional() });
/** See {@link PeriodLimits}. */
export type PeriodLimits = z.infer<typeof PeriodLimits>;
