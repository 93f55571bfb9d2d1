import type { ContentView } from "@waypost/journey";
import { details } from "./components/details.ts";
import { panel } from "./components/panel.ts";
import { textIndent } from "./components/text-indent.ts";
import { type Html, each, markup, none, text } from "./html.ts";
import { block, rich } from "./rich-text.ts";
import type { Texts } from "./texts/texts.ts";

/**
 * Draws what a page or a question says.
 *
 * @param prefix makes the ids of folded texts different from those of other places on the page
 */
export function contents(views: readonly ContentView[], prefix: string, texts: Texts): Html {
  return views.length === 0 ? none : each(views, (view, at) => content(view, `${prefix}-${String(at + 1)}`, texts));
}

/** Draws one piece of content; `id` is used by what needs one. */
export function content(view: ContentView, id: string, texts: Texts): Html {
  switch (view.kind) {
    case "paragraph":
      return block(view.text);
    case "heading":
      return markup`<h2>${rich(view.text)}</h2>`;
    case "warning":
      return panel({
        variant: "warn",
        classes: "ons-u-mb-l",
        attributes: { "data-qa": "warning" },
        assistiveTextPrefix: text(`${texts.warningPrefix} `),
        body: block(view.text),
      });
    case "inset":
      return textIndent({ text: block(view.text) });
    case "list": {
      const items = each(view.items, (item) => markup`<li class="ons-list__item">${rich(item)}</li>`);
      return view.ordered ? markup`<ol class="ons-list">${items}</ol>` : markup`<ul class="ons-list">${items}</ul>`;
    }
    case "guidance": {
      const title = view.title === undefined ? none : markup`<h2 class="ons-u-fs-r--b">${rich(view.title)}</h2>`;
      return panel({
        classes: "ons-question-guidance ons-u-mb-l",
        attributes: { "data-qa": "guidance" },
        assistiveTextPrefix: text(`${texts.importantPrefix} `),
        body: markup`${title}${contents(view.contents, id, texts)}`,
      });
    }
    case "definition":
      return details({
        id,
        classes: "ons-u-mb-l",
        title: rich(view.title),
        headingAttributes: { "data-qa": "question-definition-title" },
        contentAttributes: { "data-qa": "question-definition-content" },
        content: contents(view.contents, id, texts),
      });
    case "facts": {
      const title = view.title === undefined ? none : markup`<h2 class="wp-facts__title">${rich(view.title)}</h2>`;
      const rows = each(
        view.rows,
        (row) => markup`<div class="wp-facts__row"><dt>${rich(row.label)}</dt><dd>${rich(row.value)}</dd></div>`,
      );
      return markup`<div class="wp-facts">${title}<dl>${rows}</dl></div>`;
    }
  }
}
