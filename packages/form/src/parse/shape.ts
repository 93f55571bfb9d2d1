import { z } from "zod";
import { didYouMean } from "./nearest.ts";
import { pointerTo } from "./origins.ts";
import type { Problems } from "./problem.ts";

type Issue = z.core.$ZodIssue;

/** Checks a value against a schema. Undefined when it does not fit; then each fault is noted with its place. */
export function checkShape<S extends z.ZodType>(
  schema: S,
  value: unknown,
  pointer: string,
  problems: Problems,
): z.infer<S> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) report(issue, { schema, value, pointer, problems }, []);
  return undefined;
}

interface Place {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly pointer: string;
  readonly problems: Problems;
}

/** Notes one issue of zod's in our words; of a union, the faults of the branch that was most likely meant. */
function report(issue: Issue, place: Place, base: readonly PropertyKey[]): void {
  const path = [...base, ...issue.path];
  const at = pointerTo(place.pointer, ...path.map(String));
  const given = valueAt(place.value, path);
  switch (issue.code) {
    case "invalid_union": {
      if (issue.errors.length === 0) {
        reportKind(issue, given, at, place);
        return;
      }
      for (const inner of likeliestBranch(issue.errors, given)) report(inner, place, path);
      return;
    }
    case "unrecognized_keys": {
      const known = knownKeys(place.schema, path, place.value);
      for (const key of issue.keys) {
        const list = known.length > 0 ? ` (it may have ${known.join(", ")})` : "";
        const guess = didYouMean(key, known) || `; leave it out${list}`;
        place.problems.add("form/unknown-property", pointerTo(at, key), `"${key}" is not known here${guess}`);
      }
      return;
    }
    case "invalid_type": {
      if (given === undefined) {
        const name = String(path.at(-1) ?? "a value");
        place.problems.add("form/missing", at, `"${name}" is missing: give ${describeExpected(issue.expected)}`);
        return;
      }
      const wanted = describeExpected(issue.expected);
      place.problems.add("form/wrong-type", at, `this is ${describeGiven(given)}; give ${wanted}`);
      return;
    }
    case "invalid_value": {
      const allowed = issue.values.map((value) => JSON.stringify(value)).join(", ");
      const guess = typeof given === "string" ? didYouMean(given, issue.values.map(String)) : "";
      const code = given === undefined ? "form/missing" : "form/wrong-value";
      place.problems.add(code, at, `${describeGiven(given)} will not do here; give ${allowed}${guess}`);
      return;
    }
    default:
      place.problems.add("form/wrong-value", at, sentence(issue));
  }
}

/** A union told apart by its `type` or `kind`, which is missing or not one of them. */
function reportKind(issue: Issue & { code: "invalid_union" }, given: unknown, at: string, place: Place): void {
  const options = ("options" in issue && Array.isArray(issue.options) ? issue.options : []).map(String);
  const list = options.join(", ");
  if (typeof given === "string") {
    const guess = didYouMean(given, options);
    place.problems.add("form/unknown-kind", at, `"${given}" is none of ${list}${guess}`);
  } else place.problems.add("form/missing", at, `say which it is: one of ${list}`);
}

function sentence(issue: Issue): string {
  switch (issue.code) {
    case "too_small":
      return `give ${amount(issue.minimum, issue.origin, "at least") ?? `${issue.minimum.toString()} or more`}`;
    case "too_big":
      return `give ${amount(issue.maximum, issue.origin, "at most") ?? `${issue.maximum.toString()} or less`}`;
    case "invalid_format":
      return issue.format === "regex" && issue.message.startsWith("Invalid")
        ? `this must have the form ${issue.pattern ?? ""}`
        : issue.message;
    case "invalid_key":
      return `this name will not do: ${issue.issues[0]?.message ?? "it has a wrong form"}`;
    default:
      return issue.message;
  }
}

/** `at least 2 entries` of a list or text; undefined for a number. */
function amount(count: number | bigint, origin: string, bound: string): string | undefined {
  const [one, several] = { array: ["entry", "entries"], string: ["character", "characters"] }[origin] ?? [];
  return one === undefined ? undefined : `${bound} ${count.toString()} ${Number(count) === 1 ? one : (several ?? one)}`;
}

/**
 * The branch that the author most likely meant: one whose `type` fits, then one that knows most of the properties,
 * then the one with the fewest faults.
 */
function likeliestBranch(branches: readonly (readonly Issue[])[], given: unknown): readonly Issue[] {
  const properties = typeof given === "object" && given !== null ? Object.keys(given).length : 0;
  const distance = (issues: readonly Issue[]): number => {
    let sum = 0;
    for (const issue of issues) {
      const here = issue.path.length === 0;
      if (here && issue.code === "invalid_type") sum += 1000 + properties;
      else if (here && issue.code === "unrecognized_keys") sum += 20 * issue.keys.length;
      else if (issue.path.length === 1 && issue.code === "invalid_type") sum += 10;
      else sum += 1;
    }
    return sum;
  };
  let best: readonly Issue[] = branches[0] ?? [];
  let least = Infinity;
  for (const issues of branches) {
    const sum = distance(issues);
    if (sum < least) [best, least] = [issues, sum];
  }
  return best;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}

/** The properties that an object at this place may have: found by going down the schema along the path. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): readonly string[] {
  let candidates = alternatives(schema, value);
  let at = value;
  for (const step of path) {
    at = valueAt(at, [step]);
    candidates = candidates.flatMap((candidate) => {
      const below = childOf(candidate, step);
      return below ? alternatives(below, at) : [];
    });
  }
  const objects = candidates.filter((candidate) => candidate instanceof z.ZodObject);
  // Of several, those that know most of what stands here are meant.
  const present = typeof at === "object" && at !== null ? Object.keys(at) : [];
  const score = (keys: readonly string[]) => present.filter((key) => keys.includes(key)).length;
  const lists = objects.map((object) => Object.keys(object.shape));
  const best = Math.max(0, ...lists.map(score));
  return [...new Set(lists.filter((keys) => score(keys) === best).flat())];
}

/** A schema without its wrappings; of a union, those options whose literals fit the value. */
function alternatives(schema: z.ZodType, value: unknown): readonly z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return alternatives(schema.unwrap() as z.ZodType, value);
  }
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => alternatives(option as z.ZodType, value));
  }
  if (schema instanceof z.ZodObject) {
    for (const [key, part] of Object.entries(schema.shape)) {
      if (part instanceof z.ZodLiteral && valueAt(value, [key]) !== part.value) return [];
    }
  }
  return [schema];
}

function childOf(schema: z.ZodType, step: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, unknown>> = schema.shape;
    return Object.hasOwn(shape, String(step)) ? (shape[String(step)] as z.ZodType) : undefined;
  }
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return undefined;
}

function describeExpected(expected: string): string {
  switch (expected) {
    case "string":
      return "a text";
    case "array":
      return "a list";
    case "object":
    case "record":
      return "an object";
    case "int":
      return "a whole number";
    case "boolean":
      return "true or false";
    default:
      return `a ${expected}`;
  }
}

function describeGiven(given: unknown): string {
  if (given === null) return "null";
  if (Array.isArray(given)) return "a list";
  switch (typeof given) {
    case "undefined":
      return "nothing";
    case "object":
      return "an object";
    case "string":
      return given.length <= 40 ? JSON.stringify(given) : "a text";
    case "number":
    case "boolean":
      return `the ${typeof given} ${String(given)}`;
    default:
      return `a ${typeof given}`;
  }
}
