import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { coverageLine, coverageMarkdown, coverageOf, ruleCoverage } from "../mutate/coverage.ts";
import type { Judged } from "../mutate/mutation-report.ts";
import type { Command, ExitCode } from "./command.ts";
import { readArgs } from "./read-args.ts";
import { RULES_HELP, RULES_OPTIONS, openForRules, passedBaseline, writeSection } from "./rules-run.ts";

/** `waypost-e2e coverage`: says which pages, answers, errors, outcomes and rules the cases meet. */
export const coverageCommand: Command = {
  name: "coverage",
  usage: "[--url URL] [--results DIR]",
  summary: "Says which pages, answers, errors, outcomes and rules of the products the cases meet.",
  help: ["Rules and rows of tables are those that mutate has judged into the same results.", ...RULES_HELP],
  run: async (args, terminal, folder): Promise<ExitCode> => {
    const { values } = readArgs(args, RULES_OPTIONS);
    const opened = await openForRules(values, folder);
    const { rules, results } = opened;
    try {
      const baseline = await passedBaseline(opened, terminal);
      const met = Object.entries(rules.coverables).flatMap(([suite, all]) => coverageOf(suite, all, baseline));
      const file = join(results, "mutation.json");
      const judged = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Judged[]) : [];
      const covered = [...met, ...ruleCoverage(judged)];
      writeFileSync(join(results, "coverage.json"), JSON.stringify(covered, null, 1));
      writeSection(results, "coverage", coverageMarkdown(covered));
      terminal.out(coverageLine(covered));
      terminal.out(`report: ${join(results, "sections/coverage.md")}`);
      return 0;
    } finally {
      await rules.close();
    }
  },
};
