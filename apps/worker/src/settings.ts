import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import {
  CACHES,
  FILES,
  integer,
  keys,
  logLevel,
  optional,
  ownerUrls,
  port,
  POSTGRES,
  telemetry,
  url,
  WEB,
} from "@waypost/settings";
import { DEFAULT_LIMITS } from "@waypost/ports";
import type { Keys, LogLevel, TelemetrySettings, Variables } from "@waypost/settings";

const folderUrl = (path: string) => pathToFileURL(resolve(path)).href;

/** Everything that the environment decides. */
export interface Settings {
  /** Port of health and metrics; 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  /** PostgreSQL, as the role that may take jobs of every tenant and amend what was submitted. */
  readonly databaseUrl: string;
  /** The cache that processes share; null where each has one of its own. */
  readonly cache: URL | null;
  readonly secretKeys: Keys<Buffer>;
  readonly quoteEngineUrl: URL;
  readonly mailUrl: URL;
  /** Who sends mail to respondents. */
  readonly mailFrom: string;
  /** Who gets feedback and wishes to be called; `{tenant}` stands for the tenant's id. */
  readonly staffAddress: string;
  /** Where submissions go that are delivered as files, one folder a tenant in it: a folder, or a bucket. */
  readonly deliveries: URL;
  /** Where blobs lie: a folder, or a bucket. */
  readonly blobs: URL;
  /** Another store than Amazon's for buckets. */
  readonly s3Endpoint: string | undefined;
  /** The queue that jobs are handed on to, `sqs://region/prefix`; null does them from the database. */
  readonly queue: URL | null;
  /** Another service than Amazon's for that. */
  readonly sqsEndpoint: string | undefined;
  /** PostgreSQL as the owner, for backups; null makes none. */
  readonly operatorUrl: string | null;
  /** The same of databases of tenants' own whose owner is another. */
  readonly ownerUrls: readonly string[];
  /** Jobs at work at once. */
  readonly concurrency: number;
  /** Jobs of one tenant at work at once, over all workers. */
  readonly perTenant: number;
  /** How long the jobs of a worker that died stay away, in seconds. */
  readonly leaseSeconds: number;
  /** Milliseconds between two looks at a queue that does not tell of jobs. */
  readonly pollMs: number;
  readonly drainSeconds: number;
  readonly logLevel: LogLevel;
  readonly telemetry: TelemetrySettings;
}

/** Reads the settings of the worker. Throws a `SettingError` for the first that is missing or wrong. */
export function readSettings(env: Variables): Settings {
  return {
    port: port(env, "PORT", 4050),
    host: optional(env, "HOST") ?? "127.0.0.1",
    databaseUrl: url(env, "DATABASE_URL", POSTGRES),
    cache: optional(env, "CACHE_URL") === undefined ? null : new URL(url(env, "CACHE_URL", CACHES)),
    secretKeys: keys(env, "SECRET_KEYS", (text, encoding) => Buffer.from(text, encoding)),
    quoteEngineUrl: new URL(url(env, "QUOTE_ENGINE_URL", WEB, "http://127.0.0.1:4300")),
    mailUrl: new URL(url(env, "MAIL_URL", ["smtp:", "smtps:"])),
    mailFrom: optional(env, "MAIL_FROM") ?? "no-reply@waypost.localhost",
    staffAddress: optional(env, "STAFF_ADDRESS") ?? "staff@{tenant}.localhost",
    deliveries: new URL(
      url(env, "DELIVERY_URL", FILES, folderUrl(optional(env, "DELIVERY_DIR") ?? ".waypost/deliveries")),
    ),
    blobs: new URL(url(env, "BLOB_URL", FILES, folderUrl(".waypost/blobs"))),
    s3Endpoint: optional(env, "S3_ENDPOINT") === undefined ? undefined : url(env, "S3_ENDPOINT", WEB),
    queue: optional(env, "QUEUE_URL") === undefined ? null : new URL(url(env, "QUEUE_URL", ["sqs:"])),
    sqsEndpoint: optional(env, "SQS_ENDPOINT") === undefined ? undefined : url(env, "SQS_ENDPOINT", WEB),
    operatorUrl:
      optional(env, "OPERATOR_DATABASE_URL") === undefined ? null : url(env, "OPERATOR_DATABASE_URL", POSTGRES),
    ownerUrls: ownerUrls(env),
    concurrency: integer(env, "CONCURRENCY", { fallback: 4, min: 1, max: 100 }),
    perTenant: integer(env, "TENANT_CONCURRENCY", { fallback: DEFAULT_LIMITS.jobsInFlight, min: 1, max: 10_000 }),
    leaseSeconds: integer(env, "LEASE_SECONDS", { fallback: 30, min: 1, max: 3600 }),
    pollMs: integer(env, "POLL_MS", { fallback: 500, min: 10, max: 60_000 }),
    drainSeconds: integer(env, "DRAIN_SECONDS", { fallback: 20, min: 0, max: 600 }),
    logLevel: logLevel(env),
    telemetry: telemetry(env, "waypost-worker"),
  };
}
