import type { CompiledLookup } from "@waypost/form";
import type { Need } from "./engine.ts";
import { toJson } from "./json-value.ts";
import type { Step } from "./step.ts";
import type { Path } from "./walk.ts";

/**
 * The lookups of a location that have no current fact. `since` (ISO 8601 in UTC) also asks again for what was
 * unavailable before that moment.
 */
export function needsOf(path: Path, { page, item }: Step, since?: string): readonly Need[] {
  const { state, form } = path;
  const before = state.current;
  state.current = item;
  const needs = page.lookups.flatMap((index) => {
    const lookup = form.lookups[index];
    const asked = lookup && state.input(index);
    if (!asked) return [];
    const fact = state.fact(index);
    if (fact && !(since !== undefined && fact.status === "unavailable" && fact.at < since)) return [];
    const input = Object.fromEntries(Object.entries(asked.input).map(([name, value]) => [name, toJson(value)]));
    return [needOf(lookup, asked.inputs, input, item?.id)];
  });
  state.current = before;
  return needs;
}

function needOf(
  { id, definition, list }: CompiledLookup,
  inputs: string,
  input: Need["input"],
  item: string | undefined,
): Need {
  return {
    lookup: id,
    ...(list === null || item === undefined ? {} : { item }),
    source: definition.source,
    input,
    inputs,
    timeoutMs: definition.timeoutMs ?? 3000,
    retries: definition.retries ?? 1,
    cacheSeconds: definition.cacheSeconds ?? 0,
    retryInBackground: definition.retryInBackground ?? false,
  };
}

/** Everything that confirmed locations need now: what was never said, and what was unavailable. */
export function openNeeds(path: Path): readonly Need[] {
  return path.steps.flatMap((step) =>
    Object.hasOwn(path.response.visits, step.key) ? needsOf(path, step, "9999") : [],
  );
}
