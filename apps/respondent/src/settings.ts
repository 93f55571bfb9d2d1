import { resolve } from "node:path";
import {
  CACHES,
  environment,
  integer,
  keys,
  logLevel,
  optional,
  pairs,
  passphrase,
  port,
  POSTGRES,
  telemetry,
  url,
  WEB,
} from "@waypost/settings";
import type { Environment, Keys, LogLevel, TelemetrySettings, Variables } from "@waypost/settings";

/** Everything that the environment decides. */
export interface Settings {
  /** Port to listen on; 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  readonly environment: Environment;
  readonly databaseUrl: string;
  /** The cache that processes share; null where each has one of its own. */
  readonly cache: URL | null;
  /** Connections to the database at most. */
  readonly databaseConnections: number;
  /** Master keys of 32 bytes: the first seals, every one opens. */
  readonly secretKeys: Keys<Buffer>;
  /** Serves the questionnaires of one tenant, launched by tokens of these keys, in place of forms; null serves forms. */
  readonly eq: {
    readonly tenant: string;
    readonly keyFile: string;
    /** A folder, or a service's address; null where questionnaires use none. */
    readonly supplementaryData: string | null;
    /** The service that finds addresses by their postcodes; null where they are typed. */
    readonly addressUrl: URL | null;
    /** The folder in which wishes for access codes are handed over; null where nobody sends any. */
    readonly fulfilmentFolder: string | null;
    /** How long what was submitted may be looked at. */
    readonly viewSeconds: number;
  } | null;
  /** Where respondents reach the app; tenants are its sub-domains. */
  readonly publicUrl: URL;
  /** Further hosts and the tenant each of them stands for. */
  readonly hosts: ReadonlyMap<string, string>;
  readonly quoteEngineUrl: URL;
  /** Verifies QA tokens; null when none is set or in production, and then none is honoured. */
  readonly qaBypassKey: string | null;
  readonly logLevel: LogLevel;
  readonly telemetry: TelemetrySettings;
  /** Bytes of a posted page at most. */
  readonly bodyLimit: number;
  /** Requests a minute for one address, and for one tenant; 0 sets no limit. */
  readonly addressLimit: number;
  readonly tenantLimit: number;
  /** Believe `X-Forwarded-For`, `-Proto` and `-Host` of these proxies (addresses, CIDR); null believes none. */
  readonly trustedProxies: string | null;
  /** Responses kept in memory at most. */
  readonly cachedResponses: number;
  /** Bytes of memory for compiled forms, by estimate; the form in use is kept whatever it takes. */
  readonly compiledBytes: number;
  /** The folder of the built style sheet and script. */
  readonly assets: string;
  /** Seconds from the word to stop until no new connection is taken, for the load balancer to notice. */
  readonly drainDelaySeconds: number;
  /** Seconds that requests in flight may take when the process is told to stop. */
  readonly drainSeconds: number;
}

const ASSETS = resolve(import.meta.dirname, "../../../.build/assets");

/** Reads the settings of the respondent app. Throws a `SettingError` for the first that is missing or wrong. */
export function readSettings(env: Variables): Settings {
  const where = environment(env);
  const listens = port(env, "PORT", 4000);
  return {
    port: listens,
    host: optional(env, "HOST") ?? "127.0.0.1",
    environment: where,
    databaseUrl: url(env, "DATABASE_URL", POSTGRES),
    cache: optional(env, "CACHE_URL") === undefined ? null : new URL(url(env, "CACHE_URL", CACHES)),
    databaseConnections: integer(env, "DATABASE_CONNECTIONS", { fallback: 10, min: 1, max: 500 }),
    secretKeys: keys(env, "SECRET_KEYS", (text, encoding) => Buffer.from(text, encoding)),
    eq: eqSettings(env),
    publicUrl: new URL(url(env, "PUBLIC_URL", WEB, `http://localhost:${listens}`)),
    hosts: new Map(pairs(env, "HOSTS", "host=tenant").map(([host, tenant]) => [host.toLowerCase(), tenant])),
    quoteEngineUrl: new URL(url(env, "QUOTE_ENGINE_URL", WEB, "http://127.0.0.1:4300")),
    qaBypassKey: where === "production" ? null : passphrase(env, "QA_BYPASS_KEY"),
    logLevel: logLevel(env),
    telemetry: telemetry(env, "waypost-respondent"),
    bodyLimit: integer(env, "BODY_LIMIT", { fallback: 262_144, min: 1024, max: 10_485_760 }),
    addressLimit: integer(env, "RATE_LIMIT_ADDRESS", { fallback: 600, min: 0, max: 1_000_000 }),
    tenantLimit: integer(env, "RATE_LIMIT_TENANT", { fallback: 60_000, min: 0, max: 100_000_000 }),
    trustedProxies: optional(env, "TRUST_PROXY") ?? null,
    cachedResponses: integer(env, "CACHED_RESPONSES", { fallback: 10_000, min: 0, max: 1_000_000 }),
    compiledBytes: integer(env, "COMPILED_FORMS_MEGABYTES", { fallback: 128, min: 1, max: 100_000 }) * 1_048_576,
    assets: optional(env, "ASSETS") ?? ASSETS,
    drainDelaySeconds: integer(env, "DRAIN_DELAY_SECONDS", { fallback: 0, min: 0, max: 300 }),
    drainSeconds: integer(env, "DRAIN_SECONDS", { fallback: 20, min: 0, max: 600 }),
  };
}

function eqSettings(env: Variables): Settings["eq"] {
  const keyFile = optional(env, "EQ_KEYS");
  if (keyFile === undefined) return null;
  return {
    keyFile,
    tenant: optional(env, "EQ_TENANT") ?? "eq",
    supplementaryData: optional(env, "EQ_SUPPLEMENTARY_DATA") ?? null,
    addressUrl: optional(env, "EQ_ADDRESS_URL") === undefined ? null : new URL(url(env, "EQ_ADDRESS_URL", WEB)),
    fulfilmentFolder: optional(env, "EQ_FULFILMENT_DIR") ?? null,
    // Named as ONS's runner names it: who sets up one sets up the other.
    viewSeconds: integer(env, "VIEW_SUBMITTED_RESPONSE_EXPIRATION_IN_SECONDS", {
      fallback: 2700,
      min: 1,
      max: 1_000_000,
    }),
  };
}
