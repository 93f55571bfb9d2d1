export { checkQuestionnaire, type Fault } from "./check-form.ts";
export { pointerTo, type ErrorCode, type Path, type QuestionnaireError } from "./error.ts";
export { exportQuestionnaire, type Exported, type ExportError } from "./export/export.ts";
export { importQuestionnaire, type Imported, type ImportOptions } from "./import/import.ts";
export type { ImportError, ImportErrorCode } from "./import/problem.ts";
export { readQuestionnaire, readQuestionnaireText, type Reading, type TextOptions } from "./read.ts";
export type * from "./questionnaire/action.ts";
export { optionsOf, type Answer, type AnswerType } from "./questionnaire/answer.ts";
export type * from "./questionnaire/block.ts";
export type { CollectorSummary, ListSummary, RoutingRule } from "./questionnaire/block-base.ts";
export { CHOICE_TYPES } from "./questionnaire/choice-answer.ts";
export type {
  CheckboxAnswer,
  ChoiceAnswer,
  DetailAnswer,
  DropdownAnswer,
  Option,
  RadioAnswer,
  RelationshipAnswer,
} from "./questionnaire/choice-answer.ts";
export type * from "./questionnaire/content.ts";
export { DATE_TYPES } from "./questionnaire/date-answer.ts";
export type * from "./questionnaire/date-answer.ts";
export type * from "./questionnaire/limit.ts";
export type * from "./questionnaire/list-block.ts";
export { MESSAGE_NAMES } from "./questionnaire/message.ts";
export type * from "./questionnaire/message.ts";
export { NUMERIC_TYPES } from "./questionnaire/number-answer.ts";
export type * from "./questionnaire/number-answer.ts";
export type { DynamicOptions, RelationshipOption } from "./questionnaire/option.ts";
export { answersOf } from "./questionnaire/question.ts";
export type * from "./questionnaire/question.ts";
export { LANGUAGES, THEMES } from "./questionnaire/questionnaire.ts";
export type * from "./questionnaire/questionnaire.ts";
export { operatorOf } from "./questionnaire/rule.ts";
export type * from "./questionnaire/rule.ts";
export { blocksOf, subBlocksOf } from "./questionnaire/section.ts";
export type * from "./questionnaire/section.ts";
export type * from "./questionnaire/summary-block.ts";
export type * from "./questionnaire/text-answer.ts";
export type * from "./questionnaire/text.ts";
export type * from "./questionnaire/transform.ts";
export { isValueSource } from "./questionnaire/value-source.ts";
export type * from "./questionnaire/value-source.ts";
export {
  eqData,
  eqSubmission,
  type EqAnswer,
  type EqData,
  type EqList,
  type EqSubmission,
  type LaunchedAs,
  type SubmittedAs,
} from "./submit/submission.ts";
