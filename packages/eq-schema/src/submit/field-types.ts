import type { FormDefinition } from "@waypost/form";

/** What a submission needs to know of a field: its type, and its code where the questionnaire gives one. */
export interface SubmittedField {
  readonly type: string;
  readonly code?: string;
}

/** The purpose under which a form keeps the codes of ONS's questionnaires. */
export const CODES = "ons";

/** Every field of a form, wherever it is asked, with its type and code. */
export function fieldTypes(form: FormDefinition): ReadonlyMap<string, SubmittedField> {
  const found = new Map<string, SubmittedField>();
  const open: unknown[] = [form.sections, form.options];
  for (let part = open.pop(); part !== undefined || open.length > 0; part = open.pop()) {
    if (Array.isArray(part)) open.push(...(part as readonly unknown[]));
    if (typeof part !== "object" || part === null) continue;
    if ("fields" in part && Array.isArray(part.fields)) for (const field of part.fields) note(field, found);
    if ("reveal" in part) note(part.reveal, found);
    open.push(...(Object.values(part) as readonly unknown[]));
  }
  return found;
}

function note(field: unknown, found: Map<string, SubmittedField>): void {
  if (typeof field !== "object" || field === null || !("id" in field) || !("type" in field)) return;
  const { id, type } = field;
  if (typeof id !== "string" || typeof type !== "string" || found.has(id)) return;
  const codes: unknown = "codes" in field ? field.codes : undefined;
  const code: unknown = typeof codes === "object" && codes !== null ? Reflect.get(codes, CODES) : undefined;
  found.set(id, { type, ...(typeof code === "string" ? { code } : {}) });
}
