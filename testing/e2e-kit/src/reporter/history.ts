import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Counts, Report, Status } from "./record.ts";

/** What is remembered of an earlier run: little, so that many can be kept. */
export interface Remembered {
  readonly started: string;
  readonly environment: string;
  readonly commit: string | null;
  readonly runs: Counts;
  /** The status of every run, by its id. */
  readonly statuses: Readonly<Record<string, Status>>;
}

/** How many earlier runs a report shows. */
const MOST = 10;

/** What is to be remembered of a run. */
export function remember({ started, environment, commit, runs, cases }: Report): Remembered {
  const statuses = Object.fromEntries(
    cases.flatMap((each) => each.runs.map(({ id, status }) => [id, status] as const)),
  );
  return { started, environment, commit, runs, statuses };
}

/** Reads the earlier runs of a folder, the oldest first. A file that cannot be read is none. */
export function readHistory(folder: string): readonly Remembered[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const runs = files.flatMap((name) => {
    try {
      return [JSON.parse(readFileSync(join(folder, name), "utf8")) as Remembered];
    } catch {
      return [];
    }
  });
  return runs.sort((a, b) => a.started.localeCompare(b.started)).slice(-MOST);
}

/** Keeps a run in the folder, under the time at which it began. */
export function writeHistory(folder: string, run: Remembered): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${run.started.replace(/[:.]/g, "-")}.json`), JSON.stringify(run));
}

/** What earlier runs say of one: its statuses, the oldest first, and how often it changed between two runs. */
export interface Past {
  readonly statuses: readonly (Status | null)[];
  readonly changes: number;
}

/** The past of a run (or of several, as one), by ids. Null stands for a run that it was no part of. */
export function pastOf(ids: readonly string[], history: readonly Remembered[]): Past {
  const statuses = history.map(({ statuses: all }) => {
    const own = ids.flatMap((id) => all[id] ?? []);
    return own.length === 0
      ? null
      : ((["failed", "flaky", "passed"] as const).find((each) => own.includes(each)) ?? "skipped");
  });
  const known = statuses.filter((status) => status === "passed" || status === "failed" || status === "flaky");
  const changes = known.filter((status, at) => status === "flaky" || (at > 0 && status !== known[at - 1])).length;
  return { statuses, changes };
}
