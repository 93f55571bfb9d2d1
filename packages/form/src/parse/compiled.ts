import type { FormDefinition, Section } from "../definition/form.ts";
import type { DecisionTable, Lookup } from "../definition/rules.ts";
import type { CompiledExpression } from "../expression/scope.ts";
import type { Type } from "../value/value.ts";
import type { CompiledDecisionTable } from "../expression/decision-table.ts";
import type { CompiledContent, CompiledOutcome, CompiledPage } from "./compiled-page.ts";
import type { CompiledText, Env } from "./env.ts";

/** A compiled expression, with what the engine needs to know about what it reads. */
export interface Rule extends CompiledExpression<Env> {
  /** True when its value may change with the clock alone. */
  readonly timely: boolean;
}

/** Where a field's answer is kept while walking: at `index` of the response, or of each item of `list`. */
export interface Slot {
  readonly id: string;
  /** Place among all fields of the form. */
  readonly index: number;
  readonly list: number | null;
  /** Place among the fields of its list, or among those outside lists. */
  readonly local: number;
  /** True when the field is made for each of several elements: its value is the list of their answers. */
  readonly each: boolean;
  readonly type: Type;
}

/** A list: items that respondents add. */
export interface CompiledList {
  readonly id: string;
  readonly index: number;
  readonly singular: CompiledText;
  readonly plural: CompiledText;
  /** The fields of an item, by their place in it. */
  readonly slots: readonly Slot[];
  /** The pages that collect it. */
  readonly collectors: readonly number[];
}

/** A named expression. */
export interface CompiledValue {
  readonly id: string;
  readonly index: number;
  readonly rule: Rule;
  /** The list whose current item it reads, or null. */
  readonly list: number | null;
}

/** A decision table. */
export interface CompiledTable {
  readonly id: string;
  readonly index: number;
  readonly definition: DecisionTable;
  readonly table: CompiledDecisionTable<Env>;
  readonly list: number | null;
}

/** A lookup: asked for once one of its pages is confirmed and every input that it must have is known. */
export interface CompiledLookup {
  readonly id: string;
  readonly index: number;
  readonly definition: Lookup;
  readonly list: number | null;
  readonly inputs: readonly { readonly name: string; readonly optional: boolean; readonly rule: Rule }[];
  /** The pages that ask for it. */
  readonly pages: readonly number[];
}

/** A section with its pages in order; the item pages of a list page stand right before it. */
export interface CompiledSection {
  readonly id: string;
  readonly index: number;
  readonly definition: Section;
  readonly title: CompiledText;
  readonly enabled: Rule | null;
  readonly repeat: { readonly list: number; readonly title: CompiledText } | null;
  /** Groups of its pages in summaries, in order. */
  readonly groups: readonly { readonly id: string; readonly title: CompiledText | null }[];
  /** Pages as they stand in the section: item pages are reached through their list page. */
  readonly pages: readonly CompiledPage[];
}

/** A form that was checked and compiled: what the engine walks. */
export interface Form {
  readonly definition: FormDefinition;
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly title: CompiledText;
  readonly slots: readonly Slot[];
  readonly slotOf: ReadonlyMap<string, Slot>;
  readonly lists: readonly CompiledList[];
  readonly values: readonly CompiledValue[];
  readonly tables: readonly CompiledTable[];
  readonly lookups: readonly CompiledLookup[];
  readonly sections: readonly CompiledSection[];
  /** Section indexes in the order to walk them: each after those whose answers its rules read. */
  readonly order: readonly number[];
  /** Every page in the order of the form, item pages before their list page; `page.index` is its place here. */
  readonly pages: readonly CompiledPage[];
  readonly pageOf: ReadonlyMap<string, CompiledPage>;
  /** Names of what is reached from a page and is no page itself: to add an item, to remove one, who is unrelated. */
  readonly apart: ReadonlyMap<string, { readonly page: number; readonly deed: "add" | "remove" | "unrelated" }>;
  readonly outcome: Rule | null;
  readonly outcomes: readonly CompiledOutcome[];
  /** Said after every submission: a title in the place of the outcome's, contents after its own. */
  readonly afterSubmission: { readonly title: CompiledText | null; readonly contents: readonly CompiledContent[] };
  /** True for a line whose sections may be begun in any order. */
  readonly anyOrder: boolean;
  readonly hub: {
    readonly title: CompiledText | null;
    readonly openTitle: CompiledText | null;
    /** What is said once every section is complete. */
    readonly warning: CompiledText | null;
    readonly guidance: CompiledText | null;
    readonly contents: readonly CompiledContent[];
    readonly button: CompiledText | null;
    readonly required: readonly number[];
  } | null;
  readonly help: readonly CompiledContent[];
  readonly legal: readonly CompiledContent[];
  /**
   * The values (by index) and tables (by index after those of the values) that rest on each field (by slot), list and
   * lookup: what was computed must be forgotten when one of these changes.
   */
  readonly dependents: {
    readonly slots: readonly (readonly number[])[];
    readonly lists: readonly (readonly number[])[];
    readonly lookups: readonly (readonly number[])[];
    /** What rests on whether something is complete. */
    readonly completion: readonly number[];
  };
}
