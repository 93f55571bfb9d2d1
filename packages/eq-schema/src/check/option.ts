import { optionsOf, type Answer } from "../questionnaire/answer.ts";
import type { Option } from "../questionnaire/choice-answer.ts";
import { CHOICE_TYPES } from "../questionnaire/choice-answer.ts";
import { isObject } from "../questionnaire/primitive.ts";
import { fault, repeated, type Faults } from "./fault.ts";
import { placed, type AnswerEntry, type Outline } from "./outline.ts";

const FEWEST: Readonly<Record<string, number>> = { Radio: 2, Dropdown: 2, Checkbox: 1, Relationship: 1 };

/** The options of a choice are enough, each once, and its default is one of them. */
export function* checkOptions(outline: Outline, { answer, path, block, detail }: AnswerEntry): Faults {
  if (!CHOICE_TYPES.has(answer.type)) return;
  const options = placed(optionsOf(answer));
  const dynamic = "dynamic_options" in answer && answer.dynamic_options !== undefined;
  const fewest = block.parent === undefined && !detail ? (FEWEST[answer.type] ?? 1) : 1;
  const labelled =
    outline.questionnaire.language === "en" && answer.type !== "Relationship" && block.parent === undefined && !detail;
  if (!dynamic && options.length < fewest)
    yield fault("eq/too-few-options", [...path, "options"], `needs ${String(fewest)} options or more`);
  const values = options.map(([at, { value }]) => [value, [...path, "options", at, "value"]] as const);
  for (const [value, at] of repeated(values)) yield fault("eq/duplicate-option", at, `is the value ${value} again`);
  const labels = options.flatMap(([at, { label }]) =>
    typeof label === "string" ? [[label, [...path, "options", at, "label"]] as const] : [],
  );
  for (const [label, at] of repeated(labels)) yield fault("eq/duplicate-option", at, `is the label ${label} again`);
  for (const [at, { label, value }] of options) {
    const text = labelText(label);
    if (labelled && text !== undefined && text !== value) {
      yield fault("eq/option-label", [...path, "options", at, "label"], `is not the value ${value}`);
    }
  }
  if ("default" in answer && answer.default !== undefined && !values.some(([value]) => value === answer.default)) {
    yield fault("eq/wrong-default", [...path, "default"], `${String(answer.default)} is none of the options`);
  }
  if (answer.mandatory && "default" in answer && answer.default !== undefined)
    yield fault("eq/wrong-default", [...path, "default"], "stands on an answer that is mandatory");
  yield* checkDynamic(outline, answer, path);
}

function labelText(label: Option["label"]): string | undefined {
  if (typeof label === "string") return label;
  return "text" in label ? label.text : undefined;
}

function* checkDynamic(outline: Outline, answer: Answer, path: AnswerEntry["path"]): Faults {
  const dynamic = "dynamic_options" in answer ? answer.dynamic_options : undefined;
  if (dynamic === undefined || !("source" in dynamic.values) || dynamic.values.source !== "answers") return;
  const { identifier } = dynamic.values;
  const [source] = outline.answersById.get(identifier) ?? [];
  if (source !== undefined && source.answer.type !== "Checkbox") {
    yield fault(
      "eq/wrong-dynamic-options",
      [...path, "dynamic_options", "values"],
      `the answer ${identifier} is no checkbox answer`,
    );
  }
  const { transform } = dynamic;
  if ("option-label-from-value" in transform && transform["option-label-from-value"][1] !== identifier) {
    yield fault(
      "eq/wrong-dynamic-options",
      [...path, "dynamic_options", "transform"],
      `takes labels of another answer than ${identifier}`,
    );
  }
}

/** An option that leads to a list says to which, unless it stands in the list's own collector. */
export function* checkActions(outline: Outline, { answer, path, block }: AnswerEntry): Faults {
  const collects = ["ListCollector", "PrimaryPersonListCollector"].includes(block.block.type);
  for (const [at, option] of placed(optionsOf(answer))) {
    const action = "action" in option ? option.action : undefined;
    if (!isObject(action) || action.type !== "RedirectToListAddBlock") continue;
    const here = [...path, "options", at, "action"];
    if (collects) {
      if (action.params !== undefined)
        yield fault("eq/unexpected-params", [...here, "params"], "are not for a list's own collector");
      continue;
    }
    if (action.params === undefined) {
      yield fault("eq/params-needed", here, "needs params that say to which block of which list it leads");
      continue;
    }
    if (!outline.blocksById.has(action.params.block_id)) {
      yield fault("eq/unknown-block", [...here, "params", "block_id"], `there is no block ${action.params.block_id}`);
    }
    if (!outline.lists.has(action.params.list_name)) {
      yield fault(
        "eq/unknown-list",
        [...here, "params", "list_name"],
        `nothing collects the list ${action.params.list_name}`,
      );
    }
  }
}

/** Suggestions come from an address, of the web or from the root. */
export function* checkSuggestions(_outline: Outline, { answer, path }: AnswerEntry): Faults {
  if (answer.type !== "TextField" || answer.suggestions === undefined) return;
  const { url } = answer.suggestions;
  const address = typeof url === "string" ? url : "text" in url ? url.text : "";
  if (!/^(?:https?:|\/|\{)/.test(address))
    yield fault(
      "eq/wrong-suggestions",
      [...path, "suggestions", "url"],
      "is no address: neither of the web nor from the root",
    );
}
