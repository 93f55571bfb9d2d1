import { FOLDER, WEBHOOK } from "@waypost/ports";
import type { DestinationKind } from "@waypost/ports";
import { UsageError } from "../command.ts";
import type { Command, ExitCode } from "../command.ts";
import { readJobArguments, table } from "./jobs.ts";

/** A destination as it is listed: what is needed for it stays sealed. */
export interface ListedDestination {
  readonly name: string;
  readonly kind: DestinationKind;
  readonly form: string | null;
  readonly paused: string | null;
}

/** A destination to be kept, with what is needed for it in clear. */
export interface NewDestination {
  readonly tenant: string;
  readonly name: string;
  readonly kind: DestinationKind;
  readonly form: string | null;
  readonly settings: unknown;
}

/** What these commands work with. `null` and `false`: there is no such tenant, or no such destination. */
export interface Destinations {
  readonly put: (destination: NewDestination) => Promise<boolean>;
  readonly list: (tenant: string) => Promise<readonly ListedDestination[] | null>;
  readonly remove: (tenant: string, name: string) => Promise<boolean>;
  /** A new secret of a webhook: `whsec_` and base64. */
  readonly newSecret: () => string;
}

const NAME = /^[a-z][a-z0-9-]{0,40}$/;

/** The kind that was asked for, with what it needs. Throws `UsageError` unless it is one of them, and whole. */
function settingsOf(
  values: ReadonlyMap<string, string>,
  flags: ReadonlySet<string>,
  newSecret: () => string,
): Pick<NewDestination, "kind" | "settings"> {
  const [url, formats, secret] = [values.get("--webhook"), values.get("--folder"), values.get("--secret")];
  const asked = [url !== undefined, formats !== undefined, flags.has("--confirmation")].filter(Boolean);
  if (asked.length !== 1) throw new UsageError("destination add takes one of --webhook, --folder, --confirmation");
  if (secret !== undefined && url === undefined) throw new UsageError("--secret is that of a webhook");
  if (url !== undefined) {
    const webhook = WEBHOOK.safeParse({ url, secret: secret ?? newSecret() });
    if (!webhook.success)
      throw new UsageError("--webhook is an http or https address, --secret whsec_ and base64 of 24 bytes or more");
    return { kind: "webhook", settings: webhook.data };
  }
  if (formats === undefined) return { kind: "confirmation", settings: {} };
  const folder = FOLDER.safeParse({ formats: formats.split(",") });
  if (!folder.success) throw new UsageError("--folder is json, csv, eq, or several of them with commas");
  return { kind: "folder", settings: folder.data };
}

/** The two ids that a command takes. Throws `UsageError` for more and for less. */
function twoOf(command: string, ids: readonly string[]): readonly [string, string] {
  const [tenant, name, ...more] = ids;
  if (tenant === undefined || name === undefined || more.length > 0)
    throw new UsageError(`${command} takes a tenant and a name`);
  return [tenant, name];
}

/** `waypost destination add`: keeps a destination, in place of the tenant's of that name. */
export function destinationAdd({ put, newSecret }: Destinations): Command {
  return {
    words: "destination add",
    usage: "TENANT NAME --webhook URL [--secret S] | --folder json,csv | --confirmation [--form F] [--json]",
    summary: "Delivers a tenant's submissions to a webhook, as files, or confirms them by e-mail.",
    help: [
      "--webhook posts each submission, signed as Standard Webhooks says; its secret is printed once, here.",
      "--folder writes files under DELIVERY_DIR of the worker, eq in the layout of ONS's systems; --confirmation writes to the address of the form's save.email.",
      "--form takes the submissions of one form alone. What was submitted before is not delivered.",
    ],
    run: async (args, terminal): Promise<ExitCode> => {
      const { ids, flags, values } = readJobArguments("destination add", args, {
        flags: ["--confirmation", "--json"],
        names: ["--webhook", "--secret", "--folder", "--form"],
      });
      const [tenant, name] = twoOf("destination add", ids);
      if (!NAME.test(name)) throw new UsageError("a destination's name is of small letters, digits and dashes");
      const { kind, settings } = settingsOf(values, flags, newSecret);
      const form = values.get("--form") ?? null;
      if (!(await put({ tenant, name, kind, form, settings }))) {
        terminal.err(`waypost: there is no tenant ${tenant}`);
        return 1;
      }
      const secret = kind === "webhook" ? WEBHOOK.parse(settings).secret : undefined;
      if (flags.has("--json"))
        terminal.out(JSON.stringify({ tenant, name, kind, form, ...(secret !== undefined && { secret }) }));
      else {
        terminal.out(`${name} takes submissions of ${form ?? "every form"} from now on`);
        if (secret !== undefined) terminal.out(`secret: ${secret}`);
      }
      return 0;
    },
  };
}

/** `waypost destination list`: a tenant's destinations. */
export function destinationList({ list }: Destinations): Command {
  return {
    words: "destination list",
    usage: "TENANT [--json]",
    summary: "Lists where a tenant's submissions are delivered to.",
    run: async (args, terminal): Promise<ExitCode> => {
      const { ids, flags } = readJobArguments("destination list", args, { flags: ["--json"], names: [] });
      const [tenant, ...more] = ids;
      if (tenant === undefined || more.length > 0) throw new UsageError("destination list takes one tenant");
      const found = await list(tenant);
      if (found === null) {
        terminal.err(`waypost: there is no tenant ${tenant}`);
        return 1;
      }
      if (flags.has("--json")) terminal.out(JSON.stringify(found, null, 2));
      else {
        const rows = found.map(({ name, kind, form, paused }) => [name, kind, form ?? "every form", paused ?? ""]);
        for (const line of table([["NAME", "KIND", "FORM", "PAUSED"], ...rows])) terminal.out(line);
      }
      return 0;
    },
  };
}

/** `waypost destination remove`: delivers nothing there any more. */
export function destinationRemove({ remove }: Destinations): Command {
  return {
    words: "destination remove",
    usage: "TENANT NAME",
    summary: "Delivers nothing there any more.",
    run: async (args, terminal): Promise<ExitCode> => {
      const { ids } = readJobArguments("destination remove", args, { flags: [], names: [] });
      const [tenant, name] = twoOf("destination remove", ids);
      if (await remove(tenant, name)) {
        terminal.out(`${name} takes no more submissions`);
        return 0;
      }
      terminal.err(`waypost: ${tenant} has no destination ${name}`);
      return 1;
    },
  };
}
