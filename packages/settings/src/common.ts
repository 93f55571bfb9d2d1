import { choice, optional, POSTGRES, share, url, WEB } from "./read.ts";
import type { Variables } from "./read.ts";

const ENVIRONMENTS = ["development", "test", "qa", "production"] as const;
const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** Where a process runs. QA tokens are never honoured in `production`. */
export type Environment = (typeof ENVIRONMENTS)[number];

/** How chatty the log is; `info` writes one line a request or job. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Where the process runs, `development` by default. Throws a `setting/wrong`. */
export const environment = (env: Variables): Environment => choice(env, "WAYPOST_ENV", ENVIRONMENTS, "development");

/** How chatty the log is, `info` by default. Throws a `setting/wrong`. */
export const logLevel = (env: Variables): LogLevel => choice(env, "LOG_LEVEL", LOG_LEVELS, "info");

/**
 * Addresses of databases of tenants' own, as their owners, where those are others than at home; by commas. Throws a
 * `setting/wrong`.
 */
export function ownerUrls(env: Variables): readonly string[] {
  const given = optional(env, "OWNER_URLS")?.split(",") ?? [];
  return given.map((each) => url({ OWNER_URLS: each.trim() }, "OWNER_URLS", POSTGRES));
}

/** Where traces go, and how many. */
export interface TelemetrySettings {
  /** The OTLP/HTTP receiver of all signals; null traces nothing. */
  readonly endpoint: string | null;
  /** How the process is called in traces. */
  readonly service: string;
  /** The share of traces that are kept of those that begin here, 0 to 1. */
  readonly share: number;
}

/** Where traces go: OpenTelemetry's own settings. Throws a `setting/wrong`. */
export function telemetry(env: Variables, service: string): TelemetrySettings {
  const given = optional(env, "OTEL_EXPORTER_OTLP_ENDPOINT");
  return {
    endpoint: given === undefined ? null : url(env, "OTEL_EXPORTER_OTLP_ENDPOINT", WEB),
    service: optional(env, "OTEL_SERVICE_NAME") ?? service,
    share: share(env, "OTEL_TRACES_SAMPLER_ARG", 1),
  };
}
