import { z } from "zod";
import { choose, isObject, refusal, writtenDate } from "./primitive.ts";
import { ValueSource } from "./value-source.ts";

/** The days of the week by the names that date offsets use. */
export const DayOfWeek = z.enum(["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]);
/** See {@link DayOfWeek}. */
export type DayOfWeek = z.infer<typeof DayOfWeek>;

/** How far from its date the operator `date` looks, and to which day of that week it goes. */
export const DateOffset = z
  .strictObject({
    days: z.int().optional(),
    months: z.int().optional(),
    years: z.int().optional(),
    day_of_week: DayOfWeek.optional(),
  })
  .refine((offset) => Object.keys(offset).length > 0, "has neither days, months, years nor a day of the week");
/** See {@link DateOffset}. */
export type DateOffset = z.infer<typeof DateOffset>;

/** A literal in a rule. */
export type Literal = string | number | boolean | null;
/** The operators that compare two values. */
export type ComparisonOperator = "==" | "!=" | "<" | "<=" | ">" | ">=";
/** The operators that look for values in a list of values. */
export type ListOperator = "in" | "any-in" | "all-in" | "any-not-in" | "contains";
/** The operators that make a number of numbers. */
export type ArithmeticOperator = "+" | "-" | "*" | "/" | "sum";

/** An operator over its operands: `{"==": [a, b]}`; every rule object has one key, the operator. */
export type Rule = BooleanRule | ValueRule;
/** Two operands. */
export type Pair = [Operand, Operand];
/** A rule that is true or false. */
export type BooleanRule =
  | { and: BooleanRule[] }
  | { or: BooleanRule[] }
  | { not: [BooleanRule] }
  | { "==": Pair }
  | { "!=": Pair }
  | { "<": Pair }
  | { "<=": Pair }
  | { ">": Pair }
  | { ">=": Pair }
  | { in: Pair }
  | { "any-in": Pair }
  | { "all-in": Pair }
  | { "any-not-in": Pair }
  | { contains: Pair };
/** A rule that is a value. */
export type ValueRule =
  | { count: [Operand] }
  | { date: [Operand] | [Operand, DateOffset] }
  | { "date-range": Pair }
  | { "format-date": [Operand, string] }
  | { "option-label-from-value": [Operand, string] }
  | { map: [ValueRule, Operand] }
  | { concatenate: [Operand[], string] }
  | { "+": Operand[] }
  | { "-": Operand[] }
  | { "*": Operand[] }
  | { "/": Operand[] }
  | { sum: Operand[] };
/** What an operator works on: a literal (`"self"` is the item of a `map`), a list of them, a value source or another rule. */
export type Operand = Literal | Operand[] | ValueSource | Rule;
/** The names of all operators. */
export type Operator = BooleanOperator | ValueOperator;
/** The names of the operators whose rules are true or false. */
export type BooleanOperator = "and" | "or" | "not" | ComparisonOperator | ListOperator;
/** The names of the operators whose rules are values. */
export type ValueOperator =
  | "count"
  | "date"
  | "date-range"
  | "format-date"
  | "option-label-from-value"
  | "map"
  | "concatenate"
  | ArithmeticOperator;

const literal = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const operand: z.ZodType<Operand> = choose<Operand>((value) => {
  if (Array.isArray(value)) return operands;
  if (!isObject(value)) return literal;
  return "source" in value ? ValueSource : anyRule;
});
const operands: z.ZodType<Operand[]> = z.array(z.lazy(() => operand));
const wrongOperands = refusal("eq/wrong-operands", "has not the operands that the operator takes");
const pair = z.tuple([operand, operand], wrongOperands);
const several = z.array(operand).min(1, wrongOperands);
const booleans: z.ZodType<BooleanRule[]> = z.array(z.lazy(() => BooleanRule)).min(1, wrongOperands);

const booleanOperators = new Map<string, z.ZodType>([
  ["and", booleans],
  ["or", booleans],
  ["not", z.tuple([z.lazy(() => BooleanRule)], wrongOperands)],
  ...(["==", "!=", "<", "<=", ">", ">=", "in", "any-in", "all-in", "any-not-in", "contains"] as const).map(
    (name) => [name, pair] as const,
  ),
]);
const dateOperand = choose<Operand>((value) => (typeof value === "string" && value !== "self" ? writtenDate : operand));
const date = z.tuple([dateOperand], wrongOperands);
const dateOffset = z.tuple([dateOperand, DateOffset], wrongOperands);
const valueOperators = new Map<string, z.ZodType>([
  ["count", z.tuple([operand], wrongOperands)],
  ["date", choose<unknown>((value) => (Array.isArray(value) && value.length === 2 ? dateOffset : date))],
  ["date-range", pair],
  ["format-date", z.tuple([operand, z.string()], wrongOperands)],
  ["option-label-from-value", z.tuple([operand, z.string()], wrongOperands)],
  ["map", z.tuple([z.lazy(() => ValueRule), operand], wrongOperands)],
  ["concatenate", z.tuple([operands, z.string()], wrongOperands)],
  ...(["+", "-", "*", "/", "sum"] as const).map((name) => [name, several] as const),
]);
const allOperators = new Map([...booleanOperators, ...valueOperators]);

/** Reads an object of one key, which is one of these operators. */
function ruleOf<Output>(operators: ReadonlyMap<string, z.ZodType>): z.ZodType<Output> {
  return z.unknown().transform((value, context): Output => {
    const [name, ...others] = isObject(value) ? Object.keys(value) : [];
    const schema = name === undefined || others.length > 0 ? undefined : operators.get(name);
    if (schema === undefined || name === undefined) {
      const { error } = refusal(
        "eq/wrong-rule",
        `is no rule here: one of ${[...operators.keys()].join(", ")} is needed`,
      );
      context.issues.push({ code: "custom", message: error, input: value });
      return z.NEVER;
    }
    const read = schema.safeParse((value as Record<string, unknown>)[name]);
    if (read.success) return { [name]: read.data } as Output;
    for (const issue of read.error.issues) {
      context.issues.push({
        code: "custom",
        message: issue.message,
        path: [name, ...issue.path],
        input: value,
        params: { issue },
      });
    }
    return z.NEVER;
  });
}

const anyRule: z.ZodType<Rule> = ruleOf<Rule>(allOperators);
/** See {@link BooleanRule}. */
export const BooleanRule: z.ZodType<BooleanRule> = ruleOf<BooleanRule>(booleanOperators);
/** See {@link ValueRule}. */
export const ValueRule: z.ZodType<ValueRule> = ruleOf<ValueRule>(valueOperators);

/** Whether a name is that of an operator. */
export function isOperator(name: string): name is Operator {
  return allOperators.has(name);
}

/** The operator of a rule and its operands. */
export function operatorOf(rule: Rule): { operator: Operator; operands: readonly (Operand | DateOffset)[] } {
  const [entry] = Object.entries(rule) as unknown as [Operator, (Operand | DateOffset)[]][];
  const [operator, operands] = entry ?? (["and", []] as const);
  return { operator, operands };
}

/** Under which condition something is shown, skipped or enabled. */
export const When = z.strictObject({ when: BooleanRule });
/** See {@link When}. */
export type When = z.infer<typeof When>;
