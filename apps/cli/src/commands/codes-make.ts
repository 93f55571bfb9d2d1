import { UsageError } from "../command.ts";
import type { Command, ExitCode } from "../command.ts";
import { readOptions } from "./options.ts";

/** Makes access codes of a tenant's form, good for some days; null when there is no such form. */
export type MakeCodes = (
  tenant: string,
  form: string,
  count: number,
  days: number,
) => Promise<readonly string[] | null>;

const UNKNOWN = "form/unknown";
const MOST = 1_000_000;

/** `waypost codes make TENANT FORM`: prints access codes, which are kept as hashes alone. */
export function codesMake(make: MakeCodes): Command {
  return {
    words: "codes make",
    usage: "TENANT FORM [--count N] [--days N]",
    summary: "Makes access codes, each for one response, and prints them, one a line.",
    help: [
      "--count N         how many (1); --days N: how long they are good for (90)",
      'A form asks for them where its definition says "launch": "code". They are printed this once: only hashes are kept.',
    ],
    run: async ([tenant, form, ...rest], terminal): Promise<ExitCode> => {
      if (tenant === undefined || form === undefined || tenant.startsWith("-") || form.startsWith("-"))
        throw new UsageError("codes make needs TENANT and FORM");
      const options = readOptions("codes make", rest, ["count", "days"]);
      const whole = (name: string, otherwise: number, most: number) => {
        const value = Number(options.get(name)?.at(-1) ?? otherwise);
        if (Number.isSafeInteger(value) && value > 0 && value <= most) return value;
        throw new UsageError(`codes make needs a whole number from 1 to ${String(most)} after --${name}`);
      };
      const codes = await make(tenant, form, whole("count", 1, MOST), whole("days", 90, 3650));
      if (codes === null) {
        terminal.err(`waypost: ${tenant} has no form ${form} [${UNKNOWN}]`);
        return 1;
      }
      for (const code of codes) terminal.out(code);
      return 0;
    },
  };
}
