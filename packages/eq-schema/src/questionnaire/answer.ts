import { z } from "zod";
import { CheckboxAnswer, DropdownAnswer, RadioAnswer, RelationshipAnswer, type Option } from "./choice-answer.ts";
import { DateAnswer, DurationAnswer, MonthYearDateAnswer, YearDateAnswer } from "./date-answer.ts";
import type { RelationshipOption } from "./option.ts";
import { CurrencyAnswer, NumberAnswer, PercentageAnswer, UnitAnswer } from "./number-answer.ts";
import { AddressAnswer, EmailAnswer, MobileNumberAnswer, TextAreaAnswer, TextFieldAnswer } from "./text-answer.ts";

/** One field of a question, by its type. */
export const Answer = z.discriminatedUnion("type", [
  AddressAnswer,
  CheckboxAnswer,
  CurrencyAnswer,
  DateAnswer,
  DropdownAnswer,
  DurationAnswer,
  EmailAnswer,
  MobileNumberAnswer,
  MonthYearDateAnswer,
  NumberAnswer,
  PercentageAnswer,
  RadioAnswer,
  RelationshipAnswer,
  TextAreaAnswer,
  TextFieldAnswer,
  UnitAnswer,
  YearDateAnswer,
]);
/** See {@link Answer}. */
export type Answer = z.infer<typeof Answer>;
/** The names of the types of answers. */
export type AnswerType = Answer["type"];

/** The static options of any answer, none where it has none. */
export function optionsOf(answer: Answer): readonly (Option | RelationshipOption)[] {
  return "options" in answer ? (answer.options ?? []) : [];
}
