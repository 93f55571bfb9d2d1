import type { ErrorParams } from "./components/error.ts";
import { type Html, text } from "./html.ts";
import type { Texts } from "./texts/texts.ts";

/** What is heard before an error at its field. */
export function errorPrefix(texts: Texts): Html {
  return text(`${texts.errorPrefix}: `);
}

/** The error panel of a field that is not part of a form definition; undefined where nothing is wrong. */
export function errorOfName(id: string, message: string | undefined, texts: Texts): ErrorParams | undefined {
  return message === undefined ? undefined : { id: `${id}-error`, text: text(message), prefix: errorPrefix(texts) };
}
