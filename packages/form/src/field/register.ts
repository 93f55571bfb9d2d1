import { addressField } from "./address.ts";
import { autosuggestField, checkboxField, choiceField } from "./choice.ts";
import { emailField, registrationField, telephoneField } from "./contact.ts";
import { dateField } from "./date.ts";
import { durationField } from "./duration.ts";
import type { AnyField, FieldBehaviour, FieldOf, FieldType } from "./field.ts";
import type { Type } from "../value/value.ts";
import { numberField } from "./number.ts";
import { textareaField, textField } from "./text.ts";

/** The one register of field types: adding a type touches its own file and this line list. */
const BEHAVIOURS: { readonly [T in FieldType]: FieldBehaviour<FieldOf<T>> } = {
  text: textField,
  textarea: textareaField,
  number: numberField,
  currency: numberField,
  percentage: numberField,
  unit: numberField,
  duration: durationField,
  date: dateField,
  month: dateField,
  year: dateField,
  radio: choiceField,
  select: choiceField,
  relationship: choiceField,
  checkbox: checkboxField,
  autosuggest: autosuggestField,
  email: emailField,
  telephone: telephoneField,
  "vehicle-registration": registrationField,
  address: addressField,
};

/** The behaviour of a field, to be called with that field's definition. */
export function behaviourOf<S extends AnyField>(spec: S): FieldBehaviour<S> {
  // The register's type pairs every type with its behaviour; TypeScript cannot follow that through an index.
  return BEHAVIOURS[spec.type] as unknown as FieldBehaviour<S>;
}

/** The type of a field's value in expressions. `options` are the values it may have, where the definition names none. */
export const typeOfField = (spec: AnyField, options?: readonly string[]): Type => behaviourOf(spec).type(spec, options);
