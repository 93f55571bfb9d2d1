import { defineJob } from "@waypost/ports";
import type { Job, SpanAttributes, TenantId, Tracer, WorkQueue } from "@waypost/ports";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { DONE, doneWith, handler } from "./handler.ts";
import type { Handler } from "./handler.ts";
import { createWorker } from "./worker.ts";
import type { Attempted, Worker, WorkerOptions } from "./worker.ts";

const job = (id: string, type = "greet", attempt = 1, tenant = "flux"): Job => ({
  tenant: tenant as TenantId,
  id,
  type,
  key: id,
  payload: { secret: "x" },
  attempt,
});

const GREET = defineJob({ type: "greet", payload: z.object({ secret: z.string() }), attempts: 3, pauseMs: 1000 });
const greet = (handle: Handler["handle"], more = {}) => handler({ ...GREET, ...more }, handle);

/** A queue that gives these jobs out and notes what became of them. */
function fakeQueue(jobs: Job[]) {
  const settled: string[] = [];
  const extended: string[][] = [];
  const queue: WorkQueue = {
    enqueue: () => Promise.resolve("enqueued"),
    claim: (_types, limit) => Promise.resolve(jobs.splice(0, limit)),
    complete: ({ id }) => Promise.resolve(void settled.push(`done ${id}`)),
    retry: ({ id }, at, why) => Promise.resolve(void settled.push(`retry ${id} ${at} ${why}`)),
    bury: ({ id }, why) => Promise.resolve(void settled.push(`bury ${id} ${why}`)),
    extend: (held) => Promise.resolve(void extended.push(held.map(({ id }) => id))),
    watch: () => () => undefined,
  };
  return { queue, settled, extended };
}

/** Runs a worker, with what is not said as usual in these tests, until so many attempts are over. */
async function run(options: Partial<WorkerOptions> & Pick<WorkerOptions, "queue" | "handlers">, count: number) {
  const attempts: Attempted[] = [];
  const worker: Worker = createWorker({
    concurrency: 2,
    perTenant: 100,
    leaseMs: 1000,
    pollMs: 5,
    now: () => 0,
    chance: () => 0.5,
    onAttempt: (each) => {
      attempts.push(each);
      if (attempts.length === count) worker.stop();
    },
    onTrouble: (error) => {
      throw error;
    },
    ...options,
  });
  await worker.run();
  return attempts;
}

/** Runs a worker until the jobs are done, and gives what became of them. */
async function runAll(jobs: Job[], handle: Handler["handle"], more: Partial<WorkerOptions> = {}) {
  const { queue, settled } = fakeQueue(jobs);
  const attempts = await run({ queue, handlers: [greet(handle)], ...more }, jobs.length);
  return { settled, attempts };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A tracer that keeps what it is told, one record a span. */
function fakeTracer() {
  const spans: (SpanAttributes & { readonly name: string; readonly failed?: string })[] = [];
  const tracer: Tracer = {
    span: async ({ name, attributes }, work) => {
      let told = { name, ...attributes };
      const done = await work({
        set: (more) => (told = { ...told, ...more }),
        fail: (failed) => (told = Object.assign(told, { failed })),
      });
      spans.push(told);
      return done;
    },
    traceparent: () => undefined,
  };
  return { tracer, spans };
}

it("keeps what came of a job before the job is seen to be done", async () => {
  const { queue, settled } = fakeQueue([job("1"), job("2")]);
  const kept: unknown[] = [];
  await run(
    {
      queue,
      concurrency: 1,
      handlers: [greet(({ id }) => Promise.resolve(id === "1" ? doneWith({ purged: 7 }) : DONE))],
      results: {
        set: ({ tenant, kind, name }, value) => {
          kept.push([tenant, kind.name, name, value, settled.length]);
          return Promise.resolve();
        },
      },
    },
    2,
  );
  expect(kept).toEqual([["flux", "job-result", "greet:1", { purged: 7 }, 0]]);
});

describe("a worker", () => {
  it("traces each attempt without its payload", async () => {
    const { tracer, spans } = fakeTracer();
    const jobs = [job("a"), job("b", "greet", 3)];
    await runAll(jobs, ({ id }) => (id === "a" ? Promise.resolve(DONE) : Promise.reject(new TypeError("x"))), {
      tracer,
    });
    const common = { name: "job", "waypost.job.type": "greet", "waypost.tenant": "flux" };
    expect(spans).toEqual([
      { ...common, "waypost.job.id": "a", "waypost.job.attempt": 1, "waypost.result": "done" },
      { ...common, "waypost.job.id": "b", "waypost.job.attempt": 3, "waypost.result": "buried", failed: "TypeError" },
    ]);
  });

  it("does every job once, so many at a time", async () => {
    let most = 0;
    let now = 0;
    const jobs = ["a", "b", "c", "d", "e"].map((id) => job(id));
    const { settled } = await runAll(jobs, async () => {
      most = Math.max(most, ++now);
      await pause(2);
      now--;
      return DONE;
    });
    expect(settled.sort()).toEqual(["done a", "done b", "done c", "done d", "done e"]);
    expect(most).toBe(2);
  });

  it("tries again later, each time after twice as long", async () => {
    const later = () => Promise.resolve({ kind: "later", why: "closed" } as const);
    expect((await runAll([job("a", "greet", 2)], later)).settled).toEqual(["retry a 1970-01-01T00:00:02.000Z closed"]);
  });

  it("buries what can never be done, and what failed at its last attempt", async () => {
    const never = () => Promise.resolve({ kind: "never", why: "gone" } as const);
    expect((await runAll([job("a")], never)).settled).toEqual(["bury a gone"]);
    const thrown = () => Promise.reject(new RangeError("holds a secret"));
    expect((await runAll([job("a", "greet", 3)], thrown)).settled).toEqual(["bury a RangeError"]);
  });

  it("buries a job of another shape than its type's, and one that its worker died of each time", async () => {
    const done = () => Promise.resolve(DONE);
    const odd = { ...job("a"), payload: { secret: 1 } };
    expect((await runAll([odd], done)).settled).toEqual(["bury a PayloadBroken"]);
    expect((await runAll([job("a", "greet", 4)], done)).settled).toEqual([
      "bury a its worker died at the last attempt",
    ]);
  });

  it("gives up an attempt that takes too long, and tells it so", async () => {
    const { queue, settled } = fakeQueue([job("a")]);
    let told = false;
    const slow: Handler["handle"] = (_job, signal) =>
      new Promise(() => {
        signal.addEventListener("abort", () => (told = true));
      });
    await run({ queue, handlers: [greet(slow, { timeoutMs: 20 })] }, 1);
    expect(settled).toEqual(["retry a 1970-01-01T00:00:01.000Z took longer than 20 ms"]);
    expect(told).toBe(true);
  });

  it("holds what it has in hand for longer than a lease", async () => {
    const { queue, extended } = fakeQueue([job("a")]);
    const heldAgain = () => extended.filter((ids) => ids.includes("a")).length;
    const slow = async () => {
      while (heldAgain() < 3) await pause(1);
      return DONE;
    };
    const attempts = await run({ queue, handlers: [greet(slow)], leaseMs: 30 }, 1);
    expect(attempts).toMatchObject([{ result: "done" }]);
    expect(heldAgain()).toBeGreaterThanOrEqual(3);
  });

  it("does what it has in hand before it stops", async () => {
    const { queue, settled } = fakeQueue([job("a")]);
    const worker: Worker = createWorker({
      queue,
      handlers: [
        greet(async () => {
          worker.stop();
          await pause(20);
          return DONE;
        }),
      ],
      concurrency: 1,
      perTenant: 1,
      leaseMs: 1000,
      pollMs: 5,
      now: () => 0,
      chance: () => 0,
      onAttempt: () => undefined,
      onTrouble: () => undefined,
    });
    await worker.run();
    expect(settled).toEqual(["done a"]);
  });

  it("wakes when the queue tells of a job, and when a job of a tenant at its limit ends", async () => {
    const jobs = [job("a"), job("b")];
    const { queue, settled } = fakeQueue([]);
    let heard: () => void = () => undefined;
    const told: WorkQueue = {
      ...queue,
      watch: (due) => {
        heard = due;
        return () => undefined;
      },
      // One job of a tenant at a time.
      claim: () => Promise.resolve(settled.length === 2 - jobs.length ? jobs.splice(0, 1) : []),
    };
    jobs.length = 0;
    const running = run({ queue: told, handlers: [greet(() => Promise.resolve(DONE))], pollMs: 1e6, perTenant: 1 }, 2);
    await pause(10);
    jobs.push(job("a"), job("b"));
    heard();
    await running;
    expect(settled).toEqual(["done a", "done b"]);
  });

  it("outlives a queue that is away", async () => {
    const { queue, settled } = fakeQueue([job("a")]);
    let away = 2;
    const troubles: unknown[] = [];
    await run(
      {
        queue: {
          ...queue,
          claim: (...asked) => (away-- > 0 ? Promise.reject(new Error("away")) : queue.claim(...asked)),
        },
        handlers: [greet(() => Promise.resolve(DONE))],
        onTrouble: (error) => troubles.push(error),
      },
      1,
    );
    expect(settled).toEqual(["done a"]);
    expect(troubles).toHaveLength(2);
  });
});
