import type { RichText } from "@waypost/form";
import type { Location } from "./response.ts";

/**
 * A link to a location: `anchor` is the DOM id to land on, `returnTo` where to come back to once it is saved (the page,
 * or `page#item`; from there on, after a comma, to the next). `deed` is given where it does not lead to the page
 * itself: `add` (of a list page, without item: asks for a new item) or `remove` (of a list page, with the item).
 */
export interface LocationLink extends Location {
  readonly anchor?: string;
  readonly deed?: "add" | "remove";
  readonly returnTo?: string;
  /** The DOM id to land on when coming back, where that is not the same; null for none. */
  readonly returnAnchor?: string | null;
  /** The page whose answer leads here past others: where the way back leads. */
  readonly from?: string;
  /** It goes on with a section that was begun. */
  readonly resume?: true;
}

/** An error: where it belongs (a DOM id to link to) and what to do about it. */
export interface ErrorView {
  readonly anchor: string;
  readonly message: string;
  /** For those who hear the message apart from its question: what the question asks. Plain text. */
  readonly about?: string;
  /** `required`, `invalid`, `min` ...: the kind, for logs and tests. */
  readonly code: string;
  /** The DOM id of the field, or of the question, that it is about. */
  readonly field?: string;
  readonly question?: string;
}

/** A piece of content, resolved. */
export type ContentView =
  | { readonly kind: "paragraph" | "heading" | "warning" | "inset"; readonly text: RichText }
  | { readonly kind: "list"; readonly items: readonly RichText[]; readonly ordered: boolean }
  | { readonly kind: "guidance"; readonly title?: RichText; readonly contents: readonly ContentView[] }
  | { readonly kind: "definition"; readonly title: RichText; readonly contents: readonly ContentView[] }
  | {
      readonly kind: "facts";
      readonly title?: RichText;
      readonly rows: readonly { readonly label: RichText; readonly value: RichText }[];
    };

/** An option as shown. Its DOM id is `<field id>-<index>`. */
export interface OptionView {
  readonly value: string;
  readonly label: RichText;
  readonly hint?: RichText;
  readonly selected: boolean;
  readonly exclusive: boolean;
  readonly reveal?: FieldView;
  /** What it reveals stands open whether or not it is chosen. */
  readonly open?: boolean;
  /** Of a relationship: how the question, and the relationship, read once it is chosen. */
  readonly title?: RichText;
  readonly playback?: RichText;
}

interface FieldCommon {
  /** DOM id and form name: the field's id, followed by `-<key>` where the field is made for each of several. */
  readonly id: string;
  readonly label?: RichText;
  readonly hint?: RichText;
  readonly required: boolean;
  readonly errors: readonly ErrorView[];
  readonly autocomplete?: string;
  readonly width?: number;
  readonly guidance?: { readonly show: RichText; readonly hide?: RichText; readonly text: RichText };
  readonly voluntary?: boolean;
}

/** What kind of address is looked up: where somebody lives or works, in which region, now or a year ago. */
export interface AddressLookupView {
  readonly kind: "Residential" | "Workplace" | "Educational";
  readonly region?: string;
  readonly oneYearAgo?: boolean;
}

/**
 * A field ready to be drawn: `value` is what was typed (when it is shown again with errors) or the answer as it is
 * typed. Parts post under `<id>-<part>`.
 */
export type FieldView = FieldCommon &
  (
    | {
        readonly type: "text" | "email" | "telephone" | "vehicle-registration";
        readonly value: string;
        readonly maxLength?: number;
        readonly uppercase?: boolean;
        /** Where suggestions for it are to be had, as the form says; `several` may be typed, with commas between. */
        readonly suggestions?: { readonly url: string; readonly several: boolean };
      }
    | { readonly type: "textarea"; readonly value: string; readonly maxLength: number; readonly rows: number }
    | {
        readonly type: "number" | "currency" | "percentage" | "unit";
        readonly value: string;
        readonly decimals: number;
        /** Shown before or after the box: a currency's or unit's sign; `title` its name read aloud. */
        readonly prefix?: { readonly text: RichText; readonly title?: string };
        readonly suffix?: { readonly text: RichText; readonly title?: string };
      }
    | {
        readonly type: "duration";
        readonly units: readonly ("years" | "months" | "weeks" | "days")[];
        readonly value: Readonly<Record<string, string>>;
      }
    | {
        readonly type: "date";
        /** Full date: all three; month-year: month and year; year alone. Value by part: day, month, year. */
        readonly parts: readonly ("day" | "month" | "year")[];
        readonly value: Readonly<Record<string, string>>;
      }
    | {
        readonly type: "radio" | "relationship";
        readonly options: readonly OptionView[];
        readonly clearable: boolean;
        readonly inline: boolean;
        readonly divider?: RichText;
        /** Of a relationship: how it reads while none is chosen. */
        readonly playback?: RichText;
      }
    | {
        readonly type: "checkbox";
        readonly options: readonly OptionView[];
        readonly instruction?: RichText;
        readonly selectAll: boolean;
      }
    | { readonly type: "select"; readonly options: readonly OptionView[]; readonly placeholder: RichText }
    | {
        readonly type: "autosuggest";
        readonly value: string;
        readonly suggestions: readonly { readonly value: string; readonly label: RichText }[];
        readonly freeText: boolean;
      }
    | {
        readonly type: "address";
        readonly parts: readonly ("line1" | "line2" | "town" | "county" | "postcode")[];
        /** Most parts may be left out: those that may are not marked as such. */
        readonly partly?: true;
        /** It may be looked up as it is typed, where there is a service that knows addresses. */
        readonly lookup?: AddressLookupView;
        readonly value: Readonly<Record<string, string>>;
      }
  );

/** A question ready to be drawn. `exclusive`: the last field excludes the others. */
export interface QuestionView {
  readonly id: string;
  readonly title: RichText;
  readonly description: readonly ContentView[];
  readonly instruction?: RichText;
  readonly guidance: readonly ContentView[];
  readonly warning?: RichText;
  readonly fields: readonly FieldView[];
  readonly errors: readonly ErrorView[];
  readonly exclusive: boolean;
  /** A date range: two date fields, from and to. */
  readonly range: boolean;
}

/** One answer in a summary, with the link that changes it. */
export interface SummaryItemView {
  /** The field's DOM id. */
  readonly id: string;
  readonly label?: RichText;
  /** One string a line; empty when nothing was answered. Plain text: shown escaped. */
  readonly values: readonly string[];
  /** Nothing was answered to "which of these": none was chosen. Surveys tell of it as of any other answer. */
  readonly noneChosen?: true;
  /** What was said beside chosen options, by the places of their values. Plain text, too. */
  readonly beside?: Readonly<Record<number, readonly string[]>>;
  readonly change?: LocationLink;
}

/** One question in a summary. */
export interface SummaryRowView {
  readonly id: string;
  readonly title: RichText;
  readonly items: readonly SummaryItemView[];
}

/** One item of a list as shown. */
export interface ListRowView {
  readonly item: string;
  readonly label: RichText;
  readonly detail?: RichText;
  /** The respondent's own item. */
  readonly primary?: boolean;
  /** Where a summary shows items as questions with answers: what an item is called, and answers shown with it. */
  readonly itemLabel?: RichText;
  readonly related?: readonly SummaryRowView[];
  readonly complete: boolean;
  /** More is asked of it than the page that names it: whether that is complete is worth showing. */
  readonly several?: true;
  readonly edit?: LocationLink;
  readonly remove?: LocationLink;
}

/** A list inside a summary. */
export interface ListRowsView {
  readonly list: string;
  readonly title?: RichText;
  readonly empty?: RichText;
  readonly rows: readonly ListRowView[];
  readonly add?: { readonly label: RichText; readonly link: LocationLink };
}

/** A group of a summary: a section, or one list item's pages. */
export interface SummaryGroupView {
  readonly id: string;
  readonly title?: RichText;
  /** It goes on with the group before it, after a list or as one. */
  readonly continues?: true;
  /** The item that this group and those after it are about, where the page is about several. */
  readonly of?: RichText;
  readonly rows: readonly SummaryRowView[];
  /** The items of the list that the group is of. */
  readonly list?: ListRowsView;
  /** Lists that stand by themselves, under titles of their own. */
  readonly lists: readonly ListRowsView[];
}

interface PageCommon {
  readonly location: Location;
  /** What stands in h1. */
  readonly title: RichText;
  /** What stands in the browser's title before the form's own. */
  readonly documentTitle: string;
  readonly formTitle: string;
  readonly language: string;
  readonly languages: readonly string[];
  /** The section, with the page that it begins with; `own` where it is asked about the respondent's own item. */
  readonly section?: {
    readonly id: string;
    readonly title: RichText;
    readonly first: Location;
    readonly own?: true;
  };
  /** "Step 3 of 12". Steps are the sections on the path. */
  readonly progress?: { readonly step: number; readonly of: number; readonly title: RichText };
  /** The location before this one on the path, or the one that it came from; null at the start. */
  readonly previous: LocationLink | null;
  readonly contents: readonly ContentView[];
  readonly aside: readonly ContentView[];
  readonly help: readonly ContentView[];
  readonly legal: readonly ContentView[];
  readonly footnote: readonly ContentView[];
  /** Every error of the page, in the order of its fields. */
  readonly errors: readonly ErrorView[];
  /** What the form calls the button, when it says so. */
  readonly button?: RichText;
  /**
   * This page with nothing typed and nothing chosen, where nothing else on it rests on the response: one object for
   * everybody who is shown the page, so what is drawn of it may be kept.
   */
  readonly blank?: PageView;
}

/** A page ready to be drawn. */
export type PageView = PageCommon &
  (
    | { readonly kind: "introduction" | "content" }
    | {
        readonly kind: "question";
        readonly questions: readonly QuestionView[];
        /** True when the first question's title is the page's heading. */
        readonly titleIsQuestion: boolean;
        /** A page of a list item that is being added or edited: where cancelling leads, and what the link says. */
        readonly cancel?: LocationLink;
        readonly cancelLabel?: RichText;
        /** Of the question whether anyone else is related: the items it is about. */
        readonly list?: readonly RichText[];
      }
    | {
        readonly kind: "list";
        readonly list: ListRowsView;
        readonly more: QuestionView | null;
        /** True when the question's title is the page's heading. */
        readonly titleIsQuestion: boolean;
      }
    | {
        readonly kind: "remove";
        readonly question: QuestionView;
        readonly cancel: LocationLink;
        readonly cancelLabel?: RichText;
      }
    | {
        readonly kind: "calculation";
        /** It adds totals, not answers. */
        readonly grand: boolean;
        readonly groups: readonly SummaryGroupView[];
        readonly totalLabel: RichText;
        readonly total: string;
      }
    | { readonly kind: "section-summary"; readonly groups: readonly SummaryGroupView[]; readonly collapsible: boolean }
    | { readonly kind: "check"; readonly groups: readonly SummaryGroupView[]; readonly collapsible: boolean }
    | {
        readonly kind: "hub";
        readonly rows: readonly {
          readonly section: string;
          readonly item?: string;
          readonly title: RichText;
          readonly status: "completed" | "partially-completed" | "not-started";
          /** The item answers this section apart. */
          readonly separate?: true;
          /** The item is the respondent's own. */
          readonly primary?: true;
          readonly link: LocationLink;
          /** The page that the section begins with. */
          readonly first: Location;
        }[];
        readonly complete: boolean;
      }
    | {
        readonly kind: "outcome";
        readonly outcome: string;
        readonly destination: "buy" | "callback" | "call-us" | "thank-you" | "information";
        readonly quote?: {
          readonly premium?: string;
          /** What stands over the premium, when the form says so. */
          readonly label?: RichText;
          readonly reference?: string;
          readonly insurer?: string;
          readonly excess?: string;
          readonly benefits: readonly string[];
        };
        readonly phone?: { readonly number: string; readonly hours?: RichText };
        /** Appended to the outcome's URL and links, in order. */
        readonly query: readonly (readonly [string, string])[];
        readonly actions: readonly (
          | { readonly kind: "link"; readonly label: RichText; readonly url: string; readonly primary: boolean }
          | {
              readonly kind: "callback";
              readonly label: RichText;
              readonly times: readonly { readonly value: string; readonly label: RichText }[];
            }
        )[];
      }
  );
