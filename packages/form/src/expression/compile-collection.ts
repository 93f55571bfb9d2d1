import { isDecimal, decimal } from "../value/decimal.ts";
import { isList } from "../value/compare.ts";
import { ANY, BOOLEAN, describeType, listOf, NUMBER, unionAll } from "../value/types.ts";
import type { Type, Value } from "../value/value.ts";
import { compileCondition } from "./compile-logic.ts";
import { fail, withLocal, type Code, type Compiling, type Part, type Slot } from "./part.ts";
import type { Iteration, Place, Tree } from "./tree.ts";

/** A list literal. */
export function compileList<E>(tree: Tree & { kind: "list" }, c: Compiling<E>): Part<E> {
  const parts = tree.items.map((item) => c.compile(item));
  const codes = parts.map((part) => part.code);
  return {
    type: listOf(unionAll(parts.map((part) => part.type))),
    code: (env, language) => codes.map((code) => code(env, language)),
  };
}

/** A context literal; an entry sees the entries before it. */
export function compileContext<E>(tree: Tree & { kind: "context" }, c: Compiling<E>): Part<E> {
  const fields: Record<string, Type> = {};
  const entries: { name: string; code: Code<E>; slot: Slot }[] = [];
  for (const { name, value } of tree.entries) {
    const { type, code } = c.compile(value);
    const slot: Slot = { value: null };
    Object.defineProperty(fields, name, { value: type, enumerable: true, configurable: true });
    entries.push({ name, code, slot });
    c.locals.push({ name, type, slot, implicit: false });
  }
  c.locals.splice(c.locals.length - entries.length);
  return {
    type: { kind: "context", fields },
    code: (env, language) => {
      const made: [string, Value][] = [];
      for (const { name, code, slot } of entries) {
        slot.value = code(env, language);
        made.push([name, slot.value]);
      }
      return Object.fromEntries(made);
    },
  };
}

/** `list[condition]` keeps what it holds for (null does not); `list[number]` takes one, from 1, or from the end. */
export function compileFilter<E>(tree: Tree & { kind: "filter" }, c: Compiling<E>): Part<E> {
  const list = c.compile(tree.of);
  const element = elementType(list.type, tree.of, c);
  const slot: Slot = { value: null };
  const condition = withLocal(c, { name: "item", type: element, slot, implicit: true }, () =>
    c.compile(tree.condition),
  );
  const [read, test] = [list.code, condition.code];
  switch (condition.type.kind) {
    case "number":
      return {
        type: element,
        code: (env, language) => {
          const found = read(env, language);
          return isList(found) ? pick(found, test(env, language)) : null;
        },
      };
    case "boolean":
    case "any":
    case "null":
      return {
        type: condition.type.kind === "any" ? ANY : listOf(element),
        code: (env, language) => {
          const found = read(env, language);
          if (!isList(found)) return null;
          const before = slot.value;
          const kept: Value[] = [];
          for (const value of found) {
            if (++c.turns.count > c.turns.most) {
              slot.value = before;
              return null;
            }
            slot.value = value;
            const held = test(env, language);
            if (isDecimal(held)) {
              slot.value = before;
              return pick(found, held);
            }
            if (held === true) kept.push(value);
          }
          slot.value = before;
          return kept;
        },
      };
    default:
      return fail(
        c,
        "expression/type-mismatch",
        `a list is filtered by a condition or a number, not by a ${describeType(condition.type)}`,
        tree.condition,
      );
  }
}

function pick(list: readonly Value[], index: Value): Value {
  if (!isDecimal(index)) return null;
  const at = index.toNumber();
  if (!Number.isInteger(at)) return null;
  return list.at(at > 0 ? at - 1 : at === 0 ? list.length : at) ?? null;
}

function elementType<E>(type: Type, at: Place, c: Compiling<E>): Type {
  if (type.kind === "list") return type.of;
  if (type.kind !== "any" && type.kind !== "null") {
    fail(c, "expression/type-mismatch", `a list is needed here, and this is a ${describeType(type)}`, at);
  }
  return ANY;
}

/** One loop: what gives its values (null when there is no list), and where each is put. */
interface Loop<E> {
  readonly values: (env: E, language: string) => Iterable<Value> | null;
  readonly slot: Slot;
}

/** Compiles loops and what is inside them; later loops see the variables of earlier ones. */
function compileLoops<E, R>(
  each: readonly Iteration[],
  c: Compiling<E>,
  inside: () => R,
): { loops: Loop<E>[]; result: R } {
  const loops: Loop<E>[] = [];
  for (const iteration of each) {
    const slot: Slot = { value: null };
    const from = c.compile(iteration.in);
    const to = iteration.to && c.compile(iteration.to);
    let type: Type;
    if (to) {
      for (const [part, tree] of [
        [from, iteration.in],
        [to, iteration.to ?? iteration.in],
      ] as const) {
        if (!["number", "any", "null"].includes(part.type.kind)) {
          fail(c, "expression/type-mismatch", `a range runs between numbers, not a ${describeType(part.type)}`, tree);
        }
      }
      type = NUMBER;
      loops.push({
        slot,
        values: (env, language) => wholeNumbers(from.code(env, language), to.code(env, language), c.turns.most),
      });
    } else {
      type = elementType(from.type, iteration.in, c);
      loops.push({
        slot,
        values: (env, language) => {
          const found = from.code(env, language);
          return isList(found) ? found : null;
        },
      });
    }
    c.locals.push({ name: iteration.name, type, slot, implicit: false });
  }
  const result = inside();
  c.locals.splice(c.locals.length - each.length);
  return { loops, result };
}

function wholeNumbers(from: Value, to: Value, most: number): Value[] | null {
  if (!isDecimal(from) || !isDecimal(to)) return null;
  const [first, last] = [from.toNumber(), to.toNumber()];
  if (!Number.isInteger(first) || !Number.isInteger(last) || Math.abs(last - first) >= most) return null;
  const step = last < first ? -1 : 1;
  return Array.from({ length: Math.abs(last - first) + 1 }, (_, index) => decimal(first + step * index));
}

/**
 * Runs loops inside each other. `visit` returns true to stop. The slots are put back as they were, so that a loop
 * may run again while it runs. Gives false when a list is missing or the turns are too many.
 */
function run<E>(
  loops: readonly Loop<E>[],
  turns: Compiling<E>["turns"],
  env: E,
  language: string,
  visit: () => boolean,
): boolean {
  let missing = false;
  const descend = (depth: number): boolean => {
    const loop = loops[depth];
    if (!loop) return visit();
    const values = loop.values(env, language);
    if (!values) {
      missing = true;
      return true;
    }
    const before = loop.slot.value;
    let stopped = false;
    for (const value of values) {
      if (++turns.count > turns.most) missing = true;
      loop.slot.value = value;
      stopped = missing || descend(depth + 1);
      if (stopped) break;
    }
    loop.slot.value = before;
    return stopped;
  };
  descend(0);
  return !missing;
}

/** `for x in list return ...`: the list of results. */
export function compileFor<E>(tree: Tree & { kind: "for" }, c: Compiling<E>): Part<E> {
  const { loops, result } = compileLoops(tree.each, c, () => c.compile(tree.result));
  return {
    type: listOf(result.type),
    code: (env, language) => {
      const made: Value[] = [];
      const complete = run(loops, c.turns, env, language, () => {
        made.push(result.code(env, language));
        return false;
      });
      return complete ? made : null;
    },
  };
}

/** `some` and `every`: Kleene's `or` and `and` over the elements. Of no elements: false and true. */
export function compileQuantified<E>(tree: Tree & { kind: "some" | "every" }, c: Compiling<E>): Part<E> {
  const decisive = tree.kind === "some";
  const { loops, result } = compileLoops(tree.each, c, () => compileCondition(tree.condition, c));
  return {
    type: BOOLEAN,
    code: (env, language) => {
      let answer: boolean | null = !decisive;
      const complete = run(loops, c.turns, env, language, () => {
        const value = result.code(env, language);
        if (value === decisive) {
          answer = decisive;
          return true;
        }
        if (typeof value !== "boolean") answer = null;
        return false;
      });
      return complete ? answer : null;
    },
  };
}
