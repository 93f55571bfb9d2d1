import type { Bound, DetailField, Field } from "@waypost/form";
import type { Answer } from "../questionnaire/answer.ts";
import type { DetailAnswer } from "../questionnaire/choice-answer.ts";
import { isValueSource } from "../questionnaire/value-source.ts";
import { literal, quote } from "./code.ts";
import { codesOf } from "./codes.ts";
import { contentsText } from "./contents.ts";
import { writtenDate } from "./dates.ts";
import { dateLimits, numberLimits, type Limits } from "./limits.ts";
import { message } from "./message.ts";
import { optional } from "./optional.ts";
import { options, relationshipOptions, type Asker } from "./options.ts";
import { below, refuse, type Place } from "./place.ts";
import { sourceCode } from "./sources.ts";
import { optionalText, text, together } from "./texts.ts";
import { wordsIn } from "./words.ts";
import { messagesOf, type Values } from "./validation.ts";

/** The most characters that a field takes where a questionnaire does not say. */
const LONGEST_LINE = 10_000;
const LONGEST_TEXT = 2000;
const ROWS = 8;

type Checkbox = Answer & { type: "Checkbox" };
type Simple = Exclude<Answer["type"], "Radio" | "Checkbox" | "Relationship">;

/** An answer as a field. */
export function field(answer: Answer, asker: Asker, place: Place): Field {
  switch (answer.type) {
    case "Radio":
      return {
        type: "radio",
        ...common(answer, {}, place),
        ...defaultText(answer.default),
        ...optional("clearable", answer.voluntary === true ? true : undefined),
        ...instructed(answer, place),
        options: options(answer, asker, place, detail),
      };
    case "Checkbox":
      return {
        type: "checkbox",
        ...common(answer, {}, place),
        ...optional("instruction", checkboxesInstruction(answer, place)),
        options: options(answer, asker, place, detail),
      };
    case "Relationship":
      return {
        type: "relationship",
        ...common(answer, {}, place),
        playback: text(answer.playback, below(place, "playback")),
        options: relationshipOptions(answer.options, place),
      };
    default:
      return simpleField(answer, place);
  }
}

const nothing = () => undefined;

/** What is said above checkboxes: nothing where that is said, or where there is one to choose. */
function checkboxesInstruction({ instruction, options: own = [], dynamic_options: made }: Checkbox, place: Place) {
  if (instruction === null) return undefined;
  if (instruction !== undefined) return message(instruction, nothing, below(place, "instruction"));
  return own.length > 1 || made ? wordsIn(place.catalogue.questionnaire.language).selectAll : undefined;
}

/** Radios and dropdowns have no place for an instruction of their own: it stands with their hint. */
function instructed({ instruction, description }: Answer & { type: "Radio" | "Dropdown" }, place: Place) {
  if (instruction == null) return {};
  return { hint: together(description === undefined ? [instruction] : [description, instruction], place) };
}

/** A field that an option reveals. */
function detail(answer: DetailAnswer, place: Place): DetailField {
  return simpleField(answer, place);
}

function simpleField(answer: Answer & { type: Simple }, place: Place): DetailField {
  switch (answer.type) {
    case "TextField": {
      const { suggestions } = answer;
      return {
        type: "text",
        ...common(answer, lengths(answer.max_length ?? LONGEST_LINE), place),
        ...defaultText(answer.default),
        maxLength: answer.max_length ?? LONGEST_LINE,
        ...(suggestions
          ? {
              suggestions: {
                url: text(suggestions.url, below(place, "suggestions", "url")),
                ...optional("several", suggestions.allow_multiple),
              },
            }
          : {}),
      };
    }
    case "TextArea":
      return {
        type: "textarea",
        ...common(answer, lengths(answer.max_length ?? LONGEST_TEXT), place),
        maxLength: answer.max_length ?? LONGEST_TEXT,
        rows: Math.min(30, Math.max(2, answer.rows ?? ROWS)),
      };
    case "Number":
      return { type: "number", ...numeric(answer, place) };
    case "Currency":
      return { type: "currency", ...numeric(answer, place), currency: answer.currency };
    case "Percentage":
      return { type: "percentage", ...numeric(answer, place) };
    case "Unit":
      return { type: "unit", ...numeric(answer, place), unit: answer.unit, unitLength: answer.unit_length };
    case "Duration":
      return { type: "duration", ...common(answer, {}, place), units: answer.units, complete: true };
    case "Date":
      return { type: "date", ...dated(answer, place) };
    case "MonthYearDate":
      return { type: "month", ...dated(answer, place) };
    case "YearDate":
      return { type: "year", ...dated(answer, place) };
    case "Dropdown": {
      return {
        type: "select",
        ...common(answer, {}, place),
        ...defaultText(answer.default),
        ...optional(
          "placeholder",
          answer.placeholder === undefined
            ? undefined
            : message(answer.placeholder, nothing, below(place, "placeholder")),
        ),
        ...instructed(answer, place),
        options: options(answer, {}, place, nothing),
      };
    }
    case "Email":
      return { type: "email", ...common(answer, {}, place) };
    case "MobileNumber":
      return { type: "telephone", ...common(answer, {}, place), kind: "mobile" };
    case "Address":
      return { type: "address", ...common(answer, {}, place), ...lookup(answer, below(place, "lookup_options")) };
  }
}

/** What fields of every type have. */
function common(answer: Answer, values: Values, place: Place, limits?: Limits) {
  const variation = {
    exclusiveMin: isExclusive(limits?.min),
    exclusiveMax: isExclusive(limits?.max),
    whole: ("decimal_places" in answer ? (answer.decimal_places ?? 0) : 0) === 0,
  };
  return {
    id: answer.id,
    ...optional("label", optionalText(answer.label, below(place, "label"))),
    ...optional("hint", optionalText(answer.description, below(place, "description"))),
    required: answer.mandatory,
    ...optional("messages", messagesOf(answer, variation, limits?.values ?? values, place)),
    ...optional("guidance", folded(answer, below(place, "guidance"))),
    ...optional("codes", codesOf(answer, place)),
  };
}

const isExclusive = (bound: Bound | undefined): boolean => typeof bound === "object" && bound.exclusive === true;
const lengths = (max: number): Values => ({ max: `string(${String(max)})` });
const defaultText = (value: string | undefined) => optional("default", value === undefined ? undefined : quote(value));

/** Help of an answer, folded away. */
function folded({ guidance }: Answer, place: Place) {
  if (!guidance) return undefined;
  const { show_guidance: show, hide_guidance: hide, contents } = guidance;
  if (show === undefined) refuse(place, "the guidance of an answer needs a text that opens it");
  return {
    show: message(show ?? "", nothing, below(place, "show_guidance")),
    ...optional("hide", hide === undefined ? undefined : message(hide, nothing, below(place, "hide_guidance"))),
    text: contentsText(contents, below(place, "contents")),
  };
}

function numeric(answer: Answer & { type: "Number" | "Currency" | "Percentage" | "Unit" }, place: Place) {
  const limits = numberLimits(answer, place);
  return {
    ...common(answer, {}, place, limits),
    ...optional("default", answer.default === undefined ? undefined : literal(answer.default).text),
    ...optional("min", limits.min),
    ...optional("max", limits.max),
    decimals: answer.decimal_places ?? 0,
  };
}

function dated(answer: Answer & { type: "Date" | "MonthYearDate" | "YearDate" }, place: Place) {
  const limits = dateLimits(answer, place);
  const kind = { Date: "date", MonthYearDate: "month", YearDate: "year" }[answer.type];
  const written = answer.default;
  const value =
    answer.type === "Date" && written !== undefined ? writtenDate(written).text : `${kind}(${quote(written ?? "")})`;
  return {
    ...common(answer, {}, place, limits),
    ...optional("default", written === undefined ? undefined : value),
    ...optional("min", limits.min),
    ...optional("max", limits.max),
  };
}

/** The parts of an address, and where it is looked up as it is typed. */
function lookup({ lookup_options: given, mandatory }: Answer & { type: "Address" }, place: Place) {
  const parts = ["line1", "line2", "town", "postcode"] as const;
  const asked = { parts: [...parts], needed: mandatory ? ["line1" as const] : [], anyPostcode: true };
  if (!given) return asked;
  const { address_type, region_code, one_year_ago } = given;
  const region = isValueSource(region_code)
    ? sourceCode(region_code, below(place, "region_code")).text
    : region_code && quote(region_code);
  return {
    ...asked,
    lookup: { kind: address_type, ...optional("region", region), ...optional("oneYearAgo", one_year_ago) },
  };
}
