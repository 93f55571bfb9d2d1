import { FORM_SCHEMA, type FormDefinition } from "@waypost/form";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { blocksOf } from "../questionnaire/section.ts";
import { totalOf } from "./calculations.ts";
import { contents } from "./contents.ts";
import { closing, flow } from "./flow.ts";
import { optional } from "./optional.ts";
import { about, below, type Place } from "./place.ts";
import { section } from "./sections.ts";
import { text } from "./texts.ts";
import { wordsIn } from "./words.ts";

/** The least and the most minutes that a form may leave a session alone. */
const SHORTEST = 0.1;
const LONGEST = 1440;
/** Languages of eQ whose names are not those of BCP 47: Ulster Scots is a form of Scots. */
const LANGUAGES: Readonly<Record<string, string>> = { ulst: "sco" };

/** A questionnaire as the definition of a form with that id. */
export function formOf(questionnaire: Questionnaire, id: string, place: Place): FormDefinition {
  const { questionnaire_flow: path, language: named, supplementary_data: given } = questionnaire;
  const language = LANGUAGES[named] ?? named;
  const sections = questionnaire.sections.map((one, index) => section(one, below(place, "sections", index)));
  const values = totals(questionnaire, place);
  const timeout = questionnaire.session_timeout_in_seconds;
  return {
    schema: FORM_SCHEMA,
    id,
    title: text(questionnaire.title, below(place, "title")),
    ...optional(
      "description",
      questionnaire.description && text(questionnaire.description, below(place, "description")),
    ),
    languages: [language],
    theme: questionnaire.theme,
    flow: flow(path, place),
    progress: "none",
    documentTitles: "veiled",
    wording: "survey",
    metadata: metadata(place),
    lists: place.catalogue.lists.map((list) => ({ id: list, singular: list, plural: list })),
    ...(Object.keys(values).length === 0 ? {} : { values }),
    sections: path.type === "Linear" ? [...sections, closing(path, language, place)] : sections,
    outcomes: [
      { id: place.catalogue.freeId("thank-you"), kind: "thank-you", title: wordsIn(language).thanks, contents: [] },
    ],
    ...(timeout === undefined
      ? {}
      : { session: { timeoutMinutes: Math.min(LONGEST, Math.max(SHORTEST, timeout / 60)) } }),
    ...(given ? { given: optional("lists", given.lists) } : {}),
    ...optional("afterSubmission", afterSubmission(questionnaire, below(place, "post_submission"))),
    ...optional("individualResponse", individualResponse(questionnaire)),
    ...optional("preview", questionnaire.preview_questions),
  };
}

/** The total of every summary, named after its block. */
function totals({ sections }: Questionnaire, place: Place): Record<string, string> {
  const values: Record<string, string> = {};
  sections.forEach((one, at) => {
    const inside = about(below(place, "sections", at), one.repeat?.for_list ?? null);
    for (const block of blocksOf(one)) {
      if (block.type !== "CalculatedSummary" && block.type !== "GrandCalculatedSummary") continue;
      values[block.id] = totalOf(block, inside);
    }
  });
  return values;
}

/** What a launch may say: what is declared, and what is read without being declared. */
function metadata({ catalogue: { questionnaire, metadata: declared, read } }: Place): FormDefinition["metadata"] {
  const types = { boolean: "boolean", date: "date" } as const;
  return [
    ...questionnaire.metadata.map(({ name, type, optional: may }) => ({
      id: name,
      type: type === "boolean" || type === "date" ? types[type] : ("text" as const),
      ...optional("optional", may),
    })),
    ...[...read]
      .filter((name) => !declared.has(name))
      .map((name) => ({ id: name, type: "text" as const, optional: true })),
  ];
}

function afterSubmission({ post_submission: given }: Questionnaire, place: Place): FormDefinition["afterSubmission"] {
  if (!given) return undefined;
  const { guidance } = given;
  return {
    ...optional("view", given.view_response),
    ...optional("feedback", given.feedback),
    ...optional("confirmationEmail", given.confirmation_email),
    ...optional("contents", guidance && contents(guidance.contents, below(place, "guidance", "contents"))),
  };
}

function individualResponse({ individual_response: given }: Questionnaire): FormDefinition["individualResponse"] {
  return (
    given && {
      list: given.for_list,
      section: given.individual_section_id,
      ...(given.show_on_hub === false ? { hub: false } : {}),
    }
  );
}
