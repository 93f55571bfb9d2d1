import { z } from "zod";
import type { ErrorCode } from "../error.ts";

/** Parts the code from the message in the text that zod carries; a character that no text has. */
const CODED = "\u0000";

/** Words that a person reads: never empty. */
export const words = z.string().min(1);

/** The id of a section, group, block, question, answer or list: small letters, digits and hyphens. */
export const identifier = z.string().regex(/^[a-z0-9][a-z0-9-]*[a-z0-9]$/, refusal("eq/wrong-id", "is no id"));

/** The name of a metadata claim: letters, digits, hyphens and underscores. */
export const metadataName = z.string().regex(/^[a-zA-Z0-9_-]+$/, "is no name of metadata");

/** A date as questionnaires write it: a day, a month, a year, or `now`. */
export const writtenDate = z
  .string()
  .regex(/^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|now)$/, refusal("eq/wrong-date", "is no date"));

/** The code by which systems downstream know an answer or an option. */
export const questionCode = z
  .string()
  .regex(/^[a-zA-Z0-9._-]+$/, refusal("eq/wrong-question-code", "is no question code"));

/** Whether a value is a JSON object, neither a list nor null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What zod is told for a refusal that has an error code of its own. */
export function refusal(code: ErrorCode, message: string): { error: string } {
  return { error: `${CODED}${code}${CODED}${message}` };
}

/** Splits what `refusal` put together; undefined for a message of zod's own. */
export function codeOf(message: string): { code: ErrorCode; message: string } | undefined {
  if (!message.startsWith(CODED)) return undefined;
  const [, code = "", text = ""] = message.split(CODED);
  return { code: code as ErrorCode, message: text };
}

/**
 * A schema that looks at the value first and then reads it with the one schema that fits it. It takes the place of a
 * union where no single property tells the members apart, so that errors point into what was meant.
 *
 * @param pick the schema to read the value with, or a message why there is none
 */
export function choose<Output>(pick: (value: unknown) => z.ZodType<Output> | string): z.ZodType<Output> {
  return z.unknown().transform((value, context): Output => {
    const schema = pick(value);
    if (typeof schema === "string") {
      context.issues.push({ code: "custom", message: schema, input: value });
      return z.NEVER;
    }
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      context.issues.push({
        code: "custom",
        message: issue.message,
        path: [...issue.path],
        input: value,
        params: { issue },
      });
    }
    return z.NEVER;
  });
}
