import { z } from "zod";
import { base } from "./answer-base.ts";
import { DateLimit } from "./limit.ts";

const dated = { ...base, minimum: DateLimit.optional(), maximum: DateLimit.optional(), default: z.string().optional() };

/** A day. */
export const DateAnswer = z.strictObject({ type: z.literal("Date"), ...dated });
/** See {@link DateAnswer}. */
export type DateAnswer = z.infer<typeof DateAnswer>;
/** A month of a year. */
export const MonthYearDateAnswer = z.strictObject({ type: z.literal("MonthYearDate"), ...dated });
/** See {@link MonthYearDateAnswer}. */
export type MonthYearDateAnswer = z.infer<typeof MonthYearDateAnswer>;
/** A year. */
export const YearDateAnswer = z.strictObject({ type: z.literal("YearDate"), ...dated });
/** See {@link YearDateAnswer}. */
export type YearDateAnswer = z.infer<typeof YearDateAnswer>;
/** A length of time in years, months or both. */
export const DurationAnswer = z.strictObject({
  type: z.literal("Duration"),
  ...base,
  units: z.array(z.enum(["years", "months"])).min(1),
});
/** See {@link DurationAnswer}. */
export type DurationAnswer = z.infer<typeof DurationAnswer>;

/** The answers that are dates. */
export type AnyDateAnswer = DateAnswer | MonthYearDateAnswer | YearDateAnswer;
/** Their types. */
export const DATE_TYPES: ReadonlySet<string> = new Set(["Date", "MonthYearDate", "YearDate"]);
