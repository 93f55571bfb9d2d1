import type { SubmittedData } from "@waypost/journey";

const HEADINGS = ["reference", "submitted_at", "field", "element", "item", "to", "value"];

/** A cell that spreadsheets would take for a formula begins with an apostrophe: it is text. */
const FORMULA = /^[=+\-@\t\r]/;

/** A value as text: whatever has parts as JSON. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value.replace(FORMULA, "'$&");
  return value === undefined || value === null ? "" : JSON.stringify(value);
}

/** A value as one cell. */
function cellOf(value: unknown): string {
  const text = textOf(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A submission as CSV (RFC 4180): one line an answer, each with the reference, in the order of the form. */
export function csvOf(reference: string, { answers, submittedAt }: SubmittedData): string {
  const lines = answers.map(({ field, element, item, to, value }) => [
    reference,
    submittedAt,
    field,
    element,
    item,
    to,
    value,
  ]);
  return [HEADINGS, ...lines].map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");
}
