import type { Content, Field, Question as FormQuestion, QuestionVariants } from "@waypost/form";
import type { Answer } from "../questionnaire/answer.ts";
import { CHOICE_TYPES } from "../questionnaire/choice-answer.ts";
import { answersOf, type Question, type QuestionVariant } from "../questionnaire/question.ts";
import { field } from "./answers.ts";
import { checks } from "./checks.ts";
import { name } from "./code.ts";
import { definition, guidance, paragraphs } from "./contents.ts";
import { optional } from "./optional.ts";
import type { Asker } from "./options.ts";
import { below, type Place } from "./place.ts";
import { condition } from "./rules.ts";
import { optionalText, text, together } from "./texts.ts";

/** What a block asks: one question, or its variants of which the first that holds is asked. */
export function asked(
  block: {
    readonly question?: Question | undefined;
    readonly question_variants?: readonly QuestionVariant[] | undefined;
  },
  place: Place,
  asker: Asker = {},
): FormQuestion | QuestionVariants {
  if (block.question) return question(block.question, asker, below(place, "question"));
  return {
    alike: true,
    variants: (block.question_variants ?? []).map((variant, index) => {
      const here = below(place, "question_variants", index);
      return {
        when: condition(variant.when, below(here, "when")),
        question: question(variant.question, asker, below(here, "question")),
      };
    }),
  };
}

function question(asked: Question, asker: Asker, place: Place): FormQuestion {
  const description = descriptionOf(asked, place);
  const help = asked.guidance ? guidance(asked.guidance, below(place, "guidance")) : [];
  const rules = checks(asked, place);
  const join = joining(asked);
  const shown = { ...optional("join", join), ...optional("hidden", asker.unlisted) };
  return {
    id: asked.id,
    title: text(asked.title, below(place, "title")),
    ...(description.length > 0 ? { description } : {}),
    ...optional("instruction", asked.instruction && together(asked.instruction, below(place, "instruction"))),
    ...(help.length > 0 ? { guidance: help } : {}),
    ...optional("warning", optionalText(asked.warning, below(place, "warning"))),
    fields: fields(asked, asker, place),
    ...(rules.length > 0 ? { checks: rules } : {}),
    ...(Object.keys(shown).length > 0 ? { summary: shown } : {}),
  };
}

/** How a summary shows several answers as one. */
function joining({ type, summary }: Question): "space" | "lines" | "range" | undefined {
  if (summary) return summary.concatenation_type === "Space" ? "space" : "lines";
  return type === "DateRange" ? "range" : undefined;
}

function descriptionOf({ description, definition: one, definitions = [] }: Question, place: Place): Content[] {
  return [
    ...paragraphs(description, below(place, "description")),
    ...(one ? [definition(one, below(place, "definition"))] : []),
    ...definitions.map((each, index) => definition(each, below(place, "definitions", index))),
  ];
}

/**
 * The fields of a question: those asked for each item of a list come first. Of several fields each has a label, that of
 * the question where it has none of its own.
 */
function fields(asked: Question, asker: Asker, place: Place): Field[] {
  const dynamic = asked.dynamic_answers;
  const several = answersOf(asked).length > 1;
  const labelled = (made: Field, answer: Answer, index: number): Field => {
    const titled = asked.type === "MutuallyExclusive" && (index === 0 || CHOICE_TYPES.has(answer.type));
    if (!several || titled || answer.label !== undefined) return made;
    return { ...made, label: text(asked.title, below(place, "title")) };
  };
  return [
    ...(dynamic?.answers ?? []).map((answer, index) =>
      each(answer, dynamic?.values.identifier ?? "", asker, below(place, "dynamic_answers", "answers", index)),
    ),
    ...(asked.answers ?? []).map((answer, index) =>
      labelled(field(answer, asker, below(place, "answers", index)), answer, index),
    ),
  ];
}

/** The variable that stands for the item that a field is made for. */
const ITEM = "listed";

/** A field for each item of a list. */
function each(answer: Answer, list: string, asker: Asker, place: Place): Field {
  const inner: Place = { ...place, element: { list, variable: ITEM } };
  const { label, ...made } = field(answer, asker, inner);
  return {
    ...made,
    ...optional("label", label),
    each: { over: name(list), as: ITEM, key: `${ITEM}.id`, ...optional("label", label) },
  } as Field;
}
