import { UsageError } from "../command.ts";
import type { Command, ExitCode } from "../command.ts";

const UNKNOWN = "tenant/unknown";

/** A tenant and what it uses, each use beside its limit. */
export interface ShownTenant {
  readonly id: string;
  readonly name: string;
  /** The database that its rows are in: its address, or `home`. */
  readonly place: string;
  /** Where it is on its way to. */
  readonly movingTo: string | null;
  /** Where it lived before and its rows are kept. */
  readonly leftRowsAt: string | null;
  /** What it has in the cache that processes share; null without one. */
  readonly cached: { readonly entries: number; readonly bytes: number } | null;
  readonly suspended: boolean;
  readonly forms: readonly string[];
  /** By the name of the limit: what is used (null: not counted), and how much may be. */
  readonly limits: Readonly<Record<string, { readonly used: number | null; readonly most: number }>>;
  readonly submissions: number;
  readonly jobsWaiting: number;
}

/** `waypost tenant show ID`: usage against limits. */
export function tenantShow(show: (id: string) => Promise<ShownTenant | null>): Command {
  return {
    words: "tenant show",
    usage: "ID [--json]",
    summary: "Shows what a tenant uses, and its limits.",
    run: async (args, terminal): Promise<ExitCode> => {
      const [id, ...more] = args.filter((word) => word !== "--json");
      if (id === undefined || more.length > 0) throw new UsageError("tenant show needs one ID");
      const tenant = await show(id);
      if (tenant === null) {
        terminal.err(`waypost: there is no tenant ${id} [${UNKNOWN}]`);
        return 1;
      }
      if (args.includes("--json")) {
        terminal.out(JSON.stringify(tenant, null, 2));
        return 0;
      }
      terminal.out(`${tenant.id}  ${tenant.name}${tenant.suspended ? "  SUSPENDED" : ""}`);
      terminal.out(
        `lives at     ${tenant.place}${tenant.movingTo === null ? "" : `, on its way to ${tenant.movingTo}`}`,
      );
      if (tenant.leftRowsAt !== null) terminal.out(`left rows at ${tenant.leftRowsAt}`);
      terminal.out(`forms        ${tenant.forms.join(" ")}`);
      terminal.out(`submissions  ${String(tenant.submissions)}`);
      terminal.out(`jobs waiting ${String(tenant.jobsWaiting)}`);
      if (tenant.cached !== null)
        terminal.out(
          `cached       ${String(tenant.cached.entries)} entries, ${String(Math.ceil(tenant.cached.bytes / 1000))} kB`,
        );
      terminal.out("");
      terminal.out("LIMIT                        USED        MOST");
      for (const [name, { used, most }] of Object.entries(tenant.limits)) {
        const share = used === null ? "-" : String(used);
        terminal.out(`${name.padEnd(22)}${share.padStart(11)}${String(most).padStart(12)}`);
      }
      return 0;
    },
  };
}
