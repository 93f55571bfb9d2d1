import type { DefaultTreeAdapterMap } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
/** An element of a parsed page. */
export type PageElement = DefaultTreeAdapterMap["element"];

/** Every element below a node, in order, of one tag if it is given. */
export function findAll(node: Node | undefined, tag?: string): PageElement[] {
  if (node === undefined || !("childNodes" in node)) return [];
  return node.childNodes.flatMap((child) => {
    const own = "tagName" in child && (tag === undefined || child.tagName === tag) ? [child] : [];
    return [...own, ...findAll(child, tag)];
  });
}

/** The first element of a tag, with an attribute of a value where they are given. */
export function find(node: Node | undefined, tag?: string, name?: string, value?: string): PageElement | undefined {
  return findAll(node, tag).find(
    (one) => name === undefined || one.attrs.some((attribute) => attribute.name === name && attribute.value === value),
  );
}

/** The text of a node with its white space collapsed. */
export function textOf(node: Node | undefined): string {
  if (node === undefined) return "";
  if (node.nodeName === "#text" && "value" in node) return node.value;
  const inner = "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
  return inner.replaceAll(/\s+/g, " ").trim();
}
