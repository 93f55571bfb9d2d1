import ts from "typescript";
import { isAction } from "./actions.ts";
import { kindOf, resolved } from "./classes.ts";
import { docstring } from "./docstring.ts";
import { bind, evaluate, inText, part, Unknown } from "./evaluate.ts";
import type { Scope } from "./evaluate.ts";
import type { FoundCase, Problem } from "./find-cases.ts";
import { construct, Instance, memberOf, parametersOf } from "./instance.ts";
import type { Making } from "./instance.ts";
import { isOfKit, placeOf } from "./project.ts";
import type { Project } from "./project.ts";

/** One thing that a case does, in a sentence, and what it consists of. */
export interface Line {
  readonly text: string;
  readonly inside: readonly Line[];
  /** What a respondent does at the driver itself: too small to be shown where an action says the same. */
  readonly small?: boolean;
}

/** What a case does, and what could not be told of it. */
export interface Description {
  readonly lines: readonly Line[];
  readonly problems: readonly Problem[];
}

/** What the kit's own interfaces do, in sentences. */
const OWN: Readonly<Record<string, (args: readonly unknown[]) => string>> = {
  "Journey.open": ([rest]) => `Open the form${rest === undefined || rest === "" ? "" : ` with “${inText(rest)}”`}.`,
  "Driver.open": ([address]) => `Go to ${inText(address)}.`,
  "Driver.fill": ([input, value]) => `Enter ${quoted(value)} in ${targetText(input)}.`,
  "Driver.choose": ([option]) => `Choose ${targetText(option)}.`,
  "Driver.unchoose": ([option]) => `Take the tick from ${targetText(option)}.`,
  "Driver.select": ([input, option]) => `Choose ${quoted(option)} from ${targetText(input)}.`,
  "Driver.press": ([action]) => `Press ${targetText(action)}.`,
};

const MOST_DEPTH = 12;

/** Tells what a case does: each action of its body in order, and what the actions of steps consist of. */
export function describe(found: FoundCase, project: Project): Description {
  const problems: Problem[] = [];
  const { checker, root } = project;
  let place = found.place;
  const making: Making = { fold: (node, scope) => evaluate(node, scope, checker), bind, checker };

  const walk = (statements: readonly ts.Statement[], scope: Map<string, unknown>, depth: number): readonly Line[] =>
    statements.flatMap((statement) => {
      if (depth === 0) place = placeOf(statement, root);
      return line(statement, scope, depth);
    });

  const line = (statement: ts.Statement, scope: Map<string, unknown>, depth: number): readonly Line[] => {
    if (ts.isBlock(statement)) return walk(statement.statements, new Map(scope), depth);
    if (ts.isExpressionStatement(statement)) return said(statement.expression, scope, depth);
    if (ts.isReturnStatement(statement))
      return statement.expression === undefined ? [] : said(statement.expression, scope, depth);
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
        if (initializer === undefined) return [];
        if (ts.isAwaitExpression(initializer)) return said(initializer, scope, depth);
        for (const [each, value] of bind(name, evaluate(initializer, scope, checker))) scope.set(each, value);
        return [];
      });
    if (ts.isForOfStatement(statement)) return repeated(statement, scope, depth);
    if (ts.isIfStatement(statement)) return chosen(statement, scope, depth);
    return [];
  };

  const repeated = (
    { initializer, expression, statement }: ts.ForOfStatement,
    scope: Scope,
    depth: number,
  ): readonly Line[] => {
    const [declared] = ts.isVariableDeclarationList(initializer) ? initializer.declarations : [];
    const over = evaluate(expression, scope, checker);
    const turn = (item: unknown) =>
      line(statement, new Map([...scope, ...(declared === undefined ? [] : bind(declared.name, item))]), depth);
    if (Array.isArray(over)) return (over as unknown[]).flatMap(turn);
    const name = declared?.name.getText() ?? "item";
    return [{ text: `For each ${name} of ${inText(over)}:`, inside: turn(new Unknown(name)) }];
  };

  const chosen = (
    { expression, thenStatement, elseStatement }: ts.IfStatement,
    scope: Map<string, unknown>,
    depth: number,
  ): readonly Line[] => {
    const condition = evaluate(expression, scope, checker);
    const then = () => line(thenStatement, new Map(scope), depth);
    const otherwise = () => (elseStatement === undefined ? [] : line(elseStatement, new Map(scope), depth));
    if (!(condition instanceof Unknown))
      return condition === true || (condition !== false && Boolean(condition)) ? then() : otherwise();
    const [yes, no] = [then(), otherwise()];
    return [
      ...(yes.length === 0 ? [] : [{ text: `If ${inText(condition)}:`, inside: yes }]),
      ...(no.length === 0
        ? []
        : [{ text: yes.length === 0 ? `Unless ${inText(condition)}:` : "Otherwise:", inside: no }]),
    ];
  };

  /** What an expression does. */
  const said = (expression: ts.Expression, scope: Scope, depth: number): readonly Line[] => {
    if (ts.isAwaitExpression(expression) || ts.isParenthesizedExpression(expression) || ts.isVoidExpression(expression))
      return said(expression.expression, scope, depth);
    if (ts.isConditionalExpression(expression)) {
      const condition = evaluate(expression.condition, scope, checker);
      if (!(condition instanceof Unknown))
        return said(condition ? expression.whenTrue : expression.whenFalse, scope, depth);
      return [
        { text: `If ${inText(condition)}:`, inside: said(expression.whenTrue, scope, depth) },
        { text: "Otherwise:", inside: said(expression.whenFalse, scope, depth) },
      ];
    }
    if (!ts.isCallExpression(expression)) return [];
    const callee = expression.expression;
    const receiver = ts.isPropertyAccessExpression(callee) ? receiverOf(callee.expression, scope) : null;
    const member =
      receiver !== null &&
      ts.isPropertyAccessExpression(callee) &&
      callee.expression.kind !== ts.SyntaxKind.SuperKeyword
        ? memberOf(receiver, callee.name.text, checker)
        : null;
    const declaration =
      member?.member ??
      resolved(ts.isPropertyAccessExpression(callee) ? callee.name : callee, checker)?.valueDeclaration;
    const args = expression.arguments.map((each) => evaluate(each, scope, checker));
    if (declaration !== undefined && (ts.isMethodDeclaration(declaration) || ts.isFunctionDeclaration(declaration))) {
      const owner = ts.isClassLike(declaration.parent) ? declaration.parent : null;
      const told = action(declaration, owner, receiver, args, depth);
      if (told !== null) return told;
    }
    if (declaration !== undefined && ts.isInterfaceDeclaration(declaration.parent)) {
      const own = OWN[`${declaration.parent.name.text}.${ts.getNameOfDeclaration(declaration)?.getText() ?? ""}`];
      if (own !== undefined) return [{ text: own(args), inside: [], small: declaration.parent.name.text === "Driver" }];
    }
    if (depth === 0 && declaration === undefined)
      problems.push({
        place,
        message: `${found.number} does something that no docstring tells: ${shortened(expression.getText())}`,
      });
    return [];
  };

  const action = (
    declaration: ts.MethodDeclaration | ts.FunctionDeclaration,
    owner: ts.ClassLikeDeclaration | null,
    receiver: Instance | null,
    args: readonly unknown[],
    depth: number,
  ): readonly Line[] | null => {
    const kind = owner === null ? null : kindOf(owner, checker);
    const text = docstring(declaration);
    // Of classes that are neither, say a whole quote with its steps, what can be awaited is told like a step.
    if (owner !== null && kind === null && !(ts.isClassElement(declaration) && isAction(declaration))) return null;
    if (text === null) {
      problems.push({
        place: placeOf(declaration, root),
        message: `${declaration.name?.getText() ?? "an action"} has no docstring`,
      });
      return [];
    }
    const around = new Map<string, unknown>(receiver === null ? [] : [["this", receiver]]);
    const inner = parametersOf(declaration.parameters, args, making, around);
    const leaf = kind === "component" || isOfKit(declaration.getSourceFile().fileName) || depth >= MOST_DEPTH;
    const body = leaf ? [] : walk(declaration.body?.statements ?? [], new Map(inner), depth + 1);
    const inside = body.every(({ small }) => small === true) ? [] : body;
    return [{ text: filled(text, inner), inside }];
  };

  /** The object that something is called on: as it was made, or else one of its class of which little is known. */
  const receiverOf = (node: ts.Expression, scope: Scope): Instance | null => {
    const value = node.kind === ts.SyntaxKind.SuperKeyword ? scope.get("this") : evaluate(node, scope, checker);
    if (value instanceof Instance) return value;
    const declaration = checker.getTypeAtLocation(node).getSymbol()?.valueDeclaration;
    return declaration !== undefined && ts.isClassLike(declaration) ? construct(declaration, [], making) : null;
  };

  const { parameters, body } = found.body;
  const scope = new Map<string, unknown>();
  const [, row] = parameters;
  if (row !== undefined) for (const [name, value] of bind(row.name, new Unknown("row", true))) scope.set(name, value);
  const lines = ts.isBlock(body) ? walk(body.statements, scope, 0) : said(body, scope, 0);
  if (lines.length === 0)
    problems.push({ place: found.place, message: `${found.number} does nothing that a document could tell` });
  return { lines, problems };
}

/** A docstring with values in its places. */
function filled(text: string, scope: Scope): string {
  return text.replace(/\{(\w+(?:\.\w+)*)\}/g, (place, path: string) => {
    const [name = "", ...parts] = path.split(".");
    if (!scope.has(name)) return place;
    const value = parts.reduce<unknown>((whole, each) => part(whole, each), scope.get(name));
    const shown = inText(value);
    return shown === "" ? "nothing" : shown;
  });
}

function targetText(target: unknown): string {
  if (typeof target !== "object" || target === null || target instanceof Unknown) return quoted(target);
  const { label, name, qa, css, within } = target as Readonly<Record<string, unknown>>;
  const what = label ?? name ?? qa ?? css;
  return `${quoted(what)}${within === undefined ? "" : ` under ${quoted(within)}`}`;
}

const quoted = (value: unknown) => (inText(value) === "" ? "nothing" : `“${inText(value)}”`);
const shortened = (text: string) => text.replace(/\s+/g, " ").slice(0, 80);
