import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CallError } from "../config/environment.ts";
import { answering } from "../mutate/answering.ts";
import { stateOfCode } from "../mutate/baseline.ts";
import { inTurns } from "../mutate/in-turns.ts";
import { mutationLine, mutationMarkdown } from "../mutate/mutation-report.ts";
import type { Judged } from "../mutate/mutation-report.ts";
import { judge } from "../mutate/verdict.ts";
import type { Verdict } from "../mutate/verdict.ts";
import type { Command, ExitCode } from "./command.ts";
import { readArgs } from "./read-args.ts";
import { RULES_HELP, RULES_OPTIONS, openForRules, passedBaseline, writeSection } from "./rules-run.ts";

/** How many mutants are judged at once. */
const AT_ONCE = 3;

/** `waypost-e2e mutate`: changes the product's rules one at a time, and says which changes no case notices. */
export const mutateCommand: Command = {
  name: "mutate",
  usage: "[--url URL] [--suite AFC]... [--rule destination]... [--every N] [--fresh]",
  summary: "Changes the product's rules one at a time and says which changes no case notices.",
  help: [
    "--suite PREFIX    only rules of this suite; --rule KIND only rules of this kind (may be repeated)",
    "--every N         only every Nth of them, for a sample",
    "--fresh           judges all of them again; without it a run goes on where the last one of this code ended",
    ...RULES_HELP,
  ],
  run: async (args, terminal, folder): Promise<ExitCode> => {
    const { values } = readArgs(args, {
      ...RULES_OPTIONS,
      suite: { type: "string", multiple: true },
      rule: { type: "string", multiple: true },
      every: { type: "string" },
      fresh: { type: "boolean" },
    });
    const opened = await openForRules(values, folder);
    const { rules, cases, plan, results, root } = opened;
    try {
      const step = Number(values.every ?? "1");
      if (!Number.isInteger(step) || step < 1)
        throw new CallError(`--every needs a whole number, not ${values.every ?? ""}`);
      const chosen = rules.mutants
        .filter(({ suite }) => values.suite?.includes(suite) ?? true)
        .filter(({ rule }) => values.rule?.includes(rule) ?? true)
        .filter((_, at) => at % step === 0);
      if (chosen.length === 0) throw new CallError("there is no such rule");
      const baseline = new Map((await passedBaseline(opened, terminal)).map((run) => [run.title, run]));
      const memory = openMemory(join(results, `mutants-${stateOfCode(root)}.jsonl`), values.fresh === true);
      const stopping = new AbortController();
      process.once("SIGINT", () => {
        stopping.abort();
      });
      const known = chosen.filter(({ id }) => memory.verdicts.has(id)).length;
      if (known > 0) terminal.out(`${known} of ${chosen.length} were judged before`);
      const began = Date.now();
      const changed = answering(rules, plan.suites);
      let done = 0;
      await inTurns(chosen, AT_ONCE, async (mutant) => {
        if (memory.verdicts.has(mutant.id) || stopping.signal.aborted) return;
        const verdict = await judge(mutant, changed, cases, baseline, plan);
        memory.keep(verdict);
        if (verdict.state === "survived") terminal.out(`not noticed: ${mutant.id}`);
        if (++done % 25 === 0)
          terminal.out(
            `${known + done} of ${chosen.length}, ${Math.round((done * 60_000) / (Date.now() - began))} a minute`,
          );
      });
      // The report is of everything that was judged, now or before.
      const judged = rules.mutants.flatMap((mutant): Judged[] => {
        const verdict = memory.verdicts.get(mutant.id);
        return verdict === undefined ? [] : [{ mutant, verdict }];
      });
      const report = mutationMarkdown(judged, rules.mutants.length);
      writeFileSync(join(results, "mutation.json"), JSON.stringify(judged, null, 1));
      writeSection(results, "mutation", report);
      terminal.out(mutationLine(judged, rules.mutants.length));
      terminal.out(`report: ${join(results, "sections/mutation.md")}`);
      return chosen.every(({ id }) => isNoticed(memory.verdicts.get(id))) ? 0 : 1;
    } finally {
      await rules.close();
    }
  },
};

const isNoticed = (verdict: Verdict | undefined) => verdict !== undefined && verdict.state !== "survived";

/** Verdicts that outlive the process, a line each. */
function openMemory(file: string, fresh: boolean) {
  if (fresh) rmSync(file, { force: true });
  mkdirSync(join(file, ".."), { recursive: true });
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  // A line that a kill cut off is none.
  const kept = lines.slice(0, -1).map((line) => JSON.parse(line) as Verdict);
  writeFileSync(file, kept.map((verdict) => `${JSON.stringify(verdict)}\n`).join(""));
  const verdicts = new Map(kept.map((verdict) => [verdict.id, verdict]));
  return {
    verdicts,
    keep: (verdict: Verdict) => {
      verdicts.set(verdict.id, verdict);
      appendFileSync(file, `${JSON.stringify(verdict)}\n`);
    },
  };
}
