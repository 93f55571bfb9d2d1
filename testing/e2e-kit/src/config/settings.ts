import { availableParallelism } from "node:os";
import type { Landmarks } from "../driver/driver.ts";

/** How many cases run at once: a case waits for its product in between, and more than four would be felt by others there. */
export const WORKERS = Math.min(availableParallelism() + 1, 4);

/** A group of cases with numbers of its own: `AFC-001`, `AFC-002` and so on. */
export interface Suite {
  /** What the suite proves, as documents and reports call it: "Adrian Flux car insurance". */
  readonly title: string;
  /** Whose product it is; a brand has an address of its own, and is a marker of every case. */
  readonly brand: string;
  /** The product of the brand: a marker of every case. */
  readonly product: string;
  /** Where the product begins, under the brand's address: `/car`. */
  readonly path: string;
  /** The folder (or file) of its cases, from the settings' folder. Files count in the order of their names. */
  readonly cases: string;
  /** The folder of its documents under `docs`; the folder of its cases by default. */
  readonly docs?: string;
}

/** One place where products run. */
export interface Environment {
  /** The address of every brand, with `{brand}` where its name goes. */
  readonly url?: string;
  /** Addresses of single brands. */
  readonly brands?: Readonly<Record<string, string>>;
}

/** The cookie that lets cases past what keeps robots out, and lets them choose replies where a product allows it. */
export interface QaCookie {
  readonly name: string;
  /** Signs a token of one hour with `QA_BYPASS_KEY`; else the cookie's value is `QA_BYPASS_COOKIE`. */
  readonly signed?: boolean;
}

/** When evidence is kept. */
export type Keep = "on" | "off" | "retain-on-failure";

/** What a run leaves behind. */
export interface EvidenceSettings {
  readonly video: Keep;
  /**
   * A trace costs nearly as much as the run, so by default it is made when a run has failed, which is tried again for
   * it; one that then passes is flaky.
   */
  readonly trace: Keep | "on-first-retry";
  readonly screenshot: "on" | "off" | "only-on-failure";
  /** The size of the window; the video has six tenths of it. */
  readonly size: { readonly width: number; readonly height: number };
}

/** What a project says in `e2e.config.ts` (`.js`, `.mjs`, `.json`); everything but `suites` has a default. */
export interface Settings {
  readonly suites: Readonly<Record<string, Suite>>;
  readonly environments?: Readonly<Record<string, Environment>>;
  /** The environment of a run that names none. */
  readonly environment?: string;
  readonly landmarks?: Partial<Landmarks>;
  readonly qa?: QaCookie;
  readonly evidence?: Partial<EvidenceSettings>;
  /** The folder of the cases' documents, from the settings' folder: `docs`. */
  readonly docs?: string;
  /** Where a document lies for readers of a report; `{commit}` and `{path}` are filled in. */
  readonly docsUrl?: string;
  /** The folder of reports, from where the run is started: `e2e-results`. */
  readonly results?: string;
  /** The module that tells of the product's rules, from the settings' folder and without its ending; for `mutate` and `coverage`. */
  readonly rules?: string;
  /**
   * The cases that the browser may take shortcuts in, by an expression of markers: what only leads to the page that a case
   * is about (`approaches` of a flow) is then walked over HTTP. "not smoke" by default; false for none.
   */
  readonly shortcuts?: string | false;
  /** How many cases run at once: one more than there are cores, and at most four. */
  readonly workers?: number;
  /** How long one run may take over HTTP, and in a browser between two pages, in milliseconds. */
  readonly timeout?: number;
  /**
   * How long a browser may take to show what is expected once a page is there, in milliseconds: 10 s. Give more where pages
   * ask again and again until something is ready.
   */
  readonly patience?: number;
  /**
   * How often a failed run is tried again; one that then passes is flaky, which is a failure, too. By default once in a browser, where the trace
   * is made of the second attempt, and never over HTTP.
   */
  readonly retries?: number;
  /** Whether runs that pass only when they are tried again are no failure. */
  readonly allowFlaky?: boolean;
}

/** Gives the settings as they are; for the editor's sake. */
export const defineSettings = (settings: Settings): Settings => settings;

/** Defaults of what a run leaves behind. */
export const EVIDENCE: EvidenceSettings = {
  video: "on",
  trace: "on-first-retry",
  screenshot: "only-on-failure",
  size: { width: 800, height: 1000 },
};
