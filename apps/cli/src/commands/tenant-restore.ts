import { diffLines } from "@waypost/time-machine";
import type { ChangedRow, Fate, Scope } from "@waypost/time-machine";
import { UsageError } from "../command.ts";
import type { Command, ExitCode, Terminal } from "../command.ts";
import { oneOption, readTenantCall } from "./flags.ts";
import type { TenantCall } from "./flags.ts";

/** What became of rows, or would. */
export interface Restored {
  readonly counts: readonly { readonly table: string; readonly fate: Fate; readonly count: number }[];
  readonly samples: readonly ChangedRow[];
  /** Its entry in the audit; null when nothing was done. */
  readonly entry: number | null;
}

/** What came out of a file. */
export interface RestoredFile {
  /** When the backup was made, ISO 8601. */
  readonly madeAt: string;
  readonly rows: Readonly<Record<string, number>>;
  /** Responses that were in the file and were taken out again, since they had been erased. */
  readonly erased: number;
}

/** What restoring needs of the outside. Each throws an error of one line that ends with a code. */
export interface TenantRestoring {
  readonly to: (tenant: string, scope: Scope, moment: string, dryRun: boolean, most: number) => Promise<Restored>;
  readonly undo: (tenant: string, dryRun: boolean, most: number) => Promise<Restored>;
  readonly from: (tenant: string, file: string, keyFile: string | undefined, replace: boolean) => Promise<RestoredFile>;
}

const WORDS = "tenant restore";
const NAMES = ["to", "form", "response", "from", "key", "show"];
const FLAGS = ["undo", "dry-run", "replace", "json"];
const SHOWN = 10;
const VERBS: Readonly<Record<Fate, string>> = { insert: "comes back", update: "changes back", delete: "goes" };

/** `waypost tenant restore`: to a moment, back from that, or from a backup. */
export function tenantRestore(restoring: TenantRestoring): Command {
  return {
    words: WORDS,
    usage: "TENANT (--to TIME | --undo | --from FILE) [--dry-run] [--json]",
    summary: "Puts a tenant, a form or a response back to a moment; undoes that; or takes a tenant out of a backup.",
    help: [
      "--to TIME         ISO 8601 with its zone, for example 2026-11-21T10:00:00Z",
      "--form F          rows of this form alone",
      "--response R      rows of this response alone",
      "--undo            undoes the newest restore; rows that changed since are left alone",
      "--dry-run         says what would change, and changes nothing",
      `--show N          shows so many rows of each table (${SHOWN})`,
      "--from FILE       the tenant as it lies in a backup; where there is one of that name, --replace is needed",
      "--key FILE        the tenant's key, where this installation does not have it",
      "Others keep working meanwhile. What was erased stays erased. Works as the database's owner.",
    ],
    run: async (args, terminal): Promise<ExitCode> => {
      const call = readTenantCall(WORDS, args, NAMES, FLAGS);
      const one = (name: string) => oneOption(WORDS, call.options, name);
      const [to, from] = [one("to"), one("from")];
      const ways = [to !== undefined, from !== undefined, call.flags.has("undo")].filter((way) => way);
      if (ways.length !== 1) throw new UsageError(`${WORDS} needs one of --to TIME, --undo and --from FILE`);
      if (from !== undefined) {
        if (call.flags.has("dry-run"))
          throw new UsageError(`${WORDS} --from has no --dry-run: "tenant backup --verify"`);
        const result = await restoring.from(call.tenant, from, one("key"), call.flags.has("replace"));
        printFile(result, call, terminal);
        return 0;
      }
      const most = Number(one("show") ?? SHOWN);
      if (!Number.isInteger(most) || most < 0) throw new UsageError(`${WORDS} needs a whole number after --show`);
      const dryRun = call.flags.has("dry-run");
      const result =
        to === undefined
          ? await restoring.undo(call.tenant, dryRun, most)
          : await restoring.to(call.tenant, scopeOf(one), momentOf(to), dryRun, most);
      print(result, call, terminal);
      return 0;
    },
  };
}

function momentOf(text: string): string {
  // Without a zone it would be the machine's: nobody should have to think of that at night.
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new UsageError(`${WORDS} needs a time like 2026-11-21T10:00:00Z after --to, not ${text}`);
  return text;
}

function scopeOf(one: (name: string) => string | undefined): Scope {
  const [form, response] = [one("form"), one("response")];
  if (form !== undefined && response !== undefined) throw new UsageError(`${WORDS} takes --form or --response`);
  if (form !== undefined) return { kind: "form", form };
  return response === undefined ? { kind: "tenant" } : { kind: "response", response };
}

function print({ counts, samples, entry }: Restored, { flags, tenant }: TenantCall, terminal: Terminal): void {
  if (flags.has("json")) {
    terminal.out(JSON.stringify({ tenant, done: entry !== null, entry, counts, samples }, null, 2));
    return;
  }
  if (counts.length === 0) {
    terminal.out("nothing to do: every row is as it was then");
    return;
  }
  for (const { table, fate, count } of counts) terminal.out(`${String(count).padStart(8)}  ${table} ${VERBS[fate]}`);
  for (const line of samples.flatMap(diffLines)) terminal.out(line);
  terminal.out(
    entry === null
      ? "nothing was changed: this is what would"
      : `done; entry ${entry} of the audit${flags.has("undo") ? "" : `; "waypost tenant restore ${tenant} --undo" takes it back`}`,
  );
}

function printFile({ madeAt, rows, erased }: RestoredFile, { flags, tenant }: TenantCall, terminal: Terminal): void {
  if (flags.has("json")) {
    terminal.out(JSON.stringify({ tenant, madeAt, rows, erased }, null, 2));
    return;
  }
  terminal.out(`${tenant} is as it was on ${madeAt}:`);
  for (const [table, count] of Object.entries(rows)) terminal.out(`${String(count).padStart(8)}  ${table}`);
  if (erased > 0) terminal.out(`${String(erased).padStart(8)}  erased since, and erased again`);
}
