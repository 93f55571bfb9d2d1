import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";

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
 * {@link AlreadyRunning}. Of many that start at the same moment one gets it.
 */
export function takeLock(file: string): () => void {
  const own = `${file}.${process.pid}`;
  // Linked into its place when it is written: nobody ever reads half a lock.
  writeFileSync(own, String(process.pid));
  try {
    while (!placed(own, file)) {
      const holder = holderOf(file);
      if (holder === null) continue;
      if (isOurs(holder)) throw new AlreadyRunning(holder);
      removeStale(file, own);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (holderOf(file) === process.pid) rmSync(file, { force: true });
  };
}

/**
 * Removes a lock whose process is gone. Those that would do so at once take turns by a second lock, and look again
 * when it is their turn: else the second would remove the lock that the first took since.
 */
function removeStale(file: string, own: string): void {
  const turn = `${file}.turn`;
  if (!placed(own, turn)) {
    const holder = holderOf(turn);
    if (holder !== null && !isOurs(holder)) rmSync(turn, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    return;
  }
  try {
    const holder = holderOf(file);
    if (holder !== null && !isOurs(holder)) rmSync(file, { force: true });
  } finally {
    rmSync(turn, { force: true });
  }
}

/** Puts a written lock into its place; false when another is there. */
function placed(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
}

/** The number in a lock file; null when the file is gone. */
function holderOf(file: string): number | null {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return null;
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
