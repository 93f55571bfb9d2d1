import { Refusal } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import type { Visit } from "../visit.ts";
import { matching, suggestionsOf } from "./suggestions.ts";

/** More are not looked at: who gets so many types on. */
const MOST = 50;
const LONGEST = 100;

/** GET `/suggestions/<list>?q=`: a JSON list of what somebody who types that may mean. Known to everybody: no session. */
export function showSuggestions({ query }: Visit, name: string): Answer {
  const list = suggestionsOf(name, query.get("language") ?? "en");
  if (list === null) throw new Refusal("page/not-found");
  const typed = (query.get("q") ?? "").slice(0, LONGEST);
  return { kind: "json", value: matching(list, typed).slice(0, MOST) };
}
