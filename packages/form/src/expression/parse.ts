import { parser, trackVariables } from "lezer-feel";
import { foreignHint } from "./foreign.ts";
import { parseLogical, type Converter } from "./parse-logical.ts";
import { cursorParts, describeProblem, namePart, type SyntaxNode } from "./parse-syntax.ts";
import { parseDecimal, decimalText } from "../value/decimal.ts";
import type {
  ArithmeticOperator,
  CompareOperator,
  ExpressionError,
  Iteration,
  Node,
  Tree,
  UnaryTests,
} from "./tree.ts";

/** Function names that hold a keyword: the grammar must be told that they are names. */
const NAMES_WITH_KEYWORDS = Object.fromEntries(
  ["years between", "months between", "days between"].map((name) => [name, true]),
);
const configure = (top: string) =>
  parser.configure({ top, dialect: "camunda", contextTracker: trackVariables(NAMES_WITH_KEYWORDS) });
const expressions = configure("Expression");
const cells = configure("UnaryTests");

/** Nested deeper than this is refused: no rule needs it, and it would exhaust the stack. */
const MAX_DEPTH = 200;

export type ParsedExpression =
  { readonly ok: true; readonly tree: Tree } | { readonly ok: false; readonly errors: readonly ExpressionError[] };
export type ParsedUnaryTests =
  | { readonly ok: true; readonly tests: UnaryTests }
  | { readonly ok: false; readonly errors: readonly ExpressionError[] };

/** The tree of an expression (the FEEL subset of docs/expressions.md), or why its text is none. */
export function parseExpression(text: string): ParsedExpression {
  return attempt(text, () => {
    const top = check(expressions.parse(text).topNode, text);
    const [only, ...more] = cursorParts(top);
    if (!only || more.length > 0) throw new Refusal("expression/syntax", "this is not one expression", top);
    return { ok: true, tree: convert(only, text, 0) };
  });
}

/** The tests of a decision table's cell, or why its text is none. */
export function parseUnaryTests(text: string): ParsedUnaryTests {
  return attempt(text, () => {
    const top = check(cells.parse(text).topNode, text);
    const parts = cursorParts(top);
    if (parts[0]?.name === "Wildcard") return { ok: true, tests: { kind: "any" } };
    const tests = parts.find((part) => part.name === "PositiveUnaryTests");
    if (!tests) throw new Refusal("expression/syntax", "this is not a test", top);
    return {
      ok: true,
      tests: {
        kind: "tests",
        negated: parts[0]?.name === "not",
        tests: cursorParts(tests).map((test) => convert(test, text, 0)),
      },
    };
  });
}

/** A refusal with its place, thrown within this file only. */
class Refusal extends Error {
  readonly code: ExpressionError["code"];
  readonly node: { readonly from: number; readonly to: number };
  constructor(code: ExpressionError["code"], message: string, node: { readonly from: number; readonly to: number }) {
    super(message);
    this.code = code;
    this.node = node;
  }
}

function attempt<R>(text: string, parse: () => R): R | { ok: false; errors: ExpressionError[] } {
  try {
    return parse();
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, node } = error;
      const message = error.message + (code === "expression/too-deep" ? "" : foreignHint(text));
      return { ok: false, errors: [{ code, message, from: node.from, to: node.to }] };
    }
    // The grammar's own limits (for example thousands of open brackets exhaust the stack).
    return { ok: false, errors: [{ code: "expression/syntax", message: "cannot be read", from: 0, to: text.length }] };
  }
}

/** The top node when the text is free of syntax errors and not too deep. */
function check(top: SyntaxNode, text: string): SyntaxNode {
  const problem = describeProblem(top, text);
  if (problem) throw new Refusal("expression/syntax", problem.message, problem);
  return top;
}

function convert(node: SyntaxNode, text: string, depth: number): Tree {
  if (depth > MAX_DEPTH) throw new Refusal("expression/too-deep", "nested too deeply", node);
  const converter: Converter = { text, convert: (inner) => convert(inner, text, depth + 1), parseNode };
  return converter.parseNode(node, converter);
}

function parseNode(node: SyntaxNode, c: Converter): Tree {
  const parts = cursorParts(node);
  const at = { from: node.from, to: node.to };
  const make = (made: Node): Tree => ({ ...made, ...at });
  const source = c.text.slice(node.from, node.to);
  const part = (index: number): Tree => {
    const found = parts[index];
    if (!found) throw new Refusal("expression/syntax", "something is missing here", node);
    return c.convert(found);
  };
  const operator = (index: number) => {
    const found = parts[index];
    return found ? c.text.slice(found.from, found.to) : "";
  };
  switch (node.name) {
    case "ParenthesizedExpression":
      return part(1);
    case "PositiveUnaryTest":
      return part(0);
    case "SimplePositiveUnaryTest":
      if (parts[0]?.name !== "CompareOp") return part(0);
      return make({ kind: "test", operator: operator(0) as CompareOperator, right: part(1) });
    case "NumericLiteral": {
      const value = parseDecimal(source.replaceAll(/\s/g, ""));
      if (!value) throw new Refusal("expression/number", "this number is too long or has an exponent", node);
      return make({ kind: "number", value: decimalText(value) });
    }
    case "StringLiteral":
      return make({ kind: "text", value: unescape(source, node) });
    case "BooleanLiteral":
      return make({ kind: "boolean", value: source === "true" });
    case "null":
      return make({ kind: "null" });
    case "?":
      return make({ kind: "input" });
    case "VariableName":
      // Beside names of a context the grammar takes these three for names as well.
      if (source === "null") return make({ kind: "null" });
      if (source === "true" || source === "false") return make({ kind: "boolean", value: source === "true" });
      return make({ kind: "name", name: namePart(node, c.text) });
    case "PathExpression": {
      const name = parts[2];
      return make({ kind: "path", of: part(0), name: name ? namePart(name, c.text) : "" });
    }
    case "DateTimeLiteral":
      return dateLiteral(node, c);
    case "ArithmeticExpression":
      if (parts[0]?.name === "ArithOp") {
        if (operator(0) !== "-") throw new Refusal("expression/syntax", "a sign + stands before nothing", node);
        return make({ kind: "negate", of: part(1) });
      }
      return make({
        kind: "arithmetic",
        operator: operator(1) as ArithmeticOperator,
        left: part(0),
        right: part(2),
      });
    case "Conjunction":
    case "Disjunction":
      return parseLogical(node, c);
    case "Comparison":
      if (parts[1]?.name === "in") return parseLogical(node, c);
      if (parts[1]?.name === "between") {
        return make({ kind: "between", value: part(0), low: part(2), high: part(4) });
      }
      return make({ kind: "compare", operator: operator(1) as CompareOperator, left: part(0), right: part(2) });
    case "Interval":
      return make({
        kind: "interval",
        low: part(1),
        high: part(3),
        openLow: operator(0) !== "[",
        openHigh: operator(4) !== "]",
      });
    case "IfExpression":
      return make({ kind: "if", condition: part(1), then: part(3), otherwise: part(5) });
    case "List":
      return make({ kind: "list", items: parts.slice(1, -1).map(c.convert) });
    case "Context":
      return make({
        kind: "context",
        entries: parts.slice(1, -1).map((entry) => {
          const [key, value] = cursorParts(entry);
          const name = key && cursorParts(key)[0];
          if (!name || !value) throw new Refusal("expression/syntax", "an entry is `name: value`", entry);
          const written = c.text.slice(name.from, name.to);
          return {
            name: name.name === "StringLiteral" ? unescape(written, name) : namePart(name, c.text),
            value: c.convert(value),
          };
        }),
      });
    case "FilterExpression":
      return make({ kind: "filter", of: part(0), condition: part(2) });
    case "ForExpression":
      return make({ kind: "for", each: iterations(parts[1], c), result: part(3) });
    case "QuantifiedExpression":
      return make({
        kind: parts[0]?.name === "every" ? "every" : "some",
        each: iterations(parts[1], c),
        condition: part(3),
      });
    case "FunctionInvocation": {
      const [name, , parameters] = parts;
      if (!name || !["VariableName", "SpecialFunctionName"].includes(name.name)) {
        throw new Refusal("expression/not-supported", "only functions by name can be called", node);
      }
      return make({ kind: "call", name: namePart(name, c.text), arguments: callArguments(parameters, c) });
    }
    default:
      throw new Refusal("expression/not-supported", `"${source.slice(0, 40)}" is not part of this language`, node);
  }
}

/** `date(...)`, `duration(...)` and `@"..."`, each as a call. */
function dateLiteral(node: SyntaxNode, c: Converter): Tree {
  const [constructor, , parameters] = cursorParts(node);
  const at = { from: node.from, to: node.to };
  if (constructor?.name === "AtLiteral") {
    const [literal] = cursorParts(constructor);
    const argument = literal && c.convert(literal);
    if (argument?.kind !== "text") throw new Refusal("expression/syntax", "@ stands before a text", node);
    return { kind: "call", name: /^-?P/.test(argument.value) ? "duration" : "date", arguments: [argument], ...at };
  }
  const name = constructor ? c.text.slice(constructor.from, constructor.to).replaceAll(/\s+/g, " ") : "";
  return { kind: "call", name, arguments: callArguments(parameters, c), ...at };
}

function callArguments(parameters: SyntaxNode | undefined, c: Converter): Tree[] {
  if (!parameters) return [];
  if (parameters.name === "NamedParameters") {
    throw new Refusal("expression/not-supported", "arguments are given in order, without names", parameters);
  }
  return parameters.name === "PositionalParameters" ? cursorParts(parameters).map(c.convert) : [];
}

function iterations(node: SyntaxNode | undefined, c: Converter): Iteration[] {
  return (node ? cursorParts(node) : []).map((entry) => {
    const [name, , context] = cursorParts(entry);
    const [from, , to] = context ? cursorParts(context) : [];
    if (!name || !from) throw new Refusal("expression/syntax", "write `name in list`", entry);
    return { name: namePart(name, c.text), in: c.convert(from), ...(to ? { to: c.convert(to) } : {}) };
  });
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  '"': '"',
  "\\": "\\",
  "/": "/",
  "'": "'",
};

/** The text that a literal writes: between its quotes, escapes resolved; a backslash before any other stays (`\d`). */
function unescape(source: string, node: SyntaxNode): string {
  return source
    .slice(1, -1)
    .replaceAll(
      /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|(.))/gs,
      (all: string, ...groups: (string | undefined)[]) => {
        const [braced, four, other] = groups;
        const code = braced ?? four;
        if (code === undefined) return ESCAPES[other ?? ""] ?? all;
        const point = Number.parseInt(code, 16);
        if (point > 0x10ffff) throw new Refusal("expression/syntax", `"${all}" is no character`, node);
        return String.fromCodePoint(point);
      },
    );
}
