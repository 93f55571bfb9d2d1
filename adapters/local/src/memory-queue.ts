import type { Job, NewJob, Priority, WorkQueue } from "@waypost/ports";

interface Kept {
  readonly job: NewJob;
  readonly id: string;
  readonly state: "due" | "working" | "over";
  readonly attempt: number;
  /** When it may be taken, or until when it is held, in milliseconds since 1970. */
  readonly until: number;
}

const RANK: Readonly<Record<Priority, number>> = { high: 0, normal: 1, low: 2 };

/** A queue in memory, gone with the process: for tests and benches. `now` in milliseconds since 1970. */
export function memoryQueue(now: () => number = Date.now): WorkQueue {
  const kept = new Map<string, Kept>();
  const watching = new Set<() => void>();
  const keyOf = ({ tenant, type, key }: Pick<NewJob, "tenant" | "type" | "key">) => JSON.stringify([tenant, type, key]);

  /** Changes a job for the worker that holds it; one whose lease ran out and was taken by another holds it no longer. */
  function change(job: Job, to: Partial<Kept>): Promise<void> {
    const found = kept.get(keyOf(job));
    if (found?.attempt === job.attempt && found.state === "working") kept.set(keyOf(job), { ...found, ...to });
    return Promise.resolve();
  }

  return {
    enqueue(job) {
      const key = keyOf(job);
      if (kept.has(key)) return Promise.resolve("duplicate");
      const until = job.runAt === undefined ? now() : Date.parse(job.runAt);
      kept.set(key, { job: structuredClone(job), id: String(kept.size + 1), state: "due", attempt: 0, until });
      for (const due of watching) setImmediate(due);
      return Promise.resolve("enqueued");
    },
    claim(types, limit, leaseMs, perTenant = Infinity) {
      const moment = now();
      const asked = [...kept.values()].filter(({ job }) => types.includes(job.type));
      const isDue = ({ state, until }: Kept) => state !== "over" && until <= moment;
      const atWork = new Map<string, number>();
      for (const each of asked)
        if (each.state === "working" && !isDue(each))
          atWork.set(each.job.tenant, (atWork.get(each.job.tenant) ?? 0) + 1);
      const turns = asked
        .filter(isDue)
        .sort((a, b) => rankOf(a) - rankOf(b) || a.until - b.until)
        .map((each) => {
          const turn = (atWork.get(each.job.tenant) ?? 0) + 1;
          atWork.set(each.job.tenant, turn);
          return { each, turn };
        })
        .filter(({ turn }) => turn <= perTenant)
        .sort((a, b) => a.turn - b.turn)
        .slice(0, limit);
      const claimed = turns.map(({ each }): Job => {
        const attempt = each.attempt + 1;
        kept.set(keyOf(each.job), { ...each, state: "working", attempt, until: moment + leaseMs });
        const { tenant, type, key, payload } = each.job;
        return { tenant, id: each.id, type, key, payload: structuredClone(payload), attempt };
      });
      return Promise.resolve(claimed);
    },
    complete: (job) => change(job, { state: "over" }),
    retry: (job, runAt) => change(job, { state: "due", until: Date.parse(runAt) }),
    bury: (job) => change(job, { state: "over" }),
    async extend(jobs, leaseMs) {
      for (const job of jobs) await change(job, { until: now() + leaseMs });
    },
    watch(due) {
      watching.add(due);
      return () => watching.delete(due);
    },
  };
}

const rankOf = ({ job }: Kept): number => RANK[job.priority ?? "normal"];
