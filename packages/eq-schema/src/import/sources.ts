import type { ChainedSource, ListItemSelector, ValueSource } from "../eq-schema.ts";
import type { Path } from "../error.ts";
import type { Names } from "./names.ts";
import { NotImportable } from "./problems.ts";

/** Where a rule or text stands. */
export interface Site {
  readonly names: Names;
  /** The list whose current item is in sight. */
  readonly list: string | null;
  /** The expression that stands for the transform before, or for the element of a map. */
  readonly previous?: string;
  readonly self?: string;
}

/** An id as a name of an expression. */
export const quoted = (id: string): string => `\`${id}\``;

/** A text as a literal of an expression. */
export const literal = (text: string): string =>
  `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n").replaceAll("\t", "\\t")}"`;

/** The name of the value that holds a calculated summary's total. */
export const totalOf = (block: string): string => quoted(`total-${block}`);

/** A value source as an expression. Of a list's items out of sight it gives the list of their values. */
export function sourceText(source: ChainedSource | ValueSource, site: Site, path: Path): string {
  const { names } = site;
  switch (source.source) {
    case "answers": {
      const known = names.answers.get(source.identifier);
      const part = source.selector === undefined ? "" : `.${source.selector}`;
      const name = quoted(source.identifier) + part;
      if (!known || known.list === null || (known.list === site.list && !source.list_item_selector)) return name;
      return itemText(known.list, source.list_item_selector, name, site);
    }
    case "list":
      return listText(source.identifier, source.selector, site);
    case "location":
      return source.identifier === "list_item_id" ? "current.id" : "to.id";
    case "metadata":
      names.readMetadata.add(source.identifier);
      return `metadata.${quoted(source.identifier)}`;
    case "response_metadata":
      if (source.identifier === "started_at") return "response.startedAt";
      throw new NotImportable(path, `"${source.identifier}" is nothing that is known of a response`);
    case "calculated_summary":
    case "grand_calculated_summary":
      return totalOf(source.identifier);
    case "progress":
      return `(if completed(${literal(source.identifier)}) then "COMPLETED" else "NOT_STARTED")`;
    case "supplementary_data": {
      const parts = (source.selectors ?? []).map((part) => `.${quoted(part)}`).join("");
      if (!names.givenLists.has(source.identifier)) return `given.${quoted(source.identifier)}${parts}`;
      if (site.list === source.identifier) return `current.given${parts}`;
      return `${quoted(source.identifier)}.given${parts}`;
    }
    case "previous_transform":
      if (site.previous !== undefined) return site.previous;
      throw new NotImportable(path, "there is no transform before this one");
  }
}

function itemText(list: string, selector: ListItemSelector | undefined, name: string, site: Site): string {
  const all = quoted(list);
  if (!selector) return `${all}.${name}`;
  if (selector.source === "location") {
    if (selector.identifier === "to_list_item_id") return `to.${name}`;
    if (site.list === list) return name;
    return `${all}[item.id = current.id][1].${name}`;
  }
  switch (selector.selector) {
    case "first":
      return `${all}[1].${name}`;
    case "last":
      return `${all}[-1].${name}`;
    case "primary_person":
      return `${all}[item.id = primary.${all}][1].${name}`;
    case "count":
    case "same_name_items":
    case undefined:
      return `${all}.${name}`;
  }
}

function listText(list: string, selector: string | undefined, { names }: Site): string {
  const all = quoted(list);
  switch (selector) {
    case "count":
      return `count(${all})`;
    case "first":
      return `${all}[1].id`;
    case "last":
      return `${all}[-1].id`;
    case "primary_person":
      return `primary.${all}`;
    case "same_name_items": {
      const same = (names.sameName.get(list) ?? []).map(
        (id) => `lower case(trim(q.${quoted(id)})) = lower case(trim(p.${quoted(id)}))`,
      );
      const other = ["q.id != p.id", ...same].join(" and ");
      return `(for p in ${all} return if (some q in ${all} satisfies ${other}) then p.id else null)`;
    }
    default:
      return `${all}.id`;
  }
}
