import type { AST } from "@eslint-community/regexpp";

/**
 * A pattern as an automaton of positions (Glushkov): one for each place of the pattern that reads a character, and an
 * edge wherever one may be read after another.
 */
export interface Automaton {
  /** What each position reads, as the samples that it takes. */
  readonly reads: readonly ReadonlySet<string>[];
  /** From each position to those that may follow, and in how many ways each of them is come to. */
  readonly follow: readonly Ways[];
  /** The positions that a search may begin with, and in how many ways. */
  readonly start: Ways;
}

/** The pattern has more places than are judged. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

const MOST_POSITIONS = 200;
/** A repetition of so many times or fewer is written out; one of more is taken for one without end. */
const MOST_COPIES = 3;

/** How many ways lead to a position. */
type Ways = ReadonlyMap<number, number>;

/** Part of a pattern: where it may begin and end, and in how many ways it may be empty. */
interface Part {
  readonly first: Ways;
  readonly last: Ways;
  readonly empty: number;
}

const NOTHING: Part = { first: new Map(), last: new Map(), empty: 1 };

/** Which of `samples` an element takes; a pattern's elements are told apart by these alone. */
export type Reads = (element: AST.CharacterClass | AST.CharacterSet | AST.Character | null) => ReadonlySet<string>;

/** All ways of both, those of the second so many times. */
function plus(one: Ways, other: Ways, times = 1): Ways {
  if (times === 0 || other.size === 0) return one;
  const all = new Map(one);
  for (const [to, ways] of other) all.set(to, (all.get(to) ?? 0) + ways * times);
  return all;
}

const optional = (part: Part): Part => ({ ...part, empty: Math.max(1, part.empty) });

const either = (one: Part, other: Part): Part => ({
  first: plus(one.first, other.first),
  last: plus(one.last, other.last),
  empty: one.empty + other.empty,
});

/** The automaton of a pattern that `reads` characters. Throws {@link TooLarge}. */
export function automatonOf(pattern: AST.Pattern, reads: Reads): Automaton {
  const positions: ReadonlySet<string>[] = [];
  const follow: Map<number, number>[] = [];

  function position(samples: ReadonlySet<string>): Part {
    if (positions.length === MOST_POSITIONS) throw new TooLarge();
    const here = positions.push(samples) - 1;
    follow.push(new Map());
    return { first: new Map([[here, 1]]), last: new Map([[here, 1]]), empty: 0 };
  }

  function link(last: Ways, first: Ways): void {
    for (const [from, before] of last) {
      const edges = follow[from];
      for (const [to, after] of first) edges?.set(to, (edges.get(to) ?? 0) + before * after);
    }
  }

  function then(before: Part, after: Part): Part {
    link(before.last, after.first);
    return {
      first: plus(before.first, after.first, before.empty),
      last: plus(after.last, before.last, after.empty),
      empty: before.empty * after.empty,
    };
  }

  function loop(part: Part): Part {
    link(part.last, part.first);
    return part;
  }

  /** Each time beyond the least is asked for only after the one before it: one inside the other, never beside it. */
  function repeat({ element, min, max }: AST.Quantifier): Part {
    if (max === 0) return NOTHING;
    const written = min === max || max <= MOST_COPIES;
    const least = written ? min : Math.min(min, MOST_COPIES);
    const copies = written ? max : Math.max(1, least);
    let whole = NOTHING;
    for (let copy = copies; copy >= 1; copy--) {
      const part = elementPart(element);
      whole = then(!written && copy === copies ? loop(part) : part, whole);
      if (copy > least) whole = optional(whole);
    }
    return whole;
  }

  function elementPart(element: AST.Element): Part {
    switch (element.type) {
      case "Character":
      case "CharacterSet":
      case "CharacterClass":
        return position(reads(element));
      case "Group":
      case "CapturingGroup":
        return alternatives(element.alternatives);
      case "Quantifier":
        return repeat(element);
      case "Assertion":
        // A look around reads what is read again after it: read in a row it is never less ambiguous.
        return element.kind === "lookahead" || element.kind === "lookbehind"
          ? optional(alternatives(element.alternatives))
          : NOTHING;
      default:
        // What stands for itself elsewhere (a back reference) may be anything.
        return loop(position(reads(null)));
    }
  }

  function alternatives(list: readonly AST.Alternative[]): Part {
    return list.map(({ elements }) => elements.map(elementPart).reduce(then, NOTHING)).reduce(either);
  }

  const searches = pattern.alternatives.some(
    ({ elements: [head] }) => head?.type !== "Assertion" || head.kind !== "start",
  );
  const body = alternatives(pattern.alternatives);
  // A pattern that is not held to the start of the text is tried at every place of it.
  const skipped = searches ? loop(position(reads(null))) : NOTHING;
  then(skipped, body);
  return { reads: positions, follow, start: plus(body.first, skipped.first) };
}
