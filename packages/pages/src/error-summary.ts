import type { ErrorView } from "@waypost/journey";
import { list } from "./components/list.ts";
import { panel } from "./components/panel.ts";
import { errorText } from "./field-error.ts";
import { type Html, none, text } from "./html.ts";
import { type Texts, fill } from "./texts/texts.ts";

/** All errors of a page, each a link to its field. It takes the focus when the page opens. */
export function errorSummary(errors: readonly ErrorView[], texts: Texts): Html {
  if (errors.length === 0) return none;
  const title = errors.length === 1 ? texts.oneProblem : fill(texts.manyProblems, { count: errors.length });
  return panel({
    variant: "error",
    classes: "ons-u-mb-l",
    title: text(title),
    attributes: { "data-qa": "error-body" },
    body: list({
      element: "ol",
      attributes: errors.length === 1 ? undefined : { "data-qa": "error-list" },
      itemsList: errors.map((error, at) => ({
        text: errorText(error),
        url: `#${error.anchor}`,
        variants: "inPageLink",
        attributes: { "data-qa": `error-link-${String(at + 1)}` },
      })),
    }),
  });
}
