import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What the app counts. Labels never hold anything that a respondent typed. */
export interface Metrics {
  readonly registry: Registry;
  /** Counts a request of a kind of page (`page`, `start`, `save` ...) that took so many seconds. */
  readonly answered: (route: string, method: string, status: number, seconds: number) => void;
  readonly saved: (result: "saved" | "conflict" | "submitted") => void;
  readonly looked: (source: string, status: string, seconds: number) => void;
  readonly session: (event: "begun" | "stored" | "expired" | "refused" | "resumed" | "signed-out") => void;
  /** A visitor who accepted to be counted begins a form. */
  readonly visitor: (kind: "new" | "returning") => void;
  readonly served: (from: "memory" | "store") => void;
}

/** A registry of this process' metrics. `cached` tells how many responses are kept in memory. */
export function createMetrics(cached: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const durations = new Histogram({
    name: "waypost_request_seconds",
    help: "Requests by kind of page, method and class of status",
    labelNames: ["route", "method", "status"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 15],
    registers,
  });
  const saves = new Counter({ name: "waypost_saves_total", help: "Saves", labelNames: ["result"], registers });
  const lookups = new Histogram({
    name: "waypost_lookup_seconds",
    help: "Lookups by source and result",
    labelNames: ["source", "status"],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 3, 10],
    registers,
  });
  const sessions = new Counter({ name: "waypost_sessions_total", help: "Sessions", labelNames: ["event"], registers });
  const visitors = new Counter({ name: "waypost_visitors_total", help: "Visitors", labelNames: ["kind"], registers });
  const reads = new Counter({ name: "waypost_reads_total", help: "Responses read", labelNames: ["from"], registers });
  new Gauge({
    name: "waypost_cached_responses",
    help: "Responses kept in memory",
    registers,
    collect() {
      this.set(cached());
    },
  });

  // A child is looked up by its labels once, not at every request.
  const children = new Map<string, { observe: (seconds: number) => void }>();
  const fromMemory = reads.labels("memory");
  const fromStore = reads.labels("store");
  return {
    registry,
    answered(route, method, status, seconds) {
      const key = `${route} ${method} ${Math.trunc(status / 100)}`;
      let child = children.get(key);
      if (child === undefined) {
        child = durations.labels(route, method, `${Math.trunc(status / 100)}xx`);
        children.set(key, child);
      }
      child.observe(seconds);
    },
    saved: (result) => {
      saves.inc({ result });
    },
    looked: (source, status, seconds) => {
      lookups.observe({ source, status }, seconds);
    },
    session: (event) => {
      sessions.inc({ event });
    },
    visitor: (kind) => {
      visitors.inc({ kind });
    },
    served: (from) => {
      (from === "memory" ? fromMemory : fromStore).inc();
    },
  };
}
