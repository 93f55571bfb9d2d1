import type { Text as FormText } from "@waypost/form";
import type { PluralText, Text } from "../questionnaire/text.ts";
import type { Placeholder } from "../questionnaire/transform.ts";
import { isValueSource } from "../questionnaire/value-source.ts";
import type { Code } from "./code.ts";
import { message, type Fill } from "./message.ts";
import { below, type Place } from "./place.ts";
import { sourceCode } from "./sources.ts";
import { transformed, type Said } from "./transforms.ts";
import { said } from "./said.ts";

type Arguments = Record<string, string>;

/** A message with the expressions of its arguments. */
interface Written {
  readonly message: string;
  readonly with: Arguments;
}

/** Arguments that only the place of a text knows, such as the total of a summary. */
export type Own = ReadonlySet<string>;
const NONE: Own = new Set();

/** A text of eQ as one of a form. */
export function text(value: Text, place: Place, own: Own = NONE): FormText {
  return formText(written(value, place, own));
}

/** The text, where there is one. */
export function optionalText(value: Text | undefined, place: Place): FormText | undefined {
  return value === undefined ? undefined : text(value, place);
}

/** Several texts as one. */
export function together(values: readonly Text[], place: Place, between = "<br>"): FormText {
  return formText(
    joinWritten(
      values.map((value, index) => written(value, below(place, index))),
      between,
    ),
  );
}

/** A text with the markup around it. */
export interface Piece {
  readonly before: string;
  readonly value: Text;
  readonly place: Place;
  readonly after: string;
}

/** Pieces of markup, each a text between a beginning and an end, as one text. */
export function wrapped(pieces: readonly Piece[]): FormText {
  const parts = pieces.map(({ before, value, place, after }): Written => {
    const inner = written(value, place);
    return { message: `${before}${inner.message}${after}`, with: inner.with };
  });
  return formText(joinWritten(parts, ""));
}

/** Messages after each other; arguments of the same name that differ get names of their own. */
function joinWritten(parts: readonly Written[], between: string): Written {
  const known: Arguments = {};
  const messages = parts.map((part, index) => {
    let own = part.message;
    for (const [name, expression] of Object.entries(part.with)) {
      const taken = known[name] !== undefined && known[name] !== expression;
      const free = taken ? `${name}_${String(index)}` : name;
      if (taken) own = own.replaceAll(`{${name}}`, `{${free}}`).replaceAll(`{${name},`, `{${free},`);
      known[free] = expression;
    }
    return own;
  });
  return { message: messages.join(between), with: known };
}

function formText({ message: own, with: expressions }: Written): FormText {
  return Object.keys(expressions).length === 0 ? own : { text: own, with: expressions };
}

function written(value: Text, place: Place, own: Own = NONE): Written {
  if (typeof value === "string") {
    return { message: message(value, (name) => (own.has(name) ? `{${name}}` : undefined), place), with: {} };
  }
  const filled = placeholders(value.placeholders, below(place, "placeholders"), own);
  if (!("text_plural" in value)) return { message: message(value.text, filled.fill, place), with: filled.used };
  return plural(value, filled, place);
}

function plural(value: PluralText, filled: Filled, place: Place): Written {
  const { forms, count } = value.text_plural;
  const here = below(place, "text_plural");
  const counted = sourceCode(count, below(here, "count"));
  const counting = filled.names.has("count") ? "number_of" : "count";
  const branches = Object.entries(forms).flatMap(([category, form]: [string, string | undefined]) =>
    form === undefined ? [] : [`${category} {${message(form, filled.fill, below(here, "forms", category), true)}}`],
  );
  return {
    message: `{${counting}, plural, ${branches.join(" ")}}`,
    with: { ...filled.used, [counting]: numeral(counted) },
  };
}

/** What a plural depends on: a number, how many a list has, or the number that a text writes. */
function numeral(code: Code): string {
  if (code.kind === "number" || code.kind === "any") return code.text;
  return code.kind === "list" ? `count(${code.text})` : `number(${code.text})`;
}

/** What the names in braces of a text stand for; the arguments of those that it uses gather in `used`. */
interface Filled {
  readonly fill: Fill;
  readonly used: Arguments;
  readonly names: ReadonlySet<string>;
}

function placeholders(given: readonly Placeholder[], place: Place, own: Own): Filled {
  const values = new Map<string, Said>();
  given.forEach((placeholder, index) => {
    values.set(placeholder.placeholder, saidOf(placeholder, below(place, index)));
  });
  const used: Arguments = {};
  const fill: Fill = (name) => {
    const value = values.get(name);
    if (value === undefined) return own.has(name) ? `{${name}}` : undefined;
    Object.assign(used, value.with);
    return value.message;
  };
  return { fill, used, names: new Set(values.keys()) };
}

function saidOf(placeholder: Placeholder, place: Place): Said {
  const name = /^[A-Za-z_]/.test(placeholder.placeholder) ? placeholder.placeholder : `_${placeholder.placeholder}`;
  if ("transforms" in placeholder) return transformed(name, placeholder.transforms, below(place, "transforms"));
  const { value } = placeholder;
  return isValueSource(value) ? said(name, sourceCode(value, below(place, "value"))) : { message: "", with: {} };
}
