import type { PageView } from "@waypost/journey";
import { cutStencil, fillingOf, text } from "@waypost/pages";
import type { Chrome, Hole } from "@waypost/pages";
import { bytesOfPage, latin1Of } from "../http/bytes.ts";
import type { Bytes } from "../http/bytes.ts";
import { Lru } from "../state/lru.ts";

/** A stencil whose pieces are bytes already. */
interface CutPage {
  readonly pieces: readonly string[];
  readonly holes: readonly Hole[];
}

/** What differs between two who are shown the same page, beside what they typed. */
export type Marks = Readonly<Record<"nonce" | "csrf" | "expiresAt", string>>;

/** Draws pages that say the same to many from stencils. */
export interface Stencils {
  /**
   * The page, or null where it has to be drawn by itself. `surroundings` tells apart whatever surrounds pages, and
   * `chrome` makes it: two with the same name differ in nothing but their marks.
   */
  readonly draw: (view: PageView, surroundings: string, marks: Marks, chrome: () => Chrome) => Bytes | null;
}

/** Stencils in memory, of all tenants together: some 17 KB each. */
const KEPT = 500;

/**
 * A stencil is cut when the same page is drawn for the second time: most shapes in which a page with many options can
 * be filled in are never seen again.
 */
export function createStencils(): Stencils {
  const kept = new Lru<string, CutPage | "seen once" | "none">(KEPT);
  const names = new WeakMap<PageView, number>();
  let last = 0;

  function nameOf(blank: PageView): number {
    const known = names.get(blank);
    if (known !== undefined) return known;
    names.set(blank, ++last);
    return last;
  }

  function cut(view: PageView, chrome: Chrome): CutPage | "none" {
    const stencil = cutStencil(view, chrome);
    if (stencil === null) return "none";
    // Encoded even where they are ASCII: cut from a page with wider characters, they take two bytes a character until
    // then, and so would every page that is put together from them.
    return { pieces: stencil.pieces.map((piece) => bytesOfPage(piece).latin1), holes: stencil.holes };
  }

  return {
    draw(view, surroundings, marks, chrome) {
      if (view.blank === undefined) return null;
      const { shape, typed } = fillingOf(view);
      const key = `${nameOf(view.blank)} ${surroundings} ${shape}`;
      let known = kept.get(key);
      if (known === "seen once") {
        known = cut(view, chrome());
        kept.set(key, known);
      }
      if (known === undefined) kept.set(key, "seen once");
      return typeof known === "object" ? fill(known, marks, typed) : null;
    },
  };
}

function fill({ pieces, holes }: CutPage, marks: Marks, typed: readonly string[]): Bytes {
  let out = pieces[0] ?? "";
  for (let at = 0; at < holes.length; at++) {
    const hole = holes[at] as Hole;
    out += typeof hole === "string" ? marks[hole] : latin1Of(text(typed[hole.box] ?? ""));
    out += pieces[at + 1] as string;
  }
  return { latin1: out };
}
