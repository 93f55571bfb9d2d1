import { BOOLEAN, describeType, union } from "../value/types.ts";
import { fail, type Code, type Compiling, type Part } from "./part.ts";
import type { Place, Tree } from "./tree.ts";

/** Compiles an operand that must be true, false or unknown (null). */
export function compileCondition<E>(tree: Tree, c: Compiling<E>): Part<E> {
  const part = c.compile(tree);
  expectBoolean(part, tree, c);
  return part;
}

/** Reports a part that can be neither true nor false. */
export function expectBoolean<E>({ type }: Part<E>, at: Place, c: Compiling<E>): void {
  if (type.kind === "boolean" || type.kind === "any" || type.kind === "null") return;
  fail(c, "expression/type-mismatch", `a condition is needed here, and this is a ${describeType(type)}`, at);
}

/** Kleene's `and` and `or`: the right side is not read when the left one decides. Other values count as null. */
export function compileAndOr<E>(tree: Tree & { kind: "and" | "or" }, c: Compiling<E>): Part<E> {
  const { code: left } = compileCondition(tree.left, c);
  const { code: right } = compileCondition(tree.right, c);
  const code: Code<E> =
    tree.kind === "and"
      ? (env, language) => {
          const a = left(env, language);
          if (a === false) return false;
          const b = right(env, language);
          if (b === false) return false;
          return a === true && b === true ? true : null;
        }
      : (env, language) => {
          const a = left(env, language);
          if (a === true) return true;
          const b = right(env, language);
          if (b === true) return true;
          return a === false && b === false ? false : null;
        };
  return { type: BOOLEAN, code };
}

/** `not(condition)`: null stays null. */
export function compileNot<E>(argument: Tree, c: Compiling<E>): Part<E> {
  return negated(compileCondition(argument, c));
}

/** The opposite of a condition; null stays null. */
export function negated<E>({ code }: Part<E>): Part<E> {
  return {
    type: BOOLEAN,
    code: (env, language) => {
      const value = code(env, language);
      return value === true ? false : value === false ? true : null;
    },
  };
}

/** `if`: only true takes the first branch. */
export function compileIf<E>(tree: Tree & { kind: "if" }, c: Compiling<E>): Part<E> {
  const { code: condition } = compileCondition(tree.condition, c);
  const then = c.compile(tree.then);
  const otherwise = c.compile(tree.otherwise);
  const [yes, no] = [then.code, otherwise.code];
  return {
    type: union(then.type, otherwise.type),
    code: (env, language) => (condition(env, language) === true ? yes(env, language) : no(env, language)),
  };
}
