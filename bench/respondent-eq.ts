/**
 * Whole surveys a second on one core, from the first page to the thank-you page, and launches a second, beside a bare
 * node:http server that writes one page.
 * Usage: script/bench respondent --eq FILE [--seconds 8] [--connections 32] [--port 4600], where FILE is a questionnaire
 * of ONS that can be answered without adding to lists: bench/surveys/en/test_benchmark_repairs.json.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { TokenMaker } from "../testing/eq-suite/src/token.ts";
import { startEq } from "./lib/eq-stack.ts";
import { startBare } from "./lib/stack.ts";
import { launch, record } from "./lib/survey.ts";
import { printTable, writeResults } from "./lib/table.ts";
import { load, requireWrk } from "./lib/wrk.ts";
import type { Load } from "./lib/wrk.ts";

const argument = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const SECONDS = Number(argument("seconds") ?? 8);
const CONNECTIONS = Number(argument("connections") ?? 32);
const PORT = Number(argument("port") ?? 4600);
const BARE_PORT = PORT + 99;
const URL = `http://127.0.0.1:${PORT}`;
/** More surveys a second than one core completes: they are launched before the load. */
const MOST_SURVEYS = 120;
/** Launches at once. */
const AT_ONCE = 16;

/** What a load of whole surveys came to; a turn is a post with the page that follows it, times in milliseconds. */
interface Surveys extends Load {
  readonly surveysPerSecond: number;
  readonly turnsPerSecond: number;
  readonly failed: number;
  readonly turnP50: number;
  readonly turnP99: number;
}

/** A folder that holds the questionnaire alone, as eQ mode reads folders. */
function folderOf(file: string): string {
  const folder = mkdtempSync(join(tmpdir(), "waypost-survey-"));
  mkdirSync(join(folder, "en"));
  cpSync(file, join(folder, "en", basename(file)));
  return folder;
}

async function main(file: string): Promise<void> {
  requireWrk();
  const served = folderOf(file);
  const folder = mkdtempSync(join(tmpdir(), "waypost-surveys-"));
  const stack = await startEq(served, PORT);
  try {
    const maker = new TokenMaker(stack.keys);
    const token = () => maker.make(basename(file, ".json"));
    const { answers, page } = await record(URL, await token());
    const headers = Object.fromEntries(
      [...page.head].filter(([name]) => !["date", "connection", "keep-alive"].includes(name)),
    );
    const answerFile = join(folder, "answers");
    writeFileSync(answerFile, [...answers].map(([path, body]) => `${path}\t${body}\n`).join(""));

    /** Launches so many surveys, whose tokens are there before. */
    let launchesPerSecond = 0;
    const launches = async (count: number) => {
      const tokens = await Promise.all(Array.from({ length: count }, token));
      const began = performance.now();
      const launched: { cookie: string; path: string }[] = [];
      for (let at = 0; at < count; at += AT_ONCE)
        launched.push(...(await Promise.all(tokens.slice(at, at + AT_ONCE).map((each) => launch(URL, each)))));
      launchesPerSecond = Math.round(count / ((performance.now() - began) / 1000));
      return launched;
    };

    /** Completes surveys, each connection one after another. */
    const complete = async (seconds: number, wait: number): Promise<Surveys> => {
      const launchFile = join(folder, "launches");
      const launched = await launches(seconds * MOST_SURVEYS);
      writeFileSync(launchFile, launched.map(({ cookie, path }) => `${cookie}\t${path}\n`).join(""));
      let printed = "";
      const measured = await load({
        url: URL,
        connections: CONNECTIONS,
        threads: CONNECTIONS,
        seconds,
        script: join(import.meta.dirname, "lib/survey.lua"),
        arguments: [launchFile, answerFile, String(CONNECTIONS), String(wait)],
        onPrinted: (text) => (printed = text),
      });
      const told = /Surveys: (\d+) completed, (\d+) failed, (\d+) turns, p50 ([\d.]+), p99 ([\d.]+)/.exec(printed);
      const [completed = 0, failed = 0, turns = 0, turnP50 = 0, turnP99 = 0] = (told ?? []).slice(1).map(Number);
      if (turns === 0 || failed > 0) throw new Error(`of surveys ${completed} were completed, ${failed} failed`);
      const rate = (count: number) => Math.round((count / seconds) * 10) / 10;
      return { ...measured, failed, turnP50, turnP99, surveysPerSecond: rate(completed), turnsPerSecond: rate(turns) };
    };

    await complete(3, 0);
    const { stop: stopBare } = await startBare(BARE_PORT, headers, page.html);
    const bare = await load({ url: `http://127.0.0.1:${BARE_PORT}/`, connections: CONNECTIONS, seconds: SECONDS });
    stopBare();
    const most = await complete(SECONDS, 0);
    // Half of the maximum: each respondent waits as long again as a request takes at the maximum.
    const half = await complete(SECONDS, Math.round((CONNECTIONS / (most.requestsPerSecond / 2)) * 1000));

    const row = (what: string, each: Surveys) => ({
      what,
      "surveys/s": each.surveysPerSecond,
      "page turns/s": each.turnsPerSecond,
      "turn p50 ms": each.turnP50,
      "turn p99 ms": each.turnP99,
      "requests/s": each.requestsPerSecond,
      "of bare": `${((each.requestsPerSecond / bare.requestsPerSecond) * 100).toFixed(1)}%`,
      errors: each.errors,
    });
    printTable([
      { what: "bare node:http, one page's bytes", "requests/s": bare.requestsPerSecond, "of bare": "100%" },
      { what: "launches by token, 16 at once", "requests/s": launchesPerSecond },
      row("whole surveys", most),
      row("the same at half the load", half),
    ]);
    const size = Buffer.byteLength(page.html);
    console.log(`\n${basename(file)}: ${answers.size} pages, one of them of ${(size / 1024).toFixed(1)} KB`);
    writeResults("respondent-eq", {
      survey: basename(file),
      pages: answers.size,
      page: size,
      bare,
      launchesPerSecond,
      most,
      half,
    });
  } finally {
    await stack.stop();
    for (const each of [served, folder]) rmSync(each, { recursive: true });
  }
}

const file = argument("eq") ?? process.argv[2];
if (file === undefined) throw new Error("respondent-eq needs a questionnaire: --eq FILE");
await main(file);
