import { askEach } from "./ask-each.ts";
import { UsageError } from "../command.ts";
import type { Command, ExitCode } from "../command.ts";
import { oneOption, readTenantCall } from "./flags.ts";

/** An entry of an audit by its number and hash. */
export interface AuditHead {
  readonly number: number;
  readonly hash: string;
}

/** An audit that was looked through. */
export interface LookedThrough {
  readonly tenant: string;
  readonly entries: number;
  readonly head: AuditHead | null;
  readonly flaws: readonly { readonly number: number; readonly flaw: "changed" | "unchained" | "missing" }[];
}

/** What verifying needs of the outside. */
export interface AuditVerifying {
  readonly tenants: () => Promise<readonly string[]>;
  readonly verify: (tenant: string, head?: AuditHead) => Promise<LookedThrough>;
}

const WORDS = "audit verify";
const FOUND = "audit/broken";
const MEANING = {
  changed: "is not what was written",
  unchained: "does not follow the entry before it",
  missing: "is missing",
} as const;

/** `waypost audit verify`: whether every entry is as it was written. */
export function auditVerify({ tenants, verify }: AuditVerifying): Command {
  return {
    words: WORDS,
    usage: "[TENANT [--head NUMBER:HASH]] [--json]",
    summary: "Looks through the audit of a tenant, or of all: names what was changed, lost or inserted.",
    help: [
      "--head N:HASH     an entry as it was noted before; without it, entries that were rewritten from one on to the",
      "                  newest are not found. Each run prints the newest: note it elsewhere. Backups note it too.",
      "Ends with 1 when something is wrong.",
    ],
    run: async (args, terminal): Promise<ExitCode> => {
      const all = args[0] === undefined || args[0].startsWith("-");
      const call = readTenantCall(WORDS, all ? ["all", ...args] : args, ["head"], ["json"]);
      const noted = oneOption(WORDS, call.options, "head");
      if (all && noted !== undefined) throw new UsageError(`${WORDS} needs a TENANT with --head`);
      const head = noted === undefined ? undefined : headOf(noted);
      const asked = all ? await tenants() : [call.tenant];
      const { answers: found, code } = await askEach(asked, terminal, (tenant) => verify(tenant, head));
      if (call.flags.has("json")) terminal.out(JSON.stringify(found, null, 2));
      else
        for (const { tenant, entries, head: newest, flaws } of found) {
          for (const { number, flaw } of flaws) terminal.out(`${tenant}: entry ${number} ${MEANING[flaw]} [${FOUND}]`);
          if (flaws.length === 0)
            terminal.out(
              `${tenant}: ${entries} entries are whole${newest === null ? "" : `, ${newest.number}:${newest.hash}`}`,
            );
        }
      return found.every(({ flaws }) => flaws.length === 0) ? code : 1;
    },
  };
}

function headOf(text: string): AuditHead {
  const [, number, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (number === undefined || hash === undefined) throw new UsageError(`${WORDS} needs NUMBER:HASH after --head`);
  return { number: Number(number), hash };
}
