import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { CallError } from "../config/environment.ts";

/** Files as they shall be, by absolute path; null is a file that shall be gone. */
export type Changes = ReadonlyMap<string, string | null>;

const FOLDER = ".e2e-journal";

/** One line of the journal: a file of the project, and the staged text that it becomes. */
interface Entry {
  readonly path: string;
  readonly staged: string | null;
}

/**
 * Makes changes to files of a project as one: all of them or none. Everything is staged beside the files first. The
 * journal, renamed into place, is the moment from which the changes count; from there on whoever comes next finishes
 * them (`finish`), so that a kill at any time leaves the old state or the new one.
 */
export function applyChanges(root: string, changes: Changes): void {
  if (changes.size === 0) return;
  const folder = join(root, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const entries = [...changes].map(([path, text], at): Entry => {
    const staged = text === null ? null : String(at);
    if (staged !== null && text !== null) writeDurably(join(folder, staged), text);
    return { path: relative(root, path), staged };
  });
  writeDurably(join(folder, "journal.tmp"), JSON.stringify(entries));
  renameSync(join(folder, "journal.tmp"), join(folder, "journal.json"));
  finish(root);
}

/** Finishes changes that were begun and count, and forgets those that do not. Every command of the kit begins with it. */
export function finish(root: string): void {
  const folder = join(root, FOLDER);
  const journal = join(folder, "journal.json");
  if (!existsSync(folder)) return;
  if (existsSync(journal))
    for (const { path, staged } of JSON.parse(readFileSync(journal, "utf8")) as readonly Entry[]) {
      const target = join(root, path);
      if (staged === null) rmSync(target, { force: true });
      else if (existsSync(join(folder, staged))) {
        mkdirSync(dirname(target), { recursive: true });
        // What was renamed is not staged any more: going on after a kill passes it by.
        renameSync(join(folder, staged), target);
      }
    }
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Runs something while no other command changes the project. Throws `CallError` while one does; a lock whose process is
 * gone is none.
 */
export async function alone<T>(root: string, work: () => T | Promise<T>): Promise<T> {
  const lock = join(root, ".e2e-lock");
  take(lock);
  try {
    finish(root);
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): void {
  for (let tries = 0; ; tries++)
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return;
    } catch {
      const owner = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
      if (tries > 3 || (owner > 0 && isAlive(owner)))
        throw new CallError(`another command (process ${owner}) is changing the cases`);
      rmSync(lock, { force: true });
    }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, "w");
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
