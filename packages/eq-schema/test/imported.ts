import { parse, type FormDefinition, type Page, type Question, type QuestionPage } from "@waypost/form";
import { importQuestionnaire } from "../src/import/import.ts";

/** The form that a questionnaire becomes. It throws where there is none, or where it is no right form. */
export function imported(json: unknown): FormDefinition {
  const result = importQuestionnaire(json);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  const parsed = parse(result.form, { ownAddresses: true });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return result.form;
}

/** Codes and pointers of what keeps a questionnaire from becoming a form. */
export function obstacles(json: unknown): string[] {
  const result = importQuestionnaire(json);
  return result.ok ? [] : result.errors.map(({ code, pointer }) => `${code} ${pointer}`);
}

/** A page of a form by its id. */
export function pageOf(form: FormDefinition, id: string): Page {
  for (const { pages } of form.sections) {
    for (const page of pages) if ("id" in page && page.id === id) return page;
  }
  throw new Error(`there is no page ${id}`);
}

/** The only question of a question page. */
export function questionOf(form: FormDefinition, id: string): Question {
  const { questions } = pageOf(form, id) as QuestionPage;
  return questions[0] as Question;
}
