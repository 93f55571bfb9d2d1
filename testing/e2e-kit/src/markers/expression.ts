/** A choice of cases by their markers: `smoke and bikesure and not short-term`. */
export type MarkerExpression =
  | { readonly kind: "marker"; readonly name: string }
  | { readonly kind: "not"; readonly of: MarkerExpression }
  | { readonly kind: "and" | "or"; readonly left: MarkerExpression; readonly right: MarkerExpression };

/** A marker expression that cannot be read; `at` is the place of it, from 0. */
export class MarkerError extends Error {
  override readonly name = "MarkerError";
  readonly at: number;

  constructor(message: string, text: string, at: number) {
    super(`${message} at character ${at + 1} of "${text}"`);
    this.at = at;
  }
}

interface Token {
  readonly text: string;
  readonly at: number;
}

const KEYWORDS: ReadonlySet<string> = new Set(["and", "or", "not", "(", ")"]);

/** Reads an expression of markers, `and`, `or`, `not` and brackets; `and` binds before `or`. Throws `MarkerError`. */
export function parseMarkers(text: string): MarkerExpression {
  const tokens = tokensOf(text);
  let next = 0;
  const peek = () => tokens[next]?.text.toLowerCase();
  const fail = (wanted: string): never => {
    const found = tokens[next];
    throw new MarkerError(found ? `${wanted}, not "${found.text}",` : wanted, text, found?.at ?? text.length);
  };

  const binary = (kind: "and" | "or", operand: () => MarkerExpression): MarkerExpression => {
    let left = operand();
    while (peek() === kind) {
      next++;
      left = { kind, left, right: operand() };
    }
    return left;
  };
  const unary = (): MarkerExpression => {
    const token = tokens[next];
    if (token === undefined) return fail("a marker is needed");
    if (peek() === "not") {
      next++;
      return { kind: "not", of: unary() };
    }
    if (peek() === "(") {
      next++;
      const inner = either();
      if (peek() !== ")") return fail('")" is needed');
      next++;
      return inner;
    }
    if (KEYWORDS.has(token.text.toLowerCase())) return fail("a marker is needed");
    next++;
    return { kind: "marker", name: token.text.replace(/^@/, "") };
  };
  const either = (): MarkerExpression => binary("or", () => binary("and", unary));

  const whole = either();
  return next < tokens.length ? fail('"and" or "or" is needed') : whole;
}

/** Whether markers fit an expression; large and small letters are the same. */
export function fits(expression: MarkerExpression, markers: ReadonlySet<string>): boolean {
  switch (expression.kind) {
    case "marker":
      return markers.has(expression.name.toLowerCase());
    case "not":
      return !fits(expression.of, markers);
    case "and":
      return fits(expression.left, markers) && fits(expression.right, markers);
    case "or":
      return fits(expression.left, markers) || fits(expression.right, markers);
  }
}

/** The markers that an expression names. */
export function namesIn(expression: MarkerExpression): readonly string[] {
  switch (expression.kind) {
    case "marker":
      return [expression.name];
    case "not":
      return namesIn(expression.of);
    case "and":
    case "or":
      return [...namesIn(expression.left), ...namesIn(expression.right)];
  }
}

/**
 * The expression as the pattern that Playwright's `grep` takes: it is tried on a test's titles and tags, one space
 * between each, tags with their `@`.
 */
export function asPattern(expression: MarkerExpression): RegExp {
  return new RegExp(`^${ahead(expression)}`, "is");
}

function ahead(expression: MarkerExpression): string {
  switch (expression.kind) {
    case "marker":
      return `(?=.*\\s@${expression.name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?:\\s|$))`;
    case "not":
      return `(?!${ahead(expression.of)})`;
    case "and":
      return ahead(expression.left) + ahead(expression.right);
    case "or":
      return `(?:${ahead(expression.left)}|${ahead(expression.right)})`;
  }
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[()]|[^\s()]+/g)) {
    if (!/^(?:[()]|@?[\w.-]+)$/.test(match[0])) throw new MarkerError(`"${match[0]}" is no marker`, text, match.index);
    tokens.push({ text: match[0], at: match.index });
  }
  return tokens;
}
