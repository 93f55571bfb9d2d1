import {
  behaviourOf,
  currencySign,
  decimalsOf,
  decimalText,
  isDecimal,
  unitSign,
  type Answer,
  type Field,
  type FormText,
  type RichText,
  type Typed,
} from "@waypost/form";
import { isOpen, isRequired, optionsOf, type AskedField, type AskedQuestion, type OfferedOption } from "./asked.ts";
import type { RawInput } from "./engine.ts";
import { message } from "./message.ts";
import type { State } from "./state.ts";
import type { AddressLookupView, ErrorView, FieldView, OptionView } from "./view.ts";

/** What a page is shown with. */
export interface Showing {
  readonly state: State;
  readonly language: string;
  /** What was typed, where the page is shown again with errors. */
  readonly raw: RawInput | undefined;
  readonly errors: readonly ErrorView[];
}

type Common = Pick<
  FieldView,
  "id" | "label" | "hint" | "required" | "errors" | "autocomplete" | "width" | "guidance" | "voluntary"
>;

/** An optional part of a view: there or not there at all. */
export function optional<K extends string, V>(name: K, value: V | null | undefined): Partial<Record<K, V>> {
  return value === null || value === undefined ? {} : ({ [name]: value } as Record<K, V>);
}

const LONGEST_TEXT = 100;
const LONGEST_AREA = 2000;
const AREA_ROWS = 8;

/** A field ready to be drawn. */
export function showField(asked: AskedField, question: AskedQuestion, showing: Showing): FieldView {
  return showing.state.within(asked, () => show(asked, question, showing));
}

function show(asked: AskedField, question: AskedQuestion, showing: Showing): FieldView {
  const { state, language } = showing;
  const { field, id } = asked;
  const { definition } = field;
  const rich = (text: FormText | null): RichText | null => text && text.rich(state, language);
  const common: Common = {
    id,
    ...optional("label", rich(field.each?.label ?? field.label)),
    ...optional("hint", rich(field.hint)),
    required: isRequired(asked, question, state),
    errors: showing.errors.filter((error) => error.field === id),
    ...optional("autocomplete", definition.autocomplete),
    ...optional("width", definition.width),
    ...(field.guidance
      ? {
          guidance: {
            show: field.guidance.show.rich(state, language),
            ...optional("hide", rich(field.guidance.hide)),
            text: field.guidance.text.rich(state, language),
          },
        }
      : {}),
    ...(definition.voluntary === true ? { voluntary: true } : {}),
  };
  const typed = typedIn(asked, showing);
  switch (definition.type) {
    case "text":
      return {
        ...common,
        type: "text",
        value: oneOf(typed),
        // A survey says what is too long; other forms do not let it be typed.
        ...(state.form.definition.wording === "survey" ? {} : { maxLength: definition.maxLength ?? LONGEST_TEXT }),
        ...(definition.uppercase === true ? { uppercase: true } : {}),
        ...optional("suggestions", suggestionsOf(definition.suggestions)),
      };
    case "email":
    case "telephone":
    case "vehicle-registration":
      return { ...common, type: definition.type, value: oneOf(typed) };
    case "textarea":
      return {
        ...common,
        type: "textarea",
        value: oneOf(typed),
        maxLength: definition.maxLength ?? LONGEST_AREA,
        rows: definition.rows ?? AREA_ROWS,
      };
    case "number":
      return {
        ...common,
        type: "number",
        value: oneOf(typed),
        decimals: decimalsOf(definition),
        ...(field.prefix ? { prefix: { text: field.prefix.rich(state, language) } } : {}),
        ...(field.suffix ? { suffix: { text: field.suffix.rich(state, language) } } : {}),
      };
    case "currency": {
      const { currency } = definition;
      const prefix = { text: currencySign(currency, language), title: currencyName(currency, language) };
      return { ...common, type: "currency", value: oneOf(typed), decimals: decimalsOf(definition), prefix };
    }
    case "percentage":
      return {
        ...common,
        type: "percentage",
        value: oneOf(typed),
        decimals: decimalsOf(definition),
        suffix: { text: "%", title: language === "cy" ? "canran" : language === "ga" ? "céatadán" : "percentage" },
      };
    case "unit": {
      const { unit, unitLength = "short" } = definition;
      const suffix = { text: unitSign(unit, language, unitLength), title: unitSign(unit, language, "long") };
      return { ...common, type: "unit", value: oneOf(typed), decimals: decimalsOf(definition), suffix };
    }
    case "duration":
      return { ...common, type: "duration", units: definition.units, value: partsOf(typed) };
    case "date":
      return { ...common, type: "date", parts: ["day", "month", "year"], value: partsOf(typed) };
    case "month":
      return { ...common, type: "date", parts: ["month", "year"], value: partsOf(typed) };
    case "year":
      return { ...common, type: "date", parts: ["year"], value: partsOf(typed, "year") };
    case "radio":
      return {
        ...common,
        type: "radio",
        options: showOptions(asked, question, typed, showing),
        clearable: "clearable" in definition && definition.clearable === true,
        inline: "inline" in definition && definition.inline === true,
        ...optional("divider", rich(field.divider)),
      };
    case "relationship":
      return {
        ...common,
        type: "relationship",
        options: showOptions(asked, question, typed, showing),
        clearable: false,
        inline: false,
        ...optional("playback", rich(field.playback)),
      };
    case "checkbox":
      return {
        ...common,
        type: "checkbox",
        options: showOptions(asked, question, typed, showing),
        ...optional("instruction", rich(field.instruction)),
        selectAll: "selectAll" in definition && definition.selectAll === true,
      };
    case "select":
      return {
        ...common,
        type: "select",
        options: showOptions(asked, question, typed, showing),
        placeholder: rich(field.placeholder) ?? message("select", language),
      };
    case "autosuggest":
      return {
        ...common,
        type: "autosuggest",
        value: suggestionOf(oneOf(typed), asked, showing),
        suggestions: optionsOf(field, state).map((option) => ({ value: option.value, label: option.label(language) })),
        freeText: definition.freeText ?? true,
      };
    case "address": {
      const parts = definition.parts ?? ["line1", "line2", "town", "county", "postcode"];
      const partly = definition.needed === undefined ? {} : { partly: true as const };
      const lookup = optional("lookup", definition.lookup && soughtAs(definition.lookup));
      return { ...common, type: "address", parts, ...partly, ...lookup, value: partsOf(typed) };
    }
  }
}

/** What stands in the boxes: what was typed, or the answer as it is typed. */
function typedIn({ field, id, key }: AskedField, { raw, state }: Pick<Showing, "raw" | "state">): Typed {
  const { definition } = field;
  const behaviour = behaviourOf(definition);
  if (raw) return behaviour.read(raw, id, definition);
  const answer = Object.hasOwn(state.response.answers, key) ? state.response.answers[key] : undefined;
  return answer === undefined ? "" : behaviour.typed(answer, definition);
}

/** A field that was shown with nothing typed, with what was answered in its boxes: as `showField` shows it. */
export function fillField(blank: FieldView, asked: AskedField, question: AskedQuestion, state: State): FieldView {
  const typed = typedIn(asked, { state, raw: undefined });
  switch (blank.type) {
    case "date": {
      const only = blank.parts.length === 1 ? blank.parts[0] : undefined;
      return { ...blank, value: partsOf(typed, only) };
    }
    case "duration":
    case "address":
      return { ...blank, value: partsOf(typed) };
    case "radio":
    case "relationship":
    case "checkbox":
    case "select": {
      const chosen = chosenIn(typed);
      const options = blank.options.map((option): OptionView => {
        const selected = chosen.includes(option.value);
        const revealed = option.reveal && revealedBy(asked, question, option.value);
        if (!option.reveal || !revealed) return selected ? { ...option, selected } : option;
        return { ...option, selected, reveal: fillField(option.reveal, revealed, question, state) };
      });
      return { ...blank, options };
    }
    case "autosuggest": {
      const text = oneOf(typed);
      const label = blank.suggestions.find(({ value }) => value === text)?.label;
      return { ...blank, value: typeof label === "string" ? label : text };
    }
    default:
      return { ...blank, value: oneOf(typed) };
  }
}

const oneOf = (typed: Typed): string =>
  typeof typed === "string" ? typed : Array.isArray(typed) ? ((typed as readonly string[])[0] ?? "") : "";

const chosenIn = (typed: Typed): readonly string[] =>
  typeof typed === "string" ? [typed] : Array.isArray(typed) ? (typed as readonly string[]) : [];

/** The field that an option of another reveals. */
const revealedBy = (owner: AskedField, { fields }: AskedQuestion, option: string): AskedField | undefined =>
  fields.find((one) => one.owner === owner && one.field.revealedBy?.value === option);

function partsOf(typed: Typed, only?: string): Readonly<Record<string, string>> {
  if (typeof typed === "string") return only === undefined || typed === "" ? {} : { [only]: typed };
  return Array.isArray(typed) ? {} : (typed as Readonly<Record<string, string>>);
}

/** A suggestion is stored by its value and typed by its label. */
function suggestionOf(text: string, { field }: AskedField, { state, raw, language }: Showing): string {
  if (raw) return text;
  return (
    optionsOf(field, state)
      .find(({ value }) => value === text)
      ?.label(language) ?? text
  );
}

function showOptions(
  asked: AskedField,
  question: AskedQuestion,
  typed: Typed,
  showing: Showing,
): readonly OptionView[] {
  const chosen = chosenIn(typed);
  return optionsOf(asked.field, showing.state).map((offered) =>
    showOption(offered, asked, question, chosen.includes(offered.value), showing),
  );
}

function showOption(
  { place, value, element, exclusive }: OfferedOption,
  asked: AskedField,
  question: AskedQuestion,
  selected: boolean,
  showing: Showing,
): OptionView {
  const { state, language } = showing;
  const option = asked.field.options?.[place];
  const [label, hint] = state.withElement(1, element, () => [
    option?.label.rich(state, language) ?? value,
    option?.hint?.rich(state, language),
  ]);
  const revealed = option?.kind === "option" && option.reveal ? revealedBy(asked, question, value) : undefined;
  return {
    value,
    label,
    ...optional("hint", hint),
    selected,
    exclusive: exclusive ?? false,
    ...(revealed ? { reveal: showField(revealed, question, showing) } : {}),
    ...(option?.kind === "option" && option.definition.open === true ? { open: true } : {}),
    ...(option?.kind === "option"
      ? {
          ...optional("title", option.title?.rich(state, language)),
          ...optional("playback", option.playback?.rich(state, language)),
        }
      : {}),
  };
}

const currencyNames = new Map<string, string>();

/** The name of a currency read aloud: `British Pound`. Asking for it is slow, so each is asked for once. */
function currencyName(currency: string, language: string): string {
  const key = `${language} ${currency}`;
  let name = currencyNames.get(key);
  if (name === undefined) {
    try {
      name = new Intl.DisplayNames([language], { type: "currency" }).of(currency) ?? currency;
    } catch {
      name = currency;
    }
    currencyNames.set(key, name);
  }
  return name;
}

/** The fields that stand open on a page: those that options reveal are shown with their options. */
export const openFields = ({ fields }: AskedQuestion): readonly AskedField[] =>
  fields.filter(({ owner }) => owner === null);

/** The answer of a field that counts: what was answered, or its default once the page was confirmed. */
export function countedAnswer(asked: AskedField, state: State, confirmed: boolean): Answer | undefined {
  const { answers } = state.response;
  const answerOf = (key: string) => (Object.hasOwn(answers, key) ? answers[key] : undefined);
  if (!isOpen(asked, answerOf)) return undefined;
  const answer = answerOf(asked.key);
  const fallback = asked.field.default;
  if (answer !== undefined || !fallback || !confirmed) return answer;
  const value = state.within(asked, () => fallback.evaluate(state));
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.filter((one): one is string => typeof one === "string");
  return isDecimal(value) ? decimalText(value) : undefined;
}

/** Where suggestions come from, where that is the same for everybody. */
function suggestionsOf(given: { readonly url: unknown; readonly several?: boolean | undefined } | undefined) {
  return typeof given?.url === "string" ? { url: given.url, several: given.several === true } : undefined;
}

type AddressLookup = NonNullable<Extract<Field, { type: "address" }>["lookup"]>;

/** What kind of address is looked up, and in which region where the form names it by a text alone. */
function soughtAs({ kind, region, oneYearAgo }: AddressLookup): AddressLookupView {
  const named = region === undefined ? undefined : /^"([^"\\]*)"$/.exec(region)?.[1];
  return { kind, ...optional("region", named), ...optional("oneYearAgo", oneYearAgo) };
}
