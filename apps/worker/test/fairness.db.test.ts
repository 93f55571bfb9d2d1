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

/** How many jobs run at once: so many of the flood's begin in the length of one job. */
const PLACES = 4;

/**
 * Runs a worker on the flood, enqueues single jobs of the quiet tenant, and gives how many jobs of the flood were begun
 * while each waited: counted, not timed, so that a slow machine is not taken for an unfair queue.
 */
async function waits(perTenant: number): Promise<readonly number[]> {
  const begun = new Map<string, number>();
  let flood = 0;
  const running = createWorker({
    queue: worker.queue,
    handlers: [
      handler(WORK, async ({ tenant, key }) => {
        if (tenant === QUIET) begun.set(key, flood);
        else flood++;
        await sleep(LENGTH);
        return DONE;
      }),
    ],
    concurrency: PLACES,
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
    const before = flood;
    if (QUIET !== undefined) await app.queue.enqueue(newJob(WORK, { tenant: QUIET, key, payload: {} }));
    while (!begun.has(key)) await sleep(2);
    waited.push((begun.get(key) ?? 0) - before);
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
    console.log(`begun after ${String(waited[7])} jobs of the flood (p50), ${String(waited.at(-1))} (most)`);
    expect(waited.at(-1)).toBeLessThanOrEqual(2 * PLACES);
  });

  it("delays it hardly at all when it may not take every place", async () => {
    const waited = await waits(3);
    console.log(`with a limit: ${String(waited[7])} jobs (p50), ${String(waited.at(-1))} (most)`);
    expect(waited[7]).toBeLessThanOrEqual(PLACES);
    expect(waited.at(-1)).toBeLessThanOrEqual(2 * PLACES);
  });

  it("has its jobs done meanwhile", async () => {
    const [counts] = await asOwner(
      test.ownerUrl,
      "select count(*)::int as done from waypost.job where tenant_id = 'flooder' and state = 'done'",
    );
    expect(counts?.["done"]).toBeGreaterThan(40);
  });
});
