import type { Chrome } from "../chrome.ts";
import { list } from "../components/list.ts";
import { contents } from "../content.ts";
import { form } from "../form.ts";
import { type Html, each, href, markup, none, text } from "../html.ts";
import { drawQuestion } from "../question.ts";
import { rich } from "../rich-text.ts";
import { buttonText, footnote, frame, heading } from "./frame.ts";
import type { PageOf } from "./page-types.ts";
import { relationshipPage, type RelationshipView } from "./survey/relationship.ts";

/** A page that asks. */
export function questionPage(view: PageOf<"question">, chrome: Chrome): Html {
  const { texts } = chrome;
  const related = relationshipOf(view);
  if (related) return relationshipPage(related, chrome);
  // A page none of whose wordings holds asks nothing, and still has a heading.
  const title = view.titleIsQuestion && view.questions.length > 0 ? none : heading(view.title);
  const questions = each(view.questions, (question, at) =>
    drawQuestion(question, chrome, view.titleIsQuestion && at === 0, at === 0 ? names(view.list) : none),
  );
  const cancel =
    view.cancel === undefined
      ? undefined
      : markup`<a id="cancel-and-return" class="wp-beside"${href(chrome.urls.location(view.cancel))}>${view.cancelLabel === undefined ? text(texts.cancel) : rich(view.cancelLabel)}</a>`;
  const buttonsInside = view.questions.some(({ fields }) =>
    fields.some(
      (field) => (field.type === "radio" && field.clearable) || (field.type === "checkbox" && field.selectAll),
    ),
  );
  const posted = form(chrome, {
    content: markup`${questions}${footnote(view, chrome)}`,
    submit: buttonText(view, chrome.mayLeave ? texts.saveContinue : texts.continue),
    leave: true,
    beside: cancel,
    buttonsInside,
  });
  return frame(view, chrome, markup`${title}${contents(view.contents, "content", chrome.texts)}${posted}`);
}

/** The relationship that a page asks about, where it says in words what is chosen. */
function relationshipOf(page: PageOf<"question">): RelationshipView | undefined {
  const field = page.questions[0]?.fields[0];
  if (field?.type !== "relationship" || field.playback === undefined) return undefined;
  const says = Object.fromEntries(
    field.options.flatMap(({ value, title, playback }) =>
      title === undefined || playback === undefined ? [] : [[value, { title, playback }]],
    ),
  );
  return { page, field: { ...field, type: "relationship" }, playback: field.playback, says };
}

/** Items of a list by name alone. */
function names(items: PageOf<"question">["list"]): Html {
  if (items === undefined) return none;
  return list({ itemsList: items.map((item) => ({ text: rich(item) })), variants: "bare" });
}
