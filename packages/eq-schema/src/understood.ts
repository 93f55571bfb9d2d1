import { boundsError } from "./bounds.ts";
import type { ErrorCode, Path, QuestionnaireError } from "./error.ts";
import { Questionnaire } from "./questionnaire/questionnaire.ts";
import { shapeErrors } from "./shape.ts";

/** What a rule of how questionnaires are written forbids, and whoever runs one can do with as it is. */
const HARMLESS: ReadonlySet<ErrorCode> = new Set([
  "eq/wrong-id",
  "eq/wrong-question-code",
  "eq/wrong-answer-code",
  "eq/single-variant",
]);

/** Where rules stand: one that is not understood is never left out, since without it other pages would be asked. */
const RULES: ReadonlySet<string | number> = new Set(["when", "enabled", "skip_conditions", "operation"]);

/** What is said, not asked: of this what is not understood may be missing. */
const SAID: ReadonlySet<string | number> = new Set([
  "guidance",
  "contents",
  "description",
  "instruction",
  "definitions",
]);

/** What is left out may show what else has to be; no more often than this. */
const MOST_ROUNDS = 10;

/**
 * What is understood of a document that has not quite the shape of a questionnaire: without the properties that nothing
 * is known of, without empty texts, and without what is said in a way that is not known. Undefined where something is
 * missing or not understood that the questionnaire cannot be run without. `readQuestionnaire` tells what was left out.
 */
export function understood(json: unknown): Questionnaire | undefined {
  if (boundsError(json) !== undefined) return undefined;
  const copy: unknown = JSON.parse(JSON.stringify(json));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const shape = Questionnaire.safeParse(copy);
    if (shape.success) return shape.data;
    const faults = shapeErrors(shape.error.issues, copy).filter(({ code }) => !HARMLESS.has(code));
    if (faults.length === 0) return copy as Questionnaire;
    const gone: string[] = [];
    // From the end, so that an entry that is taken out of a list moves none that is still to be.
    for (const fault of faults.reverse()) {
      if (gone.some((pointer) => fault.pointer.startsWith(`${pointer}/`))) continue;
      if (!leaveOut(copy, fault)) return undefined;
      gone.push(fault.pointer);
    }
  }
  return undefined;
}

/** Takes out what is wrong; false where it must not be. */
function leaveOut(root: unknown, { code, pointer }: QuestionnaireError): boolean {
  const path = pathOf(pointer);
  const key = path.at(-1);
  if (code === "eq/missing" || key === undefined) return false;
  const holder = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], root) as object;
  if (code === "eq/unknown-theme") return Reflect.set(holder, key, "default");
  if (!mayGo(code, path, holder, Reflect.get(holder, key))) return false;
  return Array.isArray(holder) ? holder.splice(Number(key), 1).length === 1 : Reflect.deleteProperty(holder, key);
}

function mayGo(code: ErrorCode, path: Path, holder: object, value: unknown): boolean {
  const inRule = path.some((step) => RULES.has(step));
  if (code === "eq/unknown-property") return !inRule || "source" in holder;
  return !inRule && (value === "" || path.some((step) => SAID.has(step)));
}

/** The steps of a JSON pointer (RFC 6901). */
function pathOf(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
