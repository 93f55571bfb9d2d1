import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { start } from "../../testing/browser/src/started.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** A Waypost for benches: everything but the respondent app on the second core, that one alone on the first. */
export interface Stack {
  readonly port: number;
  readonly respondent: number;
  readonly home: string;
  readonly stop: () => Promise<void>;
}

/** Starts `script/server` with data of its own and places its processes. Throws what it printed when it fails. */
export async function startStack(port: number, settings: Readonly<Record<string, string>> = {}): Promise<Stack> {
  const { home, stop } = await start({
    command: "taskset",
    args: ["-c", "1", join(ROOT, "script/server")],
    settings: {
      PORT_BASE: String(port),
      LOG_LEVEL: "warn",
      RATE_LIMIT_ADDRESS: "0",
      RATE_LIMIT_TENANT: "0",
      CACHED_RESPONSES: "20000",
      ...settings,
    },
    ready: "Waypost is ready",
  });
  const respondent = pidOf("/respondent/", port);
  execFileSync("taskset", ["-a", "-c", "-p", "0", String(respondent)]);
  return { port, respondent, home, stop };
}

/** The yardstick while it runs. */
export interface Bare {
  readonly pid: number;
  readonly stop: () => void;
}

/** Starts the yardstick on the first core with one recorded answer. */
export async function startBare(port: number, headers: Record<string, string>, body: string): Promise<Bare> {
  const folder = mkdtempSync(join(tmpdir(), "waypost-bare-"));
  const file = join(folder, "answer.json");
  writeFileSync(file, JSON.stringify({ headers, body }));
  const child = spawn("taskset", [
    "-c",
    "0",
    process.execPath,
    join(import.meta.dirname, "bare-server.ts"),
    String(port),
    file,
  ]);
  for (let attempt = 0; attempt < 200; attempt++) {
    // Another one on its port would answer, too.
    if (child.exitCode !== null) throw new Error(`the bare server did not start: is port ${port} taken?`);
    try {
      await fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text());
      const stop = () => {
        child.kill();
        rmSync(folder, { recursive: true });
      };
      return { pid: child.pid ?? 0, stop };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  throw new Error("the bare server did not start");
}

/** A process's resident memory in megabytes. */
export function memoryOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

/** Processor time in seconds: in a process's own code, and in the system's on its behalf. */
export interface ProcessorTime {
  readonly own: number;
  readonly system: number;
}

/** Processor time that a process has used since it began. */
export function processorTimeOf(pid: number): ProcessorTime {
  // After the name in brackets, which may hold spaces: utime and stime are fields 14 and 15 of proc(5), in 1/100 s.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return { own: Number(fields[11]) / 100, system: Number(fields[12]) / 100 };
}

/** The process that runs a module of this path, bundled or not, and that was given this port. */
export function pidOf(path: string, port: number): number {
  for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${entry}/cmdline`, "utf8");
      const environment = readFileSync(`/proc/${entry}/environ`, "utf8");
      if (command.includes(path) && environment.split("\0").includes(`PORT=${port}`)) return Number(entry);
    } catch {
      // It ended meanwhile, or is none of ours.
    }
  }
  throw new Error(`nothing of ${path} runs on port ${port}`);
}
