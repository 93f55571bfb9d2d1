import { z } from "zod";
import { base, labelled } from "./answer-base.ts";
import { NumberLimit } from "./limit.ts";
import { refusal } from "./primitive.ts";

/** Currencies by their ISO 4217 codes. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/, refusal("eq/unknown-currency", "is no currency code"));

/** Units by their CLDR names: a kind and a unit of it, such as `length-mile`. */
export const unitName = z
  .string()
  .regex(
    /^(?:acceleration|angle|area|concentr|consumption|digital|duration|electric|energy|force|frequency|graphics|length|light|mass|power|pressure|speed|temperature|torque|volume)(?:-[a-z0-9]+)+$/,
    refusal("eq/unknown-unit", "is no unit"),
  );

const numeric = {
  ...base,
  minimum: NumberLimit.optional(),
  maximum: NumberLimit.optional(),
  decimal_places: z.int().min(0).optional(),
  default: z.number().optional(),
  max_length: z.int().min(1).optional(),
};

/** A number. */
export const NumberAnswer = z.strictObject({ type: z.literal("Number"), ...numeric });
/** See {@link NumberAnswer}. */
export type NumberAnswer = z.infer<typeof NumberAnswer>;
/** A sum of money. */
export const CurrencyAnswer = z.strictObject({ type: z.literal("Currency"), ...numeric, currency: currencyCode });
/** See {@link CurrencyAnswer}. */
export type CurrencyAnswer = z.infer<typeof CurrencyAnswer>;
/** A percentage. */
export const PercentageAnswer = z.strictObject({ type: z.literal("Percentage"), ...numeric });
/** See {@link PercentageAnswer}. */
export type PercentageAnswer = z.infer<typeof PercentageAnswer>;
/** A measurement in a unit. */
export const UnitAnswer = z.strictObject({
  type: z.literal("Unit"),
  ...numeric,
  label: labelled.label,
  unit: unitName,
  unit_length: z.enum(["short", "narrow", "long"]),
});
/** See {@link UnitAnswer}. */
export type UnitAnswer = z.infer<typeof UnitAnswer>;

/** The answers that are numbers, limited and summed alike. */
export type NumericAnswer = NumberAnswer | CurrencyAnswer | PercentageAnswer | UnitAnswer;
/** Their types. */
export const NUMERIC_TYPES: ReadonlySet<string> = new Set(["Number", "Currency", "Percentage", "Unit"]);
