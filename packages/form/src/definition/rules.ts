import { z } from "zod";
import { Expression, Id, Text } from "./primitives.ts";

/** The type of a declared value: of a lookup's result, a decision table's output, a hidden field, metadata. */
export const ValueType = z.enum(["text", "number", "boolean", "date", "texts", "any"]);
export type ValueType = z.infer<typeof ValueType>;

/**
 * A named HTTP source. Its value is null until it was asked, then a context with `status` ("found", "not-found",
 * "unavailable") and the result's parts, so that rules may use `vehicle.lookup.status`.
 */
export const Lookup = z.strictObject({
  source: Id.describe("The name under which the app knows the service"),
  input: z.record(Id, Expression).describe("Nothing is asked while a required input is null"),
  optional: z.array(Id).optional().describe("Inputs that may be null"),
  result: z.record(Id, z.union([ValueType, z.strictObject({ list: z.record(Id, ValueType) })])),
  timeoutMs: z.int().min(100).max(60_000).optional().describe("Default 3000"),
  retries: z.int().min(0).max(5).optional().describe("Default 1"),
  cacheSeconds: z.int().min(0).optional(),
  retryInBackground: z.boolean().optional().describe("An unavailable result is asked for again after submission"),
});
export type Lookup = z.infer<typeof Lookup>;

/** A decision table (DMN 1.3): rows of unary tests to typed outputs. Its value is a context of outputs, and `row`. */
export const DecisionTable = z.strictObject({
  title: z.string().optional(),
  inputs: z.array(z.strictObject({ value: Expression, label: z.string().optional() })).min(1),
  outputs: z.record(Id, ValueType),
  hitPolicy: z.enum(["first", "unique"]),
  rows: z
    .array(
      z.strictObject({
        when: z
          .array(z.string().min(1))
          .describe('A unary test for each input: `-`, `"quoted"`, `[1..3999]`, `>= 4000`'),
        then: z.record(Id, z.union([z.string(), z.number(), z.boolean(), z.null()])),
        note: z.string().optional(),
      }),
    )
    .min(1),
  otherwise: z.record(Id, z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});
export type DecisionTable = z.infer<typeof DecisionTable>;

/**
 * Marketing source codes. The value is a context: `code` (canonical), `raw` (what came), `origin` ("url", "hear",
 * "default") and the code's own `label` and `phone`. A known code or short form in the URL (case aside) wins; else the
 * where-did-you-hear answer; else the default. What is unknown counts as missing.
 */
export const SourceCodes = z.strictObject({
  id: Id.describe("The name in expressions"),
  params: z
    .array(z.string().regex(/^[A-Za-z0-9_-]+$/))
    .min(1)
    .describe("Query parameters, first one wins"),
  default: z.string(),
  codes: z
    .array(
      z.strictObject({
        code: z.string(),
        short: z.array(z.string()).optional(),
        label: z.string().optional(),
        phone: z.string().optional(),
      }),
    )
    .min(1),
  hear: z
    .strictObject({ field: z.string().describe("The field's full id"), codes: z.record(z.string(), z.string()) })
    .optional(),
});
export type SourceCodes = z.infer<typeof SourceCodes>;

/** A query parameter kept with the response. Any other parameter is dropped and the URL cleaned. */
export const HiddenField = z.strictObject({
  id: Id,
  param: z.string().regex(/^[A-Za-z0-9_-]+$/),
  maxLength: z.int().min(1).max(1000).optional(),
  default: z.string().optional(),
});
export type HiddenField = z.infer<typeof HiddenField>;

/** A fact known at launch (ONS survey metadata); `metadata.<id>` in expressions. */
export const Metadata = z.strictObject({ id: Id, type: ValueType, optional: z.boolean().optional() });

/** A list: named items that respondents add. `drivers` in expressions is the list of its items' answers. */
export const List = z.strictObject({ id: Id, singular: Text, plural: Text });
export type List = z.infer<typeof List>;
