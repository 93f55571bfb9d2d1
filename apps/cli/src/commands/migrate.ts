import { UsageError } from "../command.ts";
import type { Command, ExitCode } from "../command.ts";

/** What was migrated: the database at home, and those that tenants live in. */
export interface Migrated {
  readonly home: readonly string[];
  readonly places: readonly {
    readonly place: string;
    readonly ran: readonly string[];
    /** Why it was not, in a line that ends with a code; null when it was. */
    readonly problem: Error | null;
  }[];
}

/** `waypost migrate`: after an upgrade, before its processes start. */
export function migrateCommand(migrate: () => Promise<Migrated>): Command {
  return {
    words: "migrate",
    usage: "",
    summary: "Brings the database, and those that tenants live in, to this version's schema.",
    help: [
      "Works as the database's owner (DATABASE_URL). ./script/server does the same at its start; doing it again does",
      "nothing. Ends with 1 when a tenant's own database cannot be reached: the others are done.",
    ],
    run: async (args, terminal): Promise<ExitCode> => {
      if (args.length > 0) throw new UsageError("migrate takes nothing more");
      const { home, places } = await migrate();
      terminal.out(`home: ${words(home)}`);
      for (const { place, ran, problem } of places)
        if (problem === null) terminal.out(`${place}: ${words(ran)}`);
        else terminal.err(`waypost: ${problem.message}`);
      return places.some(({ problem }) => problem !== null) ? 1 : 0;
    },
  };
}

const words = (ran: readonly string[]): string => (ran.length === 0 ? "up to date" : `ran ${ran.join(", ")}`);
