import { Counter, Registry } from "prom-client";
import type { Attempted } from "./worker.ts";

/** What a probe gets. */
export interface Probed {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Answers probes: `/healthz` (alive), `/readyz` (at work and the queue answers), `/metrics`. */
export interface Health {
  readonly answer: (path: string) => Promise<Probed>;
  readonly count: (attempted: Attempted) => void;
  /** From now on it is not ready. */
  readonly drain: () => void;
}

const json = (status: number, value: string): Probed => ({
  status,
  type: "application/json",
  body: JSON.stringify({ status: value }),
});

/** Health of a worker whose queue answers to `ping`. */
export function createHealth(ping: () => Promise<unknown>): Health {
  const registry = new Registry();
  const attempts = new Counter({
    name: "waypost_jobs_total",
    help: "Attempts at jobs by type and result",
    labelNames: ["type", "result"],
    registers: [registry],
  });
  let draining = false;
  return {
    async answer(path) {
      switch (path) {
        case "/healthz":
          return json(200, "alive");
        case "/readyz":
          if (draining) return json(503, "draining");
          return ping().then(
            () => json(200, "ready"),
            () => json(503, "unavailable"),
          );
        case "/metrics":
          return { status: 200, type: registry.contentType, body: await registry.metrics() };
        default:
          return json(404, "not-found");
      }
    },
    count: ({ type, result }) => {
      attempts.inc({ type, result });
    },
    drain: () => {
      draining = true;
    },
  };
}
