import { UsageError } from "../command.ts";
import type { Command, ExitCode } from "../command.ts";
import { neededOption, readOptions } from "./options.ts";

/** What making tokens needs of the outside. */
export interface TokenMaking {
  /** A token of claims under the keys of a launcher's key file. Throws an error of one line. */
  readonly make: (keyFile: string, claims: Readonly<Record<string, unknown>>) => Promise<string>;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const URL_BASE = "http://localhost:5000";
/** Seconds that a token is good for. */
const LIFE = 1800;
const NAMES = ["keys", "schema", "language", "response", "url", "life", "claim"];
/** Metadata that most questionnaires ask for. */
const DATA = { user_id: "UNKNOWN", ru_ref: "12346789012A", ru_name: "ESSENTIAL ENTERPRISE LTD.", period_id: "202601" };
/** Claims that do not belong into `survey_metadata.data`. */
const ENVELOPE: ReadonlySet<string> = new Set([
  "tx_id",
  "jti",
  "iat",
  "exp",
  "version",
  "case_id",
  "case_type",
  "channel",
  "response_id",
  "response_expires_at",
  "region_code",
  "collection_exercise_sid",
  "account_service_url",
  "account_service_log_out_url",
]);

/** `waypost eq token`: the address that launches a questionnaire, as an account service would make it. */
export function eqToken({ make, newId, now }: TokenMaking): Command {
  return {
    words: "eq token",
    usage: "--keys FILE --schema NAME [--claim NAME=VALUE]...",
    summary: "Prints an address that launches a questionnaire once.",
    help: [
      "--language CODE   the language to begin in (en)",
      "--response ID     goes on with the response of this name; a new one without it",
      `--url BASE        where questionnaires are served (${URL_BASE})`,
      `--life SECONDS    how long the address is good for (${LIFE})`,
      "--claim n=v       a claim of the token; every name that is none of its own is metadata of the survey",
    ],
    run: async (args, terminal): Promise<ExitCode> => {
      const options = readOptions("eq token", args, NAMES);
      const one = (name: string, fallback: string) => options.get(name)?.at(-1) ?? fallback;
      const life = Number(one("life", String(LIFE)));
      if (!Number.isInteger(life)) throw new UsageError("eq token needs a whole number after --life");
      const base = one("url", URL_BASE);
      if (!URL.canParse(base)) throw new UsageError("eq token needs an address after --url");
      const seconds = Math.floor(now() / 1000);
      const { envelope, data } = sortClaims(options.get("claim") ?? []);
      const token = await make(neededOption("eq token", options, "keys"), {
        tx_id: newId(),
        jti: newId(),
        iat: seconds,
        exp: seconds + life,
        version: "v2",
        case_id: newId(),
        response_id: one("response", newId()),
        collection_exercise_sid: newId(),
        schema_name: neededOption("eq token", options, "schema"),
        language_code: one("language", "en"),
        account_service_url: new URL("/surveys/todo", base).href,
        ...envelope,
        survey_metadata: { data: { ...DATA, ...data } },
      });
      terminal.out(new URL(`/session?token=${token}`, base).href);
      return 0;
    },
  };
}

/** Claims given as `name=value`, apart by where they belong. */
function sortClaims(given: readonly string[]): { envelope: Record<string, unknown>; data: Record<string, string> } {
  const [envelope, data]: [Record<string, unknown>, Record<string, string>] = [{}, {}];
  for (const claim of given) {
    const at = claim.indexOf("=");
    if (at < 1) throw new UsageError(`eq token needs NAME=VALUE after --claim, not ${claim}`);
    const [name, value] = [claim.slice(0, at), claim.slice(at + 1)];
    if (!ENVELOPE.has(name)) data[name] = value;
    else envelope[name] = name === "iat" || name === "exp" ? Number(value) : value;
  }
  return { envelope, data };
}
