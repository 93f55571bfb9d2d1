/** What a respondent met on one way through a product, for those who ask what is covered. */
export class Trace {
  /** The paths of pages that were shown. */
  readonly pages = new Set<string>();
  /** What was sent: `name=value`. */
  readonly answers = new Set<string>();
  /** The errors that were shown: `path: text`. */
  readonly errors = new Set<string>();
  /** The path of the last page. */
  last = "";

  /** Takes note of a page that is shown. */
  shown(path: string, errors: readonly string[]): void {
    this.pages.add(path);
    this.last = path;
    for (const text of errors) this.errors.add(`${path}: ${text}`);
  }

  /** Takes note of a form that is sent. */
  sent(form: URLSearchParams): void {
    for (const [name, value] of form) if (value !== "") this.answers.add(`${name}=${value}`);
  }
}
