import { text } from "../html.ts";
import type { Organisation } from "./organisations.ts";

/** Which of the two drawings of a logo: whole names, or initials for small screens. */
export type LogoSize = "large" | "small";

const HEIGHT = 44;
const TEXT_AT = 52;
/** The size of the letters, and the most that they are wide on the mean, as a share of it: capitals are wider. */
const LETTERS = { large: { size: 17, width: 0.58 }, small: { size: 26, width: 0.76 } } as const;

interface Drawn {
  readonly svg: string;
  readonly width: number;
}

/**
 * Draws the logo of one or several organisations, side by side, as inline SVG. Each has a title that names it in
 * `language` (English where it has no name in it) under the id `<slug>-logo-alt`, or `<slug>-logo-mobile-alt` for the
 * small drawing.
 */
export function logo(organisations: readonly Organisation[], language: string, size: LogoSize): string {
  const ids: string[] = [];
  let width = 0;
  let parts = "";
  for (const organisation of organisations) {
    const id = logoTitleId(organisation, language, size);
    const one = drawOne(organisation, language, size, id);
    if (ids.length > 0) {
      parts += `<path d="M${String(width + 12)} 4v36" stroke="#707070" stroke-width="1"/>`;
      width += 24;
    }
    parts += `<g transform="translate(${String(width)} 0)">${one.svg}</g>`;
    width += one.width;
    ids.push(id);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(HEIGHT)}" role="img" aria-labelledby="${ids.join(" ")}" focusable="false">${parts}</svg>`;
}

/** The id of the title of an organisation's logo. The ONS has a logo in each of its languages, named after it. */
export function logoTitleId({ slug, name }: Organisation, language: string, size: LogoSize): string {
  const own = slug === "ons" ? `-${nameIn(name, language).code}` : "";
  return `${slug}-logo${size === "small" ? "-mobile" : ""}${own}-alt`;
}

/** A name in a language, or in English, with the language it was found in. */
export function nameIn<T>(names: Readonly<Record<string, T>> & { readonly en: T }, language: string) {
  const code = language.split("-")[0] ?? "en";
  const found = names[code];
  return found === undefined ? { code: "en", value: names.en } : { code, value: found };
}

function drawOne(organisation: Organisation, language: string, size: LogoSize, id: string): Drawn {
  const { colour, mark, initials } = organisation;
  const title = titleOf(nameIn(organisation.name, language));
  const outline = `<title id="${id}">${text(title)}</title><path d="${mark}" fill="${colour}" fill-rule="evenodd"/>`;
  const lines = size === "small" ? [initials] : nameIn(organisation.lines, language).value;
  const letters = LETTERS[size];
  const words = lines
    .map((line, at) => `<tspan x="${String(TEXT_AT)}" y="${String(lineAt(at, lines.length))}">${text(line)}</tspan>`)
    .join("");
  const longest = Math.max(...lines.map((line) => line.length));
  return {
    svg: `${outline}<text font-family="Helvetica, Arial, sans-serif" font-size="${String(letters.size)}" font-weight="700" fill="${colour}">${words}</text>`,
    width: Math.ceil(TEXT_AT + longest * letters.size * letters.width),
  };
}

function titleOf({ code, value }: { readonly code: string; readonly value: string }): string {
  switch (code) {
    case "cy":
      return `Logo ${value}`;
    case "ga":
      return `Lógó: ${value}`;
    default:
      return `${value} logo`;
  }
}

function lineAt(at: number, of: number): number {
  return of === 1 ? 31 : 19 + at * 20;
}
