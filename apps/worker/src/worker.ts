import { NO_TRACER, SealBroken } from "@waypost/ports";
import type { Job, Queue, Tracer } from "@waypost/ports";
import { pauseAfter } from "./handler.ts";
import type { Done, Handler } from "./handler.ts";
import { PayloadBroken } from "./payload.ts";

/** What became of one attempt, for logs and metrics: never a payload. */
export interface Attempted {
  readonly type: string;
  readonly tenant: string;
  readonly id: string;
  readonly attempt: number;
  readonly result: "done" | "later" | "buried";
  readonly why?: string;
  readonly milliseconds: number;
}

/** What a worker works with. */
export interface WorkerOptions {
  readonly queue: Queue;
  readonly handlers: readonly Handler[];
  /** Jobs at work at once. */
  readonly concurrency: number;
  readonly leaseMs: number;
  /** Milliseconds between two looks at an empty queue. */
  readonly pollMs: number;
  readonly now: () => number;
  /** Default: nothing is traced. */
  readonly tracer?: Tracer;
  readonly onAttempt: (attempted: Attempted) => void;
  /** The queue itself could not be asked. */
  readonly onTrouble: (error: unknown) => void;
}

/** Takes jobs from the queue and does them until it is told to stop. */
export interface Worker {
  /** Resolves once the worker was stopped and every job in hand is done. */
  readonly run: () => Promise<void>;
  /** No more jobs are taken. */
  readonly stop: () => void;
  /** Jobs in hand. */
  readonly busy: () => number;
}

/** The kind of an error: its message may quote what a job holds, its name and code do not. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "thrown";
  return "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name;
}

/** A worker over a queue. A job whose handler throws is tried again like one that says "later". */
export function createWorker(options: WorkerOptions): Worker {
  const { queue, concurrency, now, tracer = NO_TRACER } = options;
  const handlers = new Map(options.handlers.map((handler) => [handler.type, handler]));
  const types = [...handlers.keys()];
  const inHand = new Set<Promise<void>>();
  const stopping = new AbortController();

  async function attempt(handler: Handler, job: Job): Promise<Done> {
    try {
      return await handler.handle(job);
    } catch (error) {
      if (error instanceof PayloadBroken || error instanceof SealBroken) return { kind: "never", why: error.name };
      return { kind: "later", why: reasonOf(error) };
    }
  }

  /** Tells the queue what became of a job. */
  async function settle(handler: Handler, job: Job, done: Done): Promise<Attempted["result"]> {
    if (done.kind === "done") {
      await queue.complete(job);
      return "done";
    }
    if (done.kind === "never" || job.attempt >= handler.attempts) {
      await queue.bury(job, done.why);
      return "buried";
    }
    await queue.retry(job, new Date(now() + pauseAfter(handler, job.attempt)).toISOString(), done.why);
    return "later";
  }

  async function work(job: Job): Promise<void> {
    const handler = handlers.get(job.type);
    if (handler === undefined) return;
    const begun = now();
    const { type, tenant, id } = job;
    const attributes = {
      "waypost.job.type": type,
      "waypost.job.id": id,
      "waypost.job.attempt": job.attempt,
      "waypost.tenant": tenant,
    };
    const { done, result } = await tracer.span({ name: "job", kind: "consumer", attributes }, async (span) => {
      const done = await attempt(handler, job);
      const result = await settle(handler, job, done);
      span.set({ "waypost.result": result });
      if (done.kind !== "done") span.fail(done.why);
      return { done, result };
    });
    const why = done.kind === "done" ? {} : { why: done.why };
    options.onAttempt({ type, tenant, id, attempt: job.attempt, result, ...why, milliseconds: now() - begun });
  }

  function take(job: Job): void {
    const working = work(job)
      // The lease runs out and the job is due again: nothing is lost.
      .catch(options.onTrouble)
      .finally(() => inHand.delete(working));
    inHand.add(working);
  }

  /** Waits for a poll's time, a job that ends, or the word to stop. */
  async function pause(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, options.pollMs);
      stopping.signal.addEventListener("abort", () => {
        resolve();
      });
    });
    await Promise.race(inHand.size >= concurrency ? [...inHand, waited] : [waited]);
    clearTimeout(timer);
  }

  return {
    async run() {
      while (!stopping.signal.aborted) {
        const room = concurrency - inHand.size;
        try {
          const jobs = room > 0 ? await queue.claim(types, room, options.leaseMs) : [];
          jobs.forEach(take);
          if (jobs.length === 0 || jobs.length === room) await pause();
        } catch (error) {
          options.onTrouble(error);
          await pause();
        }
      }
      await Promise.allSettled(inHand);
    },
    stop: () => {
      stopping.abort();
    },
    busy: () => inHand.size,
  };
}
