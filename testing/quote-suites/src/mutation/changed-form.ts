import type { Mutant } from "@waypost/e2e";
import type { Json } from "./json.ts";

/** A rule that is changed, and the form with it. */
export interface ChangedForm extends Mutant {
  readonly form: () => Json;
}

/** The form whose rules are changed. */
export interface Subject {
  /** The prefix of its suite. */
  readonly suite: string;
  /** Its path under the brand's address: `/car`. */
  readonly path: string;
  readonly form: Json;
}
