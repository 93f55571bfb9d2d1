import type { Visitor } from "../src/visitor.ts";
import { qa } from "./household.ts";

/** How far a section is, as its row on the hub says. */
export const state = (visitor: Visitor, row: string) => visitor.text(qa(`hub-row-${row}-state`));
/** Follows the link of a section's row on the hub. */
export const open = (visitor: Visitor, row: string) => visitor.follow(qa(`hub-row-${row}-link`));
/** Whether the hub has a row of a section. */
export const hasRow = async (visitor: Visitor, row: string) => (await visitor.count(qa(`hub-row-${row}-title`))) === 1;
