import type { Answer } from "@waypost/form";
import type { Problem } from "./problem.ts";
import type { Key, Response } from "./response.ts";
import type { Step } from "./step.ts";

/** The answers with those of one page put in place. */
export function answersOf(response: Response, step: Step, given: ReadonlyMap<Key, Answer>): Record<Key, Answer> {
  const answers: Record<Key, Answer> = { ...response.answers };
  for (const { fields } of step.asked) {
    for (const asked of fields) {
      const { key } = asked;
      const answer = given.get(key);
      // The detail of an option that is not chosen is not read, and what was said there before goes with the option.
      if (answer === undefined) Reflect.deleteProperty(answers, key);
      else answers[key] = answer;
    }
  }
  return answers;
}

/**
 * A response with what holds of a page that is left before all of it does. Its other answers stay as they were, and it is
 * to be confirmed again. Null where nothing holds that was not known before.
 */
export function partOf(
  response: Response,
  step: Step,
  { answers, problems }: { readonly answers: ReadonlyMap<Key, Answer>; readonly problems: readonly Problem[] },
): Response | null {
  const given = new Map(answers);
  for (const { asked, question } of problems) {
    for (const { key } of asked === null ? question.fields : [asked]) {
      const before = response.answers[key];
      if (before === undefined) given.delete(key);
      else given.set(key, before);
    }
  }
  const part = answersOf(response, step, given);
  if (sameAnswers(response.answers, part)) return null;
  return { ...response, answers: part, visits: leaveOut(response.visits, step.key) };
}

/** Whether two sets of answers are the same. */
export function sameAnswers(a: Readonly<Record<Key, Answer>>, b: Readonly<Record<Key, Answer>>): boolean {
  const keys = Object.keys(b);
  if (keys.length !== Object.keys(a).length) return false;
  return keys.every((key) => a[key] === b[key] || JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

/** Parts without one of them. */
export function leaveOut<T>(parts: Readonly<Record<Key, T>>, key: Key): Record<Key, T> {
  return Object.fromEntries(Object.entries(parts).filter(([one]) => one !== key));
}
