import { pointerTo, type Path, type QuestionnaireError } from "../error.ts";

/** What can keep a questionnaire that is right in itself from becoming a form; docs/errors.md says what each means. */
export type ImportErrorCode = "eq/no-equivalent";

/** One thing of a questionnaire that a form cannot say. */
export interface ImportError {
  readonly code: ImportErrorCode | QuestionnaireError["code"];
  /** Where, as a JSON pointer into the questionnaire. */
  readonly pointer: string;
  readonly message: string;
}

/** Collects what cannot be imported, each place and message once. */
export class Problems {
  readonly #errors = new Map<string, ImportError>();
  readonly #doubts = new Set<ImportError>();

  /** Notes that what stands at a path has no equivalent in forms. */
  refuse(path: Path, message: string): void {
    const pointer = pointerTo(path);
    this.#errors.set(`${pointer} ${message}`, { code: "eq/no-equivalent", pointer, message });
  }

  /** Notes the same of what a form can go without: it asks the same pages in the same order. */
  doubt(path: Path, message: string): void {
    const error: ImportError = { code: "eq/no-equivalent", pointer: pointerTo(path), message };
    this.#errors.set(`${error.pointer} ${message}`, error);
    this.#doubts.add(error);
  }

  /** All that was noted, in order. */
  get errors(): ImportError[] {
    return [...this.#errors.values()];
  }

  /** Whether a form can go without all that was noted. */
  get areDoubts(): boolean {
    return this.errors.every((error) => this.#doubts.has(error));
  }
}
