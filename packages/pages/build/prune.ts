/** Class names that a source writes: whole ones, and beginnings that it completes from one of its words or a number. */
interface Used {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly words: ReadonlySet<string>;
}

const NAME = /(?:ons|wp)-[a-zA-Z0-9_-]+(?:@[a-z0-9]+)*/g;
/** A text of one word, as the values are from which names are completed. */
const WORD = /(["'`])([a-z0-9-]+(?:@[a-z0-9]+)*)\1/g;

function usedClasses(source: string): Used {
  const whole = new Set<string>();
  const beginnings = new Set<string>();
  for (const match of source.matchAll(NAME)) {
    const after = source.slice(match.index + match[0].length, match.index + match[0].length + 2);
    // What stands before a hole may be whole as well: `wp-x${more}`.
    if (after === "${") beginnings.add(match[0]);
    whole.add(match[0]);
  }
  const words = new Set([...source.matchAll(WORD)].map((match) => match[2] ?? ""));
  return { whole, beginnings: [...beginnings].filter((one) => /-$/.test(one)), words };
}

/** Whether a class is written whole, or may be what a beginning is completed to. */
const isUsed = (name: string, { whole, beginnings, words }: Used): boolean =>
  whole.has(name) || beginnings.some((one) => name.startsWith(one) && isCompletion(name.slice(one.length), words));

const isCompletion = (rest: string, words: ReadonlySet<string>): boolean =>
  /^\d+(?:@[a-z0-9]+)*$/.test(rest) || words.has(rest);

const CLASS = /\.((?:ons|wp)-(?:[a-zA-Z0-9_-]|\\.)+)/g;

/** Whether every class of a selector is one that is used, outside of `:not(…)`. */
function matches(selector: string, used: Used): boolean {
  const asked = selector.replaceAll(/:not\([^)]*\)/g, "");
  for (const match of asked.matchAll(CLASS)) {
    const name = (match[1] ?? "").replaceAll("\\", "");
    if (!isUsed(name, used)) return false;
  }
  return true;
}

/** Splits a selector list at its own commas, not at those inside brackets. */
function split(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < list.length; at++) {
    const one = list[at];
    if (one === "(" || one === "[") depth++;
    else if (one === ")" || one === "]") depth--;
    else if (one === "," && depth === 0) {
      parts.push(list.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, list.slice(from)].map((part) => part.trim());
}

/** Where the block that opens at `at` ends. */
function blockEnd(css: string, at: number): number {
  let depth = 0;
  for (let end = at; end < css.length; end++) {
    const one = css[end];
    if (one === '"' || one === "'") {
      end = css.indexOf(one, end + 1);
      if (end < 0) return css.length;
    } else if (one === "{") depth++;
    else if (one === "}" && --depth === 0) return end;
  }
  return css.length;
}

/**
 * Drops every rule of compiled CSS whose selector asks for a class that `source` does not write, and the custom
 * properties that are then read nowhere.
 */
export function prune(css: string, source: string): string {
  return withoutUnread(rules(css.replaceAll(/\/\*[\s\S]*?\*\//g, ""), usedClasses(source)), source);
}

const PROPERTY = /(?<=[{;\s])(--[\w-]+)\s*:[^;{}]*;?/g;

/** Drops custom properties that neither the styles nor the source read; those that only they read go after them. */
function withoutUnread(css: string, source: string): string {
  const read = new Set([...`${css}${source}`.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]));
  const left = css.replaceAll(PROPERTY, (whole, name: string) => (read.has(name) ? whole : ""));
  return left === css ? css : withoutUnread(left, source);
}

function rules(css: string, used: Used): string {
  let out = "";
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf("{", at);
    if (open < 0) break;
    const statement = css.slice(at, open).lastIndexOf(";");
    const from = statement < 0 ? at : at + statement + 1;
    out += css.slice(at, from);
    const prelude = css.slice(from, open).trim();
    const end = blockEnd(css, open);
    const body = css.slice(open + 1, end);
    at = end + 1;
    if (prelude.startsWith("@media") || prelude.startsWith("@supports")) {
      const inner = rules(body, used);
      if (inner.trim() !== "") out += `${prelude}{${inner}}\n`;
    } else if (prelude.startsWith("@")) {
      out += `${prelude}{${body}}\n`;
    } else {
      const kept = split(prelude).filter((selector) => matches(selector, used));
      if (kept.length > 0) out += `${kept.join(",")}{${body}}\n`;
    }
  }
  return out + css.slice(at);
}
