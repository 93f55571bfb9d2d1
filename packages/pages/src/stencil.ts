import type { PageView } from "@waypost/journey";
import { refilled } from "./boxes.ts";
import type { Chrome } from "./chrome.ts";
import { drawPage } from "./views/pages.ts";

/** What a hole of a stencil takes: a mark of the session or of this one answer, or the text of a filled box. */
export type Hole = "nonce" | "csrf" | "expiresAt" | { readonly box: number };

/** A page drawn once for everybody: pieces of HTML with a hole after each but the last. */
export interface Stencil {
  readonly pieces: readonly string[];
  readonly holes: readonly Hole[];
}

// Private use characters: where a form has them in its own texts, no stencil is cut.
const OPEN = "\uE0F0";
const CLOSE = "\uE0F1";
const MARKS = /\uE0F0(\w+)\uE0F1/;

const mark = (name: string | number) => `${OPEN}${name}${CLOSE}`;

/**
 * Cuts a stencil of a page: draws it with marks in place of what differs between respondents who see the same blank
 * filled in the same shape. What fills a hole has to be escaped like any text. Null where the page's own texts have the
 * marks' characters in them, or where the text of a box does not come out as it went in.
 */
export function cutStencil(view: PageView, chrome: Chrome): Stencil | null {
  const unmarked: string = drawPage(
    refilled(view, () => "x"),
    chrome,
  );
  if (unmarked.includes(OPEN)) return null;
  let boxes = 0;
  const marked = refilled(view, () => mark(boxes++));
  const timeout = chrome.timeout && { ...chrome.timeout, expiresAt: mark("expiresAt") };
  const drawn: string = drawPage(marked, { ...chrome, nonce: mark("nonce"), csrf: mark("csrf"), timeout });
  // Every second part is the name in a mark.
  const parts = drawn.split(MARKS);
  const holes = parts.filter((_, at) => at % 2 === 1).map(holeOf);
  const drawnBoxes = new Set(holes.map((hole) => (typeof hole === "object" ? hole.box : -1)));
  for (let box = 0; box < boxes; box++) if (!drawnBoxes.has(box)) return null;
  return { pieces: parts.filter((_, at) => at % 2 === 0), holes };
}

const holeOf = (name: string): Hole =>
  name === "nonce" || name === "csrf" || name === "expiresAt" ? name : { box: Number(name) };
