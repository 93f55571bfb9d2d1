import { askEach } from "./ask-each.ts";
import { JOB_STATES } from "@waypost/ports";
import type { JobFilter, JobState } from "@waypost/ports";
import { UsageError } from "../command.ts";
import type { Command, ExitCode, Terminal } from "../command.ts";
import { HEADINGS, readJobArguments, rowOf, table, tenantsAskedFor } from "./jobs.ts";
import type { JobArguments, Jobs, WithJobs } from "./jobs.ts";

const MOST = 10_000;

/** The filter that the options say. Throws `UsageError` for a state or a number that is none. */
function filterOf({ values }: JobArguments): JobFilter & { readonly limit: number } {
  const state = values.get("--state");
  if (state !== undefined && !JOB_STATES.some((each) => each === state))
    throw new UsageError(`--state is one of ${JOB_STATES.join(", ")}`);
  const limit = Number(values.get("--limit") ?? "100");
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) throw new UsageError(`--limit is a number up to ${MOST}`);
  const type = values.get("--type");
  return { limit, ...(state !== undefined && { state: state as JobState }), ...(type !== undefined && { type }) };
}

async function list(jobs: Jobs, called: JobArguments, terminal: Terminal): Promise<ExitCode> {
  const filter = filterOf(called);
  const tenants = tenantsAskedFor(jobs, called.values.get("--tenant"));
  const { answers, code } = await askEach(tenants, terminal, (tenant) => jobs.jobs.list(tenant, filter));
  // Ids rise over all tenants: the newest first.
  const shown = answers
    .flat()
    .sort((a, b) => Number(b.id) - Number(a.id))
    .slice(0, filter.limit);
  if (called.flags.has("--json")) terminal.out(JSON.stringify(shown, null, 2));
  else for (const line of table([HEADINGS, ...shown.map(rowOf)])) terminal.out(line);
  return code;
}

async function count(jobs: Jobs, called: JobArguments, terminal: Terminal): Promise<ExitCode> {
  const { state, type } = filterOf(called);
  const tenants = tenantsAskedFor(jobs, called.values.get("--tenant"));
  const { answers, code } = await askEach(tenants, terminal, (tenant) => jobs.jobs.counts(tenant));
  const counts = answers
    .flat()
    .filter((each) => (state ?? each.state) === each.state && (type ?? each.type) === each.type);
  if (called.flags.has("--json")) {
    terminal.out(JSON.stringify(counts, null, 2));
    return code;
  }
  const rows = counts.map((each) => [each.tenant, each.type, each.state, String(each.jobs), each.oldest]);
  for (const line of table([["TENANT", "TYPE", "STATE", "JOBS", "OLDEST"], ...rows])) terminal.out(line);
  return code;
}

/** `waypost jobs list`: jobs of all tenants or of one, the newest first, or how many stand how. */
export function jobsList(withJobs: WithJobs): Command {
  return {
    words: "jobs list",
    usage: "[--tenant T] [--state S] [--type T] [--limit N] [--counts] [--json]",
    summary: "Lists jobs of the background, the newest first.",
    help: [
      `--state is one of ${JOB_STATES.join(", ")}: due waits, buried is a dead letter; --counts says how many stand how.`,
      "Reads the database that DATABASE_URL names, or else the one that ./script/server runs.",
    ],
    run: async (args, terminal): Promise<ExitCode> => {
      const names = ["--tenant", "--state", "--type", "--limit"];
      const called = readJobArguments("jobs list", args, { flags: ["--json", "--counts"], names });
      if (called.ids.length > 0) throw new UsageError(`jobs list takes no ${called.ids[0] ?? ""}`);
      return withJobs((jobs) => (called.flags.has("--counts") ? count : list)(jobs, called, terminal));
    },
  };
}
