import { askEach } from "./ask-each.ts";
import type { Asked } from "./ask-each.ts";
import type { TenantId } from "@waypost/ports";
import { UsageError } from "../command.ts";
import type { Command, ExitCode, Terminal } from "../command.ts";
import { findJob, readJobArguments, tenantsAskedFor } from "./jobs.ts";
import type { JobArguments, Jobs, WithJobs } from "./jobs.ts";

/** A change to single jobs, in words. */
interface Change {
  readonly name: "retry" | "discard";
  readonly summary: string;
  /** What it has done to a job. */
  readonly done: string;
}

/** So many dead letters are changed by one call of `--buried`. */
const MOST = 10_000;

/** A job that is to be changed; null: nobody has it. */
interface Target {
  readonly id: string;
  readonly tenant: TenantId | null;
}

async function targetsOf(jobs: Jobs, called: JobArguments, terminal: Terminal): Promise<Asked<Target>> {
  const { ids, flags, values } = called;
  const tenants = tenantsAskedFor(jobs, values.get("--tenant"));
  if (flags.has("--buried")) {
    const type = values.get("--type");
    const filter = { state: "buried", limit: MOST, ...(type !== undefined && { type }) } as const;
    const { answers, code } = await askEach(tenants, terminal, (tenant) => jobs.jobs.list(tenant, filter));
    return { answers: answers.flat(), code };
  }
  const answers: Target[] = [];
  for (const id of ids) answers.push({ id, tenant: (await findJob(jobs, id, tenants, terminal))?.tenant ?? null });
  return { answers, code: 0 };
}

function changing(withJobs: WithJobs, { name, summary, done }: Change): Command {
  const command = `jobs ${name}`;
  return {
    words: command,
    usage: "ID... | --buried [--type T] [--tenant T] [--json]",
    summary,
    help: [
      "--buried stands for every dead letter, of one type or tenant where that is said.",
      "A job that a worker has in hand, or that is done, is left alone: then it ends with 1.",
    ],
    run: async (args, terminal): Promise<ExitCode> => {
      const flags = ["--buried", "--json"];
      const called = readJobArguments(command, args, { flags, names: ["--tenant", "--type"] });
      if ((called.ids.length === 0) !== called.flags.has("--buried"))
        throw new UsageError(`${command} takes ids of jobs, or --buried`);
      const changed: string[] = [];
      const refused: string[] = [];
      const asked = await withJobs(async (jobs) => {
        const { answers, code } = await targetsOf(jobs, called, terminal);
        for (const { id, tenant } of answers)
          (tenant !== null && (await jobs.jobs[name](tenant, id)) ? changed : refused).push(id);
        return code;
      });
      if (called.flags.has("--json")) terminal.out(JSON.stringify({ changed, refused }));
      else terminal.out(`${changed.length} ${changed.length === 1 ? "job" : "jobs"} ${done}`);
      for (const id of refused) terminal.err(`waypost: there is no job ${id} that waits or is a dead letter`);
      return refused.length > 0 ? 1 : asked;
    },
  };
}

/** `waypost jobs retry`: dead letters, and jobs that wait for another attempt, are due at once. */
export const jobsRetry = (withJobs: WithJobs): Command =>
  changing(withJobs, { name: "retry", summary: "Makes dead letters and waiting jobs due at once.", done: "due again" });

/** `waypost jobs discard`: removes dead letters and jobs that wait. */
export const jobsDiscard = (withJobs: WithJobs): Command =>
  changing(withJobs, { name: "discard", summary: "Removes dead letters and waiting jobs.", done: "discarded" });
