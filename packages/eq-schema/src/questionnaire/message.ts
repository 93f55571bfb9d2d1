import { z } from "zod";
import { words } from "./primitive.ts";

/** The names of the validation messages that a questionnaire may word itself. */
export const MESSAGE_NAMES = [
  "MANDATORY_QUESTION",
  "MANDATORY_DROPDOWN",
  "MANDATORY_TEXTFIELD",
  "MANDATORY_NUMBER",
  "MANDATORY_TEXTAREA",
  "MANDATORY_RADIO",
  "MANDATORY_CHECKBOX",
  "MANDATORY_DATE",
  "MANDATORY_DURATION",
  "MANDATORY_MOBILE_NUMBER",
  "MANDATORY_ADDRESS",
  "MANDATORY_EMAIL",
  "MUTUALLY_EXCLUSIVE",
  "NUMBER_TOO_SMALL",
  "NUMBER_TOO_LARGE",
  "NUMBER_TOO_SMALL_EXCLUSIVE",
  "NUMBER_TOO_LARGE_EXCLUSIVE",
  "INVALID_NUMBER",
  "INVALID_INTEGER",
  "INVALID_DECIMAL",
  "MAX_LENGTH_EXCEEDED",
  "INVALID_DATE",
  "INVALID_DATE_RANGE",
  "INVALID_DURATION",
  "INVALID_MOBILE_NUMBER",
  "INVALID_POSTCODE",
  "INVALID_EMAIL_FORMAT",
  "INVALID_SUGGESTION",
  "SINGLE_DATE_PERIOD_TOO_EARLY",
  "SINGLE_DATE_PERIOD_TOO_LATE",
  "DATE_PERIOD_TOO_SMALL",
  "DATE_PERIOD_TOO_LARGE",
  "TOTAL_SUM_NOT_EQUALS",
  "TOTAL_SUM_NOT_LESS_THAN",
  "TOTAL_SUM_NOT_GREATER_THAN",
  "TOTAL_SUM_NOT_LESS_THAN_OR_EQUALS",
  "TOTAL_SUM_NOT_GREATER_THAN_OR_EQUALS",
] as const;

/** The name of a validation message. */
export type MessageName = (typeof MESSAGE_NAMES)[number];

/** Words of a questionnaire's own for validation messages; `%(max)s` and the like stand for the limits. */
export type Messages = { [Name in MessageName]?: string | undefined };
/** See {@link Messages}. */
export const Messages: z.ZodType<Messages> = z.strictObject(
  Object.fromEntries(MESSAGE_NAMES.map((name) => [name, words.optional()])),
);

/** The validation messages of one question or answer. */
export const Validation = z.strictObject({ messages: Messages.optional() });
/** See {@link Validation}. */
export type Validation = z.infer<typeof Validation>;
