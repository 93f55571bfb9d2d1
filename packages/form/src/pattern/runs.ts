import type { Automaton } from "./automaton.ts";

/** Texts are tried up to this length; what comes after follows from how the runs grow. */
const TRIED = 500;
/** The kinds of characters that are told apart at most, those that most positions read first. */
const MOST_KINDS = 10;

/** One character for each kind: characters that the same positions read are of one. */
function kindsOf({ reads }: Automaton): readonly string[] {
  const readers = new Map<string, number[]>();
  for (const [position, samples] of reads.entries())
    for (const sample of samples) {
      const known = readers.get(sample);
      if (known === undefined) readers.set(sample, [position]);
      else known.push(position);
    }
  const kinds = new Map([...readers].map(([sample, positions]) => [positions.join(), { sample, positions }]));
  return [...kinds.values()]
    .sort((a, b) => b.positions.length - a.positions.length)
    .slice(0, MOST_KINDS)
    .map(({ sample }) => sample);
}

/** Words of one and two kinds: repeated they are the texts that are tried. */
function wordsOf(kinds: readonly string[]): readonly (readonly string[])[] {
  return kinds.flatMap((first) => kinds.map((second) => (first === second ? [first] : [first, second])));
}

/**
 * The longest text on which a search takes so many steps at most: for texts that repeat a word, every way through the
 * automaton is counted, for backtracking may have to go them all.
 */
export function longestText(automaton: Automaton, growth: number, steps: number): number {
  const edges = automaton.follow.map((to) => [...to]);
  const lengths = wordsOf(kindsOf(automaton)).map((word) => {
    let ways = new Map(automaton.start);
    let sum = 0;
    for (let length = 1; length <= TRIED; length++) {
      const character = word[(length - 1) % word.length] ?? "";
      const after = new Map<number, number>();
      for (const [position, count] of ways) {
        sum += count;
        if (automaton.reads[position]?.has(character) !== true) continue;
        for (const [to, each] of edges[position] ?? []) after.set(to, (after.get(to) ?? 0) + count * each);
      }
      if (sum > steps) return length - 1;
      if (after.size === 0) return Infinity;
      ways = after;
    }
    return Math.floor(TRIED * (steps / Math.max(1, sum)) ** (1 / growth));
  });
  return Math.min(...lengths, steps);
}
