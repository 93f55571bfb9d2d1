import { eitherWay, ERROR_STATUSES, errorPage, markup, message, onwards, paragraph, text } from "@waypost/pages";
import type { Chrome, ErrorStatus } from "@waypost/pages";
import { ERRORS } from "../errors.ts";
import type { ErrorCode } from "../errors.ts";
import { systemTexts } from "./system-texts.ts";

/** The status whose words fit a status that has none of its own. */
function nearest(status: number): ErrorStatus {
  const own = ERROR_STATUSES.find((each) => each === status);
  if (own !== undefined) return own;
  if (status === 410) return 404;
  return status < 500 ? 400 : 500;
}

/** What an error page leads to. */
export interface ErrorContext {
  readonly requestId: string;
  /** The form's start, or the tenant's forms. */
  readonly home: string;
  /** Where saved answers are come back to. */
  readonly resume: string | null;
}

/** The page for a code in a tenant's own look. */
export function errorDocument(code: ErrorCode, { requestId, home, resume }: ErrorContext, chrome: Chrome): string {
  if (code === "session/missing") {
    const words = systemTexts(chrome.language);
    const { startAgain, resumeTitle } = chrome.texts;
    return message(chrome, {
      title: words.missingTitle,
      qa: "error-403",
      body: paragraph(words.missingBody),
      after:
        resume === null
          ? onwards(home, startAgain)
          : eitherWay({ url: home, words: startAgain }, { url: resume, words: resumeTitle }),
    });
  }
  return errorPage({ status: nearest(ERRORS[code].status), id: requestId, url: home }, chrome);
}

/** The page for a code where no tenant is known, or where drawing it properly failed. */
export function plainErrorDocument(code: ErrorCode, requestId: string): string {
  const title = text(ERRORS[code].title);
  return markup`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head><body><main><h1>${title}</h1><p>${text(requestId)}</p></main></body></html>`;
}
