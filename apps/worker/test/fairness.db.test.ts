import { connectPostgres } from "@waypost/adapter-postgres";
import type { Postgres } from "@waypost/adapter-postgres";
import { asOwner, startTestDatabase } from "@waypost/adapter-postgres/testing";
import type { TestDatabase } from "@waypost/adapter-postgres/testing";
import { defineJob, newJob, tenantId } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { DONE, handler } from "../src/handler.ts";
import { createWorker } from "../src/worker.ts";

/** How long each job takes, in milliseconds. */
const LENGTH = 250;
const FLOOD = 100_000;
const WORK = defineJob({ type: "work", payload: z.object({}) });
const [FLOODER, QUIET] = ["flooder", "quiet"].map((name) => tenantId(name) as TenantId);

let test: TestDatabase;
let app: Postgres;
let worker: Postgres;

beforeAll(async () => {
  test = await startTestDatabase();
  const owner = connectPostgres(test.ownerUrl, 1);
  for (const id of [FLOODER, QUIET])
    if (id !== undefined) await owner.tenants.put({ id, name: id, theme: {}, wrappedKey: Buffer.from(id) });
  await owner.close();
  app = connectPostgres(test.appUrl, 2);
  worker = connectPostgres(test.workerUrl, 5);
});

afterAll(async () => {
  await Promise.all([app.close(), worker.close()]);
  await test.stop();
});

/** Runs a worker on the flood, enqueues single jobs of the quiet tenant, and gives how long each waited to be begun. */
async function waits(perTenant: number): Promise<readonly number[]> {
  const begun = new Map<string, number>();
  const running = createWorker({
    queue: worker.queue,
    handlers: [
      handler(WORK, async ({ tenant, key }) => {
        if (tenant === QUIET) begun.set(key, performance.now());
        await sleep(LENGTH);
        return DONE;
      }),
    ],
    concurrency: 4,
    perTenant,
    leaseMs: 10_000,
    pollMs: 500,
    now: Date.now,
    chance: Math.random,
    onAttempt: () => undefined,
    onTrouble: (error) => {
      throw error;
    },
  });
  const run = running.run();
  await sleep(3 * LENGTH);
  const waited: number[] = [];
  for (let i = 0; i < 15; i++) {
    const key = `${perTenant}-${i}`;
    const enqueued = performance.now();
    if (QUIET !== undefined) await app.queue.enqueue(newJob(WORK, { tenant: QUIET, key, payload: {} }));
    while (!begun.has(key)) await sleep(2);
    waited.push((begun.get(key) ?? 0) - enqueued);
    await sleep(Math.random() * LENGTH);
  }
  running.stop();
  await run;
  return waited.sort((a, b) => a - b);
}

describe("a tenant that enqueues 100,000 jobs", () => {
  beforeAll(async () => {
    await asOwner(
      test.ownerUrl,
      `insert into waypost.job (tenant_id, type, key, payload)
       select 'flooder', 'work', i::text, '{}' from generate_series(1, ${FLOOD}) as i`,
    );
  });

  it("delays another's single job by no more than two lengths of a job, though it takes every free place", async () => {
    const waited = await waits(1000);
    console.log(`begun after ${Math.round(waited[7] ?? 0)} ms (p50), ${Math.round(waited.at(-1) ?? 0)} ms (most)`);
    expect(waited.at(-1)).toBeLessThan(2 * LENGTH);
  });

  it("delays it hardly at all when it may not take every place", async () => {
    const waited = await waits(3);
    console.log(`with a limit: ${Math.round(waited[7] ?? 0)} ms (p50), ${Math.round(waited.at(-1) ?? 0)} ms (most)`);
    expect(waited[7]).toBeLessThan(LENGTH / 2);
    expect(waited.at(-1)).toBeLessThan(2 * LENGTH);
  });

  it("has its jobs done meanwhile", async () => {
    const [counts] = await asOwner(
      test.ownerUrl,
      "select count(*)::int as done from waypost.job where tenant_id = 'flooder' and state = 'done'",
    );
    expect(counts?.["done"]).toBeGreaterThan(40);
  });
});
