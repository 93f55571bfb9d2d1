import { resolve } from "node:path";

/** The settings of the respondent app, read from the environment once and checked. */

/** Where the app runs. QA tokens are never honoured in `production`. */
export type Environment = (typeof ENVIRONMENTS)[number];

const ENVIRONMENTS = ["development", "test", "qa", "production"] as const;
const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** How chatty the log is; `info` writes one line a request. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything that the environment decides. */
export interface Settings {
  /** Port to listen on; 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  readonly environment: Environment;
  readonly databaseUrl: string;
  /** Connections to the database at most. */
  readonly databaseConnections: number;
  /** Master keys of 32 bytes: the first seals, every one opens. */
  readonly secretKeys: readonly [Buffer, ...Buffer[]];
  /** Where respondents reach the app; tenants are its sub-domains. */
  readonly publicUrl: URL;
  /** Further hosts and the tenant each of them stands for. */
  readonly hosts: ReadonlyMap<string, string>;
  readonly quoteEngineUrl: URL;
  /** Verifies QA tokens; null when none is set or in production, and then none is honoured. */
  readonly qaBypassKey: string | null;
  readonly logLevel: LogLevel;
  /** Bytes of a posted page at most. */
  readonly bodyLimit: number;
  /** Requests a minute for one address, and for one tenant; 0 sets no limit. */
  readonly addressLimit: number;
  readonly tenantLimit: number;
  /** Believe `X-Forwarded-For`, `-Proto` and `-Host` of these proxies (addresses, CIDR); null believes none. */
  readonly trustedProxies: string | null;
  /** Responses kept in memory at most. */
  readonly cachedResponses: number;
  /** The folder of the built style sheet and script. */
  readonly assets: string;
  /** Seconds from the word to stop until no new connection is taken, for the load balancer to notice. */
  readonly drainDelaySeconds: number;
  /** Seconds that requests in flight may take when the process is told to stop. */
  readonly drainSeconds: number;
}

const ASSETS = resolve(import.meta.dirname, "../../../.build/assets");

/** A setting that is missing or wrong; its message is one line that names the setting. */
export class SettingError extends Error {}

type Variables = Readonly<Record<string, string | undefined>>;

function given(env: Variables, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === "" ? undefined : value;
}

function required(env: Variables, name: string): string {
  const value = given(env, name);
  if (value === undefined) throw new SettingError(`${name} is missing`);
  return value;
}

function integer(env: Variables, name: string, fallback: number, min: number, max: number): number {
  const value = given(env, name);
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!/^\d{1,10}$/.test(value) || number < min || number > max)
    throw new SettingError(`${name} must be a whole number from ${min} to ${max}, not "${value}"`);
  return number;
}

function choice<T extends string>(env: Variables, name: string, choices: readonly T[], fallback: T): T {
  const value = given(env, name) ?? fallback;
  const found = choices.find((each) => each === value);
  if (found === undefined) throw new SettingError(`${name} must be one of ${choices.join(", ")}, not "${value}"`);
  return found;
}

function url(name: string, value: string, protocols: readonly string[]): URL {
  const parsed = URL.canParse(value) ? new URL(value) : null;
  if (parsed === null || !protocols.includes(parsed.protocol))
    throw new SettingError(
      `${name} must be a URL that starts with ${protocols.map((each) => each + "//").join(" or ")}`,
    );
  return parsed;
}

/** Keys are 32 bytes in base64 (either alphabet) or hexadecimal, divided by commas; never echoed. */
function secretKeys(value: string): readonly [Buffer, ...Buffer[]] {
  const [first, ...more] = value.split(",").map((text) => {
    const trimmed = text.trim();
    const key = /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, "hex") : Buffer.from(trimmed, "base64");
    if (key.length !== 32) throw new SettingError("SECRET_KEYS must be keys of 32 bytes in base64 or hex, with commas");
    return key;
  });
  if (first === undefined) throw new SettingError("SECRET_KEYS is missing");
  return [first, ...more];
}

function hosts(value: string | undefined): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const pair of value?.split(",") ?? []) {
    const [host, tenant, ...rest] = pair.trim().split("=");
    if (!host || !tenant || rest.length > 0)
      throw new SettingError(`HOSTS must be pairs of host=tenant with commas between them, not "${pair.trim()}"`);
    map.set(host.toLowerCase(), tenant);
  }
  return map;
}

function qaBypassKey(env: Variables, environment: Environment): string | null {
  const value = given(env, "QA_BYPASS_KEY");
  if (value === undefined || environment === "production") return null;
  if (value.length < 16) throw new SettingError("QA_BYPASS_KEY must be 16 characters or more");
  return value;
}

/** Reads the settings from the environment. Throws {@link SettingError} for the first that is missing or wrong. */
export function readSettings(env: Variables): Settings {
  const environment = choice(env, "WAYPOST_ENV", ENVIRONMENTS, "development");
  const port = integer(env, "PORT", 4000, 0, 65_535);
  const databaseUrl = required(env, "DATABASE_URL");
  url("DATABASE_URL", databaseUrl, ["postgres:", "postgresql:"]);
  return {
    port,
    host: given(env, "HOST") ?? "127.0.0.1",
    environment,
    databaseUrl,
    databaseConnections: integer(env, "DATABASE_CONNECTIONS", 10, 1, 500),
    secretKeys: secretKeys(required(env, "SECRET_KEYS")),
    publicUrl: url("PUBLIC_URL", given(env, "PUBLIC_URL") ?? `http://localhost:${port}`, ["http:", "https:"]),
    hosts: hosts(given(env, "HOSTS")),
    quoteEngineUrl: url("QUOTE_ENGINE_URL", given(env, "QUOTE_ENGINE_URL") ?? "http://127.0.0.1:4300", [
      "http:",
      "https:",
    ]),
    qaBypassKey: qaBypassKey(env, environment),
    logLevel: choice(env, "LOG_LEVEL", LOG_LEVELS, "info"),
    bodyLimit: integer(env, "BODY_LIMIT", 262_144, 1024, 10_485_760),
    addressLimit: integer(env, "RATE_LIMIT_ADDRESS", 600, 0, 1_000_000),
    tenantLimit: integer(env, "RATE_LIMIT_TENANT", 60_000, 0, 100_000_000),
    trustedProxies: given(env, "TRUST_PROXY") ?? null,
    cachedResponses: integer(env, "CACHED_RESPONSES", 10_000, 0, 1_000_000),
    assets: given(env, "ASSETS") ?? ASSETS,
    drainDelaySeconds: integer(env, "DRAIN_DELAY_SECONDS", 0, 0, 300),
    drainSeconds: integer(env, "DRAIN_SECONDS", 20, 0, 600),
  };
}
