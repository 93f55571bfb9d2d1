import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isBundle } from "./bundle.ts";
import { commandOf } from "./lock.ts";

/** A process to keep running. */
export interface ChildSpec {
  readonly name: string;
  /** The program that Node runs. */
  readonly main: string;
  /** Flags of Node; default: none. */
  readonly flags?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Answers 200 once the process may take traffic. */
  readonly ready: string;
}

/** The exit code of a process whose settings are missing or wrong: starting it again would not help. */
const WRONG_SETTINGS = 2;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 10_000;
/** A process that lived this long starts over with the first pause. */
const LONG_LIFE = 30_000;

/** By this variable a process tells in which file its launcher notes it. */
const NOTED_IN = "WAYPOST_NOTED_IN";

/**
 * Keeps processes running: one that dies is started again, after a pause that doubles while it keeps dying. Their
 * numbers are noted in a file, so that the next start stops what a killed launcher left behind.
 */
export class Children {
  readonly #file: string;
  readonly #log: (line: string) => void;
  readonly #running = new Map<string, ChildProcess>();
  readonly #pauses = new Map<string, NodeJS.Timeout>();
  #stopping = false;

  constructor(file: string, log: (line: string) => void) {
    this.#file = file;
    this.#log = log;
  }

  /**
   * Starts a process and resolves when it is ready. Throws when it is not within `milliseconds`, as soon as it refuses its
   * settings, and after stop().
   */
  async start(spec: ChildSpec, milliseconds = 30_000): Promise<void> {
    if (this.#stopping) throw new Error(`${spec.name} was not started: everything is stopping.`);
    const child = this.#run(spec, FIRST_PAUSE);
    const refusal = new Promise<never>((_, refuse) => {
      child.once("exit", (code) => {
        if (code === WRONG_SETTINGS) refuse(new Error(`${spec.name} refuses its settings: the lines above say which.`));
      });
    });
    await Promise.race([untilReady(spec, milliseconds), refusal]);
  }

  /** Asks every process to end, ends those that have not after `milliseconds`, and resolves when all are gone. */
  async stop(milliseconds = 10_000): Promise<void> {
    this.#stopping = true;
    for (const pause of this.#pauses.values()) clearTimeout(pause);
    await Promise.all([...this.#running.values()].map((child) => end(child, milliseconds)));
    rmSync(this.#file, { force: true });
  }

  #run(spec: ChildSpec, pause: number): ChildProcess {
    const started = Date.now();
    const child = spawn(process.execPath, [...(spec.flags ?? []), spec.main], {
      env: { ...process.env, ...spec.env, [NOTED_IN]: this.#file },
      stdio: ["ignore", "inherit", "inherit"],
      // A group of its own: Ctrl-C reaches the launcher alone, which then stops them in order.
      detached: true,
    });
    this.#running.set(spec.name, child);
    this.#note();
    child.once("exit", (code, signal) => {
      this.#running.delete(spec.name);
      if (this.#stopping) return;
      this.#note();
      const wait = Date.now() - started > LONG_LIFE ? FIRST_PAUSE : pause;
      this.#log(`${spec.name} ended (${signal ?? `exit code ${code}`}); starting it again in ${wait} ms`);
      this.#pauses.set(
        spec.name,
        setTimeout(() => {
          this.#run(spec, Math.min(wait * 2, LONGEST_PAUSE));
        }, wait),
      );
    });
    return child;
  }

  #note(): void {
    const pids = [...this.#running.values()].flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
    // In one step: a launcher may be killed at any moment, and the next one reads this.
    writeFileSync(`${this.#file}.new`, JSON.stringify(pids));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

/**
 * Stops the processes that a killed launcher left behind, as far as they are still ours: those that it noted and, where
 * the system shows it, those that it had only just started.
 */
export function stopLeftovers(file: string): void {
  const noted = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as number[]) : [];
  for (const pid of new Set([...noted, ...startedFor(file)])) {
    const command = commandOf(pid) ?? "";
    if (!command.includes("/src/main.ts") && !isBundle(command)) continue;
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended by itself.
    }
  }
  rmSync(file, { force: true });
}

/** The processes that were started to be noted in a file. Only Linux tells. */
function startedFor(file: string): readonly number[] {
  if (process.platform !== "linux") return [];
  const isOne = (pid: string): boolean => {
    try {
      return readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").includes(`${NOTED_IN}=${file}`);
    } catch {
      // It ended meanwhile, or is somebody else's.
      return false;
    }
  };
  return readdirSync("/proc").flatMap((entry) => (/^\d+$/.test(entry) && isOne(entry) ? [Number(entry)] : []));
}

async function untilReady(spec: ChildSpec, milliseconds: number): Promise<void> {
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    try {
      if ((await fetch(spec.ready, { signal: AbortSignal.timeout(1000) })).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`${spec.name} was not ready after ${milliseconds / 1000} seconds (${spec.ready}).`);
}

function end(child: ChildProcess, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    const hard = setTimeout(() => child.kill("SIGKILL"), milliseconds);
    child.once("exit", () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
