import { behaviourOf, type Answer, type CompiledBound } from "@waypost/form";
import { isOpen, isRequired, limitOf, type AnswerOf, type AskedField, type AskedQuestion } from "./asked.ts";
import type { PagePlan } from "./plan.ts";
import { checkProblems, pageProblems } from "./problem.ts";
import type { State } from "./state.ts";

/**
 * Whether the answers of a confirmed page whose fingerprint holds are right: they were then, and mostly still are.
 * `recheck` says what may have ceased to be right without the fingerprint telling.
 */
export function isValid(
  asked: readonly AskedQuestion[],
  recheck: PagePlan["recheck"],
  state: State,
  answerOf: AnswerOf,
): boolean {
  if (recheck === "all") return pageProblems(asked, state, answerOf, "en").length === 0;
  for (const question of asked) {
    for (const one of question.fields) {
      const answer = answerOf(one.key);
      if (answer !== undefined && (recheck === "nothing" || !isTimely(one))) continue;
      if (!isOpen(one, answerOf)) continue;
      if (answer === undefined ? isRequired(one, question, state) : !isWithin(one, answer, state)) return false;
    }
    if (recheck === "rules" && checkProblems(question, state, answerOf).length > 0) return false;
  }
  return true;
}

const moves = (bound: CompiledBound | null) => typeof bound?.value === "object" && bound.value.timely;

const isTimely = ({ field }: AskedField) => moves(field.min) || moves(field.max);

/** Whether an answer keeps to limits that move with the clock. */
function isWithin(one: AskedField, answer: Answer, state: State): boolean {
  const { definition, min, max } = one.field;
  return state.within(one, () => {
    const [least, most] = [limitOf(min, state), limitOf(max, state)];
    const limits = { ...(least ? { min: least } : {}), ...(most ? { max: most } : {}) };
    return behaviourOf(definition).limits(answer, definition, limits).length === 0;
  });
}
