import { suggesting } from "./autosuggest.ts";
import { input } from "../components/input.ts";
import { type DrawField, errorOf, labelPart } from "./place.ts";

const TYPE = { text: "text", email: "email", telephone: "tel", "vehicle-registration": "text" } as const;

/** Of letters and digits that mean something only together. */
const CODE = { spellcheck: "false", autocapitalize: "characters", autocorrect: "off" } as const;

const ATTRIBUTES = {
  text: undefined,
  email: { spellcheck: "false" },
  telephone: undefined,
  "vehicle-registration": CODE,
} as const;

/** A line of text: free, an e-mail address, a telephone number or a vehicle's registration. */
export const drawText: DrawField<"text" | "email" | "telephone" | "vehicle-registration"> = (field, place) => {
  const from = field.suggestions === undefined ? undefined : place.suggestions?.(field.suggestions.url);
  if (from !== undefined)
    return suggesting(field, { value: field.value, from, several: field.suggestions?.several === true }, place);
  // Names of people and places are in no dictionary.
  const named = field.type === "text" && field.autocomplete !== undefined;
  const registration = field.type === "vehicle-registration";
  const width = field.width ?? (registration ? 10 : field.type === "telephone" ? 20 : 30);
  return input({
    id: field.id,
    name: field.id,
    type: TYPE[field.type],
    value: field.value,
    label: labelPart(field, place),
    width: width > 10 ? `${width}@m` : String(width),
    classes: registration ? "wp-registration" : field.uppercase === true ? "wp-uppercase" : undefined,
    maxLength: field.maxLength,
    autocomplete: field.autocomplete ?? (registration ? "off" : undefined),
    attributes:
      ATTRIBUTES[field.type] ?? (field.uppercase === true ? CODE : named ? { spellcheck: "false" } : undefined),
    error: errorOf(field, place),
  });
};
