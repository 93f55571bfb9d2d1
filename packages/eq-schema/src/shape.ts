import type { z } from "zod";
import { pointerTo, type QuestionnaireError } from "./error.ts";
import { codeOf } from "./questionnaire/primitive.ts";

type Issue = z.core.$ZodIssue;

/** Says what zod found as errors of a questionnaire: one for each property that is unknown, one for all else. */
export function shapeErrors(issues: readonly Issue[], root: unknown): QuestionnaireError[] {
  return issues.flatMap((issue) => errorsOf(issue, issue.path, root));
}

function errorsOf(issue: Issue, path: readonly PropertyKey[], root: unknown): QuestionnaireError[] {
  const coded = codeOf(issue.message);
  if (coded !== undefined) return [{ ...coded, pointer: pointerTo(path) }];
  const inner = issue.code === "custom" ? (issue.params?.["issue"] as Issue | undefined) : undefined;
  if (inner !== undefined) return errorsOf(inner, path, root);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        code: "eq/unknown-property",
        pointer: pointerTo([...path, key]),
        message: `has no property ${key}`,
      }));
    case "invalid_type":
      return [typeError(path, root, issue.expected)];
    case "invalid_union":
      if (issue.discriminator !== undefined) return [kindError(path, root)];
      return unionErrors(issue, path, root);
    default:
      if (valueAt(root, path) === undefined) return [missing(path)];
      return [{ code: "eq/wrong-value", pointer: pointerTo(path), message: issue.message }];
  }
}

/** Of a union the errors of the member that came furthest into the value. */
function unionErrors(issue: Issue & { code: "invalid_union" }, path: readonly PropertyKey[], root: unknown) {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((each) => each.path.length));
  const [best] = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  const errors = (best ?? []).flatMap((each) => errorsOf(each, [...path, ...each.path], root));
  return errors.length > 0
    ? errors
    : [{ code: "eq/wrong-value" as const, pointer: pointerTo(path), message: issue.message }];
}

function typeError(path: readonly PropertyKey[], root: unknown, expected: string): QuestionnaireError {
  if (valueAt(root, path) === undefined) return missing(path);
  return { code: "eq/wrong-type", pointer: pointerTo(path), message: `is not what is needed: ${expected}` };
}

function kindError(path: readonly PropertyKey[], root: unknown): QuestionnaireError {
  const value = valueAt(root, path);
  if (value === undefined) return missing(path);
  const kind = typeof value === "string" ? `${value} is no kind that may stand here` : "says not of which kind it is";
  return { code: "eq/unknown-kind", pointer: pointerTo(path), message: kind };
}

function missing(path: readonly PropertyKey[]): QuestionnaireError {
  return { code: "eq/missing", pointer: pointerTo(path), message: "is missing" };
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    root,
  );
}
