import { UsageError } from "../command.ts";
import type { Command, ExitCode, Terminal } from "../command.ts";
import { oneOption, readTenantCall } from "./flags.ts";

/** A backup that was made. */
export interface MadeBackup {
  readonly at: string;
  readonly manifest: { readonly tables: Readonly<Record<string, { readonly rows: number }>> };
  readonly verified: boolean;
  readonly expired: readonly string[];
}

/** A backup in the store. */
export interface ListedBackup {
  readonly key: string;
  readonly bytes: number;
  readonly at: string;
}

/** What backing up needs of the outside. Each throws an error of one line that ends with a code. */
export interface TenantBackingUp {
  readonly tenants: () => Promise<readonly string[]>;
  readonly backUp: (
    tenant: string,
    order: { readonly file: string | null; readonly verify: boolean },
  ) => Promise<MadeBackup>;
  readonly list: (tenant: string) => Promise<readonly ListedBackup[]>;
  readonly verify: (tenant: string, backup: string) => Promise<{ readonly madeAt: string }>;
  readonly writeKey: (tenant: string, file: string) => Promise<void>;
}

const WORDS = "tenant backup";
const EVERY = "--all";

/** `waypost tenant backup`: backs tenants up, lists and proves backups. */
export function tenantBackup(backing: TenantBackingUp): Command {
  return {
    words: WORDS,
    usage: "(TENANT | --all) [--to FILE] [--verify] [--list] [--json]",
    summary: "Backs a tenant up, compressed and encrypted under its own key.",
    help: [
      "--all             every tenant, for a nightly call; goes on when one fails, and ends with 1 then",
      "--to FILE         into a file; else into the store of blobs (BLOB_URL), where old ones go by policy",
      "--verify          restores it into a database of its own, compares every row, drops that",
      "--key-to FILE     the tenant's key, wrapped by SECRET_KEYS, for another installation: keep it apart",
      "--list            what backups there are in the store",
      "--check NAME      proves one that was made before, by its file or name",
      'Brings back: "waypost tenant restore TENANT --from NAME". Jobs, history and audit are not in it.',
    ],
    run: async (args, terminal): Promise<ExitCode> => {
      const all = args[0] === EVERY;
      const call = readTenantCall(
        WORDS,
        all ? ["all", ...args.slice(1)] : args,
        ["to", "key-to", "check"],
        ["verify", "list", "json"],
      );
      const one = (name: string) => oneOption(WORDS, call.options, name);
      const [file, keyFile, check] = [one("to"), one("key-to"), one("check")];
      const verify = call.flags.has("verify");
      const json = call.flags.has("json");
      if (all && (file !== undefined || keyFile !== undefined || check !== undefined || call.flags.has("list")))
        throw new UsageError(`${WORDS} --all takes --verify and --json alone`);
      if (all) return backUpAll(backing, verify, json, terminal);
      if (call.flags.has("list")) {
        printList(await backing.list(call.tenant), json, terminal);
        return 0;
      }
      if (check !== undefined) {
        const { madeAt } = await backing.verify(call.tenant, check);
        terminal.out(json ? JSON.stringify({ backup: check, madeAt, whole: true }) : `${check} of ${madeAt} is whole`);
        return 0;
      }
      const made = await backing.backUp(call.tenant, { file: file ?? null, verify });
      if (keyFile !== undefined) await backing.writeKey(call.tenant, keyFile);
      print(call.tenant, made, json, terminal);
      return 0;
    },
  };
}

/** One that fails keeps no other from its backup. */
async function backUpAll(
  backing: TenantBackingUp,
  verify: boolean,
  json: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const tenant of await backing.tenants()) {
    try {
      print(tenant, await backing.backUp(tenant, { file: null, verify }), json, terminal);
    } catch (error) {
      code = 1;
      terminal.err(`waypost: ${tenant}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return code;
}

function print(tenant: string, made: MadeBackup, json: boolean, terminal: Terminal): void {
  if (json) {
    terminal.out(JSON.stringify({ tenant, ...made }));
    return;
  }
  const rows = Object.values(made.manifest.tables).reduce((sum, table) => sum + table.rows, 0);
  const gone = made.expired.length === 0 ? "" : `; ${made.expired.length} old ones went`;
  terminal.out(`${tenant}: ${rows} rows in ${made.at}${made.verified ? ", proved" : ""}${gone}`);
}

function printList(backups: readonly ListedBackup[], json: boolean, terminal: Terminal): void {
  if (json) terminal.out(JSON.stringify(backups, null, 2));
  else if (backups.length === 0) terminal.out("no backups");
  else for (const { key, bytes, at } of backups) terminal.out(`${at}  ${String(bytes).padStart(12)}  ${key}`);
}
