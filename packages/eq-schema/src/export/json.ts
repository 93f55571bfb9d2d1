import type { Path } from "../error.ts";

/** A value with another one at a path. `undefined` takes a property away. What is not on the path is shared. */
export function replaced(json: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(json))
    return json.map((each: unknown, index) => (index === step ? replaced(each, rest, value) : each));
  const record = (json ?? {}) as Readonly<Record<string, unknown>>;
  const inner = replaced(record[step], rest, value);
  if (inner !== undefined) return { ...record, [step]: inner };
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== step));
}

/** Every value in a JSON value with its path, outer ones first. */
export function* valuesOf(json: unknown, path: Path = []): Generator<readonly [Path, unknown]> {
  yield [path, json];
  if (typeof json !== "object" || json === null) return;
  const entries: Iterable<readonly [string | number, unknown]> = Array.isArray(json)
    ? json.entries()
    : Object.entries(json);
  for (const [step, value] of entries) yield* valuesOf(value, [...path, step]);
}
