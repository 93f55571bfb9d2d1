import { isOpen, isRequired, type AnswerOf, type AskedQuestion } from "./asked.ts";
import { pageProblems } from "./problem.ts";
import type { State } from "./state.ts";

/**
 * Whether the answers of a confirmed page whose fingerprint holds are right: they were then, and mostly still are.
 * `recheck` says that they may have ceased to be without the fingerprint telling.
 */
export function isValid(asked: readonly AskedQuestion[], recheck: boolean, state: State, answerOf: AnswerOf): boolean {
  if (recheck) return pageProblems(asked, state, answerOf, "en").length === 0;
  for (const question of asked) {
    for (const one of question.fields) {
      if (answerOf(one.key) !== undefined || !isOpen(one, answerOf)) continue;
      if (isRequired(one, question, state)) return false;
    }
  }
  return true;
}
