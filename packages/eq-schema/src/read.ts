import { boundsError } from "./bounds.ts";
import { check } from "./check/check.ts";
import type { QuestionnaireError } from "./error.ts";
import { Questionnaire } from "./questionnaire/questionnaire.ts";
import { shapeErrors } from "./shape.ts";

/** A questionnaire, or all that is wrong with it; with the questionnaire where its shape at least is right. */
export type Reading =
  | { ok: true; questionnaire: Questionnaire }
  | { ok: false; errors: QuestionnaireError[]; questionnaire?: Questionnaire };

/** No more errors than these are given. */
export const MOST_ERRORS = 200;

/**
 * Reads an eQ questionnaire: its shape first, then, where that is right, whether its parts fit together. Nothing in it
 * is left aside: what is not understood is an error. Never throws.
 *
 * @param json the document, as `JSON.parse` gives it
 */
export function readQuestionnaire(json: unknown): Reading {
  try {
    const bounds = boundsError(json);
    if (bounds !== undefined) return { ok: false, errors: [bounds] };
    const shape = Questionnaire.safeParse(json);
    const shapeless = shape.success ? [] : shapeErrors(shape.error.issues, json);
    const errors = [...shapeless, ...(shape.success ? check(shape.data) : checkAsFarAsPossible(json))];
    if (shape.success && errors.length === 0) return { ok: true, questionnaire: shape.data };
    return { ok: false, errors: atMost(once(errors)), ...(shape.success ? { questionnaire: shape.data } : {}) };
  } catch (error) {
    const message = `cannot be read: ${error instanceof Error ? error.message : "no JSON document"}`;
    return { ok: false, errors: [{ code: "eq/not-json", pointer: "", message }] };
  }
}

/** What is wrong with the parts of a document that has not the shape of a questionnaire, where they can be followed. */
function checkAsFarAsPossible(json: unknown): QuestionnaireError[] {
  try {
    return check(json as Questionnaire, false);
  } catch {
    return [];
  }
}

/** How a text is read. */
export type TextOptions = {
  /** The most characters that are read; default 20 million. */
  limit?: number;
};

/** Reads a questionnaire from JSON text; see {@link readQuestionnaire}. */
export function readQuestionnaireText(text: string, { limit = 20_000_000 }: TextOptions = {}): Reading {
  if (text.length > limit) {
    const message = `has ${String(text.length)} characters, more than the ${String(limit)} that are read`;
    return { ok: false, errors: [{ code: "eq/too-large", pointer: "", message }] };
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const message = error instanceof Error ? error.message : "is no JSON";
    return { ok: false, errors: [{ code: "eq/not-json", pointer: "", message }] };
  }
  return readQuestionnaire(json);
}

/** Each error once: shape and checks may find the same. */
function once(errors: readonly QuestionnaireError[]): QuestionnaireError[] {
  return [...new Map(errors.map((error) => [`${error.code} ${error.pointer}`, error])).values()];
}

function atMost(errors: QuestionnaireError[]): QuestionnaireError[] {
  if (errors.length <= MOST_ERRORS) return errors;
  const message = `there are ${String(errors.length)} errors, of which the first ${String(MOST_ERRORS)} are given`;
  return [...errors.slice(0, MOST_ERRORS), { code: "eq/too-many-errors", pointer: "", message }];
}
