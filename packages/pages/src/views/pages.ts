import type { PageView } from "@waypost/journey";
import type { Chrome } from "../chrome.ts";
import type { Html } from "../html.ts";
import { contentPage } from "./content.ts";
import { listPage, removePage } from "./list.ts";
import { outcomePage } from "./outcome.ts";
import { questionPage } from "./question.ts";
import { calculationPage, checkPage, hubPage, sectionSummaryPage } from "./summary.ts";

/** Draws any page of a form as a whole HTML document. */
export function drawPage(view: PageView, chrome: Chrome): Html {
  switch (view.kind) {
    case "introduction":
    case "content":
      return contentPage(view, chrome);
    case "question":
      return questionPage(view, chrome);
    case "list":
      return listPage(view, chrome);
    case "remove":
      return removePage(view, chrome);
    case "calculation":
      return calculationPage(view, chrome);
    case "section-summary":
      return sectionSummaryPage(view, chrome);
    case "check":
      return checkPage(view, chrome);
    case "hub":
      return hubPage(view, chrome);
    case "outcome":
      return outcomePage(view, chrome);
  }
}
