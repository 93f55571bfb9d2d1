import type { parser } from "lezer-feel";

/** A node of the grammar's syntax tree. */
export type SyntaxNode = ReturnType<typeof parser.parse>["topNode"];

const COMMENTS = new Set(["LineComment", "BlockComment"]);

/** A node's children without comments. */
export function cursorParts(node: SyntaxNode): SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!COMMENTS.has(child.name)) parts.push(child);
  }
  return parts;
}

/** A name as it is meant: words separated by one space, backquotes taken away. */
export function namePart(node: SyntaxNode, text: string): string {
  const written = text.slice(node.from, node.to);
  if (written.startsWith("`")) return written.slice(1, -1);
  return written.trim().replaceAll(/\s+/g, " ");
}

/** The first syntax error: what is wrong and where, or null. */
export function describeProblem(top: SyntaxNode, text: string): { message: string; from: number; to: number } | null {
  if (text.trim() === "") return { message: "this is empty", from: 0, to: text.length };
  const cursor = top.cursor();
  do {
    if (!cursor.type.isError) continue;
    const { from, to } = cursor;
    const found = text.slice(from, to).trim();
    if (found === "" && text.slice(to).trim() === "") return { message: "something is missing at the end", from, to };
    if (found === "") {
      const [next = ""] = /\S+/.exec(text.slice(to)) ?? [];
      return { message: `something is missing before "${next.slice(0, 40)}"`, from, to };
    }
    if (found.startsWith('"')) return { message: "this text has no closing quote", from, to };
    return { message: `"${found.slice(0, 40)}" cannot stand here`, from, to };
  } while (cursor.next());
  return null;
}
