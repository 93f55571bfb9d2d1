import { TEXT } from "../value/types.ts";
import type { FieldBehaviour, FieldOf, FieldProblem } from "./field.ts";
import { cleanCode, cleanLine, firstOf, inCapitals, inSmallLetters, problem, textTyped } from "./input.ts";
import { answered, textAnswer, textValue } from "./text.ts";

/** The longest address that mail systems carry (RFC 5321). */
const EMAIL_LENGTH = 254;
const LOCAL_LENGTH = 64;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** True for what a mail system would try to deliver: one @, a name without stray dots, a domain with a point. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, at);
  const labels = text.slice(at + 1).split(".");
  if (at < 1 || text.length > EMAIL_LENGTH || local.length > LOCAL_LENGTH) return false;
  if (/[\s"(),:;<>@[\\\]]/.test(local) || local.startsWith(".") || local.endsWith(".") || local.includes(".."))
    return false;
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return false;
  return /^(?:\p{L}{2,}|xn--[a-z0-9-]+)$/iu.test(labels.at(-1) ?? "");
}

/** An e-mail address, as typed but for spaces around it; its domain in small letters. */
export const emailField: FieldBehaviour<FieldOf<"email">> = {
  read: (raw, id) => firstOf(raw, id),
  parse: (typed) => {
    const text = cleanLine(textTyped(typed)).replace(/^(?:mailto:\s*)+/i, "");
    const at = text.lastIndexOf("@");
    return answered(at < 0 ? text : text.slice(0, at) + inSmallLetters(text.slice(at)));
  },
  limits: (answer) => (isEmail(textAnswer(answer)) ? [] : [problem("invalid", "email-invalid")]),
  valueOf: textValue,
  typed: textAnswer,
  format: (answer) => [textAnswer(answer)],
  type: () => TEXT,
  domain: () => ({ kind: "text", minLength: 6, maxLength: EMAIL_LENGTH }),
  required: "required-email",
  parts: () => [],
};

/** The digits of a UK number after its 0, or null for a number of another country or none. */
function ukDigits(text: string): string | null {
  const match = /^(?:\+440?|00440?|0)(\d{9,10})$/.exec(text);
  return match?.[1] ?? null;
}

function telephoneProblems(text: string, kind: "any" | "mobile"): FieldProblem[] {
  const digits = text.replaceAll(/[^\d+]/g, "");
  const uk = ukDigits(digits);
  if (kind === "mobile") {
    return uk !== null && /^7[1-9]\d{8}$/.test(uk) && !/^7[06]/.test(uk)
      ? []
      : [problem("invalid", "telephone-mobile")];
  }
  // A number of another country has its code; E.164 allows 15 digits.
  const abroad = /^(?:\+|00)(?!44)[1-9]\d{6,14}$/.test(digits);
  return abroad || (uk !== null && /^[1-9]/.test(uk)) ? [] : [problem("invalid", "telephone-invalid")];
}

/** A telephone number as it was typed, single spaces apart. Extensions and letters are refused. */
export const telephoneField: FieldBehaviour<FieldOf<"telephone">> = {
  read: (raw, id) => firstOf(raw, id),
  parse: (typed) =>
    answered(cleanLine(textTyped(typed)).normalize("NFKC").replaceAll(/\s+/g, " ").normalize("NFKC").trim()),
  limits: (answer, { kind = "any" }) => {
    const text = textAnswer(answer);
    const shaped = text.length <= 30 && /^\+?[\d\s().-]+$/.test(text);
    if (!shaped) return [problem("invalid", kind === "mobile" ? "telephone-mobile" : "telephone-invalid")];
    return telephoneProblems(text.replace(/^(\+44\s*)\(0\)/, "$1"), kind);
  },
  valueOf: textValue,
  typed: textAnswer,
  format: (answer) => [textAnswer(answer)],
  type: () => TEXT,
  domain: () => ({ kind: "text", minLength: 7, maxLength: 30 }),
  required: "required-telephone",
  parts: () => [],
};

// UK plates in order of age: since 2001, prefix (1983), suffix (1963), without dates, Northern Ireland, diplomatic.
const PLATES = [
  /^[A-Z]{2}\d{2}[A-Z]{3}$/,
  /^[A-Z]\d{1,3}[A-Z]{3}$/,
  /^[A-Z]{3}\d{1,3}[A-Z]$/,
  /^[A-Z]{1,3}\d{1,4}$/,
  /^\d{1,4}[A-Z]{1,3}$/,
  /^\d{3}[DX]\d{3}$/,
];

/** True for a UK registration without spaces, in capitals. */
export const isRegistration = (text: string): boolean => PLATES.some((plate) => plate.test(text));

/** A registration for reading: `AB12 CDE`. */
export function formatRegistration(text: string): string {
  if (/^[A-Z]{2}\d{2}[A-Z]{3}$/.test(text)) return `${text.slice(0, 4)} ${text.slice(4)}`;
  const old = /^([A-Z]\d{1,3})([A-Z]{3})$/.exec(text) ?? /^([A-Z]{3})(\d{1,3}[A-Z])$/.exec(text);
  const dateless = old ?? /^([A-Z]{1,3})(\d{1,4})$/.exec(text) ?? /^(\d{1,4})([A-Z]{1,3})$/.exec(text);
  return dateless ? `${dateless[1] ?? ""} ${dateless[2] ?? ""}` : text;
}

/** A UK vehicle registration, kept in capitals without spaces (`AB12CDE`). */
export const registrationField: FieldBehaviour<FieldOf<"vehicle-registration">> = {
  read: (raw, id) => firstOf(raw, id),
  parse: (typed) => answered(inCapitals(cleanCode(textTyped(typed)).replaceAll(/[-.]/g, ""))),
  limits: (answer) => (isRegistration(textAnswer(answer)) ? [] : [problem("invalid", "registration-invalid")]),
  valueOf: textValue,
  typed: (answer) => formatRegistration(textAnswer(answer)),
  format: (answer) => [formatRegistration(textAnswer(answer))],
  type: () => TEXT,
  domain: () => ({ kind: "text", minLength: 2, maxLength: 7 }),
  required: "required-registration",
  parts: () => [],
};
