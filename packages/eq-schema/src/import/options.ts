import type { Action as FormAction, DynamicOption, Option as FormOption } from "@waypost/form";
import type { z } from "zod";
import type { Action } from "../questionnaire/action.ts";
import type { DetailAnswer, Option } from "../questionnaire/choice-answer.ts";
import type { DynamicOptions, RelationshipOption } from "../questionnaire/option.ts";
import { variable } from "./code.ts";
import { ONS, Q } from "./codes.ts";
import { optional } from "./optional.ts";
import { below, refuse, type Place } from "./place.ts";
import { ruleCode, valueCode } from "./rules.ts";
import { optionalText, text } from "./texts.ts";

/** The relationship that an option which says that nobody else is related stands for. */
export const UNRELATED = "Unrelated";

/** What a question knows of those who ask it, for the actions of its options. */
export interface Asker {
  /** The list page that asks it, whose own add page an option may lead to. */
  readonly collector?: string;
  /** True where summaries leave out what is asked. */
  readonly unlisted?: true;
}

/** The variable that stands for the element of which an option is made. */
const ELEMENT = "element";

/** The options of a choice: those that are worked out first, then those that are written. */
export function options(
  answer: { readonly id: string; options?: Option[] | undefined; dynamic_options?: DynamicOptions | undefined },
  asker: Asker,
  place: Place,
  reveal: (answer: DetailAnswer, place: Place) => FormOption["reveal"],
): (FormOption | z.infer<typeof DynamicOption>)[] {
  const made = answer.dynamic_options ? [dynamicOption(answer.dynamic_options, below(place, "dynamic_options"))] : [];
  const codes = place.catalogue.codes.get(answer.id)?.values;
  const written = (answer.options ?? []).map((option, index): FormOption => {
    const here = below(place, "options", index);
    const { detail_answer: detail, action } = option;
    const shown = common(option, codes, here);
    const revealed = detail && reveal(detail, below(here, "detail_answer"));
    return {
      ...shown,
      ...optional("action", action && actionOf(action, asker, below(here, "action"))),
      // A detail without a label is asked for by its option.
      ...optional("reveal", revealed && { label: shown.label, ...revealed }),
      ...optional("open", detail?.visible === true ? true : undefined),
    };
  });
  return [...made, ...written];
}

/** The options of a relationship, each with how it reads once it is chosen. */
export function relationshipOptions(given: readonly RelationshipOption[], place: Place) {
  return given.map((option, index) => {
    const here = below(place, "options", index);
    return {
      ...common(option, undefined, here),
      title: text(option.title, below(here, "title")),
      playback: text(option.playback, below(here, "playback")),
    };
  });
}

function common(option: Option | RelationshipOption, codes: ReadonlyMap<string, string> | undefined, place: Place) {
  const code = codes?.get(option.value);
  const known = { ...optional(ONS, code), ...optional(Q, option.q_code) };
  return {
    value: option.value,
    label: text(option.label, below(place, "label")),
    ...optional("hint", optionalText(option.description, below(place, "description"))),
    ...(Object.keys(known).length === 0 ? {} : { codes: known }),
  };
}

function dynamicOption({ values, transform }: DynamicOptions, place: Place): z.infer<typeof DynamicOption> {
  const over = valueCode(values, below(place, "values"));
  const self = variable(ELEMENT, over.element ?? "text");
  const label = ruleCode(transform, { ...below(place, "transform"), self });
  return {
    each: over.text,
    as: ELEMENT,
    value: ELEMENT,
    label: { text: "{label}", with: { label: label.text } },
  };
}

function actionOf(action: Action, { collector }: Asker, place: Place): z.infer<typeof FormAction> | undefined {
  switch (action.type) {
    case "RedirectToListAddBlock":
      if (!action.params || collector !== undefined) return { kind: "add-item" };
      return addingElsewhere(action.params.block_id, place);
    case "RemoveListItemAndAnswers":
      return { kind: "remove-item" };
    case "AddUnrelatedRelationships":
      return { kind: "relate-others", value: UNRELATED };
    case "RemoveUnrelatedRelationships":
      return { kind: "ask-others" };
  }
}

/** Leads to the add page of a list collector that stands elsewhere. */
function addingElsewhere(addBlock: string, place: Place): z.infer<typeof FormAction> | undefined {
  for (const { block } of place.catalogue.blocks.values()) {
    if (block.type === "ListCollector" && block.add_block.id === addBlock) return { kind: "add-item", page: block.id };
  }
  refuse(place, `no list collector adds items with ${addBlock}`);
  return undefined;
}
