import type { FormDefinition } from "@waypost/form";
import { pointerTo } from "../error.ts";
import { importQuestionnaire } from "../import/import.ts";
import type { ImportError } from "../import/problem.ts";
import { candidates } from "./candidates.ts";
import { differences, type Difference } from "./difference.ts";
import { replaced } from "./json.ts";

/** One change of a form that could not be said in the questionnaire it came from. */
export interface ExportError {
  readonly code: "eq/not-exported" | ImportError["code"];
  /** Where, as a JSON pointer into the form (of an error of the origin: into the questionnaire). */
  readonly pointer: string;
  readonly message: string;
}

/** The questionnaire that a form became again, or every change that keeps it from becoming one. */
export type Exported =
  | { readonly ok: true; readonly questionnaire: unknown }
  | { readonly ok: false; readonly errors: readonly ExportError[] };

/** How many edits are tried for one difference before it is given up. */
const MOST_TRIES = 200;

/**
 * Turns a form back into the questionnaire that it came from, with what was changed since: wording, options, limits,
 * literals in rules, switches, the order and removal of elements. What was not changed stays as it was written, what
 * forms do not keep (survey id, legal basis, types of metadata) included.
 *
 * Importing and exporting are the two directions of a lens, and its two laws hold by construction: an unchanged form
 * gives the origin back, and the result is given only if importing it gives the form. A change is found by search: an
 * edit of the questionnaire counts when importing it brings the form nearer and changes nothing else. Never throws.
 *
 * @param form the form as it is now
 * @param origin the questionnaire that it was imported from, as `JSON.parse` gives it
 */
export function exportQuestionnaire(form: FormDefinition, origin: unknown): Exported {
  const imported = importQuestionnaire(origin, { id: form.id });
  if (!imported.ok) return imported;
  const target: unknown = JSON.parse(JSON.stringify(form));
  let questionnaire = origin;
  let left = differences(plain(imported.form), target);
  const errors: ExportError[] = [];
  while (left.length > errors.length) {
    const next = left.find(({ path }) => !errors.some(({ pointer }) => pointer === pointerTo(path)));
    if (next === undefined) break;
    const step = stepTowards(questionnaire, target, next, left);
    if (step === undefined) errors.push(refusal(next));
    else [questionnaire, left] = step;
  }
  return left.length === 0 ? { ok: true, questionnaire } : { ok: false, errors };
}

/** A questionnaire with one edit more, whose form is as wanted at a difference and nowhere further from it. */
function stepTowards(
  questionnaire: unknown,
  target: unknown,
  difference: Difference,
  left: readonly Difference[],
): readonly [unknown, readonly Difference[]] | undefined {
  const before = new Set(left.map(({ path }) => pointerTo(path)));
  const { id } = target as FormDefinition;
  for (const { path, value } of candidates(questionnaire, target, difference).slice(0, MOST_TRIES)) {
    const edited = replaced(questionnaire, path, value);
    const imported = importQuestionnaire(edited, { id });
    if (!imported.ok) continue;
    const after = differences(plain(imported.form), target);
    const nearer = after.length < left.length && after.every((each) => before.has(pointerTo(each.path)));
    if (nearer) return [edited, after];
  }
  return undefined;
}

/** A form as it is written: properties that are undefined are not there. */
const plain = (form: FormDefinition): unknown => JSON.parse(JSON.stringify(form));

function refusal({ path, was, is }: Difference): ExportError {
  const change = was === undefined ? "added" : is === undefined ? "removed" : "changed";
  return {
    code: "eq/not-exported",
    pointer: pointerTo(path),
    message: `was ${change}, and no single change of the questionnaire says that`,
  };
}
