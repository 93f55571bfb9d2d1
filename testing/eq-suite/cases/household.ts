import type { Visitor } from "../src/visitor.ts";

/** The selector of what is known by a `data-qa`. */
export const qa = (name: string) => `[data-qa="${name}"]`;
/** The name of the n-th item of a list. */
export const itemLabel = (n: number) => qa(`list-item-${n}-label`);
/** The link that changes the n-th item. */
export const changeItem = (n: number) => qa(`list-item-change-${n}-link`);
/** The link that removes it. */
export const removeItem = (n: number) => qa(`list-item-remove-${n}-link`);
/** The link under a list that adds an item. */
export const ADD_ITEM = qa("add-item-link");
/** The link back. */
export const PREVIOUS = "a#top-previous";

/** Chooses an option and goes on. */
export async function pick(visitor: Visitor, option: string): Promise<void> {
  await visitor.choose(option);
  await visitor.submit();
}

/** Types into one input and goes on. */
export async function type(visitor: Visitor, id: string, value: string): Promise<void> {
  await visitor.fill(id, value);
  await visitor.submit();
}

/** Types a first and a last name and goes on. */
export async function name(visitor: Visitor, full: string): Promise<void> {
  const [first = "", last = ""] = full.split(" ");
  await visitor.fill("first-name", first);
  await visitor.fill("last-name", last);
  await visitor.submit();
}

/** Says yes to `more` and names somebody, for each of the names. */
export async function addAll(visitor: Visitor, more: string, names: readonly string[]): Promise<void> {
  for (const each of names) {
    await pick(visitor, `${more}-0`);
    await name(visitor, each);
  }
}

/** Types a date and goes on. */
export async function date(visitor: Visitor, id: string, day: number, month: number, year: number): Promise<void> {
  await visitor.fill(`${id}-day`, String(day));
  await visitor.fill(`${id}-month`, String(month));
  await visitor.fill(`${id}-year`, String(year));
  await visitor.submit();
}

/** The names of a list's items. */
export const items = (visitor: Visitor) => visitor.texts("[data-list-item-id]");

/** The id of the n-th list item on the page. */
export async function itemId(visitor: Visitor, n: number): Promise<string> {
  return (await visitor.attribute(itemLabel(n), "data-list-item-id")) ?? "";
}
