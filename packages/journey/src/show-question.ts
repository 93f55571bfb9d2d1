import type { CompiledListPage } from "@waypost/form";
import type { AskedQuestion } from "./asked.ts";
import { message } from "./message.ts";
import { REMOVE } from "./post.ts";
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

const BARE = { description: [], guidance: [], errors: [], exclusive: false, range: false } as const;

/** The question whether there are more items. */
export function showMore(page: CompiledListPage, key: string, showing: Showing): QuestionView {
  const { state, language, raw, errors } = showing;
  const { slot, label, yes, no, hint } = page.more;
  const given = raw ? [raw[slot.id]].flat()[0] : state.response.answers[key];
  const option = (value: string, text: typeof yes) => ({
    value,
    label: text.rich(state, language),
    selected: given === value,
    exclusive: false,
  });
  return {
    ...BARE,
    id: `${slot.id}-question`,
    title: (label ?? page.title)?.rich(state, language) ?? "",
    fields: [
      {
        type: "radio",
        id: slot.id,
        ...optional("hint", hint?.rich(state, language)),
        required: true,
        errors: errors.filter((error) => error.field === slot.id),
        options: [option("yes", yes), option("no", no)],
        clearable: false,
        inline: false,
      },
    ],
  };
}

/** The question whether to remove the current item. */
export function showRemove(page: CompiledListPage, showing: Showing): QuestionView {
  const { state, language, errors } = showing;
  const { title, yes, no } = page.remove;
  const option = (value: "yes" | "no", text: typeof yes) => ({
    value,
    label: text?.rich(state, language) ?? message(value, language),
    selected: false,
    exclusive: false,
  });
  return {
    ...BARE,
    id: `${REMOVE}-question`,
    title: title.rich(state, language),
    fields: [
      {
        type: "radio",
        id: REMOVE,
        required: true,
        errors: errors.filter((error) => error.field === REMOVE),
        options: [option("yes", yes), option("no", no)],
        clearable: false,
        inline: false,
      },
    ],
  };
}
