import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CollectedCase } from "../case/collect.ts";
import type { Plan } from "../config/plan.ts";
import { inTurns } from "./in-turns.ts";
import { runDirect } from "./run-direct.ts";
import type { Failure } from "./run-direct.ts";

/** What a run met while nothing was changed. */
export interface BaselineRun {
  readonly title: string;
  readonly number: string;
  readonly milliseconds: number;
  readonly failure: Failure | null;
  readonly pages: readonly string[];
  readonly answers: readonly string[];
  readonly errors: readonly string[];
  readonly last: string;
}

/** Runs every case over HTTP as it is. `told` hears how many are done. */
export async function runBaseline(
  cases: readonly CollectedCase[],
  plan: Plan,
  told: (done: number) => void,
): Promise<readonly BaselineRun[]> {
  let done = 0;
  return inTurns(cases, 3, async (each) => {
    const address = plan.addresses[each.suite.brand];
    if (address === undefined || "missing" in address) throw new Error(`there is no address of ${each.suite.brand}`);
    const { failure, trace, milliseconds } = await runDirect(each, address.url, plan);
    told(++done);
    const { title, number } = each;
    const [pages, answers, errors] = [[...trace.pages], [...trace.answers], [...trace.errors]];
    return { title, number, milliseconds: Math.round(milliseconds), failure, pages, answers, errors, last: trace.last };
  });
}

/** What names the state of the cases' code: results of another state are worth nothing. */
export function stateOfCode(root: string): string {
  const hash = createHash("sha256");
  for (const path of globSync("**/*.{ts,js,json}", {
    cwd: root,
    exclude: ["**/node_modules/**", "docs/**", "**/*.test.ts", "*.json"],
  }).sort())
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest("hex").slice(0, 16);
}
