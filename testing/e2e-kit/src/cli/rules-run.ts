import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { collectCases } from "../case/collect.ts";
import type { CollectedCase } from "../case/collect.ts";
import { readVariables } from "../config/dotenv.ts";
import { CallError } from "../config/environment.ts";
import { findSettings } from "../config/find-settings.ts";
import { handOver, makePlan } from "../config/plan.ts";
import type { Plan } from "../config/plan.ts";
import { runBaseline, stateOfCode } from "../mutate/baseline.ts";
import type { BaselineRun } from "../mutate/baseline.ts";
import type { OpenRules, RuleSource } from "../mutate/source.ts";
import type { Terminal } from "./command.ts";

/** Options of every command that needs the product's rules. */
export const RULES_OPTIONS = {
  config: { type: "string" },
  url: { type: "string" },
  results: { type: "string" },
} as const;

/** What they mean. */
export const RULES_HELP = [
  "--url URL         where the product runs, with {brand} for the brand's name",
  "--results DIR     where results are kept, and reports of run find them (e2e-results)",
  "--config FILE     the settings; e2e.config.ts without it",
];

/** Cases and rules, ready to be run. */
export interface OpenedRules {
  readonly root: string;
  readonly plan: Plan;
  readonly rules: OpenRules;
  readonly cases: readonly CollectedCase[];
  readonly results: string;
}

/** Opens the rules of the product that the settings name, and collects the cases that run over HTTP. */
export async function openForRules(
  options: { readonly config?: string; readonly url?: string; readonly results?: string },
  folder: string,
): Promise<OpenedRules> {
  const { root, settings } = await findSettings(folder, options.config);
  if (settings.rules === undefined) throw new CallError("the settings name no module of rules");
  const where = options.url === undefined ? {} : { url: options.url };
  const plan = makePlan(root, settings, { ...where, speed: "http" }, readVariables(folder), Date.now());
  handOver(plan);
  const template = options.url ?? settings.environments?.[plan.environment]?.url;
  const { default: source } = (await import(fileOf(join(root, settings.rules)))) as { default: RuleSource };
  const cases = (await collectCases(root, settings.suites)).filter(({ speeds }) => speeds.includes("http"));
  const results = resolve(folder, options.results ?? settings.results ?? "e2e-results");
  return { root, plan, cases, results, rules: await source.open(template ?? "") };
}

/** A module that is named without its ending: TypeScript here, JavaScript in a package. */
function fileOf(path: string): string {
  const file = [path, `${path}.ts`, `${path}.js`].find((each) => existsSync(each));
  if (file === undefined) throw new CallError(`there is no module ${path}`);
  return pathToFileURL(file).href;
}

/**
 * Runs every case with nothing changed, unless cases of this code were run before. Throws `CallError` when one fails:
 * then a failure would say nothing.
 */
export async function passedBaseline(
  { cases, plan, results, root }: OpenedRules,
  terminal: Terminal,
): Promise<readonly BaselineRun[]> {
  const file = join(results, `baseline-${stateOfCode(root)}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as BaselineRun[];
  const began = Date.now();
  const runs = await runBaseline(cases, plan, (done) => {
    if (done % 100 === 0) terminal.out(`${done} of ${cases.length} runs with nothing changed`);
  });
  const failed = runs.filter(({ failure }) => failure !== null);
  for (const { title, failure } of failed)
    terminal.out(`failed: ${title}: ${failure?.action ?? ""} ${failure?.message ?? ""}`);
  if (failed.length > 0) throw new CallError(`${failed.length} runs fail with nothing changed`);
  terminal.out(`${runs.length} runs passed with nothing changed, in ${Math.round((Date.now() - began) / 1000)} s`);
  mkdirSync(results, { recursive: true });
  writeFileSync(file, JSON.stringify(runs));
  return runs;
}

/** Leaves a section for the next report of `run` to take in. */
export function writeSection(results: string, name: string, markdown: string): void {
  mkdirSync(join(results, "sections"), { recursive: true });
  writeFileSync(join(results, "sections", `${name}.md`), markdown);
}
