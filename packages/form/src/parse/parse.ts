import { FormDefinition } from "../definition/form.ts";
import { withinBounds } from "./bounds.ts";
import { compileForm } from "./compile-form.ts";
import type { Form } from "./compiled.ts";
import { Problems, type FormError } from "./problem.ts";
import { checkShape } from "./shape.ts";
import { upgrade } from "./upgrade.ts";

/**
 * What parsing a definition came to: a form ready to be walked, with what in it is of no use and surely not meant; or
 * everything that is wrong with it.
 */
export type ParsedForm =
  | { readonly ok: true; readonly form: Form; readonly warnings: readonly FormError[] }
  | { readonly ok: false; readonly errors: readonly FormError[] };

/** How a form is to be served, as far as it decides what is right. */
export interface ParseOptions {
  /** Pages have addresses of another scheme than ours: no id is kept for pages of the respondent app. */
  readonly ownAddresses?: boolean;
}

/**
 * Parses a form definition: JSON of any version, with the components that it includes. Finds every error, in stages:
 * bounds, version, shape; then components, ids, references, expressions, texts, circles and order. Never throws.
 */
export function parse(json: unknown, options: ParseOptions = {}): ParsedForm {
  const problems = new Problems();
  try {
    const form = run(json, problems, options);
    if (form && !problems.any) return { ok: true, form, warnings: problems.warnings };
  } catch (error) {
    // The stack is the one thing whose end cannot be seen beforehand.
    if (!(error instanceof RangeError)) throw error;
    problems.add("form/too-deep", "", "something in this form is nested too deeply to be read; make it flatter");
  }
  return { ok: false, errors: problems.list() };
}

function run(json: unknown, problems: Problems, options: ParseOptions): Form | undefined {
  if (!withinBounds(json, problems)) return undefined;
  const newest = upgrade(json, problems);
  if (problems.any) return undefined;
  const definition = checkShape(FormDefinition, newest, "", problems);
  return definition ? compileForm(definition, problems, options) : undefined;
}
