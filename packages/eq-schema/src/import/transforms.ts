import type { Path } from "../error.ts";
import type { AnswersSource, DateArgument, ListArgument, Transform } from "../questionnaire/transform.ts";
import { isValueSource, type ChainedSource } from "../questionnaire/value-source.ts";
import { call, infix, Level, listOf, literal, reference, within, type Code } from "./code.ts";
import { datePattern } from "./date-pattern.ts";
import { asDate, isDated, weekRange, writtenDate } from "./dates.ts";
import { below, refuse, type Place } from "./place.ts";
import { asText, labelOf } from "./rules.ts";
import { said, type Said } from "./said.ts";
import { sourceCode } from "./sources.ts";

export type { Said };

type Of<Name extends Transform["transform"]> = (Transform & { transform: Name })["arguments"];
/** A value on its way through a chain: an expression, or markup that only a text can hold. */
type Step = Code | Said;

/** What a chain of transforms makes of its first value. */
export function transformed(name: string, transforms: readonly Transform[], place: Place): Said {
  let step: Step = literal(null);
  transforms.forEach((transform, index) => {
    const here = below(place, index, "arguments");
    if ("message" in step) refuse(here, "nothing can follow a link");
    else step = applied(name, transform, new Arguments(step, here));
  });
  const last = step as Step;
  if ("message" in last) return last;
  return FORMATTED.has(transforms.at(-1)?.transform ?? "add")
    ? { message: `{${name}}`, with: { [name]: last.text } }
    : said(name, last);
}

/** Transforms whose value is written as it is. */
const FORMATTED = new Set<string>(["format_list", "format_currency", "format_date", "format_number", "format_unit"]);

/** Whether one source names several answers at once. */
function isSeveral(argument: ChainedSource | AnswersSource): argument is AnswersSource {
  return "identifier" in argument && Array.isArray(argument.identifier);
}

/** Reads the arguments of one transform. */
class Arguments {
  readonly place: Place;
  readonly #previous: Code;

  constructor(previous: Code, place: Place) {
    this.#previous = previous;
    this.place = place;
  }

  /** One value. */
  one(source: ChainedSource | string | number | boolean, ...steps: Path): Code {
    if (typeof source !== "object") return literal(source);
    return isValueSource(source) ? sourceCode(source, below(this.place, ...steps)) : this.#previous;
  }

  /** A value as a text. */
  text(source: ChainedSource | string | number | boolean, ...steps: Path): Code {
    return asText(this.one(source, ...steps));
  }

  /** A value as a number. */
  number(source: ChainedSource, ...steps: Path): Code {
    const code = this.one(source, ...steps);
    return code.kind === "number" || code.kind === "any" ? code : call("number", [asText(code)], "number");
  }

  /** A date, from a source or written. */
  date(source: DateArgument, ...steps: Path): Code {
    if ("value" in source) return writtenDate(source.value);
    const code = this.one(source, ...steps);
    return isDated(code) ? code : asDate(code);
  }

  /** Several values: apart, or as one list where they come as one. */
  several(argument: ListArgument, ...steps: Path): readonly Code[] {
    if (Array.isArray(argument)) {
      return argument.map((one, index) => (typeof one === "string" ? literal(one) : this.one(one, ...steps, index)));
    }
    if (!isSeveral(argument)) return [this.one(argument, ...steps)];
    const { identifier, ...more } = argument;
    return identifier.map((each) => this.one({ ...more, identifier: each }, ...steps));
  }

  /** Several values as one list. */
  list(argument: ListArgument, ...steps: Path): Code {
    const codes = this.several(argument, ...steps);
    const [only] = codes;
    if (only && codes.length === 1 && (only.kind === "list" || only.kind === "any")) return only;
    if (codes.every((code) => code.kind !== "list")) return listOf(codes);
    const lists = codes.map((code) => (code.kind === "list" ? code : listOf([code])));
    return call("concatenate", lists, "list", { element: lists[0]?.element ?? "any" });
  }
}

function applied(name: string, transform: Transform, given: Arguments): Step {
  const { place } = given;
  const { transform: kind, arguments: of } = transform;
  switch (kind) {
    case "add":
      return call("sum", [given.number(of.lhs, "lhs"), given.number(of.rhs, "rhs")], "number");
    case "calculate_date_difference":
      return call("date difference", dates(of, given), "text");
    case "calculate_years_difference":
      return call("years between", dates(of, given), "number");
    case "concatenate_list":
      return concatenated(given.several(of.list_to_concatenate, "list_to_concatenate"), of.delimiter);
    case "conditional_trad_as": {
      const trading = given.text(of.trad_as, "trad_as").text;
      return clause(`if is blank(${trading}) then "" else " (" + ${trading} + ")"`);
    }
    case "contains":
      return call(
        "list contains",
        [given.list(of.list_to_check, "list_to_check"), given.one(of.value, "value")],
        "boolean",
      );
    case "date_range_bounds": {
      const from = asDate(given.date(of.reference_date, "reference_date"));
      return weekRange(from, of.offset_full_weeks, of.days_in_range, of.first_day_of_week ?? "MONDAY");
    }
    case "email_link":
      return emailLink(name, of, given);
    case "first_non_empty_item":
      return firstOf(given.several(of.items, "items"));
    case "format_currency": {
      const currency = of.currency === undefined ? [] : [literal(of.currency)];
      return call("format currency", [given.number(of.number, "number"), ...currency], "text");
    }
    case "format_date": {
      const pattern = literal(datePattern(of.date_format, place));
      return call("format date", [given.date(of.date_to_format, "date_to_format"), pattern], "text");
    }
    case "format_date_range":
      return dateRange(of, given);
    case "format_list": {
      const list = given.list(of.list_to_format, "list_to_format");
      return call("list to bullets", [list], "text");
    }
    case "format_name": {
      const middle = middleNames(of, given);
      return call(
        "full name",
        [given.text(of.first_name, "first_name"), ...middle, given.text(of.last_name, "last_name")],
        "text",
      );
    }
    case "format_number":
      return call("format number", [given.number(of.number, "number")], "text");
    case "format_ordinal":
      return ordinal(of, given);
    case "format_percentage":
      return call("format percentage", [given.number(of.value, "value")], "text");
    case "format_possessive":
      return call("possessive name", [given.text(of.string_to_format, "string_to_format")], "text");
    case "format_unit": {
      const length = of.unit_length === undefined ? [] : [literal(of.unit_length)];
      return call("format unit", [given.number(of.value, "value"), literal(of.unit), ...length], "text");
    }
    case "list_has_items": {
      const count = call("count", [given.list(of.list_to_check, "list_to_check")], "number", { total: true });
      return infix(">", [count, literal(0)], Level.comparison, "boolean", true);
    }
    case "list_item_count":
      return call("count", [given.list(of.list_to_count, "list_to_count")], "number", { total: true });
    case "name_is_duplicate": {
      const ids = given.one(of.same_name_item_ids, "same_name_item_ids");
      return call("list contains", [ids, given.one(of.list_item_id, "list_item_id")], "boolean");
    }
    case "number_to_words":
      return call("number words", [given.number(of.number, "number")], "text");
    case "option_label_from_value":
      return labelOf(given.one(of.value, "value"), of.answer_id, place);
    case "remove_empty": {
      const list = given.list(of.list_to_filter, "list_to_filter");
      return reference(`(${list.text})[item != null]`, "list", { element: list.element ?? "any" });
    }
    case "telephone_number_link":
      return call("telephone link", [given.text(of.telephone_number, "telephone_number")], "text");
  }
}

/** Middle names where they are asked for: always, or while what came before in the chain holds. */
function middleNames(of: Of<"format_name">, given: Arguments): readonly Code[] {
  const { middle_names: names, include_middle_names: include } = of;
  if (names === undefined || include === undefined) return [];
  const written = given.text(names, "middle_names");
  if (typeof include !== "object") return isTrue(include) ? [written] : [];
  return [
    clause(
      `if ${within(given.one(include, "include_middle_names"), Level.comparison)} = true then ${written.text} else null`,
    ),
  ];
}

const isTrue = (value: unknown): boolean => value === true || value === "True" || value === "true" || value === "yes";
const clause = (text: string): Code => ({ text, kind: "text", level: Level.clause, total: false });

function dates({ first_date, second_date }: Of<"calculate_date_difference">, given: Arguments): Code[] {
  return [given.date(first_date, "first_date"), given.date(second_date, "second_date")];
}

/** Texts after each other, empty ones left out. */
function concatenated(codes: readonly Code[], delimiter: string): Code {
  const [only] = codes;
  if (only && codes.length === 1 && (only.kind === "list" || only.kind === "any")) {
    return call("string join", [only, literal(delimiter)], "text");
  }
  const texts = codes.map((code) =>
    code.kind === "list" ? call("string join", [code, literal(delimiter)], "text") : asText(code),
  );
  return call("join texts", [literal(delimiter), ...texts], "text");
}

/** The first value that is not empty. */
function firstOf(codes: readonly Code[]): Code {
  const [first, ...others] = codes;
  if (first && others.length === 0 && first.kind === "list") {
    return reference(`${within(first, Level.product)}[item != null][1]`, first.element ?? "any");
  }
  const same = first && others.every((other) => other.kind === first.kind);
  if (first && others.length === 0 && first.kind !== "text") return first;
  const plain = same && first.kind !== "text" && first.kind !== "choice" && first.kind !== "any";
  if (plain) return call("coalesce", codes, first.kind);
  return call("first non empty", codes.map(asText), "text");
}

/** `1st`, in English with its article where that is asked for. */
function ordinal({ number_to_format, determiner }: Of<"format_ordinal">, given: Arguments): Code {
  const number = given.number(number_to_format, "number_to_format");
  const plain = call("ordinal text", [number], "text");
  if (determiner === undefined) return plain;
  if (given.place.catalogue.questionnaire.language === "cy" || given.place.catalogue.questionnaire.language === "ga") {
    return plain;
  }
  const vowel = `starts with(string(${number.text}), "8") or ${number.text} in (11, 18)`;
  return clause(`(if ${vowel} then "an " else "a ") + ${plain.text}`);
}

/** A range of dates, from two dates or from the bounds that the transform before gave. */
function dateRange({ date_range }: Of<"format_date_range">, given: Arguments): Code {
  if (Array.isArray(date_range)) {
    const [from, to] = date_range;
    return call(
      "format date range",
      [...[given.date(from, "date_range", 0), given.date(to, "date_range", 1)].map(asDate), literal(true)],
      "text",
    );
  }
  const { text } = given.one(date_range, "date_range");
  return clause(`format date range((${text})[1], (${text})[-1], true)`);
}

/** A link to an e-mail address, with a subject where one is given. */
function emailLink(name: string, of: Of<"email_link">, given: Arguments): Step {
  const address = given.text(of.email_address, "email_address");
  if (of.email_subject === undefined) return call("email link", [address], "text");
  const written = typeof address.literal === "string" ? address.literal : `{${name}}`;
  const subject = encodeURIComponent(of.email_subject).replaceAll("'", "%27");
  const appended = of.email_subject_append ? given.text(of.email_subject_append, "email_subject_append") : undefined;
  const query = appended ? `${subject}%20{${name}_subject}` : subject;
  return {
    message: `<a href="mailto:${written}?subject=${query}">${written}</a>`,
    with: {
      ...(typeof address.literal === "string" ? {} : { [name]: address.text }),
      ...(appended ? { [`${name}_subject`]: appended.text } : {}),
    },
  };
}
