import { doubt, type Place } from "./place.ts";

/** Tags that texts may use, and what stands for those that mean the same. */
const TAGS: Readonly<Record<string, string>> = {
  strong: "strong",
  b: "strong",
  em: "em",
  i: "em",
  u: "em",
  br: "br",
  p: "p",
  ul: "ul",
  ol: "ol",
  li: "li",
  a: "a",
};
/** Tags without a meaning of their own: what they hold stands alone. */
const TRANSPARENT = new Set(["span", "div", "abbr", "small", "sup", "sub"]);
/** Headings within a text are strong, and end their line. */
const HEADINGS = new Set(["h2", "h3", "h4"]);
const RAISED = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"];
const LOWERED = ["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"];
/** Entities that texts know themselves; the others are written out. */
const KEPT = new Set(["amp", "lt", "gt", "quot", "nbsp"]);
const NAMED: Readonly<Record<string, string>> = {
  apos: "'",
  pound: "£",
  euro: "€",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  copy: "©",
  bull: "•",
  times: "×",
};
const PIECES = /\{(\w+)\}|%\((\w+)\)[sd]|<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*?)?)\s*\/?>|&(#?\w+);|['{}#]/g;

/** What a name in braces becomes; undefined for one that is none, whose braces are meant as they stand. */
export type Fill = (name: string) => string | undefined;

/**
 * A text of eQ (simple HTML with names in braces or, in messages, `%(name)s`) as a message of a form: markup of the
 * allow-list, entities written out, apostrophes and braces doubled or quoted as ICU wants them.
 *
 * @param counted whether it stands in a plural, where `#` has a meaning
 */
export function message(text: string, fill: Fill, place: Place, counted = false): string {
  return digits(text).replaceAll(
    PIECES,
    (
      whole: string,
      name: string | undefined,
      percent: string | undefined,
      closing: string | undefined,
      tag: string | undefined,
      attributes: string | undefined,
      entity: string | undefined,
    ) => {
      if (name !== undefined) return fill(name) ?? `'{'${name}'}'`;
      if (percent !== undefined) return fill(percent) ?? whole;
      if (tag !== undefined) return tagOf(tag.toLowerCase(), closing === "/", attributes ?? "", fill, place);
      if (entity !== undefined) return entityOf(entity, whole);
      if (whole === "'") return "''";
      return whole === "#" && !counted ? whole : `'${whole}'`;
    },
  );
}

/** Raised and lowered digits as characters of their own: no tag says them. */
function digits(text: string): string {
  return text.replaceAll(/<(sup|sub)>(\d+)<\/\1>/g, (_, tag: string, number: string) =>
    number.replaceAll(/\d/g, (digit) => (tag === "sup" ? RAISED : LOWERED)[Number(digit)] ?? digit),
  );
}

function tagOf(tag: string, closing: boolean, attributes: string, fill: Fill, place: Place): string {
  if (HEADINGS.has(tag)) return closing ? "</strong><br>" : "<strong>";
  const known = TAGS[tag];
  if (known === undefined) {
    if (!TRANSPARENT.has(tag)) doubt(place, `texts may not use the tag ${tag}`);
    return "";
  }
  if (closing) return known === "br" ? "" : `</${known}>`;
  if (known !== "a") return `<${known}>`;
  const [, double, single] = /href\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes) ?? [];
  const address = (double ?? single ?? "").replaceAll(/\{(\w+)\}/g, (all, name: string) => fill(name) ?? all);
  // An empty address is that of the page itself.
  return `<a href="${address === "" ? "#" : address}">`;
}

function entityOf(entity: string, whole: string): string {
  if (KEPT.has(entity)) return whole;
  const code = /^#x([0-9a-f]+)$/i.exec(entity)?.[1];
  const decimal = /^#(\d+)$/.exec(entity)?.[1];
  const point = code === undefined ? Number(decimal ?? NaN) : parseInt(code, 16);
  const character = Number.isFinite(point) ? String.fromCodePoint(point) : NAMED[entity];
  if (character === undefined) return whole;
  const escaped: Readonly<Record<string, string>> = {
    "'": "''",
    "<": "&lt;",
    ">": "&gt;",
    "&": "&amp;",
    '"': "&quot;",
  };
  return escaped[character] ?? character;
}
