import type { Chrome } from "../chrome.ts";
import { contents } from "../content.ts";
import { form } from "../form.ts";
import { type Html, each, href, markup, none, text } from "../html.ts";
import { drawQuestion } from "../question.ts";
import { buttonText, footnote, frame, heading } from "./frame.ts";
import type { PageOf } from "./page-types.ts";

/** A page that asks. */
export function questionPage(view: PageOf<"question">, chrome: Chrome): Html {
  const { texts } = chrome;
  const title = view.titleIsQuestion ? none : heading(view.title);
  const questions = each(view.questions, (question, at) =>
    drawQuestion(question, chrome, view.titleIsQuestion && at === 0),
  );
  const cancel =
    view.cancel === undefined
      ? undefined
      : markup`<a id="cancel-and-return" class="wp-beside"${href(chrome.urls.location(view.cancel))}>${text(texts.cancel)}</a>`;
  const buttonsInside = view.questions.some(({ fields }) =>
    fields.some(
      (field) => (field.type === "radio" && field.clearable) || (field.type === "checkbox" && field.selectAll),
    ),
  );
  const posted = form(chrome, {
    content: markup`${questions}${footnote(view)}`,
    submit: buttonText(view, chrome.mayLeave ? texts.saveContinue : texts.continue),
    leave: true,
    beside: cancel,
    buttonsInside,
  });
  return frame(view, chrome, markup`${title}${contents(view.contents, "content")}${posted}`);
}
