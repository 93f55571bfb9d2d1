import { pointerTo, type ErrorCode, type Path, type QuestionnaireError } from "../error.ts";

/** One thing that is wrong, at the path to it. */
export function fault(code: ErrorCode, path: Path, message: string): QuestionnaireError {
  return { code, pointer: pointerTo(path), message };
}

/** What a check finds. */
export type Faults = Iterable<QuestionnaireError>;

/** The values that come more than once, each once, with where it comes again. */
export function repeated<Value>(
  values: Iterable<readonly [value: Value, path: Path]>,
): readonly (readonly [value: Value, path: Path])[] {
  const seen = new Set<Value>();
  const told = new Map<Value, Path>();
  for (const [value, path] of values) {
    if (seen.has(value) && !told.has(value)) told.set(value, path);
    seen.add(value);
  }
  return [...told];
}

/** Whether two sets hold the same. */
export function same<Value>(one: ReadonlySet<Value>, other: ReadonlySet<Value>): boolean {
  return one.size === other.size && [...one].every((value) => other.has(value));
}
