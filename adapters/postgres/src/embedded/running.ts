import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** How long a server may take to stop before it is killed. In milliseconds. */
const MOST_STOP = 30_000;
/** How long one that was killed may take to be gone: the kernel ends it at once unless a disk holds it. */
const MOST_KILL = 5000;

/**
 * The server that runs on the data, as its note in the folder tells; null when there is none. A note whose process
 * number went to another program since is removed. Any other stale note stays: by it PostgreSQL sees that processes of
 * a killed server are still at work on the data, and waits for them.
 */
export function runningServer(dataDir: string): { readonly pid: number; readonly port: number } | null {
  const file = join(dataDir, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  if (pid === undefined || port === undefined || !isAlive(pid)) return null;
  if (commandOf(pid).includes(dataDir)) return { pid, port };
  rmSync(file);
  return null;
}

/**
 * Stops a server fast; resolves when it is gone. Open transactions end, everything committed is on disk. One that does
 * not stop within `patience` milliseconds is killed. Throws when even that does not end it.
 */
export async function stopServer(pid: number, patience = MOST_STOP): Promise<void> {
  if (await endsBy(pid, "SIGINT", patience)) return;
  if (await endsBy(pid, "SIGKILL", MOST_KILL)) return;
  throw new Error(`PostgreSQL, process ${pid}, does not stop: end it by hand.`);
}

/** Sends a signal and waits; false when the process is there still after so many milliseconds. */
async function endsBy(pid: number, signal: NodeJS.Signals, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  send(pid, signal);
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}

/** Signals a process; false when there is none. */
function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/**
 * True while a process with this number runs. One that has ended is none, even where nobody fetches its status and its
 * number stays taken, as in a container whose first process does not care for orphans.
 */
export function isAlive(pid: number): boolean {
  return send(pid, 0) && !hasEnded(pid);
}

/** True of a process that is only a number any more: a zombie, or dead. Only Linux tells. */
function hasEnded(pid: number): boolean {
  if (process.platform !== "linux") return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name before it stands in brackets and may hold anything, brackets too.
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(")") + 2));
  } catch {
    return true;
  }
}

/** A process's command line: numbers are used again, so a number alone says nothing. Empty when it cannot be read. */
function commandOf(pid: number): string {
  try {
    return process.platform === "linux"
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
      : execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
