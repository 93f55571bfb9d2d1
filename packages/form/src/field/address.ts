import { TEXT } from "../value/types.ts";
import type { Answer, Type, Value } from "../value/value.ts";
import type { FieldBehaviour, FieldOf, FieldProblem, Parsed, Typed } from "./field.ts";
import { cleanCode, cleanLine, EMPTY, firstOf, inCapitals, partTyped, problem } from "./input.ts";
import { textProblems } from "./text.ts";

type AddressSpec = FieldOf<"address">;
type Part = NonNullable<AddressSpec["parts"]>[number];

const ALL: readonly Part[] = ["line1", "line2", "town", "county", "postcode"];
const MAX_LINE = 100;
/** Parts that may have to be given where they are asked for, and what is said where they are not. */
const NEEDED = { line1: "address-line1", town: "address-town", postcode: "address-postcode" } as const;
// Outward and inward code; GIR 0AA and the overseas territories' own are written alike.
const POSTCODE = /^(?:GIR0AA|[A-Z]{1,2}\d[A-Z\d]?\d[ABD-HJLNP-UW-Z]{2}|[A-Z]{4}1ZZ)$/;

/** A postcode as it is kept, `SW1A 1AA`; what is none stays as typed, in capitals. */
export function normalisePostcode(text: string): string {
  const code = inCapitals(cleanCode(text));
  return POSTCODE.test(code) ? `${code.slice(0, -3)} ${code.slice(-3)}` : inCapitals(cleanLine(text));
}

/** True for a full UK postcode as `normalisePostcode` gives it. */
export const isPostcode = (text: string): boolean => POSTCODE.test(text.replace(" ", ""));

const partsOf = ({ parts }: AddressSpec): readonly Part[] => parts ?? ALL;

/** One part of an address answer, or an empty text. */
function partAnswer(answer: Answer, part: Part): string {
  if (typeof answer !== "object" || Array.isArray(answer) || !Object.hasOwn(answer, part)) return "";
  const value: unknown = (answer as Readonly<Record<string, unknown>>)[part];
  return typeof value === "string" ? value : "";
}

const isPostcodeOfUk = (part: Part, { anyPostcode }: AddressSpec): boolean =>
  part === "postcode" && anyPostcode !== true;

function parse(typed: Typed, spec: AddressSpec): Parsed {
  const answer: Record<string, string> = {};
  for (const part of partsOf(spec)) {
    const text = partTyped(typed, part);
    const value = isPostcodeOfUk(part, spec) ? normalisePostcode(text) : cleanLine(text);
    if (value !== "") answer[part] = value;
  }
  return Object.keys(answer).length === 0 ? EMPTY : { kind: "answer", answer };
}

const isNeeded = (part: Part, { needed }: AddressSpec): part is keyof typeof NEEDED =>
  part in NEEDED && (needed === undefined || needed.some((one) => one === part));

function limits(answer: Answer, spec: AddressSpec): FieldProblem[] {
  return partsOf(spec).flatMap((part): FieldProblem[] => {
    const text = partAnswer(answer, part);
    if (text === "") return isNeeded(part, spec) ? [problem("invalid", NEEDED[part], undefined, part)] : [];
    if (isPostcodeOfUk(part, spec))
      return isPostcode(text) ? [] : [problem("invalid", "postcode-invalid", undefined, part)];
    return textProblems(text, { maxLength: MAX_LINE }).map((found) => ({ ...found, part }));
  });
}

/** An address in parts. Line 1, the town and the postcode must be there where they are asked for and needed. */
export const addressField: FieldBehaviour<AddressSpec> = {
  read: (raw, id, spec) => Object.fromEntries(partsOf(spec).map((part) => [part, firstOf(raw, `${id}-${part}`)])),
  parse,
  limits,
  valueOf: (answer, spec): Value =>
    typeof answer === "object" && !Array.isArray(answer)
      ? Object.fromEntries(partsOf(spec).map((part) => [part, partAnswer(answer, part) || null]))
      : null,
  typed: (answer, spec) => Object.fromEntries(partsOf(spec).map((part) => [part, partAnswer(answer, part)])),
  format: (answer, spec) =>
    partsOf(spec)
      .map((part) => partAnswer(answer, part))
      .filter((line) => line !== ""),
  type: (spec): Type => ({ kind: "context", fields: Object.fromEntries(partsOf(spec).map((part) => [part, TEXT])) }),
  domain: (spec) => ({ kind: "address", parts: partsOf(spec) }),
  required: "required-address",
  parts: partsOf,
};
