import ts from "typescript";
import { isOfKit } from "./project.ts";

/** What a class is to the kit; a flow is told like a step. */
export type ClassKind = "component" | "step";

/** What a class is, by what it extends; null for a class that is neither a component nor a step. */
export function kindOf(node: ts.ClassLikeDeclaration, checker: ts.TypeChecker): ClassKind | null {
  for (let each: ts.ClassLikeDeclaration | null = node; each !== null; each = baseOf(each, checker)) {
    if (!isOfKit(each.getSourceFile().fileName)) continue;
    if (each.name?.text === "Component") return "component";
    if (each.name?.text === "FormStep" || each.name?.text === "Flow") return "step";
  }
  return null;
}

/** The class that a class extends. */
export function baseOf(node: ts.ClassLikeDeclaration, checker: ts.TypeChecker): ts.ClassLikeDeclaration | null {
  const clause = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  const [base] = clause?.types ?? [];
  const declaration = base === undefined ? undefined : resolved(base.expression, checker)?.valueDeclaration;
  return declaration !== undefined && ts.isClassLike(declaration) ? declaration : null;
}

/** What a name stands for, through imports. */
export function resolved(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(node);
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0
    ? checker.getAliasedSymbol(symbol)
    : symbol;
}
