import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Orders } from "./turns.ts";

const run = promisify(execFile);

/** What one load run measured. Times in milliseconds. */
export interface Load {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
}

/** How to load: `url` with `connections` for `seconds`, optionally by a Lua script with arguments. */
export interface LoadOptions {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly threads?: number;
  readonly script?: string;
  readonly arguments?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Takes all that was printed, with what the script adds at its end. */
  readonly onPrinted?: (text: string) => void;
}

/** Makes sure that wrk is there: on Debian as root it is installed. Throws with what to do elsewhere. */
export function requireWrk(): void {
  if (existsSync("/usr/bin/wrk")) return;
  try {
    execFileSync("apt-get", ["install", "-y", "-qq", "wrk"], { stdio: "ignore" });
  } catch {
    throw new Error("The benches need wrk: install it with your package manager and run again.");
  }
}

/** Runs wrk on the second core and reads its figures. `errors` counts socket errors and answers of 400 and above. */
export async function load(options: LoadOptions): Promise<Load> {
  const threads = options.threads ?? 1;
  const { stdout } = await run(
    "taskset",
    [
      "-c",
      "1",
      "wrk",
      "--latency",
      `-t${threads}`,
      `-c${options.connections}`,
      `-d${options.seconds}s`,
      "--timeout",
      "10s",
      ...Object.entries(options.headers ?? {}).flatMap(([name, value]) => ["-H", `${name}: ${value}`]),
      ...(options.script === undefined ? [] : ["-s", options.script]),
      options.url,
      ...(options.arguments === undefined ? [] : ["--", ...options.arguments]),
    ],
    { maxBuffer: 16 * 1024 * 1024 },
  );
  options.onPrinted?.(stdout);
  return {
    requestsPerSecond: Math.round(figure(stdout, /Requests\/sec:\s+([\d.]+)/)),
    p50: duration(stdout, "50%"),
    p99: duration(stdout, "99%"),
    errors: count(stdout, /Non-2xx or 3xx responses: (\d+)/) + socketErrors(stdout),
  };
}

/** Lets respondents turn pages (`turns.ts`) on the second core and gives what they saw. */
export async function turnPages(orders: Orders): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), "waypost-turns-"));
  try {
    const file = join(folder, "orders.json");
    writeFileSync(file, JSON.stringify(orders));
    const { stdout } = await run("taskset", ["-c", "1", process.execPath, join(import.meta.dirname, "turns.ts"), file]);
    return JSON.parse(stdout) as Load;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function figure(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`wrk printed no ${pattern.source}:\n${text}`);
  return Number(found);
}

function count(text: string, pattern: RegExp): number {
  return Number(pattern.exec(text)?.[1] ?? 0);
}

function socketErrors(text: string): number {
  const found = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(text);
  return found === null ? 0 : found.slice(1).reduce((sum, each) => sum + Number(each), 0);
}

const UNITS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000 };

function duration(text: string, percentile: string): number {
  const found = new RegExp(`^\\s+${percentile}\\s+([\\d.]+)(us|ms|s)`, "m").exec(text);
  return Math.round(Number(found?.[1]) * (UNITS[found?.[2] ?? ""] ?? Number.NaN) * 100) / 100;
}
