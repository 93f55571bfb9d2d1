export * from "./definition/primitives.ts";
export * from "./definition/content.ts";
export * from "./definition/field.ts";
export * from "./definition/question.ts";
export * from "./definition/page.ts";
export * from "./definition/rules.ts";
export * from "./definition/form.ts";
export type * from "./value/value.ts";
export type * from "./text/rich-text.ts";
export { compileExpression, compileUnaryTest, type CompiledUnaryTest } from "./expression/compile.ts";
export { parseExpression, parseUnaryTests, type ParsedExpression } from "./expression/parse.ts";
export { printExpression, printUnaryTests } from "./expression/print.ts";
export type * from "./expression/scope.ts";
export { withoutPlaces } from "./expression/tree.ts";
export type * from "./expression/tree.ts";
export {
  ANY,
  BOOLEAN,
  CHOICE,
  DATE,
  DURATION,
  MONTH,
  NULL,
  NUMBER,
  TEXT,
  YEAR,
  assignable,
  comparable,
  describeType,
  listOf,
  union as unionType,
} from "./value/types.ts";
export { compareNumbers, equalValues, isContext, isList } from "./value/compare.ts";
export { add as addDecimals, decimal, decimalPlaces, decimalText, isDecimal, parseDecimal } from "./value/decimal.ts";
export * from "./value/date.ts";
export * from "./value/duration.ts";
export { behaviourOf, typeOfField } from "./field/register.ts";
export { resolveSuggestion, staticOptions } from "./field/choice.ts";
export { formatRegistration, isEmail, isRegistration } from "./field/contact.ts";
export { isPostcode, normalisePostcode } from "./field/address.ts";
export { decimalsOf } from "./field/number.ts";
export type * from "./field/field.ts";
export { cleanLine, cleanLines } from "./field/input.ts";
export { fieldMessage, messageLanguages, type MessageKey } from "./field/messages.ts";
export {
  currencySign,
  formatCurrency,
  formatDate,
  formatDuration,
  formatNumber,
  formatUnit,
  formatValue,
  joinList,
  unitSign,
} from "./text/format-value.ts";
export { compileDecisionTable, tableType } from "./expression/decision-table.ts";
export type { CompiledDecisionTable, Decision, TableError } from "./expression/decision-table.ts";
export { compileText } from "./text/compile.ts";
export type { CompiledText, ExtraValues, FailedText, TextError, TextOptions } from "./text/compile.ts";
export { plainOf } from "./text/plain.ts";
export { rangeText } from "./text/range.ts";
export { resolveSourceCode, type SourceCode } from "./value/source-codes.ts";
export { typeOfValueType, valueOfJson } from "./value/value-type.ts";
export { parse, type ParsedForm, type ParseOptions } from "./parse/parse.ts";
export type { FormError, FormErrorCode } from "./parse/problem.ts";
export type * from "./parse/compiled.ts";
export type * from "./parse/compiled-page.ts";
export type { CompiledText as FormText, Env } from "./parse/env.ts";
export { formJsonSchema } from "./definition/json-schema.ts";
export { RESERVED_FORMS, RESERVED_PAGES } from "./parse/reserved.ts";
