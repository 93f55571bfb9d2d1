/** What kind of thing is looked for: something to type into, a radio button or checkbox, a button or link, anything. */
export type Thing = "input" | "option" | "action" | "any";

/** What a respondent can tell a thing on a page by. Everything that is given must fit. */
export interface Wanted {
  /** The label, or the words on a button or link. */
  readonly label?: string;
  /** The legend, heading or row that it stands under: "Named drivers", or a driver's name in a list. */
  readonly within?: string;
  /** The name under which its value is posted. */
  readonly name?: string;
  /** Its `value`, to tell options of one name apart. */
  readonly value?: string;
  /** Its `data-qa`. */
  readonly qa?: string;
  /** A CSS selector, where nothing that a respondent sees will do. */
  readonly css?: string;
}

/** A thing on a page: its label or words, or more to tell it by. */
export type Target = string | Wanted;

/** The target in its full form. */
export const wantedOf = (target: Target): Wanted => (typeof target === "string" ? { label: target } : target);

/** The target in words, for messages: `"First name" under "Driver 2"`. */
export function inWords(target: Target): string {
  const { label, within, name, value, qa, css } = wantedOf(target);
  const parts = [
    label === undefined ? null : `“${label}”`,
    name === undefined ? null : `named ${name}`,
    value === undefined ? null : `of value ${value}`,
    qa === undefined ? null : `with data-qa ${qa}`,
    css === undefined ? null : `at ${css}`,
    within === undefined ? null : `under “${within}”`,
  ];
  return parts.filter((part) => part !== null).join(" ");
}

/** Makes any white space one space. */
export const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();
