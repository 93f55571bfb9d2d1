import { Origins } from "./origins.ts";

/** Something wrong with a form: its code (docs/errors.md), the place of it, and what to do about it. */
export interface FormError {
  readonly code: FormErrorCode;
  /** JSON pointer (RFC 6901) into the document that was given; inside a component, into the component. */
  readonly pointer: string;
  readonly message: string;
}

/** `form/...` for the form itself; the others for expressions, texts and decision tables in it. */
export type FormErrorCode = `form/${string}` | `expression/${string}` | `text/${string}` | `table/${string}`;

/** More errors than this help nobody: the rest is left out, and the last error says so. */
export const MOST_ERRORS = 200;

/** Gathers the errors of one form. Pointers are given as into the expanded form and kept as into the source. */
export class Problems {
  readonly origins = new Origins();
  readonly #errors: FormError[] = [];
  readonly #warnings: FormError[] = [];
  readonly #seen = new Set<string>();

  /** Notes an error; the same error at the same place of the source is noted once. */
  add(code: FormErrorCode, pointer: string, message: string): void {
    const source = this.origins.source(pointer);
    const key = `${code} ${source} ${message}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    if (this.#errors.length < MOST_ERRORS) this.#errors.push({ code, pointer: source, message });
    else if (this.#errors.length === MOST_ERRORS) {
      const message = `there are more than ${MOST_ERRORS} errors; mend these first`;
      this.#errors.push({ code: "form/too-many-errors", pointer: "", message });
    }
  }

  /** Notes what is no error, and surely not meant: the form works without it. */
  warn(code: FormErrorCode, pointer: string, message: string): void {
    const source = this.origins.source(pointer);
    const isKnown = this.#warnings.some((one) => one.pointer === source && one.message === message);
    if (!isKnown && this.#warnings.length < MOST_ERRORS) this.#warnings.push({ code, pointer: source, message });
  }

  get warnings(): readonly FormError[] {
    return [...this.#warnings];
  }

  get any(): boolean {
    return this.#errors.length > 0;
  }

  /** True when an error was noted at this place or below it. */
  within(pointer: string): boolean {
    const source = this.origins.source(pointer);
    return this.#errors.some((error) => error.pointer === source || error.pointer.startsWith(`${source}/`));
  }

  list(): readonly FormError[] {
    return [...this.#errors];
  }
}
