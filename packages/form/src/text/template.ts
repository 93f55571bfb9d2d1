import { isSafeHref, type Hole, type Markup } from "./markup.ts";
import type { RichNode } from "./rich-text.ts";

/** A compiled piece of a message: writes its nodes after those already written. */
export interface Template<E> {
  readonly write: (env: E, language: string, nodes: RichNode[]) => void;
  /** True when it writes the same in every environment. */
  readonly constant: boolean;
  /** The bare value, not dressed for reading: what an address takes. */
  readonly bare?: (env: E, language: string) => string;
}

/** Adds a text to the nodes: to the last of them where that is a text too. */
export function addText(nodes: RichNode[], text: string): void {
  if (text === "") return;
  const last = nodes.at(-1);
  if (typeof last === "string") nodes[nodes.length - 1] = last + text;
  else nodes.push(text);
}

/** Several templates one after the other. */
export function sequence<E>(parts: readonly Template<E>[]): Template<E> {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return {
    constant: parts.every((part) => part.constant),
    write: (env, language, nodes) => {
      for (const part of parts) part.write(env, language, nodes);
    },
  };
}

/** The template of read markup; a hole holds a template. */
export function templateOf<E>(nodes: readonly Markup<Template<E>>[]): Template<E> {
  return sequence(nodes.map(nodeTemplate));
}

const isHole = <H>(node: Exclude<Markup<H>, string>): node is Hole<H> => "hole" in node;

function nodeTemplate<E>(node: Markup<Template<E>>): Template<E> {
  if (typeof node === "string")
    return {
      constant: true,
      write: (_env, _language, nodes) => {
        addText(nodes, node);
      },
    };
  if (isHole(node)) return node.hole;
  const inner = templateOf(node.children);
  const childrenOf = (env: E, language: string): RichNode[] => {
    const children: RichNode[] = [];
    inner.write(env, language, children);
    return children;
  };
  if (node.tag !== "a") {
    const { tag } = node;
    return {
      constant: inner.constant,
      write: (env, language, nodes) => nodes.push({ tag, children: childrenOf(env, language) }),
    };
  }
  const { href: parts } = node;
  return {
    constant: inner.constant && parts.every((part) => typeof part === "string" || part.hole.constant),
    write: (env, language, nodes) => {
      const href = parts.map((part, index) => addressPart(part, index === 0, env, language)).join("");
      const children = childrenOf(env, language);
      if (isSafeHref(href)) {
        nodes.push({ tag: "a", href, children });
        return;
      }
      // An address that an answer made unsafe leads nowhere: its words stay.
      for (const child of children) {
        if (typeof child === "string") addText(nodes, child);
        else nodes.push(child);
      }
    },
  };
}

/** A piece of an address: an argument may be the whole beginning of it; further on it is one encoded value. */
function addressPart<E>(part: string | Hole<Template<E>>, first: boolean, env: E, language: string): string {
  if (typeof part === "string") return part;
  const value = part.hole.bare?.(env, language) ?? "";
  return first ? value : encodeURIComponent(value.toWellFormed());
}
