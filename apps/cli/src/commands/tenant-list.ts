import { UsageError } from "../command.ts";
import type { Command, ExitCode } from "../command.ts";

/** A tenant and the forms that it has published. */
export interface ListedTenant {
  readonly id: string;
  readonly name: string;
  /** Null where its database does not answer. */
  readonly forms: readonly string[] | null;
}

const formsOf = (forms: ListedTenant["forms"]) => forms?.join(" ") ?? "(its database does not answer)";

/** `waypost tenant list`: every tenant by id, with its forms. `list` throws an error of one line without a database. */
export function tenantList(list: () => Promise<readonly ListedTenant[]>): Command {
  return {
    words: "tenant list",
    usage: "[--json]",
    summary: "Lists the tenants and their published forms.",
    help: ["Reads the database that DATABASE_URL names, or else the one that ./script/server runs."],
    run: async (args, terminal): Promise<ExitCode> => {
      const wrong = args.find((each) => each !== "--json");
      if (wrong !== undefined) throw new UsageError(`tenant list takes no ${wrong}`);
      const tenants = await list();
      if (args.includes("--json")) {
        terminal.out(JSON.stringify(tenants, null, 2));
        return 0;
      }
      const rows = [["TENANT", "NAME", "FORMS"], ...tenants.map(({ id, name, forms }) => [id, name, formsOf(forms)])];
      const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
      for (const row of rows)
        terminal.out(
          row
            .map((cell, column) => cell.padEnd(widths[column] ?? 0))
            .join("  ")
            .trimEnd(),
        );
      return 0;
    },
  };
}
