import type { LocationLink, SummaryItemView } from "@waypost/journey";
import type { Chrome } from "./chrome.ts";
import type { SummaryAction, SummaryItem } from "./components/summary.ts";
import { type Html, each, markup, text } from "./html.ts";
import { plain, rich } from "./rich-text.ts";
import { fill } from "./texts/texts.ts";

/** One answer in a summary; `title` is its question's, `several` says that the question has more answers. */
export function answerItem(item: SummaryItemView, title: string, several: boolean, chrome: Chrome): SummaryItem {
  const { texts } = chrome;
  const label = item.label ?? title;
  const named = several ? `${title} ${plain(label)}` : title;
  const nothing = item.noneChosen === true ? texts.noneChosen : texts.notAnswered;
  return {
    title: several ? rich(label) : text(title),
    titleAttributes: { "data-qa": `${item.id}-label` },
    attributes: { "data-qa": item.id },
    id: item.id,
    valueList: (item.values.length === 0 ? [nothing] : item.values).map((value, at) => {
      const beside = item.beside?.[at];
      return { text: lines(value), ...(beside === undefined ? {} : { other: each(beside, lines) }) };
    }),
    actions: actionOf(item.change, chrome, `${item.id}-edit`, texts.change, fill(texts.changeHidden, { title: named })),
  };
}

/** A value with its line breaks. */
function lines(value: string): Html {
  if (!value.includes("\n")) return text(value);
  const [first = "", ...rest] = value.split("\n");
  return markup`${text(first)}${each(rest, (line) => markup`<br>${text(line)}`)}`;
}

function actionOf(
  link: LocationLink | undefined,
  chrome: Chrome,
  qa: string,
  words: string,
  hidden: string,
): SummaryAction[] | undefined {
  if (link === undefined) return undefined;
  return [
    {
      text: text(words),
      url: chrome.urls.location(link),
      visuallyHiddenText: text(hidden),
      attributes: { "data-qa": qa },
    },
  ];
}
