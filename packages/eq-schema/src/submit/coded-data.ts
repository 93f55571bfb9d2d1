import type { SubmittedData } from "@waypost/journey";
import type { CodedOption, SubmittedField } from "./field-types.ts";

/**
 * The answers of data version 0.0.1: texts by the question codes of their fields. What has no code is left out; of
 * several answers under one code the last counts. Days are written 31/12/2026, months 12/2026.
 */
export function codedData(
  { answers }: Pick<SubmittedData, "answers">,
  fields: ReadonlyMap<string, SubmittedField>,
): Readonly<Record<string, string>> {
  const data = new Map<string, string>();
  const told = new Map(answers.map(({ field, item, value }) => [keyOf(field, item), value]));
  for (const { field, item, value } of answers) {
    const known = fields.get(field);
    if (known === undefined || value === null) continue;
    const parts = Array.isArray(value)
      ? chosen(value, known, (detail) => told.get(keyOf(detail, item)))
      : [[known.code, textOf(value, known.type)] as const];
    for (const [code, text] of parts) if (code !== undefined && text !== "") data.set(code, text);
  }
  return Object.fromEntries(data);
}

const keyOf = (field: string, item = "") => `${field}#${item}`;

/**
 * What was ticked: each option under its own code with its value, or with what was said beside it; where one of them has
 * none, all together under the code of the field.
 */
function chosen(
  values: readonly unknown[],
  { code, options }: SubmittedField,
  saidBeside: (detail: string) => unknown,
): readonly (readonly [string | undefined, string])[] {
  const ticked = values.map((value) => {
    const option: CodedOption | undefined = options.get(String(value));
    const said = option?.detail === undefined ? undefined : saidBeside(option.detail);
    return [option?.code, textOf(said ?? value, "text")] as const;
  });
  if (ticked.every(([own]) => own !== undefined)) return ticked;
  return [[code, `[${ticked.map(([, text]) => quoted(text)).join(", ")}]`]];
}

/** A text of a list, in the quotation marks that it does not hold itself. */
const quoted = (text: string) =>
  text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text.replaceAll("'", "\\'")}'`;

function textOf(value: unknown, type: string): string {
  if (typeof value !== "string") return JSON.stringify(value);
  if (type === "date" || type === "month") return value.split("-").toReversed().join("/");
  return value;
}
