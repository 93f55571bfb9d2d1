import { cursorParts, type SyntaxNode } from "./parse-syntax.ts";
import type { CompareOperator, Tree } from "./tree.ts";

/** What the parser's parts hand to each other: the text, and the way to convert a node inside. */
export interface Converter {
  readonly text: string;
  readonly convert: (node: SyntaxNode) => Tree;
  readonly parseNode: (node: SyntaxNode, converter: Converter) => Tree;
}

interface Chain {
  readonly operands: Tree[];
  readonly operators: ("and" | "or")[];
}

/**
 * The tree of `and`, `or` and `in`. The grammar lets the right side of `in` swallow what follows it
 * (`a in list or b` would mean `a in (list or b)`), which nobody means. So operands are laid out in the order of the
 * text and put together again: `in` binds tighter than `and`, `and` tighter than `or`.
 */
export function parseLogical(node: SyntaxNode, c: Converter): Tree {
  const chain: Chain = { operands: [], operators: [] };
  layOut(node, c, chain, (operand) => operand);
  const [first, ...rest] = chain.operands;
  if (!first) return c.convert(node);
  const alternatives: Tree[] = [];
  let current = first;
  for (const [index, operand] of rest.entries()) {
    if (chain.operators[index] === "and") {
      current = { kind: "and", left: current, right: operand, from: current.from, to: operand.to };
    } else {
      alternatives.push(current);
      current = operand;
    }
  }
  alternatives.push(current);
  return alternatives.reduce((left, right) => ({ kind: "or", left, right, from: left.from, to: right.to }));
}

/** Lays a node's operands out; `first` is applied to the first of them. */
function layOut(node: SyntaxNode, c: Converter, chain: Chain, first: (operand: Tree) => Tree): void {
  const parts = cursorParts(node);
  const [left, , right] = parts;
  if ((node.name === "Conjunction" || node.name === "Disjunction") && left && right) {
    layOut(left, c, chain, first);
    chain.operators.push(node.name === "Conjunction" ? "and" : "or");
    layOut(right, c, chain, (operand) => operand);
    return;
  }
  if (node.name === "Comparison" && parts[1]?.name === "in" && left) {
    const value = c.convert(left);
    const within = (tests: readonly Tree[], to: number): Tree =>
      first({ kind: "in", value, tests, from: node.from, to });
    const list = parts.find((part) => part.name === "PositiveUnaryTests");
    if (list) {
      chain.operands.push(within(cursorParts(list).map(c.convert), node.to));
      return;
    }
    const [test] = right ? cursorParts(right) : [];
    if (test && ["Conjunction", "Disjunction", "Comparison"].includes(test.name)) {
      layOut(test, c, chain, (operand) => within([operand], operand.to));
      return;
    }
    const [operator, operand] = test?.name === "SimplePositiveUnaryTest" ? cursorParts(test) : [];
    if (test && operand && operator?.name === "CompareOp") {
      const half = (tree: Tree): Tree => ({
        kind: "test",
        operator: c.text.slice(operator.from, operator.to) as CompareOperator,
        right: tree,
        from: operator.from,
        to: tree.to,
      });
      layOut(operand, c, chain, (tree) => within([half(tree)], tree.to));
      return;
    }
    if (right) chain.operands.push(within([c.convert(right)], node.to));
    return;
  }
  // Anything else is one operand. A Comparison here is never an `in`, so that this comes to an end.
  chain.operands.push(first(node.name === "Comparison" ? c.parseNode(node, c) : c.convert(node)));
}
