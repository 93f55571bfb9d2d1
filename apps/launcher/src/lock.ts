import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";

/** Another launcher holds the lock. */
export class AlreadyRunning extends Error {
  override readonly name = "AlreadyRunning";
  readonly pid: number;

  constructor(pid: number) {
    super(
      `Waypost is running already (process ${pid}). Stop it first, or give this one its own PORT_BASE and WAYPOST_HOME.`,
    );
    this.pid = pid;
  }
}

/**
 * Takes the lock file for this process; a lock whose process is gone is taken over. Gives what releases it. Throws
 * {@link AlreadyRunning}.
 */
export function takeLock(file: string): () => void {
  for (;;) {
    try {
      const handle = openSync(file, "wx");
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => {
        rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const pid = Number(readFileSync(file, "utf8"));
      if (isOurs(pid)) throw new AlreadyRunning(pid);
      rmSync(file, { force: true });
    }
  }
}

/** True when the process lives and is a launcher: process numbers are used again. */
function isOurs(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return commandOf(pid)?.includes("apps/launcher/src/main.ts") ?? true;
}

/** A process's command line where the system shows it (Linux); null elsewhere. */
export function commandOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return null;
  }
}
