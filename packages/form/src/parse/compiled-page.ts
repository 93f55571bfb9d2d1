import type { z } from "zod";
import type { DynamicOption as MadeOption, Field, Option } from "../definition/field.ts";
import type { OutcomePage, Page } from "../definition/page.ts";
import type { Check, Question } from "../definition/question.ts";
import type { Rule, Slot } from "./compiled.ts";
import type { CompiledText } from "./env.ts";

/** A piece of content. */
export type CompiledContent = { readonly when: Rule | null } & (
  | { readonly kind: "paragraph" | "heading" | "warning" | "inset"; readonly text: CompiledText }
  | { readonly kind: "list"; readonly items: readonly CompiledText[]; readonly ordered: boolean }
  | {
      readonly kind: "guidance" | "definition";
      readonly title: CompiledText | null;
      readonly contents: readonly CompiledContent[];
    }
  | {
      readonly kind: "facts";
      readonly title: CompiledText | null;
      readonly rows: readonly {
        readonly label: CompiledText;
        readonly value: CompiledText;
        readonly when: Rule | null;
      }[];
    }
);

/** A limit of a field: a number as written, or a rule. */
export interface CompiledBound {
  readonly value: number | Rule;
  readonly exclusive: boolean;
  readonly message: CompiledText | null;
  /** What was within it stays confirmed when it changes. */
  readonly lasting: boolean;
}

/** One option, or the options made for each element of a list. */
export type CompiledOption =
  | {
      readonly kind: "option";
      readonly definition: Option;
      readonly label: CompiledText;
      readonly hint: CompiledText | null;
      readonly when: Rule | null;
      readonly reveal: CompiledField | null;
      /** Of a relationship: how the question, and the relationship, read once it is chosen. */
      readonly title: CompiledText | null;
      readonly playback: CompiledText | null;
    }
  | {
      readonly kind: "each";
      readonly definition: z.infer<typeof MadeOption>;
      readonly each: Rule;
      readonly value: Rule;
      readonly label: CompiledText;
      readonly hint: CompiledText | null;
    };

/** The texts that stand in for the default messages, by kind of error. */
export type CompiledMessages = Readonly<
  Partial<Record<"required" | "invalid" | "min" | "max" | "length" | "decimals", CompiledText>>
>;

/** A field where it is asked. */
export interface CompiledField {
  readonly definition: Field;
  readonly slot: Slot;
  readonly label: CompiledText | null;
  readonly hint: CompiledText | null;
  readonly summaryLabel: CompiledText | null;
  readonly guidance: {
    readonly show: CompiledText;
    readonly hide: CompiledText | null;
    readonly text: CompiledText;
  } | null;
  readonly required: boolean | Rule;
  readonly when: Rule | null;
  readonly default: Rule | null;
  readonly messages: CompiledMessages;
  readonly min: CompiledBound | null;
  readonly max: CompiledBound | null;
  readonly options: readonly CompiledOption[] | null;
  /** True when some option is made from something else or has a condition. */
  readonly varyingOptions: boolean;
  readonly each: { readonly over: Rule; readonly key: Rule; readonly label: CompiledText | null } | null;
  readonly prefix: CompiledText | null;
  readonly suffix: CompiledText | null;
  readonly placeholder: CompiledText | null;
  readonly instruction: CompiledText | null;
  readonly divider: CompiledText | null;
  /** Of a relationship: how it reads while none is chosen. */
  readonly playback: CompiledText | null;
  /** The field and the option whose choice reveals it. */
  readonly revealedBy: { readonly slot: Slot; readonly value: string } | null;
}

/** What must hold among a question's fields. Fields are places in the question's `fields`. */
export type CompiledCheck = { readonly message: CompiledText | null } & (
  | { readonly kind: "rule"; readonly rule: Rule; readonly fields: readonly number[] }
  | {
      readonly kind: "sum";
      readonly fields: readonly number[];
      readonly compare: "=" | "<" | "<=" | ">" | ">=";
      readonly total: number | Rule;
      readonly when: Rule | null;
      /** What added up stays confirmed when the total changes. */
      readonly lasting: boolean;
    }
  | { readonly kind: "exclusive"; readonly fields: readonly number[]; readonly required: boolean }
  | {
      readonly kind: "date-range";
      readonly from: number;
      readonly to: number;
      readonly definition: Check & { readonly kind: "date-range" };
    }
);

/** A question in one wording. */
export interface CompiledQuestion {
  readonly definition: Question;
  readonly title: CompiledText;
  readonly summaryTitle: CompiledText | null;
  readonly description: readonly CompiledContent[];
  readonly instruction: CompiledText | null;
  readonly guidance: readonly CompiledContent[];
  readonly warning: CompiledText | null;
  readonly whens: readonly Rule[];
  readonly fields: readonly CompiledField[];
  readonly checks: readonly CompiledCheck[];
}

/** A question in its wordings: the first whose condition holds. */
export interface CompiledVariants {
  readonly whens: readonly Rule[];
  readonly variants: readonly { readonly when: Rule | null; readonly question: CompiledQuestion }[];
  /** They ask the same in other words: what was answered to one stays confirmed while it is right. */
  readonly alike: boolean;
}

/** Where a route leads. */
export type CompiledTarget =
  /** `back` says that the page lies at or before the route's own: the path stops until the route changes. */
  | { readonly kind: "page"; readonly page: number; readonly back: boolean }
  | { readonly kind: "section"; readonly section: number; readonly back: boolean }
  | { readonly kind: "end-of-section" | "end-of-form" };

interface PageCommon {
  readonly id: string;
  /** Place among all pages of the form. */
  readonly index: number;
  readonly section: number;
  /** The list whose current item it is asked about. */
  readonly list: number | null;
  /** The list page whose item page this is. */
  readonly owner: number | null;
  readonly shows: readonly Rule[];
  readonly skip: Rule | null;
  readonly routes: readonly { readonly when: Rule | null; readonly target: CompiledTarget }[];
  /** The lookups asked for once it is confirmed. */
  readonly lookups: readonly number[];
  readonly title: CompiledText | null;
  readonly documentTitle: CompiledText | null;
  readonly button: CompiledText | null;
  readonly contents: readonly CompiledContent[];
  /** Other wordings of title and contents: the first whose rule holds. */
  readonly variants: readonly {
    readonly when: Rule;
    readonly title: CompiledText;
    readonly contents: readonly CompiledContent[];
  }[];
  readonly aside: readonly CompiledContent[];
  readonly footnote: readonly CompiledContent[];
  /** The group of its section under which summaries show it. */
  readonly group: string | null;
}

type Of<K extends Page["type"]> = Page & { readonly type: K };

/** A page that asks questions. */
export interface CompiledQuestionPage extends PageCommon {
  readonly type: "question";
  readonly definition: Of<"question">;
  readonly questions: readonly CompiledVariants[];
}

/** A page that collects a list. */
export interface CompiledListPage extends PageCommon {
  readonly type: "list";
  readonly definition: Of<"list">;
  readonly collects: number;
  readonly items: readonly CompiledQuestionPage[];
  readonly emptyTitle: CompiledText | null;
  /** Whether there are more: an option of its field leads to a new item. Empty where the page only shows the list. */
  readonly questions: readonly CompiledVariants[];
  /** What is asked when an item is added, where it differs from the first of `items`. */
  readonly add: {
    readonly id: string;
    readonly documentTitle: CompiledText | null;
    readonly questions: readonly CompiledVariants[];
    readonly cancel: CompiledText | null;
  } | null;
  readonly itemTitle: CompiledText | null;
  readonly itemLabel: CompiledText;
  readonly itemDetail: CompiledText | null;
  readonly addLabel: CompiledText | null;
  readonly cancel: CompiledText | null;
  readonly remove: {
    readonly id: string | null;
    readonly documentTitle: CompiledText | null;
    readonly question: CompiledVariants;
    readonly cancel: CompiledText | null;
  } | null;
}

/** A page that asks whether the respondent is the first item of a list; `item` is asked of that item. */
export interface CompiledPrimaryPage extends PageCommon {
  readonly type: "primary-item";
  readonly definition: Of<"primary-item">;
  readonly collects: number;
  readonly questions: readonly CompiledVariants[];
  readonly item: CompiledQuestionPage | null;
}

/** A page asked of every pair of items of a list. */
export interface CompiledRelationshipsPage extends PageCommon {
  readonly type: "relationships";
  readonly definition: Of<"relationships">;
  readonly relates: number;
  readonly questions: readonly CompiledVariants[];
  readonly unrelated: {
    readonly id: string;
    readonly title: CompiledText | null;
    readonly documentTitle: CompiledText | null;
    readonly question: CompiledVariants;
    readonly value: string;
    readonly itemLabel: CompiledText;
  } | null;
}

/** A page that shows a total. */
export interface CompiledCalculationPage extends PageCommon {
  readonly type: "calculation";
  readonly definition: Of<"calculation">;
  readonly fields: readonly Slot[];
  /** Of a grand total: the pages whose totals it shows, by index. */
  readonly totals: readonly number[];
  readonly value: Rule | null;
  readonly totalLabel: CompiledText;
}

/** A page that asks nothing. */
export interface CompiledPlainPage extends PageCommon {
  readonly type: "introduction" | "content" | "section-summary" | "check";
  readonly definition: Of<"introduction" | "content" | "section-summary" | "check">;
  /** Of a section's summary: the lists it shows, where the form names them. */
  readonly lists: readonly CompiledSummaryList[] | null;
}

/** A list in a section's summary. */
export interface CompiledSummaryList {
  readonly list: number;
  readonly title: CompiledText;
  readonly empty: CompiledText | null;
  readonly add: CompiledText | null;
  readonly itemLabel: CompiledText | null;
  readonly anchor: string | null;
  readonly fields: readonly Slot[];
}

/** A page of the form, checked and compiled. */
export type CompiledPage =
  | CompiledQuestionPage
  | CompiledListPage
  | CompiledPrimaryPage
  | CompiledRelationshipsPage
  | CompiledCalculationPage
  | CompiledPlainPage;

/** Where a journey may end. */
export interface CompiledOutcome {
  readonly definition: OutcomePage;
  readonly title: CompiledText;
  readonly documentTitle: CompiledText | null;
  readonly contents: readonly CompiledContent[];
  readonly footnote: readonly CompiledContent[];
  readonly quote: Readonly<Partial<Record<"premium" | "reference" | "insurer" | "excess" | "benefits", Rule>>> | null;
  readonly priceLabel: CompiledText | null;
  readonly phone: { readonly number: CompiledText; readonly hours: CompiledText | null } | null;
  readonly query: readonly (readonly [string, Rule])[];
  readonly actions: readonly (
    | { readonly kind: "link"; readonly label: CompiledText; readonly url: string; readonly primary: boolean }
    | {
        readonly kind: "callback";
        readonly label: CompiledText;
        readonly times: readonly { readonly value: string; readonly label: CompiledText }[];
      }
  )[];
}
