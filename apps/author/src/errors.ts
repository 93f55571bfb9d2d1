/** What may go wrong, by its code: the HTTP status and what the page says. */
export const ERRORS = {
  "operations/code-refused": [403, "That is not the access code."],
  "operations/too-many-attempts": [429, "Too many wrong codes. Wait a while before you try again."],
  "operations/origin-refused": [403, "The form came from another site. Nothing was changed."],
  "operations/form-expired": [403, "The form was too old. Nothing was changed: try again."],
  "operations/form-broken": [400, "The form was not filled in. Nothing was changed."],
  "operations/not-found": [404, "There is no such page."],
  "operations/unavailable": [503, "The database does not answer. Try again in a moment."],
} as const satisfies Readonly<Record<string, readonly [status: number, message: string]>>;

/** One of {@link ERRORS}. */
export type ErrorCode = keyof typeof ERRORS;

/** A request that is refused. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}
