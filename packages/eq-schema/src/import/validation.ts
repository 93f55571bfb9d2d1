import type { Messages, Text } from "@waypost/form";
import type { z } from "zod";
import type { Answer } from "../questionnaire/answer.ts";
import type { MessageName, Messages as EqMessages } from "../questionnaire/message.ts";
import { message } from "./message.ts";
import type { Place } from "./place.ts";

type FieldMessages = z.infer<typeof Messages>;

/** What stands for `%(max)s` and the like in a message: expressions that write it, by its name. */
export type Values = Readonly<Record<string, string>>;

/** Which messages of eQ word which kinds of problem, for every type of answer; the first that is given counts. */
const KINDS: Readonly<Record<Answer["type"], Readonly<Partial<Record<keyof FieldMessages, readonly MessageName[]>>>>> =
  {
    TextField: text("MANDATORY_TEXTFIELD", "INVALID_SUGGESTION"),
    TextArea: text("MANDATORY_TEXTAREA"),
    Number: number(),
    Currency: number(),
    Percentage: number(),
    Unit: number(),
    Date: date(),
    MonthYearDate: date(),
    YearDate: date(),
    Duration: { required: ["MANDATORY_DURATION"], invalid: ["INVALID_DURATION"] },
    Radio: { required: ["MANDATORY_RADIO"] },
    Relationship: { required: ["MANDATORY_RADIO"] },
    Checkbox: { required: ["MANDATORY_CHECKBOX"] },
    Dropdown: { required: ["MANDATORY_DROPDOWN"] },
    MobileNumber: { required: ["MANDATORY_MOBILE_NUMBER"], invalid: ["INVALID_MOBILE_NUMBER"] },
    Email: { required: ["MANDATORY_EMAIL"], invalid: ["INVALID_EMAIL_FORMAT"] },
    Address: { required: ["MANDATORY_ADDRESS"], invalid: ["INVALID_POSTCODE"] },
  };

function text(required: MessageName, ...invalid: MessageName[]) {
  return { required: [required], invalid, length: ["MAX_LENGTH_EXCEEDED" as const] };
}

function number() {
  return {
    required: ["MANDATORY_NUMBER"],
    invalid: ["INVALID_NUMBER"],
    min: ["NUMBER_TOO_SMALL"],
    max: ["NUMBER_TOO_LARGE"],
    decimals: ["INVALID_DECIMAL"],
  } as const;
}

function date() {
  return {
    required: ["MANDATORY_DATE"],
    invalid: ["INVALID_DATE"],
    min: ["SINGLE_DATE_PERIOD_TOO_EARLY"],
    max: ["SINGLE_DATE_PERIOD_TOO_LATE"],
  } as const;
}

/** What in the place of a name is said when a limit is exclusive, or when only whole numbers are taken. */
export interface Variation {
  readonly exclusiveMin: boolean;
  readonly exclusiveMax: boolean;
  readonly whole: boolean;
}

/** The messages of one field: its own before those of the questionnaire. */
export function messagesOf(
  answer: Answer,
  variation: Variation,
  values: Values,
  place: Place,
): FieldMessages | undefined {
  const given = wordsOf(answer.validation?.messages, place);
  const found: Record<string, Text> = {};
  for (const [kind, names] of Object.entries(KINDS[answer.type])) {
    const words = names.map((name) => given[varied(name, variation)]).find((one) => one !== undefined);
    if (words !== undefined) found[kind] = messageText(words, values, place);
  }
  return Object.keys(found).length === 0 ? undefined : found;
}

function varied(name: MessageName, { exclusiveMin, exclusiveMax, whole }: Variation): MessageName {
  if (name === "NUMBER_TOO_SMALL" && exclusiveMin) return "NUMBER_TOO_SMALL_EXCLUSIVE";
  if (name === "NUMBER_TOO_LARGE" && exclusiveMax) return "NUMBER_TOO_LARGE_EXCLUSIVE";
  return name === "INVALID_DECIMAL" && whole ? "INVALID_INTEGER" : name;
}

/** All messages that count at a place: its own, and those of the questionnaire. */
export function wordsOf(own: EqMessages | undefined, place: Place): EqMessages {
  return { ...place.catalogue.questionnaire.messages, ...own };
}

/** A message with the limits that it names. */
export function messageText(words: string, values: Values, place: Place): Text {
  const used: Record<string, string> = {};
  const written = message(
    words,
    (name) => {
      const value = values[name];
      if (value === undefined) return undefined;
      used[name] = value;
      return `{${name}}`;
    },
    place,
  );
  return Object.keys(used).length === 0 ? written : { text: written, with: used };
}
