import type { Visitor } from "../src/visitor.ts";

/** Where a submission leads. */
export const SUBMITTED = "/submitted/thank-you/";
/** The page of all answers of a linear questionnaire. */
export const SUMMARY = "/questionnaire/submit/";

/** Types a date into its boxes, as `1/2/2020`; month and year as `2/2020`. */
export async function fillDate(visitor: Visitor, id: string, written: string): Promise<void> {
  const parts = written.split("/").toReversed();
  for (const [at, part] of ["year", "month", "day"].entries()) {
    const value = parts[at];
    if (value !== undefined) await visitor.fill(`${id}-${part}`, value);
  }
}

/** Fills in boxes and goes on. */
export async function answer(visitor: Visitor, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, value] of Object.entries(values)) await visitor.fill(id, value);
  await visitor.submit();
}

/** Chooses options and goes on. */
export async function choose(visitor: Visitor, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) await visitor.choose(id);
  await visitor.submit();
}

/** The answer to a field on a summary. */
export const played = (visitor: Visitor, id: string): Promise<string> => visitor.text(`[data-qa="${id}"]`);
