import type { Path } from "../error.ts";

/** One place at which two JSON values differ. `undefined` stands for what is not there. */
export interface Difference {
  readonly path: Path;
  readonly was: unknown;
  readonly is: unknown;
}

type Record = Readonly<{ [name: string]: unknown }>;

const isRecord = (value: unknown): value is Record =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Where two JSON values differ, as deep as they can be told apart: records by their properties, lists of one length by
 * their elements in order. Lists whose elements changed places or number differ as wholes.
 */
export function differences(was: unknown, is: unknown, path: Path = []): readonly Difference[] {
  if (Object.is(was, is)) return [];
  if (isRecord(was) && isRecord(is)) {
    const names = new Set([...Object.keys(was), ...Object.keys(is)]);
    return [...names].flatMap((name) => differences(was[name], is[name], [...path, name]));
  }
  if (Array.isArray(was) && Array.isArray(is) && sameElements(was, is)) {
    return was.flatMap((one, index) => differences(one, is[index], [...path, index]));
  }
  if (Array.isArray(was) && Array.isArray(is) && was.length === is.length && was.length === 0) return [];
  return [{ path, was, is }];
}

/** What tells an element of a list from the others: its id, its value, or itself where it is a plain value. */
export function identityOf(element: unknown): unknown {
  if (!isRecord(element)) return element;
  return element["id"] ?? element["value"] ?? element["list"];
}

function sameElements(was: readonly unknown[], is: readonly unknown[]): boolean {
  if (was.length !== is.length) return false;
  return was.every((one, index) => !isRecord(one) || identityOf(one) === identityOf(is[index]));
}
