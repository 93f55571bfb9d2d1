import type { Big } from "big.js";
import type { DetailField, Field } from "../definition/field.ts";
import type { Answer, Type, Value } from "../value/value.ts";
import type { MessageKey } from "./messages.ts";

/** A field as the form defines it, wherever it stands. */
export type AnyField = Field | DetailField;
/** The name of a field type. */
export type FieldType = AnyField["type"];
/** The definition of one field type. */
export type FieldOf<T extends FieldType> = Extract<AnyField, { type: T }>;

/** What a browser posted: each name with every value it came with. */
export type RawInput = Readonly<Record<string, string | readonly string[]>>;

/** What is, or goes back, in the input boxes: one text, the chosen values, or texts by part. */
export type Typed = string | readonly string[] | Readonly<Record<string, string>>;

/** The message that the form may give in place of ours (`messages` of a field). */
export type ProblemCode = "required" | "invalid" | "min" | "max" | "length" | "decimals";

/** What is wrong with an answer. `message` is our own text for it, `part` the box it is in. */
export interface FieldProblem {
  readonly code: ProblemCode;
  readonly message: MessageKey;
  readonly args?: Readonly<Record<string, string | number>>;
  readonly part?: string;
}

/** For whom a form is worded: a survey reads and says some things as ONS does. */
export type Wording = "plain" | "survey";

/** What typed input came to. */
export type Parsed =
  | { readonly kind: "empty" }
  /** `problems`: with how it was typed, whatever the answer says. */
  | { readonly kind: "answer"; readonly answer: Answer; readonly problems?: readonly FieldProblem[] }
  | { readonly kind: "error"; readonly problems: readonly FieldProblem[] };

/** A limit worked out: a number, or a date's text. Null (not known yet) limits nothing. */
export interface Limit {
  readonly value: Value;
  readonly exclusive?: boolean;
}

/** An option that may be chosen now. */
export interface FieldOption {
  readonly value: string;
  readonly label: (language: string) => string;
  readonly exclusive?: boolean;
}

/** What an answer is checked against beside the definition. Without `options` membership is not checked. */
export interface Limits {
  readonly min?: Limit;
  readonly max?: Limit;
  readonly options?: readonly FieldOption[];
  /** Language of the limits named in problems; default `en`. */
  readonly language?: string;
}

/** What a field's answers may be, for the proof. A missing bound is none. */
export type Domain =
  | { readonly kind: "options"; readonly values: readonly string[]; readonly many: boolean; readonly open: boolean }
  | {
      readonly kind: "number";
      readonly min?: DomainBound<Big>;
      readonly max?: DomainBound<Big>;
      readonly decimals: number;
    }
  | { readonly kind: "date" | "month" | "year"; readonly min?: DomainBound<string>; readonly max?: DomainBound<string> }
  | { readonly kind: "text"; readonly minLength: number; readonly maxLength: number; readonly pattern?: string }
  | { readonly kind: "duration"; readonly units: readonly string[] }
  | { readonly kind: "address"; readonly parts: readonly string[] };

/** One end of a domain. */
export interface DomainBound<T> {
  readonly value: T;
  readonly exclusive: boolean;
}

/** The behaviour of a field type: pure, and it throws nothing whatever is put in. */
export interface FieldBehaviour<S extends AnyField = AnyField> {
  /** What was typed in the field's boxes; `id` is its DOM id, parts post under `<id>-<part>`. */
  readonly read: (raw: RawInput, id: string, spec: S) => Typed;
  /** What was typed as an answer in canonical form, nothing, or what is wrong with it. Checks no limits. */
  readonly parse: (typed: Typed, spec: S, wording?: Wording) => Parsed;
  /** What is wrong with an answer, by the definition's limits and those given. */
  readonly limits: (answer: Answer, spec: S, limits: Limits) => readonly FieldProblem[];
  /** The answer as a value of expressions. An answer that is none of this type's is null. */
  readonly valueOf: (answer: Answer, spec: S) => Value;
  /** The answer as it goes back in the input boxes: parsing it gives the same answer. */
  readonly typed: (answer: Answer, spec: S) => Typed;
  /** The answer for reading, one text a line: plain texts, to be escaped where HTML is made. */
  readonly format: (answer: Answer, spec: S, language: string, options?: readonly FieldOption[]) => readonly string[];
  readonly type: (spec: S, options?: readonly string[]) => Type;
  readonly domain: (spec: S, limits: Limits) => Domain;
  /** The message for an empty answer that is required. */
  readonly required: MessageKey;
  /** The parts whose boxes post under `<id>-<part>`; none for a single box. */
  readonly parts: (spec: S) => readonly string[];
}
