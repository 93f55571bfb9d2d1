import { durationText, parseDuration } from "../value/duration.ts";
import { DURATION } from "../value/types.ts";
import { numberFormat } from "../text/intl.ts";
import type { Answer } from "../value/value.ts";
import type { FieldBehaviour, FieldOf, FieldProblem, Parsed, Typed } from "./field.ts";
import { cleanCode, EMPTY, firstOf, partTyped, problem, refuse } from "./input.ts";
import { textAnswer } from "./text.ts";

type DurationSpec = FieldOf<"duration">;
type Unit = DurationSpec["units"][number];

const UNITS: readonly Unit[] = ["years", "months", "weeks", "days"];
const LETTERS: Readonly<Record<Unit, string>> = { years: "Y", months: "M", weeks: "W", days: "D" };

/** The count of each unit that an answer (`P2Y0M`) names. */
function counts(answer: Answer): ReadonlyMap<Unit, string> {
  const text = textAnswer(answer);
  const found = new Map<Unit, string>();
  if (!parseDuration(text)) return found;
  for (const unit of UNITS) {
    const match = new RegExp(`(\\d+)${LETTERS[unit]}`).exec(text);
    if (match?.[1] !== undefined) found.set(unit, match[1]);
  }
  return found;
}

/** A part left empty beside others counts as 0, unless every part is needed. */
function parse(typed: Typed, { units, complete }: DurationSpec): Parsed {
  const texts = new Map(
    UNITS.filter((unit) => units.includes(unit)).map((unit) => [unit, cleanCode(partTyped(typed, unit))]),
  );
  if ([...texts.values()].every((text) => text === "")) return EMPTY;
  let answer = "P";
  for (const [unit, text] of texts) {
    if (!/^\d{0,6}$/.test(text) || (text === "" && complete === true))
      return refuse(problem("invalid", "duration-invalid", undefined, unit));
    answer += `${Number(text)}${LETTERS[unit]}`;
  }
  return { kind: "answer", answer };
}

function limits(answer: Answer, { units }: DurationSpec): FieldProblem[] {
  const found = counts(answer);
  if (found.size === 0) return [problem("invalid", "duration-invalid")];
  const months = Number(found.get("months") ?? 0);
  return units.includes("years") && months > 11 ? [problem("invalid", "duration-months", undefined, "months")] : [];
}

function typed(answer: Answer, { units }: DurationSpec): Typed {
  const found = counts(answer);
  return Object.fromEntries(units.map((unit) => [unit, found.get(unit) ?? ""]));
}

function format(answer: Answer, _spec: DurationSpec, language: string): string[] {
  const found = [...counts(answer)];
  const shown = found.filter(([, count]) => count !== "0");
  const words = (shown.length > 0 ? shown : found.slice(-1)).map(([unit, count]) =>
    numberFormat(language, { style: "unit", unit: unit.slice(0, -1), unitDisplay: "long" }).format(Number(count)),
  );
  return [words.join(" ")];
}

/** Durations in the units asked for: `P2Y3M`, every unit named. */
export const durationField: FieldBehaviour<DurationSpec> = {
  read: (raw, id, { units }) => Object.fromEntries(units.map((unit) => [unit, firstOf(raw, `${id}-${unit}`)])),
  parse,
  limits,
  valueOf: (answer) => {
    const duration = parseDuration(textAnswer(answer));
    return duration && durationText(duration);
  },
  typed,
  format,
  type: () => DURATION,
  domain: ({ units }) => ({ kind: "duration", units }),
  required: "required-duration",
  parts: ({ units }) => units,
};
