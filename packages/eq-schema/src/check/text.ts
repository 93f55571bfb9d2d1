import { isObject } from "../questionnaire/primitive.ts";
import type { Placeholder, Transform } from "../questionnaire/transform.ts";
import type { ValueSource } from "../questionnaire/value-source.ts";
import { fault, repeated, type Faults } from "./fault.ts";
import { placed, type AnswerEntry, type Outline } from "./outline.ts";
import { checkChoice } from "./rule.ts";
import type { Place, WrittenText } from "./walk.ts";

const NAMES = /\{([^{}]*)\}/g;
const PLAIN_NAME = /\{[_a-zA-Z0-9]*\}/;
/** The properties whose text may have placeholders only where it is written with them. */
const INTERPOLATED = new Set(["title", "label", "description", "item_title", "instruction", "item_label"]);
/** The properties that a person reads. */
const READ = new Set([
  ...INTERPOLATED,
  ...["text", "zero", "one", "two", "few", "many", "other", "list", "warning", "guidance", "button", "page_title"],
  ...[
    "show_guidance",
    "hide_guidance",
    "add_link_text",
    "empty_list_text",
    "cancel_text",
    "playback",
    "placeholder_text",
  ],
]);
const TAG = /<([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?\/?>/g;
const TAGS = new Set("strong em b i u a br p ul ol li span div abbr sup sub small h2 h3 h4".split(" "));
/** A straight quote that stands neither in a tag nor in a name in braces. */
const STRAIGHT_QUOTE = /['"](?![^{]*\})(?![^<]*>)/;

/** The names in a text's braces are given, and the transforms that make them are in an order that works. */
export function* checkPlaceholders(outline: Outline, { value, path }: Place): Faults {
  const { placeholders } = value;
  if (!Array.isArray(placeholders)) return;
  const given = new Set(placed(placeholders as Placeholder[]).map(([, { placeholder }]) => placeholder));
  const named = namesIn(value);
  for (const [name, at] of repeated(
    placed(placeholders as Placeholder[]).map(
      ([at, { placeholder }]) => [placeholder, [...path, "placeholders", at]] as const,
    ),
  ))
    yield fault("eq/duplicate-placeholder", at, `says again what {${name}} is`);
  for (const [at, placeholder] of placed(placeholders as Placeholder[])) {
    if ("value" in placeholder)
      yield* checkAnswered(outline, placeholder.value, [...path, "placeholders", at, "value"]);
  }
  for (const name of named) {
    if (!given.has(name))
      yield fault("eq/placeholder-undefined", [...path, "placeholders"], `says not what {${name}} is`);
  }
  for (const [at, placeholder] of placed(placeholders as Placeholder[])) {
    if ("transforms" in placeholder)
      yield* checkTransforms(outline, placeholder.transforms, [...path, "placeholders", at, "transforms"]);
  }
}

/**
 * An answer that stands in a text as it is was given: it is mandatory, or has a default, or some rule of the
 * questionnaire looks at it, which may keep the text from being shown.
 */
function* checkAnswered(outline: Outline, source: ValueSource, path: Place["path"]): Faults {
  if (source.source !== "answers" || source.list_item_selector !== undefined || source.selector !== undefined) return;
  const { identifier: id } = source;
  const entries = outline.answersById.get(id) ?? [];
  const isLeft = ({ answer, question, block, detail }: AnswerEntry) =>
    !answer.mandatory &&
    block.parent === undefined &&
    !("default" in answer && answer.default !== undefined) &&
    !(question.question.type === "MutuallyExclusive" && question.question.mandatory) &&
    !(detail && outline.ruled.has(question.question.answers?.[0]?.id ?? ""));
  if (entries.length > 0 && entries.every(isLeft) && !outline.ruled.has(id))
    yield fault("eq/optional-answer", path, `takes the answer ${id}, which may be left out`);
}

function namesIn({ text, text_plural: plural }: Place["value"]): ReadonlySet<string> {
  const forms = isObject(plural) && isObject(plural["forms"]) ? Object.values(plural["forms"]) : [];
  const texts = [text, ...forms].filter((each) => typeof each === "string");
  return new Set(texts.flatMap((each) => [...each.matchAll(NAMES)].map(([, name = ""]) => name)));
}

function* checkTransforms(outline: Outline, transforms: readonly Transform[], path: Place["path"]): Faults {
  for (const [at, transform] of placed(transforms)) {
    const chained = Object.values(transform.arguments)
      .flat()
      .some((argument) => isObject(argument) && argument["source"] === "previous_transform");
    if (at === 0 && chained)
      yield fault("eq/transform-order", [...path, at], "reads the transform before it, and is the first");
    if (at > 0 && !chained) yield fault("eq/transform-order", [...path, at], "does not read the transform before it");
    yield* checkTransform(outline, transform, [...path, at, "arguments"]);
  }
}

function* checkTransform(outline: Outline, transform: Transform, path: Place["path"]): Faults {
  if (transform.transform === "option_label_from_value")
    yield* checkChoice(outline, transform.arguments.answer_id, [...path, "answer_id"]);
  const needed = { format_unit: "Unit", format_percentage: "Percentage" } as const;
  if (transform.transform !== "format_unit" && transform.transform !== "format_percentage") return;
  const { value } = transform.arguments;
  const [entry] = value.source === "answers" ? (outline.answersById.get(value.identifier) ?? []) : [];
  if (entry === undefined) return;
  const type = needed[transform.transform];
  if (entry.answer.type !== type)
    yield fault(
      "eq/transform-type",
      [...path, "value"],
      `the answer ${entry.answer.id} is ${entry.answer.type}, not ${type}`,
    );
  else if (
    transform.transform === "format_unit" &&
    entry.answer.type === "Unit" &&
    entry.answer.unit !== transform.arguments.unit
  ) {
    yield fault(
      "eq/transform-unit",
      [...path, "unit"],
      `is not ${entry.answer.unit}, the unit of the answer ${entry.answer.id}`,
    );
  }
}

/** A text is written as texts are: curly quotes, single spaces, only simple markup, names in braces only where given. */
export function* checkText(_outline: Outline, { text, path, key, block }: WrittenText): Faults {
  const message = path.at(-2) === "messages";
  if (!READ.has(key) && !message) return;
  if (path.includes("arguments") || path.length < 2) return;
  if (STRAIGHT_QUOTE.test(text)) yield fault("eq/straight-quotes", path, "has a straight quote; write a curly one");
  if (/^ | $| {2}/.test(text)) yield fault("eq/stray-space", path, "begins or ends with a space, or has two in a row");
  for (const [tag, name = ""] of text.matchAll(TAG)) {
    if (!TAGS.has(name.toLowerCase()))
      yield fault("eq/wrong-markup", path, `has the tag ${tag}, which texts may not have`);
  }
  if (block !== undefined && INTERPOLATED.has(key) && PLAIN_NAME.test(text)) {
    yield fault("eq/placeholder-undefined", path, "has a name in braces without placeholders that say what it is");
  }
}
