import type { AskedQuestion } from "./asked.ts";
import { showContents } from "./show-content.ts";
import { openFields, optional, showField, type Showing } from "./show-field.ts";
import type { QuestionView } from "./view.ts";

/** A question ready to be drawn. */
export function showQuestion(asked: AskedQuestion, showing: Showing): QuestionView {
  const { state, language } = showing;
  const { question } = asked;
  const { id } = question.definition;
  // A question may have its field's id in the form; on the page every id is its own.
  const own = question.fields.some((field) => field.slot.id === id) ? `${id}-question` : id;
  return {
    id: own,
    title: question.title.rich(state, language),
    description: showContents(question.description, state, language),
    ...optional("instruction", question.instruction?.rich(state, language)),
    guidance: showContents(question.guidance, state, language),
    ...optional("warning", question.warning?.rich(state, language)),
    fields: openFields(asked).map((field) => showField(field, asked, showing)),
    errors: showing.errors.filter((error) => error.question === id),
    exclusive: question.checks.some(({ kind }) => kind === "exclusive"),
    range: question.checks.some(({ kind }) => kind === "date-range"),
  };
}
