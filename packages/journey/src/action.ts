import type { Action } from "@waypost/form";
import type { AnswerOf, AskedQuestion } from "./asked.ts";

/** What the chosen options of a page do beyond answering: the first action among them, or null. */
export function actionOf(asked: readonly AskedQuestion[], answerOf: AnswerOf): Action | null {
  for (const { fields } of asked) {
    for (const { field, key } of fields) {
      const answer = answerOf(key);
      if (answer === undefined || !field.options) continue;
      const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
      for (const option of field.options) {
        if (option.kind !== "option" || option.definition.action === undefined) continue;
        if (chosen.includes(option.definition.value)) return option.definition.action;
      }
    }
  }
  return null;
}
