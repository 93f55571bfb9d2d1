import { type DefaultTreeAdapterMap, parseFragment } from "parse5";

type ChildNode = DefaultTreeAdapterMap["childNode"];

/** One element as a list of lines, so that a difference reads well. */
function lines(node: ChildNode, depth: number, out: string[]): void {
  const pad = "  ".repeat(depth);
  if (node.nodeName === "#text" && "value" in node) {
    const words = node.value.replaceAll(/[ \t\r\n]+/g, " ").trim();
    if (words !== "") out.push(pad + JSON.stringify(words));
    return;
  }
  if (!("tagName" in node)) return;
  const shown = node.attrs.flatMap(({ name, value }) => {
    if (name === "class") {
      const names = [...new Set(value.split(/\s+/).filter((one) => one !== ""))].sort();
      return names.length === 0 ? [] : [`class="${names.join(" ")}"`];
    }
    // The outline of an icon is our own drawing, on a grid of its own.
    if (node.tagName === "svg" && ["viewBox", "fill", "focusable", "width", "height"].includes(name)) return [];
    return [`${name}="${value.replaceAll(/\s+/g, " ").trim()}"`];
  });
  out.push(`${pad}<${[node.tagName, ...shown.sort()].join(" ")}>`);
  if (node.tagName === "svg" && node.attrs.every(({ name, value }) => name !== "class" || !value.includes("logo")))
    return;
  for (const child of node.childNodes) lines(child, depth + 1, out);
}

/**
 * Markup as a canonical text: comments gone, white space collapsed, attributes and classes in order, the insides of
 * icons left out. Two fragments with the same text mean the same to a browser.
 */
export function normalDom(markup: string): string {
  const out: string[] = [];
  for (const node of parseFragment(markup).childNodes) lines(node, 0, out);
  return out.join("\n");
}
