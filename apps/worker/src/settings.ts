/** The settings of the worker, read from the environment once and checked. */

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** How chatty the log is. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything that the environment decides. */
export interface Settings {
  /** Port of health and metrics; 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  /** PostgreSQL, as the role that may take jobs of every tenant and amend what was submitted. */
  readonly databaseUrl: string;
  readonly secretKeys: readonly [Buffer, ...Buffer[]];
  readonly quoteEngineUrl: URL;
  readonly mailUrl: URL;
  /** Who sends mail to respondents. */
  readonly mailFrom: string;
  /** Who gets feedback and wishes to be called; `{tenant}` stands for the tenant's id. */
  readonly staffAddress: string;
  /** Jobs at work at once. */
  readonly concurrency: number;
  /** Milliseconds between two looks at an empty queue. */
  readonly pollMs: number;
  readonly drainSeconds: number;
  readonly logLevel: LogLevel;
}

/** A setting that is missing or wrong; its message is one line that names the setting. */
export class SettingError extends Error {}

type Variables = Readonly<Record<string, string | undefined>>;

function given(env: Variables, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === "" ? undefined : value;
}

function integer(env: Variables, name: string, fallback: number, min: number, max: number): number {
  const value = given(env, name);
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!/^\d{1,10}$/.test(value) || number < min || number > max)
    throw new SettingError(`${name} must be a whole number from ${min} to ${max}, not "${value}"`);
  return number;
}

function url(env: Variables, name: string, protocols: readonly string[], fallback?: string): URL {
  const value = given(env, name) ?? fallback;
  if (value === undefined) throw new SettingError(`${name} is missing`);
  const parsed = URL.canParse(value) ? new URL(value) : null;
  if (parsed === null || !protocols.includes(parsed.protocol))
    throw new SettingError(
      `${name} must be a URL that starts with ${protocols.map((each) => each + "//").join(" or ")}`,
    );
  return parsed;
}

/** Keys are 32 bytes in base64 (either alphabet) or hexadecimal, divided by commas; never echoed. */
function secretKeys(env: Variables): readonly [Buffer, ...Buffer[]] {
  const [first, ...more] = (given(env, "SECRET_KEYS")?.split(",") ?? []).map((text) => {
    const trimmed = text.trim();
    const key = /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, "hex") : Buffer.from(trimmed, "base64");
    if (key.length !== 32) throw new SettingError("SECRET_KEYS must be keys of 32 bytes in base64 or hex, with commas");
    return key;
  });
  if (first === undefined) throw new SettingError("SECRET_KEYS is missing");
  return [first, ...more];
}

const POSTGRES = ["postgres:", "postgresql:"];

/** Reads the settings from the environment. Throws {@link SettingError} for the first that is missing or wrong. */
export function readSettings(env: Variables): Settings {
  const databaseUrl = url(env, "DATABASE_URL", POSTGRES);
  const logLevel = LOG_LEVELS.find((each) => each === (given(env, "LOG_LEVEL") ?? "info"));
  if (logLevel === undefined) throw new SettingError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}`);
  return {
    port: integer(env, "PORT", 4050, 0, 65_535),
    host: given(env, "HOST") ?? "127.0.0.1",
    databaseUrl: databaseUrl.href,
    secretKeys: secretKeys(env),
    quoteEngineUrl: url(env, "QUOTE_ENGINE_URL", ["http:", "https:"], "http://127.0.0.1:4300"),
    mailUrl: url(env, "MAIL_URL", ["smtp:", "smtps:"]),
    mailFrom: given(env, "MAIL_FROM") ?? "no-reply@waypost.localhost",
    staffAddress: given(env, "STAFF_ADDRESS") ?? "staff@{tenant}.localhost",
    concurrency: integer(env, "CONCURRENCY", 4, 1, 100),
    pollMs: integer(env, "POLL_MS", 500, 10, 60_000),
    drainSeconds: integer(env, "DRAIN_SECONDS", 20, 0, 600),
    logLevel,
  };
}
