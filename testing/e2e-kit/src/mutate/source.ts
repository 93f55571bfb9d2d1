/** One rule of a product, changed. */
export interface Mutant {
  /** What names it for ever: `AFC destination 5 boundary 4000 -> 4001`. */
  readonly id: string;
  /** The prefix of the suite whose product it is. */
  readonly suite: string;
  /** What kind of rule it is: "destination", "source code", "required", "title", "error bound". */
  readonly rule: string;
  /** Where it stands, for a reader: "row 5: quoted, below £4,000: callback". */
  readonly place: string;
  /** What was changed: "below 4000 became below 4001". */
  readonly change: string;
  /** What a case would have to do to see it, for a survivor. */
  readonly hint: string;
  /** Which cases are tried first. */
  readonly seenBy: Sight;
  /** Why nobody could ever see it, where that is so: it is not run and not counted. */
  readonly equivalent?: string;
}

/** Where a changed rule shows: cases that fit are tried first. */
export type Sight =
  /** On a page, whose path after the brand's address begins so; likeliest to who is shown an error that begins so. */
  | { readonly page: string; readonly error?: string }
  /** To cases with one of the markers; likeliest to rows that have all words of one of the lists in their cells. */
  | { readonly markers: readonly string[]; readonly words?: readonly (readonly string[])[] };

/** One thing of a product that cases can cover. */
export interface Coverable {
  /** "Pages", "Answers", "Errors", "Outcomes". */
  readonly kind: string;
  /** As a reader knows it. */
  readonly name: string;
  /** As a trace knows it: a path, `name=value`, `path: text`. A `*` stands for anything. */
  readonly trace: string;
}

/** What a product tells the kit about its rules: the default export of the module that `mutation` of the settings names. */
export interface RuleSource {
  /** Opens it against the product that runs at these addresses; `{brand}` stands for a brand's name. */
  readonly open: (template: string) => Promise<OpenRules>;
}

/** A product with one rule changed. */
export interface Served {
  /** The brand's address. */
  readonly url: string;
  /** Is called when nobody looks at it any more. */
  readonly release?: () => void;
}

/** Rules that can be changed one at a time. */
export interface OpenRules {
  readonly mutants: readonly Mutant[];
  /** What there is to cover, by the prefix of its suite. */
  readonly coverables: Readonly<Record<string, readonly Coverable[]>>;
  /** Serves the product with one rule changed, or says why the product refuses such a rule. */
  readonly serve: (mutant: Mutant) => Promise<Served | { readonly refused: string }>;
  readonly close: () => Promise<void>;
}
