import { createServer } from "node:net";
import { integer, portTaken } from "@waypost/settings";
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

/** How often a port is tried: one that a process which was just killed held is free a moment later. */
const TRIES = 10;
const PAUSE = 100;

/**
 * Refuses to start beside a process that listens where one of ours would: it would be started again for ever. Throws
 * with the port and what to do.
 */
export async function refuseTaken(ports: Partial<Ports>): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    for (let tries = 1; !(await isFree(port)); tries += 1) {
      if (tries === TRIES)
        throw new Error(
          `${portTaken(port)} (wanted for: ${name}). Stop that one, or set PORT_BASE to start elsewhere.`,
        );
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => {
      resolve(false);
    });
    server.listen(port, "127.0.0.1", () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
