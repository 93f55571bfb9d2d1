import type { Chrome } from "../chrome.ts";
import { type Html, markup, none, text } from "../html.ts";
import { contact, message, onwards, paragraph } from "./message.ts";

/** The statuses that have a page. */
export const ERROR_STATUSES = [400, 403, 404, 409, 413, 429, 500, 503] as const;
/** A status that has a page. */
export type ErrorStatus = (typeof ERROR_STATUSES)[number];

/** What an error page may tell beside its status. */
export interface ErrorPageParts {
  readonly status: ErrorStatus;
  /** The request's id, to quote on the telephone. */
  readonly id?: string | undefined;
  /** Where to go on from here: the current place, or the form's start. */
  readonly url?: string | undefined;
}

/** Says what went wrong in the respondent's words, what happened to the answers, and what to do. */
export function errorPage(parts: ErrorPageParts, chrome: Chrome): Html {
  const { texts } = chrome;
  const { status } = parts;
  const stale = status === 409 || status === 403;
  const id =
    parts.id === undefined || status < 500
      ? none
      : markup`<p class="ons-u-fs-s">${text(texts.errorId)}: <code data-qa="request-id">${text(parts.id)}</code></p>`;
  return message(chrome, {
    title: texts[`error${status}Title`],
    qa: `error-${String(status)}`,
    body: paragraph(texts[`error${status}Body`]),
    after: markup`${onwards(parts.url, stale ? texts.reload : texts.goHome)}${status >= 500 ? contact(chrome) : none}${id}`,
  });
}
