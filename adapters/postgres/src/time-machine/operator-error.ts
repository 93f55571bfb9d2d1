/** An operator asked for something that cannot be done: one line for people, and a code of docs/errors.md. */
export class OperatorError extends Error {
  override readonly name = "OperatorError";
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${message} [${code}]`);
    this.code = code;
  }
}
