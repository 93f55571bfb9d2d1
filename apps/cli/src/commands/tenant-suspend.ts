import { UsageError } from "../command.ts";
import type { Command, ExitCode } from "../command.ts";

const UNKNOWN = "tenant/unknown";

/** Takes a tenant out of service or back into it; whether there is such a tenant. */
export type SuspendTenant = (id: string, suspended: boolean) => Promise<boolean>;

/** `waypost tenant suspend ID` and `waypost tenant reopen ID`. */
export function tenantSuspend(suspend: SuspendTenant): readonly Command[] {
  const command = (words: string, suspended: boolean, summary: string, done: string): Command => ({
    words,
    usage: "ID",
    summary,
    run: async ([id, ...more], terminal): Promise<ExitCode> => {
      if (id === undefined || id.startsWith("-") || more.length > 0) throw new UsageError(`${words} needs one ID`);
      if (await suspend(id, suspended)) {
        terminal.out(`${id} ${done} within five seconds`);
        return 0;
      }
      terminal.err(`waypost: there is no tenant ${id} [${UNKNOWN}]`);
      return 1;
    },
  });
  return [
    command("tenant suspend", true, "Takes a tenant out of service; nothing of it is lost.", "is closed"),
    command("tenant reopen", false, "Takes a suspended tenant back into service.", "is open again"),
  ];
}
