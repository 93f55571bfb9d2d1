import { z } from "zod";

/**
 * An id: stable for ever, never shown to a respondent. It may hold dashes (ONS questionnaires use them); an expression
 * writes such an id between backticks.
 */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,199}$/, "an id holds letters, digits, _ and -, and starts with a letter or digit")
  .describe("A stable identifier");

/** The id of a form, by which addresses and stores know it. */
export const FormId = Id.regex(
  /^[A-Za-z].{0,99}$/,
  "the id of a form starts with a letter and has at most 100 characters",
);

/** A language as in BCP 47, without region: `en`, `cy`, `ga`. */
export const Language = z.string().regex(/^[a-z]{2,3}$/, "a language is two or three small letters");

/** An expression in the FEEL subset of docs/expressions.md, for example `driver.age >= 17 and licence = "full"`. */
export const Expression = z.string().min(1).max(10_000).describe("An expression (FEEL subset)");

const Message = z.string().max(20_000);
const Translations = z.record(Language, Message);

/**
 * A text shown to people: an ICU MessageFormat message, alone (in the form's first language), by language, or with
 * arguments given as expressions. An argument that `with` does not name is the value of that name in the form.
 * Markup is the short allow-list of docs/form.md (strong, em, br, a, p, ul, ol, li).
 */
export const Text = z.union([
  Message,
  z.strictObject({
    text: z.union([Message, Translations]),
    with: z.record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), Expression).optional(),
  }),
  Translations,
]);
export type Text = z.infer<typeof Text>;

/** Where a rule sends the respondent. An earlier page means: ask again from there (the path stops until it changes). */
export const Target = z.union([
  z.strictObject({ page: Id }),
  z.strictObject({ section: Id }),
  z.strictObject({ end: z.enum(["section", "form"]) }),
]);
export type Target = z.infer<typeof Target>;

/** A route: taken when its condition holds; a route without one always is. The first that holds wins. */
export const Route = z.strictObject({ when: Expression.optional(), to: Target });
export type Route = z.infer<typeof Route>;
