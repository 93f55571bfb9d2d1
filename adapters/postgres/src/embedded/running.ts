import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** How long a server may take to stop before it is killed. In milliseconds. */
const MOST_STOP = 30_000;

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

/** Stops a server fast; resolves when it is gone. Open transactions end, everything committed is on disk. */
export async function stopServer(pid: number): Promise<void> {
  const until = Date.now() + MOST_STOP;
  if (isAlive(pid)) process.kill(pid, "SIGINT");
  while (isAlive(pid)) {
    if (Date.now() > until) process.kill(pid, "SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** True while a process has this number. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
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
