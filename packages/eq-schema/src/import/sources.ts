import type { Answer } from "../questionnaire/answer.ts";
import { isObject } from "../questionnaire/primitive.ts";
import type { ListItemSelector, ListSource, ValueSource } from "../questionnaire/value-source.ts";
import type { KnownAnswer } from "./catalogue.ts";
import { call, Level, literal, name, reference, type Code, type Kind } from "./code.ts";
import { refuse, type Place } from "./place.ts";

type AnswerValue = Extract<ValueSource, { source: "answers" }>;
type GivenValue = Extract<ValueSource, { source: "supplementary_data" }>;
type SummaryValue = Extract<ValueSource, { source: "calculated_summary" | "grand_calculated_summary" }>;

/** What stands for something that was refused. */
const NOTHING = literal(null);

/** A value source as an expression. */
export function sourceCode(source: ValueSource, place: Place): Code {
  switch (source.source) {
    case "answers":
      return answerCode(source, place);
    case "list":
      return listCode(source, place);
    case "location":
      if (source.identifier === "to_list_item_id") return reference("to.id", "id");
      if (place.element === null && place.list === null) return NOTHING;
      return reference(`${place.element?.variable ?? "current"}.id`, "id");
    case "metadata":
      return metadataCode(source.identifier, place);
    case "response_metadata":
      if (source.identifier === "started_at") return reference("response.startedAt", "text", { total: true });
      refuse(place, `of the response itself forms know when it was begun, not ${source.identifier}`);
      return NOTHING;
    case "calculated_summary":
    case "grand_calculated_summary":
      return summaryCode(source);
    case "progress":
      return { ...call("completed", [literal(source.identifier)], "boolean", { total: true }), progress: true };
    case "supplementary_data":
      return givenCode(source, place);
  }
}

/** The value of a summary is a named value of the form. */
function summaryCode({ identifier }: SummaryValue): Code {
  return reference(name(identifier), "number");
}

function metadataCode(identifier: string, place: Place): Code {
  place.catalogue.read.add(identifier);
  const type = place.catalogue.metadata.get(identifier)?.type;
  const kind = type === "boolean" || type === "date" ? type : "text";
  return reference(`metadata.${/^\w+$/.test(identifier) ? identifier : name(identifier)}`, kind);
}

function answerCode({ identifier, list_item_selector, selector }: AnswerValue, place: Place): Code {
  const known = place.catalogue.answers.get(identifier);
  if (!known) {
    refuse(place, `there is no answer ${identifier}`);
    return NOTHING;
  }
  const whole = list_item_selector
    ? answerOfItem(identifier, known, list_item_selector, place)
    : answerHere(identifier, known, place);
  return selector === undefined ? whole : reference(`${whole.text}.${selector}`, "text");
}

/** An answer without a word whose: of the current item, of the form, or of the first item where no item is current. */
function answerHere(identifier: string, known: KnownAnswer, place: Place): Code {
  const { element } = place;
  if (element && element.list === known.list) return answerAt(`${element.variable}.${name(identifier)}`, known);
  const own = known.list === null || known.list === place.list;
  return answerAt(own ? name(identifier) : `${name(known.list)}[1].${name(identifier)}`, known);
}

function answerOfItem(identifier: string, known: KnownAnswer, selector: ListItemSelector, place: Place): Code {
  if (selector.source === "location") {
    if (selector.identifier === "to_list_item_id") return answerAt(`to.${name(identifier)}`, known);
    return answerHere(identifier, known, place);
  }
  const items = name(selector.identifier);
  switch (selector.selector) {
    case "first":
      return answerAt(`${items}[1].${name(identifier)}`, known);
    case "last":
      return answerAt(`${items}[-1].${name(identifier)}`, known);
    case "primary_person":
      return answerAt(`${items}[id = primary.${items}][1].${name(identifier)}`, known);
    default:
      refuse(place, "an answer is of one item: the first, the last, the primary person or that of the location");
      return NOTHING;
  }
}

/** All answers of a list's items, as totals take them; else the answer as it stands. */
export function everyAnswer(identifier: string, place: Place): Code {
  const known = place.catalogue.answers.get(identifier);
  if (known === undefined || known.list === null || known.list === place.list) {
    return answerCode({ source: "answers", identifier }, place);
  }
  const one = answerAt(`${name(known.list)}.${name(identifier)}`, known);
  return { ...one, kind: "list", element: one.kind };
}

function answerAt(text: string, known: KnownAnswer): Code {
  const kind = kindOf(known.answer);
  const element = elementOf(known.answer);
  const options = known.options !== null && known.options.length > 0 ? { options: known.options } : {};
  if (known.each !== null) return reference(text, "list", { element: kind, ...options });
  return reference(text, kind, { ...(element ? { element } : {}), ...options });
}

/** What the value of an answer is. */
export function kindOf(answer: Answer): Kind {
  switch (answer.type) {
    case "Number":
    case "Currency":
    case "Percentage":
    case "Unit":
      return "number";
    case "Date":
      return "date";
    case "MonthYearDate":
      return "month";
    case "YearDate":
      return "year";
    case "Duration":
      return "duration";
    case "Radio":
    case "Dropdown":
    case "Relationship":
      return "choice";
    case "Checkbox":
      return "list";
    case "Address":
      return "context";
    case "Email":
    case "MobileNumber":
    case "TextArea":
    case "TextField":
      return "text";
  }
}

function elementOf(answer: Answer): Kind | undefined {
  return answer.type === "Checkbox" ? "choice" : undefined;
}

function listCode({ identifier, selector }: ListSource, place: Place): Code {
  const items = reference(name(identifier), "list", { element: "context" });
  switch (selector) {
    case undefined:
      return reference(`${items.text}.id`, "list", { element: "id" });
    case "count":
      return call("count", [items], "number", { total: true });
    case "first":
      return reference(`${items.text}[1].id`, "id");
    case "last":
      return reference(`${items.text}[-1].id`, "id");
    case "primary_person":
      return reference(`primary.${items.text}`, "id");
    case "same_name_items":
      return sameNames(identifier, items, place);
  }
}

/** The ids of the items that have a name which another item has, too. */
function sameNames(identifier: string, items: Code, place: Place): Code {
  const parts = place.catalogue.names.get(identifier);
  if (parts === undefined) {
    refuse(place, "the list does not say by which answers items have the same name");
    return NOTHING;
  }
  const called = (item: string) => {
    const names = parts.map((part) =>
      call("coalesce", [reference(`${item}.${name(part)}`, "text"), literal("")], "text"),
    );
    return names.map((part) => `lower case(trim(${part.text}))`);
  };
  const first = called("one");
  const same = called("other").map((part, index) => `${part} = ${first[index] ?? part}`);
  const twice = `some other in ${items.text} satisfies other.id != one.id and ${same.join(" and ")}`;
  const doubled: Code = {
    text: `for one in ${items.text} return if ${twice} then one.id else null`,
    kind: "list",
    element: "id",
    level: Level.clause,
    total: false,
  };
  return reference(`(${doubled.text})[item != null]`, "list", { element: "id" });
}

/** Data that came with the launch: of the whole, or of the item that it was given for. */
function givenCode({ identifier, selectors = [], list_item_selector }: GivenValue, place: Place): Code {
  const path = selectors.map((selector) => `.${name(selector)}`).join("");
  const lists = place.catalogue.questionnaire.supplementary_data?.lists ?? [];
  if (!lists.includes(identifier)) return reference(`given.${name(identifier)}${path}`, "any");
  if (list_item_selector?.source === "list") {
    const end = list_item_selector.selector === "last" ? -1 : 1;
    return reference(`${name(identifier)}[${String(end)}].given${path}`, "any");
  }
  if (place.element?.list === identifier) return reference(`${place.element.variable}.given${path}`, "any");
  if (place.list === identifier) return reference(`current.given${path}`, "any");
  if (selectors.length === 0) return reference(`${name(identifier)}.id`, "list", { element: "id" });
  return reference(`${name(identifier)}.given${path}`, "list", { element: "any" });
}

/** What rests on a grand total is not asked again when that changes: ONS's runner keeps no such dependencies. */
export function lasts(value: unknown): true | undefined {
  return isObject(value) && value["source"] === "grand_calculated_summary" ? true : undefined;
}
