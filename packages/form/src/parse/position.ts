/**
 * A place on the way through the form. Pages of a section follow each other; `before` a page its own answers are not
 * known yet, `on` it they are (its checks), `after` it also what its lookups said (its routes).
 */
export interface Position {
  readonly section: number;
  /** Index of the page among all pages; -1 stands before the first page of the section. */
  readonly page: number;
  readonly phase: "before" | "on" | "after";
}
