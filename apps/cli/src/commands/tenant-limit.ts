import { UsageError } from "../command.ts";
import type { Command, ExitCode } from "../command.ts";

const UNKNOWN = "tenant/unknown";

/** What setting limits needs of the outside. */
export interface Limiting {
  readonly names: readonly string[];
  /** Changes some limits of a tenant; null puts one back to that of the installation. Whether there is the tenant. */
  readonly change: (id: string, changes: Readonly<Record<string, number | null>>) => Promise<boolean>;
}

/** `waypost tenant limit ID NAME=NUMBER...`: sets what a tenant may use at most. */
export function tenantLimit({ names, change }: Limiting): Command {
  return {
    words: "tenant limit",
    usage: "ID NAME=NUMBER|default...",
    summary: "Sets what a tenant may use at most.",
    help: [`Limits: ${names.join(", ")}. They hold within five seconds, without a restart.`],
    run: async (args, terminal): Promise<ExitCode> => {
      const [id, ...settings] = args;
      if (id === undefined || id.includes("=")) throw new UsageError("tenant limit needs an ID");
      if (settings.length === 0) throw new UsageError("tenant limit needs NAME=NUMBER");
      const changes = Object.fromEntries(settings.map((setting) => changeOf(setting, names)));
      if (await change(id, changes)) {
        terminal.out(`${id} is held to it within five seconds`);
        return 0;
      }
      terminal.err(`waypost: there is no tenant ${id} [${UNKNOWN}]`);
      return 1;
    },
  };
}

function changeOf(setting: string, names: readonly string[]): readonly [name: string, value: number | null] {
  const [name = "", text = ""] = setting.split("=");
  if (!names.includes(name)) throw new UsageError(`${name} is no limit: there are ${names.join(", ")}`);
  if (text === "default") return [name, null];
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new UsageError(`${name} is a whole number from 1, or "default"`);
  return [name, value];
}
