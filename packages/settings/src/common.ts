import { choice } from "./read.ts";
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
