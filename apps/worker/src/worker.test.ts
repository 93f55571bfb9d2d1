import type { Job, Queue, SpanAttributes, TenantId, Tracer } from "@waypost/ports";
import { describe, expect, it } from "vitest";
import { DONE, pauseAfter } from "./handler.ts";
import type { Handler } from "./handler.ts";
import { createWorker } from "./worker.ts";
import type { Attempted } from "./worker.ts";

const job = (id: string, type = "greet", attempt = 1): Job => ({
  tenant: "flux" as TenantId,
  id,
  type,
  key: id,
  payload: { secret: "x" },
  attempt,
});

/** A queue that gives these jobs out and notes what became of them. */
function fakeQueue(jobs: Job[]) {
  const settled: string[] = [];
  const queue: Queue = {
    enqueue: () => Promise.resolve("enqueued"),
    claim: (_types, limit) => Promise.resolve(jobs.splice(0, limit)),
    complete: ({ id }) => Promise.resolve(void settled.push(`done ${id}`)),
    retry: ({ id }, at, why) => Promise.resolve(void settled.push(`retry ${id} ${at} ${why}`)),
    bury: ({ id }, why) => Promise.resolve(void settled.push(`bury ${id} ${why}`)),
  };
  return { queue, settled };
}

/** Runs a worker until the jobs are done, and gives what became of them. */
async function runAll(jobs: Job[], handle: Handler["handle"], concurrency = 2, tracer?: Tracer) {
  const { queue, settled } = fakeQueue(jobs);
  const attempts: Attempted[] = [];
  const count = jobs.length;
  const worker = createWorker({
    queue,
    handlers: [{ type: "greet", attempts: 3, pauseMs: 1000, handle }],
    concurrency,
    leaseMs: 1000,
    pollMs: 5,
    now: () => 0,
    ...(tracer && { tracer }),
    onAttempt: (each) => {
      attempts.push(each);
      if (attempts.length === count) worker.stop();
    },
    onTrouble: (error) => {
      throw error;
    },
  });
  await worker.run();
  return { settled, attempts };
}

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

describe("a worker", () => {
  it("traces each attempt without its payload", async () => {
    const { tracer, spans } = fakeTracer();
    const jobs = [job("a"), job("b", "greet", 3)];
    await runAll(
      jobs,
      ({ id }) => (id === "a" ? Promise.resolve(DONE) : Promise.reject(new TypeError("x"))),
      2,
      tracer,
    );
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
      await new Promise((resolve) => setTimeout(resolve, 2));
      now--;
      return DONE;
    });
    expect(settled.sort()).toEqual(["done a", "done b", "done c", "done d", "done e"]);
    expect(most).toBe(2);
  });

  it("tries again later, each time after twice as long", async () => {
    const later = () => Promise.resolve({ kind: "later", why: "closed" } as const);
    expect((await runAll([job("a", "greet", 2)], later)).settled).toEqual(["retry a 1970-01-01T00:00:02.000Z closed"]);
    const handler = { type: "x", attempts: 9, pauseMs: 1000, handle: later };
    expect([1, 2, 3, 30].map((attempt) => pauseAfter(handler, attempt))).toEqual([1000, 2000, 4000, 3_600_000]);
  });

  it("buries what can never be done, and what failed at its last attempt", async () => {
    const never = () => Promise.resolve({ kind: "never", why: "gone" } as const);
    expect((await runAll([job("a")], never)).settled).toEqual(["bury a gone"]);
    const thrown = () => Promise.reject(new RangeError("holds a secret"));
    expect((await runAll([job("a", "greet", 3)], thrown)).settled).toEqual(["bury a RangeError"]);
  });

  it("does what it has in hand before it stops", async () => {
    const { queue, settled } = fakeQueue([job("a")]);
    const worker = createWorker({
      queue,
      handlers: [
        {
          type: "greet",
          attempts: 1,
          pauseMs: 1,
          handle: async () => {
            worker.stop();
            await new Promise((resolve) => setTimeout(resolve, 20));
            return DONE;
          },
        },
      ],
      concurrency: 1,
      leaseMs: 1000,
      pollMs: 5,
      now: () => 0,
      onAttempt: () => undefined,
      onTrouble: () => undefined,
    });
    await worker.run();
    expect(settled).toEqual(["done a"]);
  });

  it("outlives a queue that is away", async () => {
    const { queue, settled } = fakeQueue([job("a")]);
    let away = 2;
    const troubles: unknown[] = [];
    const worker = createWorker({
      queue: {
        ...queue,
        claim: (...asked) => (away-- > 0 ? Promise.reject(new Error("away")) : queue.claim(...asked)),
      },
      handlers: [{ type: "greet", attempts: 1, pauseMs: 1, handle: () => Promise.resolve(DONE) }],
      concurrency: 1,
      leaseMs: 1000,
      pollMs: 1,
      now: () => 0,
      onAttempt: () => {
        worker.stop();
      },
      onTrouble: (error) => troubles.push(error),
    });
    await worker.run();
    expect(settled).toEqual(["done a"]);
    expect(troubles).toHaveLength(2);
  });
});
