import { didYouMean } from "./nearest.ts";
import { pointerTo } from "./origins.ts";
import type { Problems } from "./problem.ts";

/** What a parameter stands for, and where that was said. */
export interface Parameter {
  readonly value: unknown;
  readonly source: string;
  /** The namespace in which names in the value are looked up. */
  readonly namespace: string;
}

/** One copying of a component's JSON: from `source` in the document to `target` in the expanded form. */
interface Copying {
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly problems: Problems;
  readonly namespace: string;
}

const GONE = Symbol("gone");

/**
 * A copy of a component's JSON with each `{"$param": "name"}` replaced by the parameter's value. A parameter that is
 * null takes the property or the entry that it stands for away.
 */
export function substitute(json: unknown, source: string, target: string, copying: Copying): unknown {
  const copied = copy(json, source, target, copying);
  return copied === GONE ? null : copied;
}

function copy(json: unknown, source: string, target: string, copying: Copying): unknown {
  if (Array.isArray(json)) {
    const entries: unknown[] = [];
    let shifted = false;
    json.forEach((entry: unknown, index) => {
      const from = pointerTo(source, index);
      const to = pointerTo(target, entries.length);
      if (shifted) copying.problems.origins.set(to, from, copying.namespace);
      const copied = copy(entry, from, to, copying);
      if (copied === GONE) shifted = true;
      else entries.push(copied);
    });
    return entries;
  }
  if (typeof json !== "object" || json === null) return json;
  const keys = Object.keys(json);
  if (keys.length === 1 && "$param" in json) return replace(json.$param, source, target, copying);
  const object: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(json)) {
    const copied = copy(value, pointerTo(source, key), pointerTo(target, key), copying);
    if (copied !== GONE) object[key] = copied;
  }
  return object;
}

function replace(name: unknown, source: string, target: string, copying: Copying): unknown {
  const { parameters, problems } = copying;
  const parameter = typeof name === "string" ? parameters.get(name) : undefined;
  if (!parameter) {
    const text = typeof name === "string" ? `"${name}"` : "this";
    const guess = typeof name === "string" ? didYouMean(name, parameters.keys()) : "";
    const message = `${text} is not a parameter of the component${guess || "; declare it in params"}`;
    problems.origins.set(target, source, copying.namespace);
    problems.add("form/unknown-parameter", target, message);
    return GONE;
  }
  if (parameter.value === null || parameter.value === undefined) return GONE;
  problems.origins.set(target, parameter.source, parameter.namespace);
  return parameter.value;
}
