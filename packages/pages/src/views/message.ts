import type { Chrome } from "../chrome.ts";
import { button, buttonGroup } from "../components/button.ts";
import { telephone } from "../components/telephone.ts";
import { type Html, attr, markup, none, text } from "../html.ts";
import { layout } from "../layout.ts";

/** A page with a heading and a paragraph. */
export interface MessageParts {
  readonly title: string;
  readonly body: Html;
  /** Above the heading: what went wrong. */
  readonly top?: Html | undefined;
  /** Below the body: links, a form. */
  readonly after?: Html | undefined;
  readonly qa?: string | undefined;
  readonly failed?: boolean | undefined;
}

/** Draws a page that stands outside a form's path. No session is counted down on it. */
export function message(chrome: Chrome, parts: MessageParts): Html {
  return layout(chrome, {
    title: parts.title,
    session: false,
    failed: parts.failed,
    main: markup`${parts.top ?? none}<div class="wp-prose"${attr("data-qa", parts.qa)}><h1 class="ons-u-fs-xl wp-title">${text(parts.title)}</h1>${parts.body}</div>${parts.after ?? none}`,
  });
}

/** A paragraph of plain text. */
export function paragraph(words: string): Html {
  return markup`<p>${text(words)}</p>`;
}

/** The way on from a message. */
export function onwards(url: string | undefined, words: string): Html {
  return url === undefined
    ? none
    : button({ text: text(words), url, noIcon: true, attributes: { "data-qa": "onwards" } });
}

/** A way that a message leads: an address, and what stands on the button. */
export interface Way {
  readonly url: string;
  readonly words: string;
}

/** The way on from a message, and a lesser one beside it. */
export function eitherWay(on: Way, other: Way): Html {
  const aside = button({ text: text(other.words), url: other.url, noIcon: true, variants: "secondary" });
  return buttonGroup([onwards(on.url, on.words), aside]);
}

/** A number to call where something went wrong. */
export function contact({ theme, texts }: Chrome): Html {
  if (theme.phone === undefined) return none;
  const hours = theme.hours === undefined ? undefined : text(theme.hours);
  return markup`<div class="wp-call">${telephone({ number: theme.phone, label: text(texts.errorContact), hours })}</div>`;
}
