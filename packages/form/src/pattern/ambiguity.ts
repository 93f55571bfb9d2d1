import { componentsOf } from "./components.ts";
import { TooLarge } from "./automaton.ts";
import type { Automaton } from "./automaton.ts";

/** Steps after which a pattern is too large to be judged. */
const MOST_STEPS = 400_000;

type Samples = ReadonlySet<string>;

const common = (a: Samples | undefined, b: Samples | undefined): Samples =>
  new Set([...(a ?? [])].filter((sample) => b?.has(sample) === true));

function overlap(a: Samples | undefined, b: Samples | undefined): boolean {
  for (const sample of a ?? []) if (b?.has(sample) === true) return true;
  return false;
}

/**
 * How the longest search grows with the length of the text: 1 as the text itself, 2 as its square, and so on; Infinity
 * when each further character may double it. It is what backtracking may have to try before it knows that nothing
 * matches: exponential when one text leads from a position back to it in two ways (Weber and Seidl's criterion), else
 * as many times as loops that read the same text stand one after the other. Throws {@link TooLarge}.
 */
export function growthOf(automaton: Automaton): number {
  const components = componentsOf(automaton.follow.length, (node) => automaton.follow[node]?.keys() ?? []);
  return isExponential(automaton, components.of) ? Infinity : loopsInARow(automaton, components);
}

/** True when one text leads in a circle in two ways: found in the product of the automaton with itself. */
function isExponential({ follow, reads }: Automaton, component: readonly number[]): boolean {
  const size = follow.length;
  for (const [from, edges] of follow.entries())
    for (const [to, ways] of edges) if (ways > 1 && component[from] === component[to]) return true;

  const overlaps = reads.map((a) => reads.map((b) => overlap(a, b)));
  let steps = 0;
  function* next(pair: number): Generator<number> {
    const left = Math.floor(pair / size);
    const right = pair % size;
    if (component[left] !== component[right]) return;
    for (const a of follow[left]?.keys() ?? []) {
      if (component[a] !== component[left]) continue;
      for (const b of follow[right]?.keys() ?? []) {
        if (++steps > MOST_STEPS) throw new TooLarge();
        if (component[b] === component[left] && overlaps[a]?.[b] === true) yield a * size + b;
      }
    }
  }
  const { of } = componentsOf(size * size, next);
  const home = new Set(follow.map((_, position) => of[position * size + position]));
  for (let left = 0; left < size; left++)
    for (let right = 0; right < size; right++)
      if (left !== right && component[left] === component[right] && home.has(of[left * size + right])) return true;
  return false;
}

/** The most loops one after the other that may all read the same text, so that it can be shared out among them. */
function loopsInARow({ follow, reads }: Automaton, { of, circular }: ReturnType<typeof componentsOf>): number {
  const unions = circular.map(() => new Set<string>());
  for (const [position, samples] of reads.entries()) {
    const union = unions[of[position] ?? -1];
    for (const sample of samples) union?.add(sample);
  }
  /** The loops that a loop leads to by characters that both of them read. */
  function rivalsOf(loop: number): ReadonlySet<number> {
    const rivals = new Set<number>();
    for (const [rival, union] of unions.entries()) {
      if (rival === loop || circular[rival] !== true) continue;
      const both = common(union, unions[loop]);
      if (both.size > 0 && leads(loop, rival, both)) rivals.add(rival);
    }
    return rivals;
  }
  /** True when one loop leads to the other by characters of `both` alone. */
  function leads(loop: number, rival: number, both: Samples): boolean {
    const seen = new Set<number>();
    const open = [...of.keys()].filter((position) => of[position] === loop);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (of[at] === rival) return true;
      for (const to of follow[at]?.keys() ?? []) {
        if (seen.has(to) || !overlap(reads[to], both)) continue;
        seen.add(to);
        open.push(to);
      }
    }
    return false;
  }
  // What a component leads to has a smaller number and is known before it.
  const most: number[] = [];
  for (const [loop, goesRound] of circular.entries())
    most.push(goesRound ? 1 + Math.max(0, ...[...rivalsOf(loop)].map((rival) => most[rival] ?? 0)) : 0);
  return Math.max(1, ...most);
}
