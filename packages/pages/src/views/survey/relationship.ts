import type { RichText } from "@waypost/form";
import type { Chrome } from "../../chrome.ts";
import { error } from "../../components/error.ts";
import { question } from "../../components/question.ts";
import { relationships } from "../../components/relationships.ts";
import { contents } from "../../content.ts";
import { errorPrefix, errorText } from "../../field-error.ts";
import type { FieldOf } from "../../fields/place.ts";
import { form } from "../../form.ts";
import { type Html, markup } from "../../html.ts";
import { rich, richOr } from "../../rich-text.ts";
import { buttonText, footnote, frame } from "../frame.ts";
import type { PageOf } from "../page-types.ts";

/** A question page that asks how two people are related. */
export interface RelationshipView {
  /** The page as of any question; its first question has a field of the type `relationship`. */
  readonly page: PageOf<"question">;
  readonly field: FieldOf<"relationship">;
  /** The relationship as a sentence while none is chosen. */
  readonly playback: RichText;
  /** What the heading and the sentence become once an option is chosen, by the option's value. */
  readonly says: Readonly<Record<string, { readonly title: RichText; readonly playback: RichText }>>;
}

/** Draws the page; the choice is said back as it is made. */
export function relationshipPage(view: RelationshipView, chrome: Chrome): Html {
  const { page, field } = view;
  const [asked] = page.questions;
  const [failure] = field.errors;
  const options = relationships({
    id: field.id,
    name: field.id,
    dontWrap: true,
    playback: rich(view.playback),
    radios: field.options.map((option, at) => ({
      id: `${field.id}-${String(at)}`,
      value: option.value,
      checked: option.selected,
      label: { text: rich(option.label), description: richOr(option.hint) },
      attributes: said(view.says[option.value]),
    })),
  });
  const body = question(
    {
      id: asked?.id ?? field.id,
      title: rich(asked?.title ?? page.title),
      legendIsQuestionTitle: true,
      description:
        asked === undefined || asked.description.length === 0
          ? undefined
          : contents(asked.description, asked.id, chrome.texts),
    },
    failure === undefined
      ? options
      : error({ id: `${field.id}-error`, text: errorText(failure), prefix: errorPrefix(chrome.texts) }, options),
  );
  const posted = form(chrome, {
    content: markup`${body}${footnote(page, chrome)}`,
    submit: buttonText(page, chrome.mayLeave ? chrome.texts.saveContinue : chrome.texts.continue),
    leave: true,
  });
  return frame(page, chrome, markup`${contents(page.contents, "content", chrome.texts)}${posted}`);
}

function said(words: RelationshipView["says"][string] | undefined) {
  return words === undefined
    ? undefined
    : { "data-title": starred(words.title), "data-playback": starred(words.playback) };
}

/** A rich text as the script reads it from an attribute: what is strong stands between `**`, other markup is dropped. */
export function starred(value: RichText): string {
  if (typeof value === "string") return value.replaceAll("**", "");
  let out = "";
  for (const node of value) {
    if (typeof node === "string") out += node.replaceAll("**", "");
    else out += node.tag === "strong" ? `**${starred(node.children).replaceAll("**", "")}**` : starred(node.children);
  }
  return out;
}
