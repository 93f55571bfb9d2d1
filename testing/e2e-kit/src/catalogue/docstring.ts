import ts from "typescript";

/** The docstring of a declaration as one line of text, without its tags; null when it has none. */
export function docstring(node: ts.Node): string | null {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const doc = docs.at(-1);
  if (doc === undefined) return null;
  const text = ts.getTextOfJSDocComment(doc.comment) ?? "";
  const line = text.replace(/\s+/g, " ").trim();
  return line === "" ? null : line;
}

/** The docstring itself, for its place. */
export function docNode(node: ts.Node): ts.JSDoc | null {
  return ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1) ?? null;
}
