import { jobResultKey, NO_TRACER, pauseAfter, PayloadBroken, SealBroken } from "@waypost/ports";
import type { Cache, Job, Tracer, WorkQueue } from "@waypost/ports";
import { Bell } from "./bell.ts";
import type { Done, Handler } from "./handler.ts";

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
  readonly queue: WorkQueue;
  readonly handlers: readonly Handler[];
  /** Keeps for a while what came of jobs. Default: nobody does. */
  readonly results?: Pick<Cache, "set">;
  /** Jobs at work at once. */
  readonly concurrency: number;
  /** Jobs of one tenant at work at once, over all workers. */
  readonly perTenant: number;
  /** How long the jobs of a worker that died stay away, in milliseconds. Those of a living one are held as they need. */
  readonly leaseMs: number;
  /** Milliseconds between two looks at a queue that does not tell of jobs. */
  readonly pollMs: number;
  readonly now: () => number;
  /** At least 0 and less than 1, another each time: spreads what is tried again. */
  readonly chance: () => number;
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

/** Does a job within its time. What comes of it after that counts no more. */
async function attempt({ definition, handle }: Handler, job: Job): Promise<Done> {
  // Whoever held it at its last attempt died of it, or with it: it is not tried for ever.
  if (job.attempt > definition.attempts) return { kind: "never", why: "its worker died at the last attempt" };
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const timedOut = new Promise<Done>((resolve) => {
    timer = setTimeout(() => {
      late.abort();
      resolve({ kind: "later", why: `took longer than ${definition.timeoutMs} ms` });
    }, definition.timeoutMs);
  });
  try {
    return await Promise.race([handle(job, late.signal), timedOut]);
  } catch (error) {
    if (error instanceof PayloadBroken || error instanceof SealBroken) return { kind: "never", why: error.name };
    return { kind: "later", why: reasonOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** A worker over a queue. A job whose handler throws is tried again like one that says "later". */
export function createWorker(options: WorkerOptions): Worker {
  const { queue, concurrency, perTenant, leaseMs, now, tracer = NO_TRACER } = options;
  const handlers = new Map(options.handlers.map((handler) => [handler.definition.type, handler]));
  const types = [...handlers.keys()];
  const inHand = new Map<Job, Promise<void>>();
  const bell = new Bell();
  let stopping = false;
  /** True when the end of a job makes it worth while to look for another. */
  let wanting = false;

  /** Tells the queue what became of a job. */
  async function settle({ definition }: Handler, job: Job, done: Done): Promise<Attempted["result"]> {
    if (done.kind === "done") {
      // Before anybody sees that it is done.
      if (done.result !== undefined) await options.results?.set(jobResultKey(job), done.result);
      await queue.complete(job);
      return "done";
    }
    if (done.kind === "never" || job.attempt >= definition.attempts) {
      await queue.bury(job, done.why);
      return "buried";
    }
    const pause = pauseAfter(definition, job.attempt, options.chance());
    await queue.retry(job, new Date(now() + pause).toISOString(), done.why);
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
      .finally(() => {
        inHand.delete(job);
        if (wanting) bell.ring();
      });
    inHand.set(job, working);
  }

  /** True when a tenant has as many jobs here as it may: some of its jobs may be waiting for one of them to end. */
  function capped(): boolean {
    const counts = new Map<string, number>();
    for (const { tenant } of inHand.keys()) counts.set(tenant, (counts.get(tenant) ?? 0) + 1);
    return Math.max(0, ...counts.values()) >= perTenant;
  }

  /** Takes what there is room for; tells whether there may be more, for a queue may give fewer than it has. */
  async function look(): Promise<boolean> {
    const room = concurrency - inHand.size;
    const jobs = room > 0 ? await queue.claim(types, room, leaseMs, perTenant) : [];
    jobs.forEach(take);
    wanting = jobs.length >= room || capped();
    return jobs.length > 0 && inHand.size < concurrency;
  }

  /** Holds what is in hand for as long as it is at work. */
  const hold = () => void queue.extend([...inHand.keys()], leaseMs).catch(options.onTrouble);

  return {
    async run() {
      const holding = setInterval(hold, leaseMs / 3);
      const unwatch = queue.watch(bell.ring);
      while (!stopping) {
        const more = await look().catch((error: unknown) => {
          options.onTrouble(error);
          return false;
        });
        if (!more) await bell.wait(options.pollMs);
        // What else ends or comes in this turn of the event loop is looked after together.
        await new Promise(setImmediate);
      }
      unwatch();
      await Promise.allSettled(inHand.values());
      clearInterval(holding);
    },
    stop: () => {
      stopping = true;
      bell.ring();
    },
    busy: () => inHand.size,
  };
}
