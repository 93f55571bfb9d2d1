import type { RichNode, RichText } from "./rich-text.ts";

/** A rich text without its markup: for titles, labels read aloud and mails. Blocks and breaks are spaces. */
export function plainOf(text: RichText): string {
  if (typeof text === "string") return text;
  return plainNodes(text)
    .replaceAll(/\s*\n\s*/g, " ")
    .trim();
}

function plainNodes(nodes: readonly RichNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === "string") return node;
      const inner = plainNodes(node.children);
      return node.tag === "br" || node.tag === "p" || node.tag === "li" ? `\n${inner}\n` : inner;
    })
    .join("");
}
