import ts from "typescript";
import { baseOf } from "./classes.ts";

/** An object of a class of the project, as far as it can be told without running: its fields by name. */
export class Instance {
  readonly declaration: ts.ClassLikeDeclaration;
  readonly fields: Map<string, unknown>;

  constructor(declaration: ts.ClassLikeDeclaration, fields: Map<string, unknown>) {
    this.declaration = declaration;
    this.fields = fields;
  }
}

/** Folds an expression in a scope. */
export type Fold = (node: ts.Expression, scope: ReadonlyMap<string, unknown>) => unknown;

/** Binds the names of a parameter to a value. */
export type Bind = (name: ts.BindingName, value: unknown) => readonly (readonly [string, unknown])[];

/** What making an object needs of the evaluation around it. */
export interface Making {
  readonly fold: Fold;
  readonly bind: Bind;
  readonly checker: ts.TypeChecker;
}

/** What `new` makes: fields set where they are declared and in the constructors, those of the class it extends first. */
export function construct(declaration: ts.ClassLikeDeclaration, args: readonly unknown[], making: Making): Instance {
  const instance = new Instance(declaration, new Map());
  build(declaration, args, instance, making);
  return instance;
}

function build(declaration: ts.ClassLikeDeclaration, args: readonly unknown[], self: Instance, making: Making): void {
  const { fold, checker } = making;
  const own = declaration.members.find((each) => ts.isConstructorDeclaration(each));
  const base = baseOf(declaration, checker);
  const scope = new Map<string, unknown>([...parametersOf(own?.parameters ?? [], args, making), ["this", self]]);
  const statements = own?.body?.statements ?? [];
  const above = statements.map(superCall).find((each) => each !== null);
  if (base !== null)
    build(base, own === undefined ? args : (above?.arguments.map((each) => fold(each, scope)) ?? []), self, making);
  for (const member of declaration.members)
    if (ts.isPropertyDeclaration(member) && member.initializer !== undefined && !isStatic(member))
      self.fields.set(member.name.getText(), fold(member.initializer, scope));
  for (const statement of statements) assign(statement, scope, self, making);
}

/** What the parameters of a function stand for when it is called with these arguments. */
export function parametersOf(
  parameters: readonly ts.ParameterDeclaration[],
  args: readonly unknown[],
  { fold, bind }: Making,
  around: ReadonlyMap<string, unknown> = new Map(),
): Map<string, unknown> {
  const scope = new Map(around);
  parameters.forEach(({ name, initializer, dotDotDotToken }, at) => {
    const given = dotDotDotToken === undefined ? args[at] : args.slice(at);
    const value = given === undefined && initializer !== undefined ? fold(initializer, scope) : given;
    for (const [each, bound] of bind(name, value)) scope.set(each, bound);
  });
  return scope;
}

/** `super(...)` as a statement. */
function superCall(statement: ts.Statement): ts.CallExpression | null {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return null;
  return statement.expression.expression.kind === ts.SyntaxKind.SuperKeyword ? statement.expression : null;
}

/** `this.x = value` and `const x = value` of a constructor. */
function assign(statement: ts.Statement, scope: Map<string, unknown>, self: Instance, { fold, bind }: Making): void {
  if (ts.isVariableStatement(statement))
    for (const { name, initializer } of statement.declarationList.declarations)
      if (initializer !== undefined)
        for (const [each, value] of bind(name, fold(initializer, scope))) scope.set(each, value);
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return;
  const { left, operatorToken, right } = statement.expression;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(left)) return;
  if (left.expression.kind === ts.SyntaxKind.ThisKeyword) self.fields.set(left.name.text, fold(right, scope));
}

const isStatic = (member: ts.PropertyDeclaration) =>
  (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;

/** A member of an object by its name, of its own class or of the nearest that it extends. */
export function memberOf(
  { declaration }: Instance,
  name: string,
  checker: ts.TypeChecker,
): { readonly member: ts.ClassElement; readonly owner: ts.ClassLikeDeclaration } | null {
  for (let owner: ts.ClassLikeDeclaration | null = declaration; owner !== null; owner = baseOf(owner, checker)) {
    const member = owner.members.find((each) => each.name?.getText() === name && !isAbstract(each));
    if (member !== undefined) return { member, owner };
  }
  return null;
}

const isAbstract = (member: ts.ClassElement) => (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Abstract) !== 0;

/** The one expression that a function gives back, where its body is no more than that. */
export function resultOf(node: ts.FunctionLikeDeclaration): ts.Expression | null {
  if (node.body === undefined) return null;
  if (!ts.isBlock(node.body)) return node.body;
  const [only, ...more] = node.body.statements;
  return more.length === 0 && only !== undefined && ts.isReturnStatement(only) ? (only.expression ?? null) : null;
}
