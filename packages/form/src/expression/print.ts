import type { Iteration, Tree, UnaryTests } from "./tree.ts";

/** How tightly a node binds; an operand that binds less tightly than its place asks stands in brackets. */
const LOOSE = 0;
const OR = 1;
const AND = 2;
const COMPARISON = 3;
const ADDITIVE = 4;
const MULTIPLICATIVE = 5;
const POWER = 6;
const SIGN = 7;
const POSTFIX = 8;
const ATOM = 9;

const KEYWORDS = new Set(
  (
    "and or not if then else for in return some every satisfies between instance of function null true false " +
    "external list context"
  ).split(" "),
);
const PLAIN_NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

/** The text of a tree: parsing it gives the same tree again. */
export function printExpression(tree: Tree): string {
  return print(tree, LOOSE);
}

/** The text of a decision table's cell. */
export function printUnaryTests(tests: UnaryTests): string {
  if (tests.kind === "any") return "-";
  const list = tests.tests.map(printTest).join(", ");
  return tests.negated ? `not(${list})` : list;
}

function print(tree: Tree, place: number): string {
  const strength = binding(tree);
  const text = body(tree);
  return strength < place ? `(${text})` : text;
}

function binding(tree: Tree): number {
  switch (tree.kind) {
    case "if":
    case "for":
    case "some":
    case "every":
      return LOOSE;
    case "or":
      return OR;
    case "and":
      return AND;
    case "compare":
    case "between":
    case "in":
    case "test":
      return COMPARISON;
    case "arithmetic":
      if (tree.operator === "**") return POWER;
      return tree.operator === "+" || tree.operator === "-" ? ADDITIVE : MULTIPLICATIVE;
    case "negate":
      return SIGN;
    case "number":
      return tree.value.startsWith("-") ? SIGN : ATOM;
    case "interval":
      // Brackets keep `[1..2][1]` apart from what a grammar may make of it.
      return SIGN;
    case "path":
    case "filter":
    case "call":
      return POSTFIX;
    case "text":
    case "boolean":
    case "null":
    case "name":
    case "input":
    case "list":
    case "context":
      return ATOM;
  }
}

function body(tree: Tree): string {
  switch (tree.kind) {
    case "number":
      return tree.value;
    case "text":
      return quote(tree.value);
    case "boolean":
      return String(tree.value);
    case "null":
      return "null";
    case "input":
      return "?";
    case "name":
      return printName(tree.name);
    case "path":
      return `${print(tree.of, POSTFIX)}.${printName(tree.name)}`;
    case "negate":
      // A sign before a number would be read as the number's own.
      return `-${print(tree.of, startsWithNumber(tree.of) ? ATOM + 1 : POSTFIX)}`;
    case "arithmetic": {
      const own = binding(tree);
      return `${print(tree.left, own)} ${tree.operator} ${print(tree.right, own + 1)}`;
    }
    case "compare":
      return `${print(tree.left, ADDITIVE)} ${tree.operator} ${print(tree.right, ADDITIVE)}`;
    case "between":
      return `${print(tree.value, ADDITIVE)} between ${print(tree.low, ADDITIVE)} and ${print(tree.high, ADDITIVE)}`;
    case "in":
      return `${print(tree.value, ADDITIVE)} in ${printTests(tree.tests)}`;
    case "test":
      return `${tree.operator} ${print(tree.right, ADDITIVE)}`;
    case "interval": {
      const open = tree.openLow ? "(" : "[";
      const close = tree.openHigh ? ")" : "]";
      return `${open}${print(tree.low, ADDITIVE)}..${print(tree.high, ADDITIVE)}${close}`;
    }
    case "and":
      return `${print(tree.left, AND)} and ${print(tree.right, COMPARISON)}`;
    case "or":
      return `${print(tree.left, OR)} or ${print(tree.right, AND)}`;
    case "if":
      return `if ${print(tree.condition, LOOSE)} then ${print(tree.then, LOOSE)} else ${print(tree.otherwise, LOOSE)}`;
    case "list":
      return `[${tree.items.map((item) => print(item, LOOSE)).join(", ")}]`;
    case "context":
      return `{${tree.entries.map(({ name, value }) => `${entryName(name)}: ${print(value, LOOSE)}`).join(", ")}}`;
    case "filter":
      return `${print(tree.of, POSTFIX)}[${print(tree.condition, LOOSE)}]`;
    case "for":
      return `for ${printEach(tree.each)} return ${print(tree.result, LOOSE)}`;
    case "some":
    case "every":
      return `${tree.kind} ${printEach(tree.each)} satisfies ${print(tree.condition, LOOSE)}`;
    case "call":
      return `${tree.name}(${tree.arguments.map((argument) => print(argument, LOOSE)).join(", ")})`;
  }
}

function startsWithNumber(tree: Tree): boolean {
  let first = tree;
  while (first.kind === "path" || first.kind === "filter") first = first.of;
  return first.kind === "number";
}

/** Tests stand in brackets, but for one interval or comparison: brackets around it would say the same twice. */
function printTests(tests: readonly Tree[]): string {
  const [only, ...more] = tests;
  if (only && more.length === 0 && (only.kind === "interval" || only.kind === "test")) return printTest(only);
  return `(${tests.map(printTest).join(", ")})`;
}

function printTest(test: Tree): string {
  return test.kind === "interval" || test.kind === "test" ? body(test) : print(test, LOOSE);
}

function printEach(each: readonly Iteration[]): string {
  return each
    .map((iteration) => {
      const range = iteration.to ? `..${print(iteration.to, ADDITIVE)}` : "";
      return `${printName(iteration.name)} in ${print(iteration.in, ADDITIVE)}${range}`;
    })
    .join(", ");
}

function printName(name: string): string {
  return PLAIN_NAME.test(name) && !KEYWORDS.has(name) && !RESERVED.has(name) ? name : `\`${name}\``;
}

/** Names that the grammar reads as the beginning of something else. */
const RESERVED = new Set(["date", "time", "duration", "years"]);

function entryName(name: string): string {
  return PLAIN_NAME.test(name) && !KEYWORDS.has(name) && !RESERVED.has(name) ? name : quote(name);
}

function quote(text: string): string {
  const escaped = text.replaceAll(/["\\\n\r\t]/g, (character) => {
    switch (character) {
      case "\n":
        return "\\n";
      case "\r":
        return "\\r";
      case "\t":
        return "\\t";
      default:
        return `\\${character}`;
    }
  });
  return `"${escaped}"`;
}
