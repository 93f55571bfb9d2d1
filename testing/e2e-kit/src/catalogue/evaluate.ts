import ts from "typescript";

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
  if (ts.isPropertyAccessExpression(node)) return part(value(node.expression), node.name.text) ?? unknown();
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
  if (ts.isCallExpression(node)) return called(node, value, scope) ?? unknown();
  return unknown();
}

/** A name: of the scope, or a constant of this or another file. */
function named(node: ts.Identifier, scope: Scope, checker: ts.TypeChecker, depth: number): unknown {
  if (scope.has(node.text)) return scope.get(node.text);
  const symbol = checker.getSymbolAtLocation(node);
  const target = symbol && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target?.valueDeclaration;
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
  const other = right();
  if (other instanceof Unknown) return undefined;
  if (kind === ts.SyntaxKind.EqualsEqualsEqualsToken) return left === other;
  if (kind === ts.SyntaxKind.ExclamationEqualsEqualsToken) return left !== other;
  if (typeof left === "number" && typeof other === "number") {
    if (kind === ts.SyntaxKind.PlusToken) return left + other;
    if (kind === ts.SyntaxKind.MinusToken) return left - other;
    if (kind === ts.SyntaxKind.AsteriskToken) return left * other;
  }
  return kind === ts.SyntaxKind.PlusToken && typeof left === "string" ? left + inText(other) : undefined;
}

/** Calls whose result can be told: `String(x)`, and what tables are made with. */
function called({ expression, arguments: args }: ts.CallExpression, value: Evaluate, scope: Scope): unknown {
  const [first] = args;
  if (ts.isIdentifier(expression) && expression.text === "String" && first !== undefined) {
    const text = value(first);
    return text instanceof Unknown ? text : inText(text);
  }
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const [of, method] = [value(expression.expression), expression.name.text];
  if (!Array.isArray(of)) return undefined;
  if (method === "join") return (of as unknown[]).map(inText).join(first === undefined ? "," : inText(value(first)));
  if (first === undefined || !ts.isArrowFunction(first) || ts.isBlock(first.body)) return undefined;
  const { parameters, body } = first;
  const each = (item: unknown) =>
    value(body, new Map([...scope, ...(parameters[0] === undefined ? [] : bind(parameters[0].name, item))]));
  const results = (of as unknown[]).map(each);
  if (method === "map") return results;
  if (method === "flatMap") return results.flat();
  if (method === "filter" && !results.some((result) => result instanceof Unknown))
    return (of as unknown[]).filter((_, at) => truthy(results[at]));
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
    return bind(each.name, part(value, key));
  });
}

/** A part of a value; of one that only a run knows, that part of it. */
export function part(value: unknown, name: string): unknown {
  if (value instanceof Unknown) return value.column ? new Unknown(name, true) : new Unknown(`${value.name}.${name}`);
  if (Array.isArray(value)) return name === "length" ? value.length : (value as unknown[])[Number(name)];
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A value inside a text. */
export function inText(value: unknown): string {
  if (value instanceof Unknown) return `⟦${value.name}⟧`;
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return (value as unknown[]).map(inText).join(", ");
  if (isObject(value)) return Object.values(value).map(inText).join(", ");
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

const truthy = (value: unknown) =>
  value !== false && value !== 0 && value !== "" && value !== null && value !== undefined;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !(value instanceof Unknown) && !Array.isArray(value);
