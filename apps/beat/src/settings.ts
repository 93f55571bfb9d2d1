import { integer, logLevel, optional, port, POSTGRES, url } from "@waypost/settings";
import type { LogLevel, Variables } from "@waypost/settings";

/** Everything that the environment decides. */
export interface Settings {
  /** Port of health; 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  /** PostgreSQL, as the role that finds schedules of every tenant. */
  readonly databaseUrl: string;
  /** Milliseconds between two ticks. */
  readonly tickMs: number;
  readonly drainSeconds: number;
  readonly logLevel: LogLevel;
}

/** Reads the settings of the beat. Throws a `SettingError` for the first that is missing or wrong. */
export function readSettings(env: Variables): Settings {
  return {
    port: port(env, "PORT", 4060),
    host: optional(env, "HOST") ?? "127.0.0.1",
    databaseUrl: url(env, "DATABASE_URL", POSTGRES),
    tickMs: integer(env, "TICK_MS", { fallback: 1000, min: 10, max: 60_000 }),
    drainSeconds: integer(env, "DRAIN_SECONDS", { fallback: 20, min: 0, max: 600 }),
    logLevel: logLevel(env),
  };
}
