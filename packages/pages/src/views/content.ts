import type { Chrome } from "../chrome.ts";
import { button } from "../components/button.ts";
import { contents } from "../content.ts";
import { form } from "../form.ts";
import { type Html, attr, markup, none, text } from "../html.ts";
import { buttonText, footnote, frame, heading } from "./frame.ts";
import type { PageOf } from "./page-types.ts";
import { linkLine } from "./survey/page.ts";

/** A page that only says something; an introduction also starts the form. */
export function contentPage(view: PageOf<"introduction" | "content">, chrome: Chrome): Html {
  const { texts } = chrome;
  const introduction = view.kind === "introduction";
  const said = markup`${heading(view.title)}<div${attr("id", introduction ? undefined : view.location.page)} class="wp-prose block__description">${contents(view.contents, "content", chrome.texts)}</div>`;
  const posted = form(chrome, {
    content: footnote(view, chrome),
    submit: buttonText(view, introduction ? texts.start : texts.continue),
    action: introduction ? "start_questionnaire" : "save_continue",
    leave: !introduction,
    beside: introduction ? exitLink(chrome) : none,
  });
  const preview = introduction ? linkLine(chrome.survey?.previewUrl, texts.previewLink, "preview-questions") : none;
  return frame(view, chrome, markup`${said}${preview}${posted}`);
}

/** The way out before anything was answered, where a survey has one. */
function exitLink({ survey, texts }: Chrome): Html {
  if (survey?.exitUrl === undefined) return none;
  return button({
    text: text(texts.leaveSurvey),
    url: survey.exitUrl,
    variants: "secondary",
    attributes: { "data-qa": "btn-exit" },
  });
}
