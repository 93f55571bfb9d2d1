import type { Target } from "./target.ts";

/** How a case is run: in a real browser, or as a visitor without scripts who is only HTTP. */
export type Speed = "http" | "browser";

/** An error that a page shows: what it says, and the name or id of the field that it leads to. */
export interface ShownError {
  readonly text: string;
  readonly field: string | null;
}

/**
 * A respondent before a page: what they see and what they can do. Cases, steps and components speak to this alone, so
 * that the same case runs at both speeds. Whatever is not on the page throws an error that says so in words, with the
 * page's address and heading.
 */
export interface Driver {
  readonly speed: Speed;
  /** How long what is expected may take to appear, in milliseconds; none over HTTP, where a page is what it is. */
  readonly patience: number;
  /** Opens an address, relative to where the respondent is. */
  readonly open: (address: string) => Promise<void>;
  /** Where the respondent is. */
  readonly url: () => URL;
  /** The HTTP status of the page. */
  readonly status: () => number;
  readonly title: () => Promise<string>;
  /** The text of the page's first `h1`; "" when it has none. */
  readonly heading: () => Promise<string>;
  /** The text of a thing, white space made one space. */
  readonly text: (target: Target) => Promise<string>;
  /** The texts of all things that fit; none when there is none. */
  readonly texts: (target: Target) => Promise<readonly string[]>;
  /** Whether a text stands in the main part of the page. */
  readonly says: (text: string) => Promise<boolean>;
  /** How many things fit. */
  readonly count: (target: Target) => Promise<number>;
  /** An attribute of a thing, or null. */
  readonly attribute: (target: Target, name: string) => Promise<string | null>;
  /** The value of an input; of a list, the value of the option that is chosen. */
  readonly value: (target: Target) => Promise<string>;
  readonly isChosen: (option: Target) => Promise<boolean>;
  /** The errors that the page shows, by the landmark of the configuration. */
  readonly errors: () => Promise<readonly ShownError[]>;

  /** Types into an input, in place of what stood there. */
  readonly fill: (input: Target, value: string) => Promise<void>;
  /** Chooses a radio button or ticks a checkbox. */
  readonly choose: (option: Target) => Promise<void>;
  /** Takes the tick from a checkbox. */
  readonly unchoose: (option: Target) => Promise<void>;
  /** Chooses from a list, by what the option says or else by its value. */
  readonly select: (input: Target, option: string) => Promise<void>;
  /** Presses a button or follows a link, and waits for the page that it leads to. */
  readonly press: (action: Target) => Promise<void>;
  /** The page as HTML, as it is now. */
  readonly html: () => Promise<string>;
}

/** Where a product's pages show what the kit looks for. */
export interface Landmarks {
  /** The links (or lines) of the errors that a page shows: a CSS selector. */
  readonly errors: string;
  /** The main part of a page. */
  readonly main: string;
  /** The button that sends a page. */
  readonly submit: Target;
  /** The link to the page before. */
  readonly back: Target;
}

/** Landmarks that hold for most products that are accessible. */
export const LANDMARKS: Landmarks = {
  errors: '[role="alert"] a[href^="#"], [data-qa="error-body"] a[href^="#"]',
  main: "main",
  submit: { css: 'main form button[type="submit"], main form button:not([type])' },
  back: "Previous",
};
