import { z } from "zod";
import { Action } from "./action.ts";
import { base, instruction } from "./answer-base.ts";
import { CurrencyAnswer, NumberAnswer, PercentageAnswer, UnitAnswer, type NumericAnswer } from "./number-answer.ts";
import { DynamicOptions, RelationshipOption } from "./option.ts";
import { questionCode, words } from "./primitive.ts";
import { TextAreaAnswer, TextFieldAnswer } from "./text-answer.ts";
import { Text } from "./text.ts";

/** A field that an option reveals. */
export type DetailAnswer = TextFieldAnswer | TextAreaAnswer | NumericAnswer | DropdownAnswer;

/** One option of a choice. `value` is what rules compare with. */
export type Option = {
  label: Text;
  value: string;
  q_code?: string | undefined;
  description?: Text | undefined;
  action?: Action | undefined;
  detail_answer?: DetailAnswer | undefined;
};
/** See {@link Option}. */
export const Option: z.ZodType<Option> = z.strictObject({
  label: Text,
  value: words,
  q_code: questionCode.optional(),
  description: Text.optional(),
  action: Action.optional(),
  detail_answer: z.lazy(() => DetailAnswer).optional(),
});

const choice = {
  ...base,
  options: z.array(Option).min(1).optional(),
  dynamic_options: DynamicOptions.optional(),
  instruction: instruction.optional(),
};

/** One option of several. */
export const RadioAnswer = z.strictObject({ type: z.literal("Radio"), ...choice, default: words.optional() });
/** See {@link RadioAnswer}. */
export type RadioAnswer = z.infer<typeof RadioAnswer>;
/** Any number of options. */
export const CheckboxAnswer = z.strictObject({ type: z.literal("Checkbox"), ...choice });
/** See {@link CheckboxAnswer}. */
export type CheckboxAnswer = z.infer<typeof CheckboxAnswer>;
/** One option out of a list that opens. */
export const DropdownAnswer = z.strictObject({
  type: z.literal("Dropdown"),
  ...choice,
  placeholder: words.optional(),
  default: words.optional(),
});
/** See {@link DropdownAnswer}. */
export type DropdownAnswer = z.infer<typeof DropdownAnswer>;
/** How one person is related to another. */
export const RelationshipAnswer = z.strictObject({
  type: z.literal("Relationship"),
  ...base,
  playback: Text,
  options: z.array(RelationshipOption).min(1),
});
/** See {@link RelationshipAnswer}. */
export type RelationshipAnswer = z.infer<typeof RelationshipAnswer>;

/** See {@link DetailAnswer}. */
export const DetailAnswer: z.ZodType<DetailAnswer> = z.discriminatedUnion("type", [
  TextFieldAnswer,
  TextAreaAnswer,
  NumberAnswer,
  CurrencyAnswer,
  PercentageAnswer,
  UnitAnswer,
  DropdownAnswer,
]);

/** The answers with options. */
export type ChoiceAnswer = RadioAnswer | CheckboxAnswer | DropdownAnswer | RelationshipAnswer;
/** Their types. */
export const CHOICE_TYPES: ReadonlySet<string> = new Set(["Radio", "Checkbox", "Dropdown", "Relationship"]);
