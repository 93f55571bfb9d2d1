import { integer } from "@waypost/settings";
import type { Variables } from "@waypost/settings";

/** The ports of every process: a contract (docs/architecture.md), shifted as a whole by PORT_BASE. */
export interface Ports {
  readonly respondent: number;
  readonly author: number;
  readonly quoteEngine: number;
  readonly mailbox: number;
  readonly smtp: number;
  readonly postgres: number;
  /** The worker's health and metrics. */
  readonly worker: number;
  /** The beat's health. */
  readonly beat: number;
}

/** The highest base that leaves room for every port below 65536. */
const MOST = 65_000;

/** The ports that start at `PORT_BASE`, 4000 by default. Throws a `SettingError` when it is no port. */
export function readPorts(env: Variables): Ports {
  const first = integer(env, "PORT_BASE", { fallback: 4000, min: 1024, max: MOST });
  return {
    respondent: first,
    author: first + 100,
    quoteEngine: first + 300,
    mailbox: first + 400,
    smtp: first + 425,
    postgres: first + 432,
    worker: first + 50,
    beat: first + 60,
  };
}
