/**
 * Jobs a second, enqueued and completed, with jobs that do nothing, on PostgreSQL as it runs in production (every commit
 * waits for the disk), and how long one job waits on an idle queue from its commit to its beginning.
 * Usage: script/bench jobs [--jobs 50000] [--singles 300] [--concurrency 400] [--tenants 10]
 */
import { setTimeout as sleep } from "node:timers/promises";
import { connectPostgres } from "@waypost/adapter-postgres";
import { startTestDatabase } from "@waypost/adapter-postgres/testing";
import { defineJob, newJob, tenantId } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { z } from "zod";
import { DONE, handler } from "../apps/worker/src/handler.ts";
import { createWorker } from "../apps/worker/src/worker.ts";
import { printTable, writeResults } from "./lib/table.ts";

const option = (name: string, fallback: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const JOBS = option("jobs", 50_000);
const SINGLES = option("singles", 300);
const CONCURRENCY = option("concurrency", 400);
const TENANTS = option("tenants", 10);

const NO_OP = defineJob({ type: "no-op", payload: z.object({ i: z.number() }) });
const tenants = Array.from({ length: TENANTS }, (_, i) => tenantId(`t${i}`)).filter(
  (id): id is TenantId => id !== null,
);
const tenantOf = (i: number): TenantId => {
  const tenant = tenants[i % tenants.length];
  if (tenant === undefined) throw new Error("no tenants");
  return tenant;
};
const job = (i: number, key: string) => newJob(NO_OP, { tenant: tenantOf(i), key, payload: { i } });

/** Runs work on every number below `count`, so many at once. */
async function each(count: number, atOnce: number, work: (i: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const one = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

const perSecond = (count: number, since: number) => Math.round((count / (performance.now() - since)) * 1000);
const quantile = (sorted: readonly number[], share: number) =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;

/** A worker that notes when each job began and when all of them were completed. */
function startWorker(queue: ReturnType<typeof connectPostgres>["queue"], concurrency: number) {
  const begun = new Map<string, number>();
  let done = 0;
  const worker = createWorker({
    queue,
    handlers: [
      handler(NO_OP, ({ key }) => {
        begun.set(key, performance.now());
        return Promise.resolve(DONE);
      }),
    ],
    concurrency,
    perTenant: concurrency,
    leaseMs: 30_000,
    pollMs: 500,
    now: Date.now,
    chance: Math.random,
    onAttempt: () => done++,
    onTrouble: (error) => {
      console.error(error);
    },
  });
  const running = worker.run();
  return {
    begun,
    done: () => done,
    stop: async () => {
      worker.stop();
      await running;
    },
  };
}

async function main(): Promise<void> {
  const test = await startTestDatabase({ durable: true });
  const owner = connectPostgres(test.ownerUrl, 1);
  const app = connectPostgres(test.appUrl, 8);
  const worked = connectPostgres(test.workerUrl, 4);
  try {
    for (const id of tenants) await owner.tenants.put({ id, name: id, theme: {}, wrappedKey: Buffer.from(id) });

    const single = performance.now();
    for (let i = 0; i < SINGLES; i++) await app.queue.enqueue(job(i, `alone-${i}`));
    const enqueuedAlone = perSecond(SINGLES, single);
    const many = performance.now();
    await each(JOBS, 1000, (i) => app.queue.enqueue(job(i, `many-${i}`)));
    const enqueued = perSecond(JOBS, many);

    const total = SINGLES + JOBS;
    const completing = performance.now();
    const first = startWorker(worked.queue, CONCURRENCY);
    while (first.done() < total) await sleep(5);
    const completed = perSecond(total, completing);
    await first.stop();

    const idle = startWorker(worked.queue, CONCURRENCY);
    await sleep(300);
    const waits: number[] = [];
    const starts: number[] = [];
    for (let i = 0; i < SINGLES; i++) {
      const key = `idle-${i}`;
      const sent = performance.now();
      await app.queue.enqueue(job(i, key));
      const committed = performance.now();
      while (!idle.begun.has(key)) await sleep(1);
      const began = idle.begun.get(key) ?? 0;
      waits.push(Math.max(0, began - committed));
      starts.push(began - sent);
      await sleep(20);
    }
    await idle.stop();
    waits.sort((a, b) => a - b);
    starts.sort((a, b) => a - b);
    const latency = { p50: quantile(waits, 0.5), p99: quantile(waits, 0.99) };
    const whole = { p50: quantile(starts, 0.5), p99: quantile(starts, 0.99) };

    printTable([
      { what: "enqueued, one after another", "jobs/s": enqueuedAlone, "p50 ms": "", "p99 ms": "" },
      { what: "enqueued, 1,000 at once", "jobs/s": enqueued, "p50 ms": "", "p99 ms": "" },
      {
        what: `completed, ${CONCURRENCY} at once, ${TENANTS} tenants`,
        "jobs/s": completed,
        "p50 ms": "",
        "p99 ms": "",
      },
      { what: "idle: from commit to beginning", "jobs/s": "", "p50 ms": latency.p50, "p99 ms": latency.p99 },
      { what: "idle: from enqueue() to beginning", "jobs/s": "", "p50 ms": whole.p50, "p99 ms": whole.p99 },
    ]);
    writeResults("jobs", {
      jobs: JOBS,
      tenants: TENANTS,
      concurrency: CONCURRENCY,
      enqueuedAlone,
      enqueued,
      completed,
      fromCommit: latency,
      fromEnqueue: whole,
    });
  } finally {
    await Promise.all([owner.close(), app.close(), worked.close()]);
    await test.stop();
  }
}

await main();
