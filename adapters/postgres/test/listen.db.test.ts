import { tenantId } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectPostgres } from "../src/postgres.ts";
import { asOwner, startTestDatabase } from "../src/testing.ts";
import type { TestDatabase } from "../src/testing.ts";

const ACME = tenantId("acme") as TenantId;
let test: TestDatabase;

beforeAll(async () => {
  test = await startTestDatabase();
  const owner = connectPostgres(test.ownerUrl, 1);
  await owner.tenants.put({ id: ACME, name: "Acme", theme: {}, wrappedKey: Buffer.from("acme") });
  await owner.close();
});

afterAll(() => test.stop());

describe("who watches the queue", () => {
  it("hears of jobs again after the connection was cut, and of what came meanwhile", async () => {
    const troubles: Error[] = [];
    const worker = connectPostgres(test.workerUrl, 1, (error) => troubles.push(error));
    const app = connectPostgres(test.appUrl, 1);
    let heard = 0;
    const stop = worker.queue.watch(() => heard++);
    const more = async (than: number) => {
      for (let tries = 0; heard <= than; tries++) {
        if (tries > 500) throw new Error("nothing was heard");
        await sleep(20);
      }
    };
    await more(0);
    const enqueue = (key: string) => app.queue.enqueue({ tenant: ACME, type: "t", key, payload: {} });
    let before = heard;
    await enqueue("first");
    await more(before);
    before = heard;
    await asOwner(
      test.ownerUrl,
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'waypost_worker' and query ~* '^listen'",
    );
    await enqueue("meanwhile");
    // Connected again it says so, whatever came or did not.
    await more(before);
    before = heard;
    await enqueue("after");
    await more(before);
    expect(troubles.length).toBeGreaterThan(0);
    stop();
    await Promise.all([worker.close(), app.close()]);
  });
});
