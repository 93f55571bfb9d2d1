import type { ListPage } from "../definition/page.ts";
import type { Question, QuestionVariants } from "../definition/question.ts";
import type { Placed } from "./expand.ts";
import { pointerTo, type Origins } from "./origins.ts";

/** The DOM id of the field whether to remove an item, where the form has no question of its own for it. */
export const REMOVE = "remove";

/**
 * The question whether a list has more items: the page's own, or the one that its short form `more` stands for. What is
 * made from the short form is placed apart, with every part leading back to where it was written.
 */
export function moreQuestion(
  page: ListPage,
  at: string,
  origins: Origins,
): Placed<Question | QuestionVariants> | undefined {
  if (page.question) return { value: page.question, at: `${at}/question` };
  const { more } = page;
  if (!more) return undefined;
  const own = made(origins, at, "more");
  own.from("/title", more.label === undefined ? `${at}/title` : `${at}/more/label`);
  own.from("/fields/0", `${at}/more`);
  own.from("/fields/0/id", `${at}/more/field`);
  own.from("/fields/0/options/0/label", `${at}/more/yes`);
  own.from("/fields/0/options/1/label", `${at}/more/no`);
  return {
    at: own.at,
    value: {
      id: `${more.field}-question`,
      title: more.label ?? page.title ?? "",
      fields: [
        {
          id: more.field,
          type: "radio",
          ...(more.hint === undefined ? {} : { hint: more.hint }),
          ...(more.messages ? { messages: more.messages } : {}),
          options: [
            { value: "yes", label: more.yes, action: { kind: "add-item" } },
            { value: "no", label: more.no },
          ],
        },
      ],
    },
  };
}

/** The question whether to remove an item: the form's own, or the usual one. */
export function removalQuestion(
  page: ListPage,
  at: string,
  origins: Origins,
  languages: readonly string[],
): Placed<Question | QuestionVariants> | undefined {
  const { remove } = page;
  if (!remove) return undefined;
  if (remove.question) return { value: remove.question, at: `${at}/remove/question` };
  const own = made(origins, at, "remove");
  own.from("", `${at}/remove`);
  own.from("/fields/0/options/0/label", `${at}/remove/yes`);
  own.from("/fields/0/options/1/label", `${at}/remove/no`);
  return {
    at: own.at,
    value: {
      id: `${REMOVE}-question`,
      title: remove.title ?? "",
      ...(remove.warning === undefined ? {} : { warning: remove.warning }),
      fields: [
        {
          id: REMOVE,
          type: "radio",
          options: [
            { value: "yes", label: remove.yes ?? usual("yes", languages), action: { kind: "remove-item" } },
            { value: "no", label: remove.no ?? usual("no", languages) },
          ],
        },
      ],
    },
  };
}

const USUAL: Readonly<Record<string, { readonly yes: string; readonly no: string }>> = {
  en: { yes: "Yes", no: "No" },
  cy: { yes: "Ydw", no: "Nac ydw" },
  ga: { yes: "Is ea", no: "Ní hea" },
};

/** The usual answer in each language of the form; in English where we do not know it. */
const usual = (answer: "yes" | "no", languages: readonly string[]) =>
  Object.fromEntries(languages.map((language) => [language, (USUAL[language] ?? { yes: "Yes", no: "No" })[answer]]));

function made(origins: Origins, at: string, what: string) {
  const place = pointerTo("@list", origins.source(at), what);
  const namespace = origins.namespace(at);
  return {
    at: place,
    from: (part: string, source: string) => {
      origins.set(place + part, origins.source(source), namespace);
    },
  };
}
