import { isOfItem } from "./key.ts";
import { itemsIn, type Key, type Response } from "./response.ts";
import type { Step } from "./step.ts";

type Parts<T> = Readonly<Record<Key, T>>;

const left = <T>(parts: Parts<T>, goes: (key: Key) => boolean): Parts<T> =>
  Object.fromEntries(Object.entries(parts).filter(([key]) => !goes(key)));

/** The response without a list item: its answers, visits and facts go with it. */
export function without(response: Response, list: string, item: string): Response {
  const goes = (key: Key) => isOfItem(key, item);
  return {
    ...response,
    answers: left(response.answers, goes),
    visits: left(response.visits, goes),
    facts: left(response.facts, goes),
    ...(response.separate ? { separate: response.separate.filter((id) => id !== item) } : {}),
    lists: { ...response.lists, [list]: itemsIn(response, list).filter((id) => id !== item) },
    ...(response.primary
      ? { primary: Object.fromEntries(Object.entries(response.primary).filter(([, own]) => own !== item)) }
      : {}),
  };
}

/** The response without what was said on a page that led back: it is asked afresh when one comes to it again. */
export function unsaid(response: Response, { key, asked }: Step): Response {
  const said = new Set(asked.flatMap(({ fields }) => fields.map((one) => one.key)));
  return {
    ...response,
    answers: left(response.answers, (one) => said.has(one)),
    visits: left(response.visits, (one) => one === key),
  };
}
