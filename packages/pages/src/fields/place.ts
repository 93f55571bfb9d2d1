import type { FieldView, QuestionView } from "@waypost/journey";
import type { ErrorParams } from "../components/error.ts";
import { errorPrefix, errorText } from "../field-error.ts";
import { type Html, markup, none } from "../html.ts";
import { richOr } from "../rich-text.ts";
import type { Texts } from "../texts/texts.ts";

/** The views of one type of field. */
export type FieldOf<T extends FieldView["type"]> = OneOf<FieldView, T>;

/** The member of a union of fields that covers `T`; a member may cover several types. */
type OneOf<F, T> = F extends { readonly type: infer U } ? ([T & U] extends [never] ? never : F) : never;

/** Where a field stands. */
export interface Place {
  readonly texts: Texts;
  readonly nonce: string;
  /** Where suggestions of an address are served from. */
  readonly suggestions?: ((address: string) => string | undefined) | undefined;
  /** Where addresses are found by what is typed. */
  readonly addresses?: string | undefined;
  /** What the field is called where it has no label of its own: its question's title. */
  readonly title: Html;
  /**
   * `heading`: the question's title is the page's heading and legend around the field already, so the field draws
   * neither; `question`: the field is its question's only one and draws the title as its own; `field`: a field with a
   * label among others.
   */
  readonly level: "heading" | "question" | "field";
}

/** Draws one type of field. */
export type DrawField<T extends FieldView["type"]> = (field: FieldOf<T>, place: Place) => Html;

/** The field's error panel: its own first error, or that of the field it has revealed. */
export function errorOf(field: FieldView, place: Place): ErrorParams | undefined {
  const [own] = field.errors;
  const first = own ?? revealedError(field);
  return first === undefined
    ? undefined
    : { id: `${field.id}-error`, text: errorText(first), prefix: errorPrefix(place.texts) };
}

function revealedError(field: FieldView): FieldView["errors"][number] | undefined {
  if (field.type !== "radio" && field.type !== "checkbox" && field.type !== "relationship") return undefined;
  for (const option of field.options) {
    const [error] = option.selected ? (option.reveal?.errors ?? []) : [];
    if (error !== undefined) return error;
  }
  return undefined;
}

/** The field's own label, or its question's title. */
export function labelOf(field: FieldView, place: Place): Html {
  return richOr(field.label) ?? place.title;
}

/** Classes that make a label or legend as weighty as its place asks. */
export function weight(place: Place): string | undefined {
  return place.level === "question" ? "wp-question-title" : undefined;
}

/** The label of a single control. Under a heading with the same words it is heard but not seen. */
export function labelPart(
  field: FieldView,
  place: Place,
): { id: string; text: Html; description: Html | undefined; classes: string | undefined } {
  const hidden = place.level === "heading" && field.label === undefined;
  return {
    id: `${field.id}-label`,
    text: labelOf(field, place),
    description: richOr(field.hint),
    classes: hidden ? "ons-u-vh" : weight(place),
  };
}

/** Legend parameters of a group of controls: none under a heading that is the legend already. */
export function legendPart(
  field: FieldView,
  place: Place,
): {
  id: string;
  itemsId: string;
  legend: Html;
  legendClasses: string | undefined;
  description: Html | undefined;
  dontWrap: boolean;
  error: ErrorParams | undefined;
} {
  const dontWrap = place.level === "heading" && field.label === undefined;
  return {
    id: field.id,
    itemsId: field.id,
    legend: labelOf(field, place),
    legendClasses: weight(place),
    description: richOr(field.hint),
    dontWrap,
    error: errorOf(field, place),
  };
}

/** The hint of a group whose legend is the heading above, which cannot hold it. */
export function looseHint(field: FieldView, place: Place): Html {
  const hint = richOr(field.hint);
  return hint === undefined || place.level !== "heading" || field.label !== undefined
    ? none
    : markup`<p class="ons-label__description ons-input--with-description">${hint}</p>`;
}

/** The fields of a question without the last, and the last, where the last excludes the others. */
export function splitExclusive(
  question: QuestionView,
): { readonly fields: readonly FieldView[]; readonly last: FieldOf<"checkbox" | "radio"> } | undefined {
  const last = question.fields.at(-1);
  if (!question.exclusive || (last?.type !== "checkbox" && last?.type !== "radio")) return undefined;
  return { fields: question.fields.slice(0, -1), last };
}
