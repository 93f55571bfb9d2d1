import type { FieldView, OptionView, PageView } from "@waypost/journey";
import { suggested } from "./fields/autosuggest.ts";

/** The boxes of a page: every place where a respondent types, in the order of the page. */

/** The fields of a page, each before those that its options reveal. */
function fieldsOf(view: PageView): readonly FieldView[] {
  const fields: FieldView[] = [];
  const add = (field: FieldView) => {
    fields.push(field);
    if (!("options" in field)) return;
    for (const { reveal } of field.options) if (reveal) add(reveal);
  };
  if (view.kind === "question") for (const question of view.questions) question.fields.forEach(add);
  return fields;
}

/** What stands in a field's boxes. */
function typedIn(field: FieldView): readonly string[] {
  switch (field.type) {
    case "date":
      return field.parts.map((part) => field.value[part] ?? "");
    case "duration":
      return field.units.map((unit) => field.value[unit] ?? "");
    case "address":
      return field.parts.map((part) => field.value[part] ?? "");
    case "radio":
    case "relationship":
    case "checkbox":
    case "select":
      return [];
    case "autosuggest":
      return [suggested(field)];
    default:
      return [field.value];
  }
}

/** What a page's drawing depends on beside its blank, and the texts in its boxes. */
export interface Filling {
  /** Which boxes are filled and which options are chosen. */
  readonly shape: string;
  /** The texts of the boxes that are filled. */
  readonly typed: readonly string[];
}

/** Reads how a page is filled in. */
export function fillingOf(view: PageView): Filling {
  const typed: string[] = [];
  let shape = "";
  for (const field of fieldsOf(view)) {
    if ("options" in field) for (const { selected } of field.options) shape += selected ? "1" : "0";
    for (const text of typedIn(field)) {
      shape += text === "" ? "-" : "x";
      if (text !== "") typed.push(text);
    }
  }
  return { shape, typed };
}

/** The page with other texts in the boxes that are filled: `write` is called for each in the order of `fillingOf`. */
export function refilled(view: PageView, write: () => string): PageView {
  if (view.kind !== "question") return view;
  const put = (text: string | undefined) => (text === undefined || text === "" ? "" : write());
  const parts = (names: readonly string[], value: Readonly<Record<string, string>>) =>
    Object.fromEntries(names.map((name) => [name, put(value[name])]));
  const option = (one: OptionView): OptionView => (one.reveal ? { ...one, reveal: refill(one.reveal) } : one);
  const refill = (field: FieldView): FieldView => {
    switch (field.type) {
      case "date":
        return { ...field, value: parts(field.parts, field.value) };
      case "duration":
        return { ...field, value: parts(field.units, field.value) };
      case "address":
        return { ...field, value: parts(field.parts, field.value) };
      case "radio":
      case "relationship":
      case "checkbox":
      case "select":
        return { ...field, options: field.options.map(option) };
      default:
        return { ...field, value: put(field.value) };
    }
  };
  return { ...view, questions: view.questions.map((one) => ({ ...one, fields: one.fields.map(refill) })) };
}
