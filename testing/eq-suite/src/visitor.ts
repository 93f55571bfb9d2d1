/**
 * A respondent before a page: what they see and what they can do, by the landmarks of the page (CSS selectors and the
 * ids of inputs). One interface, two bodies: plain HTTP without scripts, and a browser.
 */
export interface Visitor {
  /** Path and query of the page, without the fragment. */
  readonly path: () => Promise<string>;
  /** What stands after `#` in the address that led here, or "". */
  readonly fragment: () => Promise<string>;
  /** The HTTP status of the page. */
  readonly status: () => Promise<number>;
  readonly title: () => Promise<string>;
  /** The text of the page's `h1`. */
  readonly heading: () => Promise<string>;
  /** The text of the first element that the selector finds, spaces made one. Throws when there is none. */
  readonly text: (selector: string) => Promise<string>;
  /** The texts of all that it finds. */
  readonly texts: (selector: string) => Promise<readonly string[]>;
  readonly count: (selector: string) => Promise<number>;
  readonly attribute: (selector: string, name: string) => Promise<string | null>;
  /** The value of the input of this id. */
  readonly value: (id: string) => Promise<string>;
  readonly isChecked: (id: string) => Promise<boolean>;

  /** Types into the input of this id, in place of what stood there. */
  readonly fill: (id: string, value: string) => Promise<void>;
  /** Ticks the radio button or checkbox of this id. */
  readonly choose: (id: string) => Promise<void>;
  readonly unchoose: (id: string) => Promise<void>;
  /** Chooses an option of a `select` by its value. */
  readonly select: (id: string, value: string) => Promise<void>;
  /** Presses a button: sends the form that it stands in, and follows to the page that answers. */
  readonly press: (selector: string) => Promise<void>;
  /** Presses the page's main button. */
  readonly submit: () => Promise<void>;
  /** Follows a link. */
  readonly follow: (selector: string) => Promise<void>;
  /** Opens an address of the runner. */
  readonly goTo: (path: string) => Promise<void>;
  /** The texts of the error panel's links; none when there is no panel. */
  readonly errors: () => Promise<readonly string[]>;
  /** Whether text stands anywhere in the page's main part. */
  readonly says: (text: string) => Promise<boolean>;
}

/** The page's main button. */
export const SUBMIT = '[data-qa="btn-submit"]';
/** The links of the error panel. */
export const ERROR_LINKS = '[data-qa="error-body"] .ons-js-inpagelink';

/** Makes any white space one space. */
export const tidy = (text: string) => text.replace(/\s+/g, " ").trim();
