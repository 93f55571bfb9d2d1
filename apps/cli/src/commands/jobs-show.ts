import { UsageError } from "../command.ts";
import type { Command, ExitCode } from "../command.ts";
import { findJob, readJobArguments, table, tenantsAskedFor } from "./jobs.ts";
import type { WithJobs } from "./jobs.ts";

/** `waypost jobs show`: everything about one job, with what it carries. Personal data lies sealed in there. */
export function jobsShow(withJobs: WithJobs): Command {
  return {
    words: "jobs show",
    usage: "ID [--tenant T] [--json]",
    summary: "Shows one job with its payload, and what came of it within the last hour.",
    help: ["Ends with 1 when there is no such job."],
    run: async (args, terminal): Promise<ExitCode> => {
      const { ids, flags, values } = readJobArguments("jobs show", args, { flags: ["--json"], names: ["--tenant"] });
      const [id, ...more] = ids;
      if (id === undefined || more.length > 0) throw new UsageError("jobs show takes the id of one job");
      const found = await withJobs(async (jobs) => {
        const asked = tenantsAskedFor(jobs, values.get("--tenant"));
        const job = await findJob(jobs, id, asked, terminal);
        return job && { ...job, result: await jobs.resultOf(job) };
      });
      if (found === null) {
        terminal.err(`waypost: there is no job ${id}`);
        return 1;
      }
      if (flags.has("--json")) terminal.out(JSON.stringify(found, null, 2));
      else {
        const told = Object.entries(found).filter(
          ([name, value]) => !["payload", "result"].includes(name) && value !== null,
        );
        for (const line of table(told.map(([name, value]) => [name, String(value)]))) terminal.out(line);
        terminal.out(JSON.stringify(found.payload, null, 2));
        if (found.result !== null) terminal.out(`result ${JSON.stringify(found.result)}`);
      }
      return 0;
    },
  };
}
