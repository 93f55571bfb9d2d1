import { neverHolds, type Known } from "../expression/never.ts";
import { type Tree, withoutPlaces } from "../expression/tree.ts";
import type { Collected } from "./collect.ts";
import type { Slot } from "./compiled.ts";
import type { Problems } from "./problem.ts";
import type { SiteScope, Symbol } from "./scope.ts";
import type { Type } from "../value/value.ts";

/** Warns of a condition that can never hold. What a component or its parameters say may well be off on purpose. */
export function checkCondition(
  tree: Tree,
  at: string,
  scope: SiteScope,
  limits: NumberLimits,
  problems: Problems,
): void {
  if (isOfComponent(at, problems)) return;
  const why = neverHolds(tree, (name) => {
    const type = scope.lookup(name)?.type;
    return type && known(type, scope.found.get(name), limits);
  });
  if (why !== null) problems.warn("form/never-holds", at, `this can never hold: ${why}; mend it or take it away`);
}

const isOfComponent = (at: string, { origins }: Problems): boolean =>
  origins.namespace(at) !== "" || /\/with\/[^/]+$/.test(origins.source(at));

const known = (type: Type, symbol: Symbol | undefined, limits: NumberLimits): Known => ({
  type,
  ...(symbol?.kind === "field" ? limits.of(symbol.slot) : {}),
});

/** Warns of a way that has the condition of an earlier one of the same page or question: the earlier is taken. */
export function checkAlike(whens: readonly (Tree | undefined)[], atOf: (index: number) => string, problems: Problems) {
  const seen = new Set<string>();
  whens.forEach((tree, index) => {
    if (tree === undefined || isOfComponent(atOf(index), problems)) return;
    const key = JSON.stringify(withoutPlaces(tree));
    if (seen.has(key)) {
      const message = "this can never hold: an earlier one has the same condition; mend it or take it away";
      problems.warn("form/never-holds", atOf(index), message);
    }
    seen.add(key);
  });
}

/** The limits of number fields that are the same whatever is answered. */
export class NumberLimits {
  readonly #collected: Collected;
  #bySlot: ReadonlyMap<string, Limits> | null = null;

  constructor(collected: Collected) {
    this.#collected = collected;
  }

  of({ id }: Slot): Limits {
    this.#bySlot ??= limitsOf(this.#collected);
    return this.#bySlot.get(id) ?? {};
  }
}

type Limits = Pick<Known, "min" | "max">;

/** Asked in several wordings, a field has the widest limits of them; what counts while it is empty has none. */
function limitsOf({ fieldAt }: Collected): ReadonlyMap<string, Limits> {
  const found = new Map<string, Limits>();
  for (const { field, slot } of fieldAt.values()) {
    const own: Limits =
      field.default !== undefined
        ? {}
        : { min: fixed("min" in field ? field.min : undefined), max: fixed("max" in field ? field.max : undefined) };
    const before = found.get(slot.id);
    found.set(
      slot.id,
      before ? { min: widest(before.min, own.min, Math.min), max: widest(before.max, own.max, Math.max) } : own,
    );
  }
  return found;
}

const widest = (a: number | undefined, b: number | undefined, of: (a: number, b: number) => number) =>
  a === undefined || b === undefined ? undefined : of(a, b);

function fixed(bound: unknown): number | undefined {
  const value: unknown = typeof bound === "object" && bound !== null && "value" in bound ? bound.value : bound;
  return typeof value === "number" ? value : undefined;
}
