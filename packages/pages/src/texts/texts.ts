import { CY } from "./cy.ts";
import { EN } from "./en.ts";
import { GA } from "./ga.ts";

/** What the pages themselves say, in one language. `{…}` is replaced by the caller through `fill`. */
export type Texts = Readonly<Record<keyof typeof EN, string>>;

const BY_LANGUAGE: Readonly<Record<string, Texts>> = { en: EN, cy: CY, ga: GA };

/** The texts of a language, English where there are none in it. */
export function textsFor(language: string): Texts {
  return BY_LANGUAGE[language] ?? BY_LANGUAGE[language.split("-")[0] ?? ""] ?? EN;
}

/** Puts values into the places of a text: `fill("Step {step}", { step: 3 })`. An unknown place stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  let out = "";
  let from = 0;
  for (let open = template.indexOf("{"); open >= 0; open = template.indexOf("{", from)) {
    const close = template.indexOf("}", open);
    if (close < 0) break;
    const value = values[template.slice(open + 1, close)];
    out += template.slice(from, open) + (value === undefined ? template.slice(open, close + 1) : String(value));
    from = close + 1;
  }
  return out + template.slice(from);
}
