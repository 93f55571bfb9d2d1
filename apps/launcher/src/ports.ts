/** The ports of every process: a contract (docs/architecture.md), shifted as a whole by PORT_BASE. */
export interface Ports {
  readonly respondent: number;
  readonly quoteEngine: number;
  readonly mailbox: number;
  readonly smtp: number;
  readonly postgres: number;
  /** The worker's health and metrics. */
  readonly worker: number;
}

/** The highest base that leaves room for every port below 65536. */
const MOST = 65_000;

/** The ports that start at `base` (default 4000). Throws an error of one line when it is no port. */
export function portsFrom(base: string | undefined): Ports {
  const first = Number(base ?? "4000");
  if (!Number.isInteger(first) || first < 1024 || first > MOST)
    throw new Error(`PORT_BASE must be a whole number from 1024 to ${MOST}, not "${base ?? ""}"`);
  return {
    respondent: first,
    quoteEngine: first + 300,
    mailbox: first + 400,
    smtp: first + 425,
    postgres: first + 432,
    worker: first + 50,
  };
}
