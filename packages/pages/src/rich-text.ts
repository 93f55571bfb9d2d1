import type { RichNode, RichText } from "@waypost/form";
import { type Html, href, markup, none, text } from "./html.ts";

/** A rich text as HTML: a plain string is escaped, markup comes from the nodes alone. */
export function rich(value: RichText): Html {
  return typeof value === "string" ? text(value) : nodes(value);
}

/** The same where it may be missing. */
export function richOr(value: RichText | undefined): Html | undefined {
  return value === undefined ? undefined : rich(value);
}

/** A rich text without its markup, for attributes and titles. */
export function plain(value: RichText): string {
  if (typeof value === "string") return value;
  let out = "";
  for (const node of value) out += typeof node === "string" ? node : plain(node.children);
  return out;
}

/** A rich text as a block: a paragraph of its own unless it is made of blocks already. */
export function block(value: RichText): Html {
  const drawn = rich(value);
  return typeof value !== "string" && value.some(isBlock) ? drawn : markup`<p>${drawn}</p>`;
}

function isBlock(node: RichNode): boolean {
  return typeof node !== "string" && (node.tag === "p" || node.tag === "ul" || node.tag === "ol");
}

const TAGS = {
  strong: markup`strong`,
  em: markup`em`,
  p: markup`p`,
  ul: markup`ul`,
  ol: markup`ol`,
  li: markup`li`,
} as const;

function nodes(list: readonly RichNode[]): Html {
  let out = none;
  for (const node of list) out = markup`${out}${one(node)}`;
  return out;
}

function one(node: RichNode): Html {
  if (typeof node === "string") return text(node);
  if (node.tag === "br") return markup`<br>`;
  const inner = nodes(node.children);
  if (node.tag === "a") return markup`<a${href(node.href)}>${inner}</a>`;
  const tag = TAGS[node.tag];
  return markup`<${tag}>${inner}</${tag}>`;
}
