import { UsageError } from "../command.ts";
import type { Command, ExitCode } from "../command.ts";
import { readOptions } from "./options.ts";

const EXISTS = "tenant/exists";

/** Makes a tenant with a key of its own and a sample form; "exists" when there is one of that id. */
export type MakeTenant = (id: string, name: string) => Promise<"created" | "exists">;

const SHAPE = /^[a-z][a-z0-9-]{0,61}$/;
/** It stands in pages, in lists on terminals and in the heads of e-mails: one line, and nothing that steers a terminal. */
const NAME = /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u;

/** `waypost tenant create ID`: a tenant that can be tried at once. */
export function tenantCreate(make: MakeTenant, addressOf: (id: string) => string): Command {
  return {
    words: "tenant create",
    usage: "ID [--name TEXT]",
    summary: "Makes a tenant with a key of its own and a sample form.",
    help: [
      "ID is the first part of its host name: up to 62 small letters, digits and dashes.",
      "--name TEXT       what respondents read; the id without it",
      "Works as the database's owner: DATABASE_URL, or the database that ./script/server runs. SECRET_KEYS wraps its key.",
    ],
    run: async (args, terminal): Promise<ExitCode> => {
      const [id, ...rest] = args;
      if (id === undefined || id.startsWith("-")) throw new UsageError("tenant create needs an ID");
      if (!SHAPE.test(id)) throw new UsageError(`${id} is no tenant's id: up to 62 small letters, digits and dashes`);
      const name = readOptions("tenant create", rest, ["name"]).get("name")?.at(-1) ?? id;
      if (!NAME.test(name)) throw new UsageError("a tenant's name is one line of up to 200 characters");
      if ((await make(id, name)) === "exists") {
        terminal.err(`waypost: there is a tenant ${id} already [${EXISTS}]`);
        return 1;
      }
      terminal.out(`${id} is ready: ${addressOf(id)}`);
      return 0;
    },
  };
}
