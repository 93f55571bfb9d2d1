import { UsageError } from "../command.ts";
import type { Command, ExitCode, Terminal } from "../command.ts";
import { oneOption, readTenantCall } from "./flags.ts";

/** What was moved; null is home. */
export interface Moved {
  readonly from: string | null;
  readonly to: string | null;
  /** As they were compared on both sides; null when the tenant lived there already. */
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>> | null;
  /** How long its writes waited, in milliseconds. */
  readonly fenced: number;
}

/** What was let go of; null is home. */
export interface Forgotten {
  readonly at: string | null;
  readonly rows: Readonly<Record<string, number>>;
}

/** What moving needs of the outside. Each throws an error of one line that ends with a code. */
export interface TenantMoving {
  readonly move: (
    tenant: string,
    to: string | null,
    from: string | undefined,
    onStep: (step: string) => void,
  ) => Promise<Moved>;
  readonly forget: (tenant: string, from: string | undefined) => Promise<Forgotten>;
}

const WORDS = "tenant move";
const nameOf = (place: string | null) => place ?? "home";

/** `waypost tenant move`: to a database of its own, back, and away with what it left. */
export function tenantMove({ move, forget }: TenantMoving): Command {
  return {
    words: WORDS,
    usage: "TENANT (--to URL | --home | --forget) [--json]",
    summary: "Moves a tenant to a database of its own and back, while its respondents carry on.",
    help: [
      "--to URL          the address of an empty database, or of one that other tenants live in, as its owner",
      "--home            back to the database that DATABASE_URL names",
      "--forget          lets the rows go that the tenant left where it lived before; until then they are kept",
      "--from URL        the owner's address of where it lives, or left rows, when it has another owner than home",
      "Its writes wait for a moment. A move that was cut short is undone or finished by saying it again.",
      "Works as the database's owner, who may set session_replication_role: a superuser, or whom one has granted it.",
    ],
    run: async (args, terminal): Promise<ExitCode> => {
      const { tenant, options, flags } = readTenantCall(WORDS, args, ["to", "from"], ["home", "forget", "json"]);
      const [to, from] = [oneOption(WORDS, options, "to"), oneOption(WORDS, options, "from")];
      const ways = [to !== undefined, flags.has("home"), flags.has("forget")].filter((way) => way);
      if (ways.length !== 1) throw new UsageError(`${WORDS} needs one of --to URL, --home and --forget`);
      for (const given of [to, from]) if (given !== undefined) checkAddress(given);
      const json = flags.has("json");
      if (flags.has("forget")) {
        const { at, rows } = await forget(tenant, from);
        if (json) terminal.out(JSON.stringify({ tenant, at, rows }, null, 2));
        else printForgotten({ at, rows }, tenant, terminal);
        return 0;
      }
      const moved = await move(tenant, to ?? null, from, (step) => {
        if (!json) terminal.out(`  ${step}`);
      });
      if (json) terminal.out(JSON.stringify({ tenant, ...moved }, null, 2));
      else printMoved(moved, tenant, terminal);
      return 0;
    },
  };
}

function checkAddress(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2)
    throw new UsageError(`${WORDS} needs an address like postgres://owner:password@host:5432/database`);
}

function printMoved({ from, to, tables, fenced }: Moved, tenant: string, terminal: Terminal): void {
  if (tables === null) {
    terminal.out(`${tenant} lives at ${nameOf(to)} already`);
    return;
  }
  for (const [table, { rows, sha256 }] of Object.entries(tables))
    if (rows > 0) terminal.out(`${String(rows).padStart(8)}  ${table.padEnd(20)} ${sha256.slice(0, 12)} on both sides`);
  terminal.out(`${tenant} lives at ${nameOf(to)}; its writes waited ${Math.round(fenced)} ms`);
  terminal.out(`its rows at ${nameOf(from)} are kept: "waypost tenant move ${tenant} --forget" lets them go`);
}

function printForgotten({ at, rows }: Forgotten, tenant: string, terminal: Terminal): void {
  for (const [table, count] of Object.entries(rows)) terminal.out(`${String(count).padStart(8)}  ${table}`);
  terminal.out(`${tenant}: let go at ${nameOf(at)}`);
}
