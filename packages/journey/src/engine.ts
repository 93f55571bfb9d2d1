import type { PreviewSection } from "./preview.ts";
import type { FormDefinition, RichText } from "@waypost/form";
import type { Fact, Location, Response } from "./response.ts";
import type { Given } from "./start.ts";
import type { ErrorView, LocationLink, PageView, SummaryGroupView } from "./view.ts";

/** Time and chance come in (form-model.md, 6). */
export interface Moment {
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** What a browser posted: each name with every value it came with. */
export type RawInput = Readonly<Record<string, string | readonly string[]>>;

/** An effect the engine asks for: the app performs it and records the fact. */
export interface Need {
  /** The lookup's id and, where it is asked for one list item, the item. */
  readonly lookup: string;
  readonly item?: string;
  readonly source: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Fingerprint of the input; the fact carries it. */
  readonly inputs: string;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly cacheSeconds: number;
  readonly retryInBackground: boolean;
}

/** A response seen through its form: everything derived, computed once for one state of the response. */
export interface Walk {
  readonly response: Response;
  /** Every location that this respondent meets, in order (of a hub: section after section). */
  readonly path: readonly Location[];
  /** True when the location may be opened: it is on the path and, in a linear form, nothing before it is open. */
  readonly reachable: (location: Location) => boolean;
  /** Where the respondent should be now: the first location not complete, or the hub, or the last one. */
  readonly current: Location;
  /** The same as a link to come back by. */
  readonly resume: LocationLink;
  readonly next: (location: Location) => Location;
  readonly previous: (location: Location) => Location | null;
  /** True when every location before the check page (or every section of a hub) is complete. */
  readonly complete: boolean;
  readonly sections: readonly {
    readonly id: string;
    readonly item?: string;
    readonly status: "completed" | "partially-completed" | "not-started";
  }[];
}

/** What became of a posted page. */
export type Posted =
  /** Nothing is saved; show the page again with what was typed and these errors. */
  | { readonly kind: "invalid"; readonly errors: readonly ErrorView[] }
  /**
   * Save `response`; perform `needs`; go to `next` (which the engine gives again after facts were recorded, through
   * `walk(...).next`). `submits` is true for the check page: then submit once the needs are met.
   */
  | {
      readonly kind: "saved";
      readonly response: Response;
      readonly next: LocationLink;
      readonly needs: readonly Need[];
      readonly submits: boolean;
    }
  /** The location is not (or no longer) open: nothing is saved; go to `next`. */
  | { readonly kind: "elsewhere"; readonly next: Location };

/** What a page is posted as: the page itself, the making of a list item on its first page, or an item's removal. */
export type Deed =
  | { readonly kind: "page"; readonly newItem?: string }
  | { readonly kind: "add"; readonly newItem: string }
  | { readonly kind: "remove" };

/** How a page is posted. */
export interface PostOptions {
  readonly language: string;
  readonly at: Moment;
  readonly deed: Deed;
  readonly returnTo?: string;
  /** The respondent leaves: what holds of a page is kept though not all of it does, and it is asked again. */
  readonly leaves?: boolean;
}

/** A compiled form: pure functions of a response. Make one with `compile(form)`, keep it by (tenant, form, version). */
export interface Journey {
  readonly definition: FormDefinition;
  readonly title: (language: string) => string;
  /** An empty response that keeps the declared query parameters and launch metadata, and nothing else of the input. */
  readonly start: (
    given: {
      readonly query: Readonly<Record<string, string>>;
      readonly metadata: Readonly<Record<string, string>>;
      readonly given?: Given;
    },
    at: Moment,
  ) => Response;
  readonly walk: (response: Response, at: Moment) => Walk;
  /** True for a page id of this form (of a hub also `hub`), whatever the path. */
  readonly knows: (page: string) => boolean;
  /**
   * The page at a reachable location. `add` shows the first item page of a list for an item that does not exist yet;
   * `remove` asks whether to remove an item. `returnTo` decides where `previous` and cancel lead.
   */
  readonly view: (
    walk: Walk,
    location: Location,
    options: {
      readonly language: string;
      readonly at: Moment;
      readonly deed?: Deed["kind"];
      readonly raw?: RawInput;
      readonly errors?: readonly ErrorView[];
      readonly returnTo?: string;
    },
  ) => PageView;
  readonly post: (walk: Walk, location: Location, raw: RawInput, options: PostOptions) => Posted;
  /** The response with an item that answers its own section apart from now on, or no longer. */
  readonly separate: (response: Response, item: string, wanted: boolean) => Response;
  /** The response with a fact recorded. */
  readonly record: (response: Response, fact: Fact, item?: string) => Response;
  /** Needs that the response has now and has no current fact for (for a retry in the background). */
  readonly needs: (walk: Walk) => readonly Need[];
  /** The outcome page a submitted response lands on, ready to be drawn. */
  readonly outcome: (
    walk: Walk,
    options: { readonly language: string; readonly at: Moment },
  ) => PageView & { readonly kind: "outcome" };
  /** Every answer on the path, for print and view of the submitted response. */
  readonly summary: (
    walk: Walk,
    options: { readonly language: string; readonly at: Moment },
  ) => readonly SummaryGroupView[];
  /** Every question that may be asked, by section, to be read before any is answered. */
  readonly preview: (walk: Walk, options: { readonly language: string }) => readonly PreviewSection[];
  /** The submitted data: answers on the path only, in the order of the form. */
  readonly submission: (walk: Walk, at: Moment) => SubmittedData;
}

/** What a submission carries: plain JSON. */
export interface SubmittedData {
  readonly schema: "waypost/submission/1";
  readonly form: string;
  /** `to` is the other item of a relationship; `element` what a field was made for, where it is made for several. */
  readonly answers: readonly {
    readonly field: string;
    readonly element?: string;
    readonly item?: string;
    readonly to?: string;
    readonly value: unknown;
  }[];
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** The respondent's own item, by list. */
  readonly primary?: Readonly<Record<string, string>>;
  readonly facts: readonly Fact[];
  readonly hidden: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly outcome: string;
  readonly outcomeTitle: RichText;
  readonly startedAt: string;
  readonly submittedAt: string;
}
