import type { ErrorParams } from "./components/error.ts";
import { text } from "./html.ts";

/** The error panel of a field that is not part of a form definition; undefined where nothing is wrong. */
export function errorOfName(id: string, message: string | undefined): ErrorParams | undefined {
  return message === undefined ? undefined : { id: `${id}-error`, text: text(message) };
}
