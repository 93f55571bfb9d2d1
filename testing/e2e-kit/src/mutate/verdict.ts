import type { CollectedCase } from "../case/collect.ts";
import type { Plan } from "../config/plan.ts";
import type { BaselineRun } from "./baseline.ts";
import { runDirect } from "./run-direct.ts";
import type { Mutant, OpenRules, Sight } from "./source.ts";

/** What became of a mutant. */
export interface Verdict {
  readonly id: string;
  /** Refused: the product would not take such a rule. Equivalent: nobody could ever see it. */
  readonly state: "killed" | "survived" | "refused" | "equivalent";
  /** The run that saw it, and what it said; or why it is equivalent or refused. */
  readonly by: string | null;
  readonly said: string | null;
  readonly runs: number;
}

/** Runs the cases that can see a mutant, then all others of its suite, until one fails. */
export async function judge(
  mutant: Mutant,
  rules: OpenRules,
  cases: readonly CollectedCase[],
  baseline: ReadonlyMap<string, BaselineRun>,
  plan: Plan,
): Promise<Verdict> {
  const { id } = mutant;
  if (mutant.equivalent !== undefined) return { id, state: "equivalent", by: null, said: mutant.equivalent, runs: 0 };
  const served = await rules.serve(mutant);
  if ("refused" in served) return { id, state: "refused", by: null, said: served.refused, runs: 0 };
  const ordered = inOrder(mutant, cases, baseline);
  try {
    for (const [at, each] of ordered.entries()) {
      const failure = await failureOf(each, served.url, plan);
      if (failure !== null) return { id, state: "killed", by: each.title, said: failure, runs: at + 1 };
    }
    return { id, state: "survived", by: null, said: null, runs: ordered.length };
  } finally {
    served.release?.();
  }
}

/** A run that fails because nobody answered has seen nothing, and is run again. */
async function failureOf(each: CollectedCase, url: string, plan: Plan): Promise<string | null> {
  for (let tries = 1; ; tries++) {
    const { failure } = await runDirect(each, url, plan);
    if (failure === null) return null;
    const silent = /cannot be reached|gave no answer/.test(failure.message);
    if (silent && tries === 3) throw new Error(failure.message);
    if (!silent) return `${failure.action} ${failure.message.split("\n")[0] ?? ""}`;
  }
}

/** The cases of the mutant's suite: first those that are likely to see it, then those that can; quick ones first. */
function inOrder(
  { suite, seenBy }: Mutant,
  cases: readonly CollectedCase[],
  baseline: ReadonlyMap<string, BaselineRun>,
): readonly CollectedCase[] {
  const ranked = cases
    .filter(({ number }) => number.startsWith(`${suite}-`))
    .map((each) => {
      const run = baseline.get(each.title);
      return { each, rank: rankOf(each, run, seenBy), cost: run?.milliseconds ?? 0 };
    });
  return ranked.toSorted((a, b) => a.rank - b.rank || a.cost - b.cost).map(({ each }) => each);
}

function rankOf({ markers, title }: CollectedCase, run: BaselineRun | undefined, seenBy: Sight): number {
  if ("markers" in seenBy) {
    if (!seenBy.markers.some((marker) => markers.includes(marker))) return 2;
    return seenBy.words?.some((list) => list.every((word) => hasWord(title, word))) === true ? 0 : 1;
  }
  const { page, error } = seenBy;
  if (run?.pages.some((path) => path.startsWith(page)) !== true) return 2;
  return error !== undefined && error !== "" && run.errors.some((each) => each.includes(`: ${error}`)) ? 0 : 1;
}

/** Whether a text has a word; 2499 is no word of 2499.99. */
function hasWord(text: string, word: string): boolean {
  const more = /^\d/.test(word) ? "(?![0-9a-z]|\\.\\d)" : "(?![0-9a-z])";
  return new RegExp(`(?<![0-9a-z])${word.replace(/\W/g, "\\$&")}${more}`, "i").test(text);
}
