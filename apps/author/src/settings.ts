import { integer, logLevel, optional, passphrase, port, POSTGRES, url, WEB } from "@waypost/settings";
import { missing } from "@waypost/settings";
import type { LogLevel, Variables } from "@waypost/settings";

/** Everything that the environment decides. */
export interface Settings {
  /** 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  /** PostgreSQL, as the role that sees how everything stands and changes jobs alone. */
  readonly databaseUrl: string;
  /** What admins sign in with. Sessions are signed by it: another one ends them all. */
  readonly adminCode: string;
  /** True when it is reached over HTTPS: cookies are for that alone then. */
  readonly secure: boolean;
  /** Where jobs are handed on to, so that its depth is shown too; null where they are done from the database. */
  readonly queue: URL | null;
  readonly sqsEndpoint: string | undefined;
  readonly drainSeconds: number;
  readonly logLevel: LogLevel;
}

/** Reads the settings of the author app. Throws a `SettingError` for the first that is missing or wrong. */
export function readSettings(env: Variables): Settings {
  const adminCode = passphrase(env, "ADMIN_CODE");
  if (adminCode === null) throw missing("ADMIN_CODE");
  return {
    port: port(env, "PORT", 4100),
    host: optional(env, "HOST") ?? "127.0.0.1",
    databaseUrl: url(env, "DATABASE_URL", POSTGRES),
    adminCode,
    secure: url(env, "AUTHOR_URL", WEB, "http://localhost").startsWith("https:"),
    queue: optional(env, "QUEUE_URL") === undefined ? null : new URL(url(env, "QUEUE_URL", ["sqs:"])),
    sqsEndpoint: optional(env, "SQS_ENDPOINT") === undefined ? undefined : url(env, "SQS_ENDPOINT", WEB),
    drainSeconds: integer(env, "DRAIN_SECONDS", { fallback: 20, min: 0, max: 600 }),
    logLevel: logLevel(env),
  };
}
