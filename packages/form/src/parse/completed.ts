import type { Tree } from "../expression/tree.ts";
import { COMPLETED } from "./scope.ts";

/** The tree with each `completed("x")` replaced by the name under which the scope knows the completion of `x`. */
export function nameCompleted(tree: Tree): Tree {
  return mapTree(tree, (node) => {
    if (node.kind !== "call" || node.name !== "completed" || node.arguments.length !== 1) return node;
    const [id] = node.arguments;
    if (id?.kind !== "text") return node;
    return { kind: "name", name: COMPLETED + id.value, from: node.from, to: node.to };
  });
}

/** True when the tree calls one of these functions. */
export function callsAny(tree: Tree, names: ReadonlySet<string>): boolean {
  let found = false;
  mapTree(tree, (node) => {
    if (node.kind === "call" && names.has(node.name)) found = true;
    return node;
  });
  return found;
}

/** A copy of a tree with every node, innermost first, replaced by what `change` makes of it. */
function mapTree(tree: Tree, change: (node: Tree) => Tree): Tree {
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inner);
    if (typeof value !== "object" || value === null) return value;
    return "kind" in value ? mapTree(value as Tree, change) : mapParts(value, inner);
  };
  return change(mapParts(tree, inner) as Tree);
}

function mapParts(value: object, change: (part: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part)]));
}
