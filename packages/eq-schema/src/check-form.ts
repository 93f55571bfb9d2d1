import { parse, type FormDefinition, type FormErrorCode } from "@waypost/form";
import { outlineOf, type Outline } from "./check/outline.ts";
import { pointerTo, type Path } from "./error.ts";
import { importQuestionnaire } from "./import/import.ts";
import type { ImportError } from "./import/problem.ts";
import { isObject } from "./questionnaire/primitive.ts";
import type { Questionnaire } from "./questionnaire/questionnaire.ts";

/** What is wrong with a questionnaire or with the form that it becomes, and where in the questionnaire. */
export interface Fault {
  readonly code: ImportError["code"] | FormErrorCode;
  readonly pointer: string;
  readonly message: string;
}

/** All that keeps a questionnaire from being served as it is meant; none where nothing does. Never throws. */
export function checkQuestionnaire(json: unknown): readonly Fault[] {
  const imported = importQuestionnaire(json);
  if (!imported.ok) return imported.errors;
  const { form } = imported;
  const parsed = parse(form, { ownAddresses: true });
  if (parsed.ok) return [];
  const places = placesOf(outlineOf(json as Questionnaire));
  const faults = parsed.errors.map((error) => ({
    ...error,
    pointer: pointerTo(originOf(form, error.pointer, places)),
  }));
  return [...new Map(faults.map((fault) => [`${fault.pointer} ${fault.message}`, fault])).values()];
}

/** Where the names of a questionnaire stand: a name that variants share stands in several places. */
type Places = ReadonlyMap<string, readonly Path[]>;

function placesOf({ sections, groups, blocks, questions, answers }: Outline): Places {
  const named = [
    ...sections.map(({ section, path }) => [section.id, path] as const),
    ...groups.map(({ group, path }) => [group.id, path] as const),
    ...blocks.map(({ block, path }) => [block.id, path] as const),
    ...questions.map(({ question, path }) => [question.id, path] as const),
    ...answers.map(({ answer, path }) => [answer.id, path] as const),
    ...blocks.flatMap(({ block, path }) =>
      "for_list" in block ? [[listNamed(block.for_list), [...path, "for_list"]] as const] : [],
    ),
  ];
  return new Map([...Map.groupBy(named, ([name]) => name)].map(([name, all]) => [name, all.map(([, path]) => path)]));
}

/** A list may have the name of something else; it is kept under one that no id has. */
const listNamed = (list: string) => `list ${list}`;

/** What rules of a form are called in a questionnaire. */
const RULES: Readonly<Record<string, string>> = {
  skip: "skip_conditions",
  routes: "routing_rules",
  enabled: "enabled",
  variants: "question_variants",
};

/** The innermost part of the questionnaire that what stands at a place of its form came from. */
function originOf(form: FormDefinition, pointer: string, places: Places): Path {
  let node: unknown = form;
  let origin: Path = [];
  let rule: Path = [];
  let above = "";
  for (const step of pointer.split("/").slice(1)) {
    node = isObject(node) ? node[step] : Array.isArray(node) ? (node as unknown[])[Number(step)] : undefined;
    const id = above === "values" ? step : isObject(node) && "id" in node ? node["id"] : undefined;
    const found =
      typeof id === "string"
        ? placeWithin(origin, places.get(above === "lists" ? listNamed(id) : id) ?? [])
        : undefined;
    if (found !== undefined) [origin, rule] = [found, []];
    else if (Object.hasOwn(RULES, step)) rule = [RULES[step] ?? ""];
    else if (rule.length === 1 && above === "routes") rule = [...rule, Number(step)];
    above = step;
  }
  return [...origin, ...rule];
}

/** The first of some places that lies within another; the first of all where the other is of no such part. */
function placeWithin(outer: Path, places: readonly Path[]): Path | undefined {
  return (
    places.find((path) => outer.every((step, at) => path[at] === step)) ?? (outer.length === 0 ? places[0] : undefined)
  );
}
