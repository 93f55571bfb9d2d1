/** A place in a message where something other than its own text stands. */
export interface Hole<H> {
  readonly hole: H;
}

/** The allow-list of tags. `br` stands alone. */
export type Tag = "strong" | "em" | "p" | "ul" | "ol" | "li";

/** Markup read once: texts, holes, and elements of the allow-list. */
export type Markup<H> =
  | string
  | Hole<H>
  | { readonly tag: Tag | "br"; readonly children: readonly Markup<H>[] }
  | { readonly tag: "a"; readonly href: readonly (string | Hole<H>)[]; readonly children: readonly Markup<H>[] };

export type ParsedMarkup<H> =
  | { readonly ok: true; readonly nodes: readonly Markup<H>[] }
  | { readonly ok: false; readonly code: "text/unknown-markup" | "text/unbalanced-markup"; readonly message: string };

const TAGS = new Set<string>(["strong", "em", "p", "ul", "ol", "li"]);
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*?)?)\s*(\/?)>/g;
const HREF = /^\s+href=(?:"([^"]*)"|'([^']*)')$/;
// Holes are kept out of the way in the private use area while tags are looked for; a message's own are dropped.
const MARKED_HOLE = /\uE000(\d+)\uE001/;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/** Reads the markup of a message that is texts and holes in turn. */
export function parseMarkup<H>(parts: readonly (string | Hole<H>)[]): ParsedMarkup<H> {
  const holes: Hole<H>[] = [];
  const text = parts
    .map((part) =>
      typeof part === "string" ? part.replaceAll(/[\uE000\uE001]/g, "") : `\uE000${holes.push(part) - 1}\uE001`,
    )
    .join("");
  const root: Markup<H>[] = [];
  const open: { readonly tag: string; readonly children: Markup<H>[] }[] = [{ tag: "", children: root }];
  const add = (...nodes: Markup<H>[]) => open.at(-1)?.children.push(...nodes);
  let at = 0;
  for (const match of text.matchAll(TAG)) {
    const [whole, closing, name = "", attributes = "", alone] = match;
    add(...split(text.slice(at, match.index), holes));
    at = match.index + whole.length;
    const tag = name.toLowerCase();
    if (closing === "/") {
      const last = open.length > 1 ? open.pop() : undefined;
      if (last?.tag !== tag) return { ok: false, code: "text/unbalanced-markup", message: `</${tag}> closes nothing` };
      continue;
    }
    const children: Markup<H>[] = [];
    if (tag === "br" && attributes === "") {
      add({ tag, children });
      continue;
    }
    const href = tag === "a" ? HREF.exec(attributes) : null;
    if (href) add({ tag: "a", href: split(href[1] ?? href[2] ?? "", holes), children });
    else if (TAGS.has(tag) && attributes === "") add({ tag: tag as Tag, children });
    else {
      const message = `${whole.replaceAll(/[\uE000\uE001]/g, "")} is not among the tags that texts may use`;
      return { ok: false, code: "text/unknown-markup", message };
    }
    if (alone !== "/") open.push({ tag, children });
  }
  add(...split(text.slice(at), holes));
  const [, unclosed] = open;
  if (unclosed) return { ok: false, code: "text/unbalanced-markup", message: `<${unclosed.tag}> is not closed` };
  return { ok: true, nodes: root };
}

/** Text with marked holes as texts and holes. */
function split<H>(text: string, holes: readonly Hole<H>[]): (string | Hole<H>)[] {
  const found: (string | Hole<H>)[] = [];
  for (const [index, part] of text.split(MARKED_HOLE).entries()) {
    const hole = index % 2 === 1 ? holes[Number(part)] : undefined;
    if (hole) found.push(hole);
    else if (part !== "") found.push(part.replaceAll(/&([a-z]+);/g, (all, name: string) => ENTITIES[name] ?? all));
  }
  return found;
}

/** True for addresses that a link of a text may lead to: the web, mail, telephone, or this site. */
export function isSafeHref(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|[#?])/i.test(href) && !/[\s\p{Cc}]/u.test(href);
}
