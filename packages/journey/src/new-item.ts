import type { Value } from "@waypost/form";
import type { ItemState } from "./state.ts";

/** An item that nothing is known of yet. */
export function newItem(id: string, list: number, position: number, slots: number, primary = false): ItemState {
  return {
    id,
    list,
    position,
    primary,
    values: new Array<Value>(slots).fill(null),
    asked: [],
    passed: new Set(),
    context: undefined,
    completed: { page: new Set(), section: new Set() },
    steps: [],
  };
}
