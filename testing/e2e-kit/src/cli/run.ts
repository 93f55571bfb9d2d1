import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { finish } from "../catalogue/journal.ts";
import { readVariables } from "../config/dotenv.ts";
import { CallError } from "../config/environment.ts";
import { findSettings } from "../config/find-settings.ts";
import { handOver, makePlan } from "../config/plan.ts";
import type { RunChoice } from "../config/plan.ts";
import { WORKERS } from "../config/settings.ts";
import { parseMarkers } from "../markers/expression.ts";
import { beside } from "../run/beside.ts";
import { findBrowser } from "../run/browser.ts";
import { orderAsVariables } from "../run/order.ts";
import type { Command, ExitCode } from "./command.ts";
import { readArgs } from "./read-args.ts";

const OPTIONS = {
  config: { type: "string" },
  env: { type: "string" },
  url: { type: "string" },
  brand: { type: "string", multiple: true },
  markers: { type: "string" },
  speed: { type: "string" },
  "no-javascript": { type: "boolean" },
  "no-js": { type: "boolean" },
  "no-shortcuts": { type: "boolean" },
  axe: { type: "boolean" },
  results: { type: "string" },
  workers: { type: "string" },
  retries: { type: "string" },
  "allow-flaky": { type: "boolean" },
  timeout: { type: "string" },
  width: { type: "string" },
  commit: { type: "string" },
} as const;

/** `waypost-e2e run`: runs cases and writes their report. */
export const runCommand: Command = {
  name: "run",
  usage: '[--env NAME | --url URL] [--brand NAME=URL]... [--markers "EXPRESSION"] [--speed http|browser|both]',
  summary: "Runs cases against products that run, and writes a report of one file.",
  help: [
    "--env NAME        the environment of the settings, or of variables NAME_BRAND_URL and NAME_URL",
    "--url URL         one address for all; {brand} stands for the brand's name",
    "--brand NAME=URL  another address, or another environment, for one brand",
    '--markers "..."   the cases that fit: smoke and bikesure and not short-term; a number is a marker, too',
    "--speed SPEED     http (no browser), browser (with video), or both, which is what happens without it",
    "--no-js           the browser runs no scripts (--no-javascript)",
    "--no-shortcuts    the browser walks to every page by itself, as with --no-js, --axe and --width",
    "--axe             each state of a page is checked once against WCAG 2.2 AA, and for scrolling sideways",
    "--width PIXELS    how wide the browser's window is: 360 is a small telephone",
    "--results DIR     where the report goes (e2e-results)",
    "--workers N       how many run at once",
    "--retries N       how often a failed run is tried again; once in a browser, for a trace, without it",
    "--allow-flaky     what fails at first and passes when it is tried again is reported, and is no failure",
    "--timeout SECONDS how long one run may take over HTTP, and in a browser between two pages (60)",
    "--commit SHA      the commit for the report's links; the folder's own without it",
    "--config FILE     the settings; e2e.config.ts, or those of an installed package of suites, without it",
  ],
  run: runCases,
};

async function runCases(args: readonly string[], _: unknown, folder: string): Promise<ExitCode> {
  const options = readRunOptions(args);
  if (options.markers !== undefined) checkMarkers(options.markers);
  const variables = readVariables(folder);
  const { root, settings } = await findSettings(folder, options.config);
  finish(root);
  const plan = makePlan(root, settings, choiceOf(options), variables, Date.now());
  const addresses = Object.values(plan.addresses);
  const [missing] = addresses.flatMap((each) => ("missing" in each ? [each.missing] : []));
  if (missing !== undefined && addresses.every((each) => "missing" in each)) throw new CallError(missing);
  const results = resolve(folder, options.results ?? settings.results ?? "e2e-results");
  for (const old of ["evidence", "inspected"]) rmSync(join(results, old), { recursive: true, force: true });
  const browser = plan.speeds.includes("browser") ? findBrowser(join(results, "browsers")) : {};
  handOver(plan);
  const timeout = wholeNumber("timeout", options.timeout, 1);
  const retries = wholeNumber("retries", options.retries) ?? settings.retries;
  const docs = join(root, settings.docs ?? "docs");
  const order = orderAsVariables({
    settings: {
      workers: wholeNumber("workers", options.workers, 1) ?? settings.workers ?? WORKERS,
      timeout: timeout === undefined ? (settings.timeout ?? 60_000) : timeout * 1000,
      ...(retries === undefined ? {} : { retries }),
    },
    results,
    allowFlaky: options["allow-flaky"] ?? settings.allowFlaky ?? false,
    markers: options.markers ?? null,
    commit: options.commit ?? variables["GITHUB_SHA"] ?? commitOf(folder),
    docs,
    docsUrl: settings.docsUrl ?? null,
    started: new Date().toISOString(),
  });
  const sentences = join(docs, "sentences.json");
  const told = existsSync(sentences) ? { WAYPOST_E2E_SENTENCES: readFileSync(sentences, "utf8") } : {};
  return runPlaywright({ ...variables, ...process.env, ...browser, ...order, ...told }, folder);
}

function readRunOptions(args: readonly string[]) {
  const { values, positionals } = readArgs(args, OPTIONS, Infinity);
  const [stray] = positionals;
  if (stray !== undefined) throw new CallError(`run takes no "${stray}": cases are chosen by --markers`);
  return values;
}

function choiceOf(options: ReturnType<typeof readRunOptions>): RunChoice {
  const { env, url, speed } = options;
  if (env !== undefined && url !== undefined) throw new CallError("run takes --env or --url, not both");
  if (speed !== undefined && speed !== "http" && speed !== "browser" && speed !== "both")
    throw new CallError(`there is no speed ${speed}: say http, browser or both`);
  const width = wholeNumber("width", options.width, 1);
  const brands = Object.fromEntries(
    (options.brand ?? []).map((given) => {
      const [, brand, at] = /^([^=]+)=(.+)$/.exec(given) ?? [];
      if (brand === undefined || at === undefined) throw new CallError(`--brand needs NAME=URL, not ${given}`);
      return [brand, at] as const;
    }),
  );
  return {
    ...(env === undefined ? {} : { env }),
    ...(url === undefined ? {} : { url }),
    ...(speed === undefined ? {} : { speed }),
    brands,
    scripts: options["no-javascript"] !== true && options["no-js"] !== true,
    shortcuts: options["no-shortcuts"] !== true,
    axe: options.axe === true,
    ...(width === undefined ? {} : { width }),
  };
}

function checkMarkers(text: string): void {
  try {
    parseMarkers(text);
  } catch (error) {
    throw new CallError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(name: string, text: string | undefined, least = 0): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new CallError(`--${name} needs a whole number, not ${text}`);
  if (Number(text) < least) throw new CallError(`--${name} needs ${least} or more, not ${text}`);
  return Number(text);
}

function commitOf(folder: string): string | null {
  try {
    return execFileSync("git", ["rev-parse", "HEAD"], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return null;
  }
}

function runPlaywright(env: NodeJS.ProcessEnv, folder: string): Promise<ExitCode> {
  const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
  const config = beside(import.meta.url, "../run/playwright.config");
  const child = spawn(process.execPath, [cli, "test", "--config", config], { cwd: folder, env, stdio: "inherit" });
  const stop = (signal: NodeJS.Signals) => () => void child.kill(signal);
  process.once("SIGINT", stop("SIGINT")).once("SIGTERM", stop("SIGTERM"));
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", (code) => {
      done(code === 0 ? 0 : 1);
    });
  });
}
