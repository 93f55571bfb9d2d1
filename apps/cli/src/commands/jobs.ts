import type { JobResult, JobStore, ListedJob, ShownJob, TenantId } from "@waypost/ports";
import { UsageError } from "../command.ts";
import type { Terminal } from "../command.ts";
import { askEach } from "./ask-each.ts";

/** The jobs of every tenant. */
export interface Jobs {
  readonly tenants: readonly TenantId[];
  readonly jobs: JobStore;
  /** What came of a job, while the cache that processes share has it; null when it does not, or there is none. */
  readonly resultOf: (job: Pick<ListedJob, "tenant" | "type" | "key">) => Promise<JobResult>;
}

/** Does something with the jobs of a database. Throws an error of one line without one. */
export type WithJobs = <T>(work: (jobs: Jobs) => Promise<T>) => Promise<T>;

/** What a command about jobs was called with. */
export interface JobArguments {
  /** What stands by itself: ids of jobs. */
  readonly ids: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

/** Reads `--flag`, `--name value` and ids, in any order. Throws `UsageError` for what the command does not take. */
export function readJobArguments(
  command: string,
  args: readonly string[],
  { flags, names }: { readonly flags: readonly string[]; readonly names: readonly string[] },
): JobArguments {
  const read = { ids: [] as string[], flags: new Set<string>(), values: new Map<string, string>() };
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? "";
    if (!word.startsWith("-")) read.ids.push(word);
    else if (flags.includes(word)) read.flags.add(word);
    else if (names.includes(word)) {
      const value = args[++at];
      if (value === undefined) throw new UsageError(`${command} needs a value after ${word}`);
      read.values.set(word, value);
    } else throw new UsageError(`${command} takes no ${word}`);
  }
  return read;
}

/** The tenant that is asked for, or every one. Throws `UsageError` when there is no such tenant. */
export function tenantsAskedFor({ tenants }: Jobs, asked: string | undefined): readonly TenantId[] {
  if (asked === undefined) return tenants;
  const found = tenants.filter((tenant) => tenant === asked);
  if (found.length === 0) throw new UsageError(`there is no tenant ${asked}`);
  return found;
}

/**
 * The job of one of these tenants; null when none has it. Throws `UsageError` when several have one of that number:
 * each database that tenants live in counts its own.
 */
export async function findJob(
  { jobs }: Jobs,
  id: string,
  tenants: readonly TenantId[],
  terminal: Terminal,
): Promise<ShownJob | null> {
  const { answers } = await askEach(tenants, terminal, (tenant) => jobs.show(tenant, id));
  const [found = null, ...others] = answers.filter((each) => each !== null);
  if (found !== null && others.length > 0) {
    const owners = [found, ...others].map(({ tenant }) => tenant).join(" and ");
    throw new UsageError(`there is a job ${id} of ${owners}: say --tenant`);
  }
  return found;
}

/** A table of texts, each column as wide as its widest cell. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(columns[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** A job as a line of a table: when it was enqueued, where it stands, why it failed. */
export function rowOf({ tenant, id, type, state, attempt, createdAt, error, key }: ListedJob): readonly string[] {
  return [id, tenant, type, state, String(attempt), createdAt.slice(0, 19) + "Z", key, error ?? ""];
}

/** The headings of {@link rowOf}. */
export const HEADINGS = ["ID", "TENANT", "TYPE", "STATE", "TRIES", "ENQUEUED", "KEY", "ERROR"];
