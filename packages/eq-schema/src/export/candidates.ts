import type { Path } from "../error.ts";
import type { Difference } from "./difference.ts";
import { identityOf } from "./difference.ts";
import { valuesOf } from "./json.ts";
import { spellingsOf, wordingOf } from "./wording.ts";

/** One change of a questionnaire that may be what a change of its form means. */
export interface Edit {
  readonly path: Path;
  readonly value: unknown;
}

/** Properties that eQ leaves out when they are false, and forms as well. */
const SWITCHES: Readonly<Record<string, string>> = {
  required: "mandatory",
  voluntary: "voluntary",
  view: "view_response",
  feedback: "feedback",
  confirmationEmail: "confirmation_email",
  preview: "preview_questions",
  collapsible: "collapsible",
};
/** What the properties of an option or a field are called in eQ, where a text may be added or taken away. */
const WORDS: Readonly<Record<string, string>> = {
  hint: "description",
  description: "description",
  label: "label",
  title: "title",
  button: "button",
  guidance: "guidance",
  warning: "warning",
};

/**
 * Edits of a questionnaire that might bring a difference of its form about, those nearest to it first: near is what
 * stands in an element that has the id of an element around the difference. Which of them does, only importing tells.
 *
 * @param form the form that is wanted, in which the difference's path leads past ids
 */
export function candidates(questionnaire: unknown, form: unknown, difference: Difference): readonly Edit[] {
  const ids = idsAlong(form, difference.path);
  const found: { readonly edit: Edit; readonly near: number }[] = [];
  for (const [path, value, near] of withNearness(questionnaire, ids)) {
    for (const edit of editsAt(path, value, difference)) found.push({ edit, near });
  }
  return found.sort((one, other) => other.near - one.near).map(({ edit }) => edit);
}

function editsAt(path: Path, value: unknown, { path: at, was, is }: Difference): Edit[] {
  const name = at.at(-1);
  if (Array.isArray(was) || Array.isArray(is)) return listEdit(path, value, was, is);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    if (typeof name !== "string" || (was !== undefined && is !== undefined)) return [];
    const key =
      typeof (is ?? was) === "boolean" ? SWITCHES[name] : typeof (is ?? was) === "string" ? WORDS[name] : undefined;
    if (key === undefined) return [];
    return [{ path: [...path, key], value: typeof is === "string" ? wordingOf(is) : is }];
  }
  if (typeof was === "string" && typeof is === "string") return textEdits(path, value, was, is);
  return Object.is(value, was) && is !== undefined ? [{ path, value: is }] : [];
}

/** A text that is the changed one, or the part of it that changed. */
function textEdits(path: Path, value: unknown, was: string, is: string): Edit[] {
  if (typeof value === "string" && spellingsOf(was).includes(value)) return [{ path, value: wordingOf(is) }];
  const [before, after] = changedPart(was, is);
  if (typeof value === "number" && before !== "" && Number(before) === value && Number.isFinite(Number(after))) {
    return [{ path, value: Number(after) }];
  }
  if (typeof value !== "string" || before === "" || before === was) return [];
  if (spellingsOf(before).includes(value)) return [{ path, value: wordingOf(after) }];
  const within = wordingOf(before);
  return value.split(within).length === 2 ? [{ path, value: value.replace(within, () => wordingOf(after)) }] : [];
}

/** The whole words in which two texts differ. */
function changedPart(was: string, is: string): readonly [string, string] {
  let start = 0;
  while (start < was.length && was[start] === is[start]) start++;
  let end = 0;
  while (end < Math.min(was.length, is.length) - start && was.at(-1 - end) === is.at(-1 - end)) end++;
  const word = /[\w.]/;
  while (start > 0 && word.test(was[start - 1] ?? "")) start--;
  while (end > 0 && word.test(was.at(-end) ?? "")) end--;
  return [was.slice(start, was.length - end), is.slice(start, is.length - end)];
}

/** A list with the same elements as the one that changed: they are put into the order and number of the new one. */
function listEdit(path: Path, value: unknown, was: unknown, is: unknown): Edit[] {
  if (!Array.isArray(value) || !Array.isArray(was) || !Array.isArray(is)) return [];
  const known = new Map(value.map((each: unknown) => [identityOf(each), each] as const));
  if (known.size !== value.length || value.length !== was.length) return [];
  if (!was.every((each: unknown) => known.has(identityOf(each)))) return [];
  const made = is.map((each: unknown) => known.get(identityOf(each)) ?? option(each));
  return made.includes(undefined) ? [] : [{ path, value: made }];
}

/** A new option of a choice, where it has no more than a label, a value and a description. */
function option(element: unknown): unknown {
  const { value, label, hint, ...more } = element as Readonly<Record<string, unknown>>;
  if (typeof value !== "string" || typeof label !== "string" || Object.keys(more).length > 0) return undefined;
  return { label: wordingOf(label), value, ...(typeof hint === "string" ? { description: wordingOf(hint) } : {}) };
}

/** The ids of the elements that a path leads through, outer ones first. */
function idsAlong(json: unknown, path: Path): readonly unknown[] {
  const ids: unknown[] = [];
  let at = json;
  for (const step of path) {
    if (typeof at !== "object" || at === null) break;
    at = (at as Readonly<Record<string | number, unknown>>)[step];
    const id = typeof at === "object" && at !== null ? identityOf(at) : undefined;
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

/** Every value of a questionnaire, and how deep the ids around it agree with those around a difference. */
function* withNearness(questionnaire: unknown, ids: readonly unknown[]): Generator<readonly [Path, unknown, number]> {
  const nearness = new Map<string, number>([["", 0]]);
  for (const [path, value] of valuesOf(questionnaire)) {
    const around = nearness.get(path.slice(0, -1).join("/")) ?? 0;
    const own = typeof value === "object" && value !== null ? ids.lastIndexOf(identityOf(value)) + 1 : 0;
    const near = Math.max(around, own);
    nearness.set(path.join("/"), near);
    yield [path, value, near];
  }
}
