import type { Claims } from "./token.ts";
import type { Visitor } from "./visitor.ts";

/** What a case is about, in the order of docs/eq.md. */
export const FEATURES = [
  "Answers",
  "Validation",
  "Texts and placeholders",
  "Routing and skipping",
  "Sections and hub",
  "Lists and repeats",
  "Relationships",
  "Summaries",
  "Calculated summaries",
  "Launch and session",
  "After submission",
  "Themes and languages",
] as const;
/** One of {@link FEATURES}. */
export type Feature = (typeof FEATURES)[number];

/** A named case: what a questionnaire of ONS is about, and how one sees it. */
export interface EqCase {
  /** The questionnaire's name: its file without `.json`. */
  readonly schema: string;
  readonly feature: Feature;
  /** The asserted behaviour, a sentence about the runner: "gives back what was typed". Names the case. */
  readonly behaviour: string;
  /** Claims of the launch beside the usual ones. */
  readonly claims?: Claims;
  /** Also run in a real browser: one of each kind of page. */
  readonly browser?: true;
  /** Begins on the questionnaire's first page. */
  readonly run: (visitor: Visitor, launch: Launch) => Promise<void>;
}

/** Launches another visitor into a questionnaire. */
export interface Launch {
  readonly again: (visitor: Visitor, schema: string, claims?: Claims) => Promise<void>;
  readonly visitor: () => Visitor;
}
