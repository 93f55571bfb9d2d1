import type { ErrorView } from "@waypost/journey";
import type { ErrorParams } from "./components/error.ts";
import { type Html, markup, text } from "./html.ts";
import type { Texts } from "./texts/texts.ts";

/** What is heard before an error at its field. */
export function errorPrefix(texts: Texts): Html {
  return text(`${texts.errorPrefix}: `);
}

/** What an error says, with what it is about for those who hear it apart from its question. */
export function errorText({ message, about }: Pick<ErrorView, "message" | "about">): Html {
  return about === undefined ? text(message) : markup`${text(message)} <span class="ons-u-vh">${text(about)}</span>`;
}

/** The error panel of a field that is not part of a form definition; undefined where nothing is wrong. */
export function errorOfName(id: string, message: string | undefined, texts: Texts): ErrorParams | undefined {
  return message === undefined ? undefined : { id: `${id}-error`, text: text(message), prefix: errorPrefix(texts) };
}
