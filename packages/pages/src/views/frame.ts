import type { PageView } from "@waypost/journey";
import type { Chrome } from "../chrome.ts";
import { progress } from "../components/progress.ts";
import { contents } from "../content.ts";
import { errorSummary } from "../error-summary.ts";
import { type Html, attr, markup, none, text } from "../html.ts";
import { layout } from "../layout.ts";
import { rich } from "../rich-text.ts";
import { fill } from "../texts/texts.ts";
import { extrasAbove } from "./survey/extras.ts";
import { extrasBelow } from "./survey/individual-response.ts";

/** Puts what a page of a form says and asks into the whole page: title, errors, progress, help, legal text. */
export function frame(view: PageView, chrome: Chrome, main: Html): Html {
  const { texts } = chrome;
  const aside =
    view.aside.length + view.help.length === 0
      ? undefined
      : markup`${contents(view.aside, "aside", chrome.texts)}${contents(view.help, "help", chrome.texts)}`;
  return layout(chrome, {
    title: view.documentTitle,
    failed: view.errors.length > 0,
    previous: view.previous === null ? undefined : chrome.urls.location(view.previous),
    progress:
      view.progress === undefined
        ? undefined
        : progress({
            step: view.progress.step,
            of: view.progress.of,
            label: fill(texts.progress, { step: view.progress.step, of: view.progress.of }),
            title: rich(view.progress.title),
          }),
    aside,
    legal: view.legal.length === 0 ? undefined : contents(view.legal, "legal", chrome.texts),
    main: markup`${errorSummary(view.errors, texts)}${extrasAbove(chrome.survey, texts)}${main}${view.kind === "hub" ? none : extrasBelow(chrome)}`,
  });
}

/** The heading of a page whose question does not make it. */
export function heading(title: PageView["title"], qa?: string): Html {
  return markup`<h1 class="ons-u-fs-xl wp-title"${attr("data-qa", qa)}>${rich(title)}</h1>`;
}

/** What stands below a page's questions, before its buttons. */
export function footnote(view: PageView, chrome: Chrome): Html {
  return view.footnote.length === 0
    ? none
    : markup`<div class="wp-footnote">${contents(view.footnote, "footnote", chrome.texts)}</div>`;
}

/** The words of a page's button: the form's own, or a text of ours. */
export function buttonText(view: PageView, fallback: string): Html {
  return view.button === undefined ? text(fallback) : rich(view.button);
}
