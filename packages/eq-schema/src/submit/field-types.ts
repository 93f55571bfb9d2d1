import type { FormDefinition } from "@waypost/form";

/** A code of a field, or of one of its options. */
export interface SubmittedCode {
  readonly code: string;
  readonly value?: string;
}

/** An option by the question code of its own, and the field for what is said beside it. */
export interface CodedOption {
  readonly code?: string;
  readonly detail?: string;
}

/** What a submission needs to know of a field: the units of a duration, and the codes that the questionnaire gives it. */
export interface SubmittedField {
  readonly type: string;
  /** The question code by which older systems know it. */
  readonly code?: string;
  /** Its options, by their values. */
  readonly options: ReadonlyMap<string, CodedOption>;
  readonly units?: readonly unknown[];
  readonly codes: readonly SubmittedCode[];
}

/** The purpose under which a form keeps the codes of ONS's questionnaires. */
export const CODES = "ons";
/** The purpose under which it keeps the question codes of older ones. */
const QUESTION_CODES = "q";

/** Every field of a form, wherever it is asked, in the order of the form. */
export function fieldTypes(form: FormDefinition): ReadonlyMap<string, SubmittedField> {
  const found = new Map<string, SubmittedField>();
  const open: unknown[] = [form.options, form.sections];
  for (let part = open.pop(); part !== undefined || open.length > 0; part = open.pop()) {
    if (typeof part !== "object" || part === null) continue;
    if ("fields" in part && Array.isArray(part.fields)) for (const field of part.fields) note(field, found);
    if ("reveal" in part) note(part.reveal, found);
    // What comes first is looked at first: it is pushed last.
    open.push(...(Object.values(part) as readonly unknown[]).toReversed());
  }
  return found;
}

function note(field: unknown, found: Map<string, SubmittedField>): void {
  if (typeof field !== "object" || field === null || !("id" in field) || !("type" in field)) return;
  const { id, type } = field;
  if (typeof id !== "string" || found.has(id)) return;
  const own = codeOf(field);
  const options: readonly unknown[] = "options" in field && Array.isArray(field.options) ? field.options : [];
  found.set(id, {
    type: String(type),
    ...optional("code", codeOf(field, QUESTION_CODES)),
    options: new Map(options.flatMap(codedOption)),
    ...("units" in field && Array.isArray(field.units) ? { units: field.units as readonly unknown[] } : {}),
    codes: [...(own === undefined ? [] : [{ code: own }]), ...options.flatMap(optionCode)],
  });
}

function optionCode(option: unknown): readonly SubmittedCode[] {
  const code = codeOf(option);
  if (code === undefined || typeof option !== "object" || option === null || !("value" in option)) return [];
  return typeof option.value === "string" ? [{ code, value: option.value }] : [];
}

function codedOption(option: unknown): readonly (readonly [string, CodedOption])[] {
  if (typeof option !== "object" || option === null || !("value" in option)) return [];
  const reveal: unknown = "reveal" in option ? option.reveal : undefined;
  const detail: unknown = typeof reveal === "object" && reveal !== null && "id" in reveal ? reveal.id : undefined;
  const code = codeOf(option, QUESTION_CODES);
  return [
    [
      String(option.value),
      { ...optional("code", code), ...optional("detail", typeof detail === "string" ? detail : undefined) },
    ],
  ];
}

function codeOf(part: unknown, purpose = CODES): string | undefined {
  const codes: unknown = typeof part === "object" && part !== null && "codes" in part ? part.codes : undefined;
  const code: unknown = typeof codes === "object" && codes !== null ? Reflect.get(codes, purpose) : undefined;
  return typeof code === "string" ? code : undefined;
}

function optional<K extends string>(name: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, string>);
}
