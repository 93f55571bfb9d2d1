import { readQuestionnaire } from "../src/read.ts";

/** A part of a questionnaire as tests write it: JSON, right or wrong. */
export type Json = Record<string, unknown>;

/** A questionnaire of one section and group with these blocks; `more` is put over its top level. */
export function survey(blocks: readonly unknown[], more: Json = {}): Json {
  return sections([section("main", blocks)], more);
}

/** A questionnaire of these sections; with a hub they have titles. */
export function sections(all: readonly unknown[], more: Json = {}): Json {
  const isHub = (more["questionnaire_flow"] as { type?: unknown } | undefined)?.type === "Hub";
  return {
    mime_type: "application/json/ons/eq",
    language: "en",
    schema_version: "0.0.1",
    data_version: "0.0.3",
    survey_id: "999",
    title: "Orchards",
    theme: "social",
    metadata: [
      { name: "orchard", type: "string" },
      { name: "harvest_start", type: "date" },
    ],
    questionnaire_flow: { type: "Linear", options: {} },
    sections: isHub ? all.map((each) => ({ title: "A part", ...(each as Json) })) : all,
    ...more,
  };
}

/** A section of one group. */
export function section(id: string, blocks: readonly unknown[], more: Json = {}): Json {
  return { id, groups: [{ id: `${id}-group`, blocks }], ...more };
}

/** A block `<id>` with the question `<id>-question`. */
export function page(id: string, answers: readonly unknown[], more: Json = {}, question: Json = {}): Json {
  return { id, type: "Question", question: asked(id, answers, question), ...more };
}

/** The question `<id>-question`. */
export function asked(id: string, answers: readonly unknown[], more: Json = {}): Json {
  return { id: `${id}-question`, type: "General", title: "What grows here?", answers, ...more };
}

/** A number answer. */
export function number(id: string, more: Json = {}): Json {
  return { id, type: "Number", mandatory: false, label: "How many", ...more };
}

/** A text answer. */
export function field(id: string, more: Json = {}): Json {
  return { id, type: "TextField", mandatory: false, label: "Name", ...more };
}

/** A date answer. */
export function date(id: string, more: Json = {}): Json {
  return { id, type: "Date", mandatory: false, label: "Day", ...more };
}

/** A choice of one of these values. */
export function radio(id: string, values: readonly string[] = ["Yes", "No"], more: Json = {}): Json {
  return { id, type: "Radio", mandatory: false, label: "Choose", options: values.map(option), ...more };
}

/** A choice of any of these values. */
export function checkbox(id: string, values: readonly string[] = ["Apples", "Pears"], more: Json = {}): Json {
  return { id, type: "Checkbox", mandatory: false, label: "Choose", options: values.map(option), ...more };
}

/** An option whose label is its value. */
export function option(value: string): Json {
  return { label: value, value };
}

/** An option with an action. */
export function acting(value: string, type: string, params?: Json): Json {
  return { ...option(value), action: { type, ...(params && { params }) } };
}

/** A collector of the list, with one answer `<id>-name` for each item. */
export function collector(id: string, list: string, more: Json = {}): Json {
  const name = `${list}-name`;
  return {
    id,
    type: "ListCollector",
    for_list: list,
    question: asked(id, [
      radio(`${id}-more`, [], { options: [acting("Yes", "RedirectToListAddBlock"), option("No")] }),
    ]),
    add_block: { id: `${id}-add`, type: "ListAddQuestion", question: asked(`${id}-add`, [field(name)]) },
    edit_block: { id: `${id}-edit`, type: "ListEditQuestion", question: asked(`${id}-edit`, [field(name)]) },
    remove_block: {
      id: `${id}-remove`,
      type: "ListRemoveQuestion",
      question: asked(`${id}-remove`, [
        radio(`${id}-sure`, [], { options: [acting("Yes", "RemoveListItemAndAnswers"), option("No")] }),
      ]),
    },
    summary: {
      title: "Trees",
      item_title: { text: "{tree}", placeholders: [{ placeholder: "tree", value: answer(name) }] },
    },
    ...more,
  };
}

/** The value of an answer. */
export function answer(identifier: string): Json {
  return { source: "answers", identifier };
}

/** A text with one name in braces, worked out from a value source or by transforms. */
export function text(words: string, of: Json | Json[]): Json {
  const [, placeholder = "it"] = /\{(\w+)\}/.exec(words) ?? [];
  return { text: words, placeholders: [{ placeholder, ...(Array.isArray(of) ? { transforms: of } : { value: of }) }] };
}

/** Codes and pointers of what is wrong, in their order; none for a questionnaire that is read. */
export function faults(json: unknown): string[] {
  const reading = readQuestionnaire(json);
  return reading.ok ? [] : reading.errors.map(({ code, pointer }) => `${code} ${pointer}`);
}
