import type { Chrome } from "../chrome.ts";
import { contents } from "../content.ts";
import { form } from "../form.ts";
import { type Html, markup, none } from "../html.ts";
import { buttonText, footnote, frame, heading } from "./frame.ts";
import type { PageOf } from "./page-types.ts";
import { linkLine } from "./survey/page.ts";

/** A page that only says something; an introduction also starts the form. */
export function contentPage(view: PageOf<"introduction" | "content">, chrome: Chrome): Html {
  const { texts } = chrome;
  const introduction = view.kind === "introduction";
  const said = markup`${heading(view.title)}<div class="wp-prose">${contents(view.contents, "content", chrome.texts)}</div>`;
  const posted = form(chrome, {
    content: footnote(view, chrome),
    submit: buttonText(view, introduction ? texts.start : texts.continue),
    action: introduction ? "start_questionnaire" : "save_continue",
    leave: !introduction,
  });
  const preview = introduction ? linkLine(chrome.survey?.previewUrl, texts.previewLink, "preview-questions") : none;
  return frame(view, chrome, markup`${said}${preview}${posted}`);
}
