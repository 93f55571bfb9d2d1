import type { AST } from "@eslint-community/regexpp";

/**
 * A pattern as an automaton of positions (Glushkov): one for each place of the pattern that reads a character, and an
 * edge wherever one may be read after another.
 */
export interface Automaton {
  /** What each position reads, as the samples that it takes. */
  readonly reads: readonly ReadonlySet<string>[];
  /** From each position to those that may follow, and in how many ways each of them is come to. */
  readonly follow: readonly ReadonlyMap<number, number>[];
}

/** The pattern has more places than are judged. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

const MOST_POSITIONS = 200;
/** A repetition of so many times or fewer is written out; one of more is taken for one without end. */
const MOST_COPIES = 3;

/** Part of a pattern: where it may begin and end, in how many ways, and whether it may be empty. */
interface Part {
  readonly first: ReadonlyMap<number, number>;
  readonly last: ReadonlySet<number>;
  readonly empty: boolean;
}

const NOTHING: Part = { first: new Map(), last: new Set(), empty: true };

/** Which of `samples` an element takes; a pattern's elements are told apart by these alone. */
export type Reads = (element: AST.CharacterClass | AST.CharacterSet | AST.Character | null) => ReadonlySet<string>;

function merged(...maps: readonly ReadonlyMap<number, number>[]): ReadonlyMap<number, number> {
  const all = new Map<number, number>();
  for (const map of maps) for (const [to, ways] of map) all.set(to, (all.get(to) ?? 0) + ways);
  return all;
}

/** The automaton of a pattern that `reads` characters. Throws {@link TooLarge}. */
export function automatonOf(pattern: AST.Pattern, reads: Reads): Automaton {
  const positions: ReadonlySet<string>[] = [];
  const follow: Map<number, number>[] = [];

  function position(samples: ReadonlySet<string>): Part {
    if (positions.length === MOST_POSITIONS) throw new TooLarge();
    const here = positions.push(samples) - 1;
    follow.push(new Map());
    return { first: new Map([[here, 1]]), last: new Set([here]), empty: false };
  }

  function link(last: ReadonlySet<number>, first: ReadonlyMap<number, number>): void {
    for (const from of last) {
      const edges = follow[from];
      for (const [to, ways] of first) edges?.set(to, (edges.get(to) ?? 0) + ways);
    }
  }

  function then(before: Part, after: Part): Part {
    link(before.last, after.first);
    return {
      first: before.empty ? merged(before.first, after.first) : before.first,
      last: after.empty ? new Set([...before.last, ...after.last]) : after.last,
      empty: before.empty && after.empty,
    };
  }

  const either = (parts: readonly Part[]): Part => ({
    first: merged(...parts.map(({ first }) => first)),
    last: new Set(parts.flatMap(({ last }) => [...last])),
    empty: parts.some(({ empty }) => empty),
  });

  function loop(part: Part): Part {
    link(part.last, part.first);
    return part;
  }

  function repeat({ element, min, max }: AST.Quantifier): Part {
    if (max === 0) return NOTHING;
    const written = min === max || max <= MOST_COPIES;
    const copies = written ? max : Math.max(1, Math.min(min, MOST_COPIES));
    let whole = NOTHING;
    for (let copy = 1; copy <= copies; copy++) {
      const part = written || copy < copies ? elementPart(element) : loop(elementPart(element));
      whole = then(whole, copy > min ? { ...part, empty: true } : part);
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
          ? { ...alternatives(element.alternatives), empty: true }
          : NOTHING;
      default:
        // What stands for itself elsewhere (a back reference) may be anything.
        return loop(position(reads(null)));
    }
  }

  function alternatives(list: readonly AST.Alternative[]): Part {
    return either(list.map(({ elements }) => elements.map(elementPart).reduce(then, NOTHING)));
  }

  const searches = pattern.alternatives.some(
    ({ elements: [head] }) => head?.type !== "Assertion" || head.kind !== "start",
  );
  const body = alternatives(pattern.alternatives);
  // A pattern that is not held to the start of the text is tried at every place of it.
  if (searches) then(loop(position(reads(null))), body);
  return { reads: positions, follow };
}
