import { listRows } from "../list-rows.ts";
import type { Chrome } from "../chrome.ts";
import { contents } from "../content.ts";
import { form } from "../form.ts";
import { type Html, href, markup, none, text } from "../html.ts";
import { drawQuestion } from "../question.ts";
import { rich } from "../rich-text.ts";
import { buttonText, footnote, frame, heading } from "./frame.ts";
import type { PageOf } from "./page-types.ts";

/** A list's items so far, and whether there are more. */
export function listPage(view: PageOf<"list">, chrome: Chrome): Html {
  const { texts } = chrome;
  const said = markup`${contents(view.contents, "content", texts)}<div class="wp-list">${listRows(view.list, chrome)}</div>`;
  // What is said, and the list, stand between the heading and what is asked about it.
  const [above, more] =
    view.more === null
      ? [markup`${heading(view.title)}${said}`, none]
      : view.titleIsQuestion
        ? [none, drawQuestion(view.more, chrome, true, said)]
        : [markup`${heading(view.title)}${said}`, drawQuestion(view.more, chrome, false)];
  const posted = form(chrome, {
    content: markup`${more}${footnote(view, chrome)}`,
    submit: buttonText(view, chrome.mayLeave ? texts.saveContinue : texts.continue),
    leave: true,
  });
  return frame(view, chrome, markup`${above}${posted}`);
}

/** Asks before an item is removed. */
export function removePage(view: PageOf<"remove">, chrome: Chrome): Html {
  const { texts } = chrome;
  const posted = form(chrome, {
    content: markup`${drawQuestion(view.question, chrome, true)}`,
    submit: buttonText(view, chrome.mayLeave ? texts.saveContinue : texts.continue),
    beside: markup`<a id="cancel-and-return" class="wp-beside"${href(chrome.urls.location(view.cancel))}>${view.cancelLabel === undefined ? text(texts.cancel) : rich(view.cancelLabel)}</a>`,
  });
  return frame(view, chrome, markup`${contents(view.contents, "content", chrome.texts)}${posted}`);
}
