import { relative } from "node:path";
import ts from "typescript";
import { docNode, docstring } from "./docstring.ts";
import { ownFiles, placeOf } from "./project.ts";
import type { Project } from "./project.ts";

/** A stretch of a file, by character. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One case as it stands in the code. */
export interface FoundCase {
  readonly number: string;
  /** The number that its docstring begins with. */
  readonly documented: string;
  readonly prefix: string;
  /** What follows the number in the name. */
  readonly words: string;
  /** The docstring without the number. */
  readonly verifies: string;
  readonly key: string;
  readonly markers: readonly string[];
  readonly speeds: readonly string[];
  readonly file: ts.SourceFile;
  /** The file from the project's folder, and the line. */
  readonly place: string;
  readonly path: string;
  /** The number in the name, and in the docstring. */
  readonly numberSpans: readonly Span[];
  /** The whole case, docstring and the blank line after it included. */
  readonly span: Span;
  readonly rows: ts.Expression | null;
  readonly body: ts.ArrowFunction | ts.FunctionExpression;
}

/** Something that is wrong, and where. */
export interface Problem {
  readonly place: string;
  readonly message: string;
}

/** The cases of a project in order, and what is wrong with how they are written. */
export interface Found {
  readonly cases: readonly FoundCase[];
  readonly problems: readonly Problem[];
}

const NAME = /^([A-Z][A-Z0-9]*)-(\d{3,})(?:\s+(\S[^]*))?$/;

/** Finds every case: each call of `defineCase` at the top of a file. Where a file cannot be read, that alone is told. */
export function findCases(project: Project): Found {
  const unread = syntaxProblems(project);
  if (unread.length > 0) return { cases: [], problems: unread };
  const cases: FoundCase[] = [];
  const problems: Problem[] = [];
  for (const [prefix, files] of project.files)
    for (const file of files)
      for (const statement of file.statements) {
        const call = callOf(statement);
        if (call === null) continue;
        const found = readCase(statement, call, prefix, project);
        if ("message" in found) problems.push(found);
        else cases.push(found);
      }
  return { cases, problems };
}

/** The first place of each file of the project that is no TypeScript. */
function syntaxProblems(project: Project): readonly Problem[] {
  return ownFiles(project).flatMap((file) => {
    const [first] = project.program.getSyntacticDiagnostics(file);
    if (first === undefined) return [];
    const line = file.getLineAndCharacterOfPosition(first.start).line + 1;
    const message = `this cannot be read: ${ts.flattenDiagnosticMessageText(first.messageText, " ")}`;
    return [{ place: `${relative(project.root, file.fileName)}:${line}`, message }];
  });
}

function callOf(statement: ts.Statement): ts.CallExpression | null {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return null;
  const { expression } = statement.expression;
  return ts.isIdentifier(expression) && expression.text === "defineCase" ? statement.expression : null;
}

function readCase(
  statement: ts.Statement,
  call: ts.CallExpression,
  prefix: string,
  project: Project,
): FoundCase | Problem {
  const file = statement.getSourceFile();
  const place = placeOf(call, project.root);
  const wrong = (message: string): Problem => ({ place, message });
  const [name, options, body] = call.arguments;
  if (name === undefined || !ts.isStringLiteralLike(name)) return wrong("the name of a case is a literal");
  const [, own = "", digits = "", words] = NAME.exec(name.text) ?? [];
  if (own !== prefix) return wrong(`the name of a case here begins with a number like ${prefix}-001: "${name.text}"`);
  if (words === undefined) return wrong(`${name.text} says nothing after its number`);
  if (options === undefined || !ts.isObjectLiteralExpression(options))
    return wrong(`the options of ${own}-${digits} are literal`);
  if (body === undefined || !(ts.isArrowFunction(body) || ts.isFunctionExpression(body)))
    return wrong(`the body of ${own}-${digits} is written in its place`);
  const key = property(options, "key");
  if (key === null || !ts.isStringLiteralLike(key)) return wrong(`${own}-${digits} has no literal key`);
  const doc = docNode(statement);
  const text = docstring(statement);
  const [, inDoc, verifies] = /^([A-Z][A-Z0-9]*-\d{3,}): ([^]+)$/.exec(text ?? "") ?? [];
  if (doc === null || inDoc === undefined || verifies === undefined)
    return wrong(`the docstring of ${own}-${digits} begins with its number: "${own}-${digits}: Verify that ..."`);
  const inDocAt = file.text.indexOf(inDoc, doc.pos);
  const nameAt = name.getStart() + 1;
  return {
    number: `${own}-${digits}`,
    documented: inDoc,
    prefix,
    words,
    verifies,
    key: key.text,
    markers: strings(property(options, "markers")),
    speeds: strings(property(options, "speeds")),
    file,
    place,
    path: relative(project.root, file.fileName),
    numberSpans: [
      { from: inDocAt, to: inDocAt + inDoc.length },
      { from: nameAt, to: nameAt + own.length + 1 + digits.length },
    ],
    span: { from: doc.pos, to: afterBlankLine(file.text, statement.end) },
    rows: property(options, "rows"),
    body,
  };
}

/** What an object literal says of a property: its expression, or null. */
export function property(object: ts.ObjectLiteralExpression, name: string): ts.Expression | null {
  for (const each of object.properties) {
    if (!each.name || !ts.isIdentifier(each.name) || each.name.text !== name) continue;
    if (ts.isPropertyAssignment(each)) return each.initializer;
    if (ts.isShorthandPropertyAssignment(each)) return each.name;
  }
  return null;
}

function strings(expression: ts.Expression | null): readonly string[] {
  if (expression === null || !ts.isArrayLiteralExpression(expression)) return [];
  return expression.elements.filter(ts.isStringLiteralLike).map(({ text }) => text);
}

const afterBlankLine = (text: string, at: number) =>
  at + (/^[ \t]*\n(?:[ \t]*\n)?/.exec(text.slice(at))?.[0].length ?? 0);
