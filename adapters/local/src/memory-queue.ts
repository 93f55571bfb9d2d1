import type { Job, NewJob, Queue } from "@waypost/ports";

interface Kept {
  readonly job: NewJob;
  readonly id: string;
  attempt: number;
  /** When it may be taken, in milliseconds since 1970; never when it was completed or buried. */
  due: number;
}

/** A queue in memory, gone with the process: for tests and benches. `now` in milliseconds since 1970. */
export function memoryQueue(now: () => number = Date.now): Queue {
  const kept = new Map<string, Kept>();
  const keyOf = ({ tenant, type, key }: Pick<NewJob, "tenant" | "type" | "key">) => JSON.stringify([tenant, type, key]);

  /** Lets the worker that holds a job say what becomes of it; one whose lease ran out holds it no longer. */
  function end(job: Job, due: number): Promise<void> {
    const found = kept.get(keyOf(job));
    if (found?.attempt === job.attempt && found.due !== Infinity) found.due = due;
    return Promise.resolve();
  }

  return {
    enqueue(job) {
      const key = keyOf(job);
      if (kept.has(key)) return Promise.resolve("duplicate");
      const due = job.runAt === undefined ? now() : Date.parse(job.runAt);
      kept.set(key, { job: structuredClone(job), id: String(kept.size + 1), attempt: 0, due });
      return Promise.resolve("enqueued");
    },
    claim(types, limit, leaseMs) {
      const moment = now();
      const due = [...kept.values()]
        .filter((each) => each.due <= moment && types.includes(each.job.type))
        .sort((a, b) => a.due - b.due)
        .slice(0, limit);
      const claimed = due.map((each): Job => {
        each.attempt += 1;
        each.due = moment + leaseMs;
        const { tenant, type, key, payload } = each.job;
        return { tenant, id: each.id, type, key, payload: structuredClone(payload), attempt: each.attempt };
      });
      return Promise.resolve(claimed);
    },
    complete: (job) => end(job, Infinity),
    retry: (job, runAt) => end(job, Date.parse(runAt)),
    bury: (job) => end(job, Infinity),
  };
}
