import ts from "typescript";
import type { Sentences } from "../case/sentences.ts";
import { kindOf } from "./classes.ts";
import { docstring } from "./docstring.ts";
import { evaluate, Unknown } from "./evaluate.ts";
import type { Problem } from "./find-cases.ts";
import { isOfKit, ownFiles, placeOf } from "./project.ts";
import type { Project } from "./project.ts";

/** Whether a member of a class is an action: an `async` method that others can call. */
export function isAction(member: ts.ClassElement): member is ts.MethodDeclaration & { readonly name: ts.Identifier } {
  return (
    ts.isMethodDeclaration(member) &&
    ts.isIdentifier(member.name) &&
    (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Async) !== 0
  );
}

/** The names in the braces of a sentence, without what follows a dot. */
export const placesIn = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{(\w+)(?:\.\w+)*\}/g)].map(([, name]) => name ?? "");

/** The sentences of all actions for the record of runs, and what is missing or wrong in docstrings. */
export function readActions(project: Project): {
  readonly sentences: Sentences;
  readonly problems: readonly Problem[];
} {
  const sentences: Record<string, Sentences[string]> = {};
  const problems: Problem[] = [];
  const { checker, program, root } = project;
  const own = new Set(ownFiles(project));
  for (const file of program.getSourceFiles()) {
    if (!own.has(file) && !isOfKit(file.fileName)) continue;
    for (const node of file.statements.filter(ts.isClassDeclaration)) {
      const kind = kindOf(node, checker);
      if (kind === null) continue;
      const name = node.name?.text ?? "";
      if (own.has(file) && docstring(node) === null)
        problems.push({ place: placeOf(node, root), message: `${name} has no docstring` });
      for (const method of node.members.filter(isAction)) {
        const text = docstring(method);
        if (text !== null) sentences[`${name}.${method.name.text}`] = sentence(text, method, checker);
        if (own.has(file)) problems.push(...methodProblems(name, method, text, root));
      }
    }
    if (own.has(file)) problems.push(...exportProblems(file, root));
  }
  return { sentences, problems };
}

function sentence(text: string, { parameters }: ts.MethodDeclaration, checker: ts.TypeChecker): Sentences[string] {
  const defaults = parameters.map(({ initializer }) => {
    const value = initializer === undefined ? undefined : evaluate(initializer, new Map(), checker);
    return value instanceof Unknown ? undefined : value;
  });
  return {
    text,
    parameters: parameters.map(({ name }) => name.getText()),
    ...(defaults.some((value) => value !== undefined) ? { defaults } : {}),
  };
}

function methodProblems(
  className: string,
  method: ts.MethodDeclaration & { readonly name: ts.Identifier },
  text: string | null,
  root: string,
): readonly Problem[] {
  const place = placeOf(method.name, root);
  const name = `${className}.${method.name.text}`;
  if (text === null)
    return [{ place, message: `${name} has no docstring: documents and reports show it as a sentence` }];
  const names = new Set(["this", ...method.parameters.flatMap((each) => namesOf(each.name))]);
  return placesIn(text)
    .filter((each) => !names.has(each))
    .map((each) => ({ place, message: `the docstring of ${name} names {${each}}, which is no parameter` }));
}

/** Everything that a file gives to others says what it is. */
function exportProblems(file: ts.SourceFile, root: string): readonly Problem[] {
  return file.statements.flatMap((node): readonly Problem[] => {
    const exported =
      ts.canHaveModifiers(node) &&
      (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    const isNamed =
      ts.isFunctionDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
    if (!exported || !(isNamed || ts.isVariableStatement(node)) || docstring(node) !== null) return [];
    const name = isNamed
      ? node.name?.text
      : node.declarationList.declarations.map((each) => each.name.getText()).join(", ");
    return [{ place: placeOf(node, root), message: `${name ?? "an export"} has no docstring` }];
  });
}

/** The names that a pattern binds. */
function namesOf(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((each) => (ts.isOmittedExpression(each) ? [] : namesOf(each.name)));
}
