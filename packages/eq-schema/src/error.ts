/** What can be wrong with a questionnaire; docs/errors.md says what each means. */
export type ErrorCode =
  | "eq/not-json"
  | "eq/too-large"
  | "eq/too-deep"
  | "eq/too-many-errors"
  | "eq/missing"
  | "eq/wrong-type"
  | "eq/wrong-value"
  | "eq/unknown-kind"
  | "eq/unknown-property"
  | "eq/wrong-question-code"
  | "eq/wrong-answer-code"
  | "eq/wrong-rule"
  | "eq/wrong-operands"
  | "eq/wrong-routing"
  | "eq/single-variant"
  | "eq/unknown-selector"
  | "eq/unknown-message"
  | "eq/unknown-currency"
  | "eq/unknown-unit"
  | "eq/unknown-theme";

/** One thing that is wrong with a questionnaire. */
export type QuestionnaireError = {
  code: ErrorCode;
  /** Where, as a JSON pointer (RFC 6901); empty for the whole. */
  pointer: string;
  /** In words, for who writes questionnaires. */
  message: string;
};

/** The steps from the root of a JSON document to a value in it. */
export type Path = readonly (string | number)[];

/** Writes steps as a JSON pointer. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
