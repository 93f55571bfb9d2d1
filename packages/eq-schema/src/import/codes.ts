import type { Answer } from "../questionnaire/answer.ts";
import type { Place } from "./place.ts";

/** The purpose under which fields and options keep the codes that submitted data are known by. */
export const ONS = "ons";
/** The purpose under which they keep the codes of older questionnaires. */
export const Q = "q";

/** The codes of an answer. */
export function codesOf(answer: Answer, place: Place): Record<string, string> | undefined {
  const code = place.catalogue.codes.get(answer.id)?.code;
  const codes = {
    ...(code === undefined ? {} : { [ONS]: code }),
    ...(answer.q_code === undefined ? {} : { [Q]: answer.q_code }),
  };
  return Object.keys(codes).length === 0 ? undefined : codes;
}
