import ts from "typescript";
import { resolved } from "./classes.ts";
import { construct, Instance, memberOf, parametersOf, resultOf } from "./instance.ts";
import type { Making } from "./instance.ts";

/** A value that a document shows in place of what a run will know: a column of the table, or code that was not folded. */
export class Unknown {
  readonly name: string;
  /** Whether it stands for a column of the table. */
  readonly column: boolean;

  constructor(name: string, column = false) {
    this.name = name;
    this.column = column;
  }
}

/** What names stand for. */
export type Scope = ReadonlyMap<string, unknown>;

const MOST_DEPTH = 60;

/** Folds an expression to the value that it has in every run, as far as that can be told; `Unknown` for the rest. */
export function evaluate(node: ts.Expression, scope: Scope, checker: ts.TypeChecker, depth = 0): unknown {
  const unknown = () => new Unknown(node.getText().replace(/\s+/g, " "));
  if (depth > MOST_DEPTH) return unknown();
  const value = (each: ts.Expression, inner: Scope = scope) => evaluate(each, inner, checker, depth + 1);
  const making: Making = { fold: value, bind, checker };

  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node)
  )
    return value(node.expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isIdentifier(node))
    return named(node, scope, checker, depth) ?? (node.text === "undefined" ? undefined : unknown());
  if (node.kind === ts.SyntaxKind.ThisKeyword) return scope.get("this") ?? unknown();
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map((span) => [value(span.expression), span.literal.text] as const);
    const text = parts.map(([part, after]) => inText(part) + after).join("");
    return node.head.text + text;
  }
  if (ts.isArrayLiteralExpression(node)) return arrayOf(node, value) ?? unknown();
  if (ts.isObjectLiteralExpression(node)) return objectOf(node, value) ?? unknown();
  if (ts.isNewExpression(node)) {
    const declaration = resolved(node.expression, checker)?.valueDeclaration;
    if (declaration === undefined || !ts.isClassLike(declaration)) return unknown();
    return construct(
      declaration,
      (node.arguments ?? []).map((each) => value(each)),
      making,
    );
  }
  if (ts.isPropertyAccessExpression(node)) return read(value(node.expression), node.name.text, making, unknown);
  if (ts.isElementAccessExpression(node)) {
    const at = value(node.argumentExpression);
    return typeof at === "string" || typeof at === "number"
      ? (part(value(node.expression), String(at)) ?? unknown())
      : unknown();
  }
  if (ts.isPrefixUnaryExpression(node)) {
    const operand = value(node.operand);
    if (node.operator === ts.SyntaxKind.MinusToken && typeof operand === "number") return -operand;
    if (node.operator === ts.SyntaxKind.ExclamationToken && !(operand instanceof Unknown)) return !truthy(operand);
    return unknown();
  }
  if (ts.isConditionalExpression(node)) {
    const condition = value(node.condition);
    return condition instanceof Unknown ? unknown() : value(truthy(condition) ? node.whenTrue : node.whenFalse);
  }
  if (ts.isBinaryExpression(node)) return binary(node, value(node.left), () => value(node.right)) ?? unknown();
  if (ts.isCallExpression(node)) return called(node, scope, making) ?? unknown();
  return unknown();
}

/** A property of a value; null is a value, too. */
function read(of: unknown, name: string, making: Making, unknown: () => unknown): unknown {
  if (of instanceof Instance && !of.fields.has(name)) {
    const found = memberOf(of, name, making.checker);
    const result = found !== null && ts.isGetAccessor(found.member) ? resultOf(found.member) : null;
    return result === null ? unknown() : making.fold(result, new Map([["this", of]]));
  }
  const value = part(of, name);
  return value === undefined ? unknown() : value;
}

/** A name: of the scope, or a constant of this or another file. */
function named(node: ts.Identifier, scope: Scope, checker: ts.TypeChecker, depth: number): unknown {
  if (scope.has(node.text)) return scope.get(node.text);
  const declaration = resolved(node, checker)?.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration) || declaration.initializer === undefined)
    return undefined;
  if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) === 0) return undefined;
  return evaluate(declaration.initializer, new Map(), checker, depth + 1);
}

type Evaluate = (each: ts.Expression, inner?: Scope) => unknown;

function arrayOf({ elements }: ts.ArrayLiteralExpression, value: Evaluate): unknown[] | undefined {
  const result: unknown[] = [];
  for (const element of elements) {
    const each = value(ts.isSpreadElement(element) ? element.expression : element);
    if (!ts.isSpreadElement(element)) result.push(each);
    else if (Array.isArray(each)) result.push(...(each as unknown[]));
    else return undefined;
  }
  return result;
}

function objectOf({ properties }: ts.ObjectLiteralExpression, value: Evaluate): object | undefined {
  const entries: [string, unknown][] = [];
  for (const each of properties) {
    if (ts.isSpreadAssignment(each)) {
      const spread = value(each.expression);
      if (!isObject(spread)) return undefined;
      entries.push(...Object.entries(spread));
    } else if (ts.isShorthandPropertyAssignment(each)) entries.push([each.name.text, value(each.name)]);
    else if (ts.isPropertyAssignment(each) && !ts.isComputedPropertyName(each.name))
      entries.push([each.name.text, value(each.initializer)]);
    else return undefined;
  }
  return Object.fromEntries(entries);
}

function binary({ operatorToken }: ts.BinaryExpression, left: unknown, right: () => unknown): unknown {
  const { kind } = operatorToken;
  if (left instanceof Unknown) return undefined;
  if (kind === ts.SyntaxKind.QuestionQuestionToken) return left ?? right();
  if (kind === ts.SyntaxKind.BarBarToken) return truthy(left) ? left : right();
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return truthy(left) ? right() : left;
  const other = right();
  if (other instanceof Unknown) return undefined;
  if (kind === ts.SyntaxKind.EqualsEqualsEqualsToken) return left === other;
  if (kind === ts.SyntaxKind.ExclamationEqualsEqualsToken) return left !== other;
  if (typeof left === "number" && typeof other === "number") {
    if (kind === ts.SyntaxKind.PlusToken) return left + other;
    if (kind === ts.SyntaxKind.MinusToken) return left - other;
    if (kind === ts.SyntaxKind.AsteriskToken) return left * other;
    if (kind === ts.SyntaxKind.LessThanToken) return left < other;
    if (kind === ts.SyntaxKind.GreaterThanToken) return left > other;
  }
  return kind === ts.SyntaxKind.PlusToken && typeof left === "string" ? left + inText(other) : undefined;
}

/** Calls whose result can be told: `String(x)`, what tables are made with, and functions of one expression. */
function called({ expression, arguments: args }: ts.CallExpression, scope: Scope, making: Making): unknown {
  const value = (each: ts.Expression) => making.fold(each, scope);
  const [first] = args;
  if (ts.isIdentifier(expression) && expression.text === "String" && first !== undefined) {
    const text = value(first);
    return text instanceof Unknown ? text : inText(text);
  }
  if (ts.isPropertyAccessExpression(expression)) {
    const of = value(expression.expression);
    if (Array.isArray(of)) return listed(of as unknown[], expression.name.text, first, scope, making);
    if (of instanceof Instance) {
      const found = memberOf(of, expression.name.text, making.checker);
      if (found === null || !ts.isMethodDeclaration(found.member)) return undefined;
      return inlined(found.member, args.map(value), new Map([["this", of]]), making);
    }
    if (of instanceof Unknown && !ts.isIdentifier(expression.expression)) return undefined;
  }
  const declaration = resolved(
    ts.isPropertyAccessExpression(expression) ? expression.name : expression,
    making.checker,
  )?.valueDeclaration;
  if (declaration === undefined) return undefined;
  const target = ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  if (target === undefined || !(ts.isFunctionDeclaration(target) || ts.isArrowFunction(target))) return undefined;
  return inlined(target, args.map(value), new Map(), making) ?? inWords(target, args.map(value), making);
}

/**
 * What only a run knows, in the words of the function that the docstring's `@inWords` names: it stands in the same file and
 * takes the same arguments.
 */
function inWords(node: ts.FunctionLikeDeclaration, args: readonly unknown[], making: Making): unknown {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === "inWords");
  const name = ts.getTextOfJSDocComment(tag?.comment);
  const teller = node
    .getSourceFile()
    .statements.find((each) => ts.isFunctionDeclaration(each) && each.name?.text === name);
  if (teller === undefined || !ts.isFunctionDeclaration(teller)) return undefined;
  const words = inlined(teller, args, new Map(), making);
  return typeof words === "string" ? words : undefined;
}

/** What a function of one expression gives. */
function inlined(node: ts.FunctionLikeDeclaration, args: readonly unknown[], around: Scope, making: Making): unknown {
  const result = resultOf(node);
  return result === null ? undefined : making.fold(result, parametersOf(node.parameters, args, making, around));
}

/** What a method of a list gives. */
function listed(
  of: unknown[],
  method: string,
  first: ts.Expression | undefined,
  scope: Scope,
  making: Making,
): unknown {
  if (method === "join") return of.map(inText).join(first === undefined ? "," : inText(making.fold(first, scope)));
  if (first === undefined || !ts.isArrowFunction(first)) return undefined;
  const results = of.map((item, at) => inlined(first, [item, at], scope, making) ?? new Unknown(first.body.getText()));
  if (method === "map") return results;
  if (method === "flatMap") return results.flat();
  if (method === "filter" && !results.some((result) => result instanceof Unknown))
    return of.filter((_, at) => truthy(results[at]));
  return undefined;
}

/** What the names of a pattern stand for when a value is taken apart by it. */
export function bind(name: ts.BindingName, value: unknown): readonly [string, unknown][] {
  if (ts.isIdentifier(name)) return [[name.text, value]];
  if (ts.isArrayBindingPattern(name))
    return name.elements.flatMap((each, at) =>
      ts.isOmittedExpression(each) ? [] : bind(each.name, part(value, String(at))),
    );
  return name.elements.flatMap((each) => {
    const from = each.propertyName ?? each.name;
    const key = ts.isIdentifier(from) || ts.isStringLiteral(from) ? from.text : from.getText();
    return bind(each.name, part(value, key) ?? literal(each.initializer));
  });
}

/** What a part is when it is not given, where that is written as a number or a text. */
function literal(initializer: ts.Expression | undefined): unknown {
  if (initializer === undefined) return undefined;
  if (ts.isNumericLiteral(initializer)) return Number(initializer.text);
  return ts.isStringLiteralLike(initializer) ? initializer.text : undefined;
}

/** A part of a value; of one that only a run knows, that part of it. */
export function part(value: unknown, name: string): unknown {
  if (value instanceof Unknown) return value.column ? new Unknown(name, true) : new Unknown(`${value.name}.${name}`);
  if (value instanceof Instance) return value.fields.get(name);
  if (Array.isArray(value)) return name === "length" ? value.length : (value as unknown[])[Number(name)];
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A value inside a text. */
export function inText(value: unknown): string {
  if (value instanceof Unknown) return `⟦${value.name}⟧`;
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return (value as unknown[]).map(inText).join(", ");
  if (value instanceof Instance) return value.declaration.name?.text ?? "";
  if (isObject(value)) return Object.values(value).map(inText).join(", ");
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

const truthy = (value: unknown) =>
  value !== false && value !== 0 && value !== "" && value !== null && value !== undefined;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !(value instanceof Unknown) && !Array.isArray(value);
