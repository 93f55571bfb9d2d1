import { UsageError } from "../command.ts";
import type { Command, ExitCode, Terminal } from "../command.ts";
import { readTenantCall } from "./flags.ts";

/** What was erased, by table. */
export interface Erased {
  readonly rows: Readonly<Record<string, number>>;
}

/** Erases a tenant. Throws an error of one line that ends with a code. */
export type EraseTenant = (tenant: string) => Promise<Erased>;

/** Erases respondents. Throws an error of one line that ends with a code. */
export type EraseRespondent = (
  tenant: string,
  given: { readonly responses: readonly string[]; readonly references: readonly string[] },
) => Promise<Erased>;

const FOR_GOOD = "this is for good: say --yes";

/** `waypost tenant erase`. */
export function tenantErase(erase: EraseTenant): Command {
  const words = "tenant erase";
  return {
    words,
    usage: "TENANT --yes [--json]",
    summary: "Erases a tenant for good: rows, history, audit, files, backups and its key.",
    help: [
      "What stays is an entry without personal data, which every later restore goes by: no backup brings the tenant back.",
      "Processes forget what they hold in memory within seconds; stop the tenant first: waypost tenant suspend.",
    ],
    run: async (args, terminal): Promise<ExitCode> => {
      const { tenant, flags } = readTenantCall(words, args, [], ["yes", "json"]);
      if (!flags.has("yes")) throw new UsageError(FOR_GOOD);
      print(tenant, await erase(tenant), flags.has("json"), terminal);
      return 0;
    },
  };
}

/** `waypost respondent erase`. */
export function respondentErase(erase: EraseRespondent): Command {
  const words = "respondent erase";
  return {
    words,
    usage: "TENANT (--response ID | --reference TEXT)... --yes [--json]",
    summary: "Erases what respondents answered: rows, history and waiting jobs.",
    help: [
      "--response ID     a response's id; may be given again",
      "--reference TEXT  what the respondent quotes of a submission; may be given again",
      "What is not found erases nothing at all. Later restores leave out what was erased.",
    ],
    run: async (args, terminal): Promise<ExitCode> => {
      const { tenant, options, flags } = readTenantCall(words, args, ["response", "reference"], ["yes", "json"]);
      const [responses, references] = [options.get("response") ?? [], options.get("reference") ?? []];
      if (responses.length + references.length === 0) throw new UsageError(`${words} needs --response or --reference`);
      if (!flags.has("yes")) throw new UsageError(FOR_GOOD);
      print(tenant, await erase(tenant, { responses, references }), flags.has("json"), terminal);
      return 0;
    },
  };
}

function print(tenant: string, { rows }: Erased, json: boolean, terminal: Terminal): void {
  if (json) {
    terminal.out(JSON.stringify({ tenant, rows }, null, 2));
    return;
  }
  for (const [table, count] of Object.entries(rows)) terminal.out(`${String(count).padStart(8)}  ${table}`);
  terminal.out(`${tenant}: erased`);
}
