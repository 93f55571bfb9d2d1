import { beforeAll, describe, expect, it } from "vitest";
import type { Job, Queue } from "../src/ports.ts";
import { ACME, OTHER, newId } from "./samples.ts";

/** What every queue must do. `app` enqueues, `worker` works; the queue knows the tenants of samples.ts. */
export function queueContract(name: string, make: () => Promise<{ app: Queue; worker: Queue }>): void {
  describe(`${name} as a queue`, () => {
    let app: Queue;
    let worker: Queue;

    beforeAll(async () => {
      ({ app, worker } = await make());
    });

    /** A type of its own for each test: their jobs do not mix. */
    async function enqueued(count: number, runAt?: string) {
      const type = `contract.${newId()}`;
      for (let i = 0; i < count; i++)
        await app.enqueue({
          tenant: ACME,
          type,
          key: `k${i}`,
          payload: { i },
          ...(runAt === undefined ? {} : { runAt }),
        });
      return type;
    }
    const first = ([job]: readonly Job[]): Job => {
      if (job === undefined) throw new Error("no job was claimed");
      return job;
    };

    it("gives a job with what it was enqueued with", async () => {
      const type = await enqueued(1);
      expect(await worker.claim([type], 10, 1000)).toMatchObject([
        { tenant: ACME, type, key: "k0", payload: { i: 0 }, attempt: 1 },
      ]);
    });

    it("takes a second job of the same type and key as the first, done or not", async () => {
      const type = await enqueued(1);
      const again = { tenant: ACME, type, key: "k0", payload: {} };
      expect(await app.enqueue(again)).toBe("duplicate");
      await worker.complete(first(await worker.claim([type], 10, 1000)));
      expect(await app.enqueue(again)).toBe("duplicate");
      expect(await app.enqueue({ ...again, tenant: OTHER })).toBe("enqueued");
    });

    it("gives each job to one of many workers", async () => {
      const type = await enqueued(20);
      const claims = await Promise.all(Array.from({ length: 10 }, () => worker.claim([type], 3, 60_000)));
      const keys = claims.flat().map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    });

    it("gives jobs of the types that were asked for, up to the limit", async () => {
      const type = await enqueued(3);
      expect(await worker.claim(["contract.none"], 10, 1000)).toEqual([]);
      expect(await worker.claim([type], 2, 60_000)).toHaveLength(2);
      expect(await worker.claim([type], 2, 60_000)).toHaveLength(1);
    });

    it("keeps a job back until it is due", async () => {
      const type = await enqueued(1, new Date(Date.now() + 60_000).toISOString());
      expect(await worker.claim([type], 10, 1000)).toEqual([]);
    });

    it("gives a job again when its lease ran out, and the late worker no longer speaks for it", async () => {
      const type = await enqueued(1);
      const late = first(await worker.claim([type], 1, 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
      const next = first(await worker.claim([type], 1, 60_000));
      expect(next.attempt).toBe(2);
      await worker.retry(late, new Date(0).toISOString(), "too late");
      expect(await worker.claim([type], 1, 1000)).toEqual([]);
      await worker.complete(next);
    });

    it("gives a job back for another attempt", async () => {
      const type = await enqueued(1);
      await worker.retry(first(await worker.claim([type], 1, 60_000)), new Date(0).toISOString(), "not yet");
      expect(first(await worker.claim([type], 1, 60_000)).attempt).toBe(2);
    });

    it("never gives a job again that was completed or buried", async () => {
      const type = await enqueued(2);
      const [one, two] = await worker.claim([type], 2, 1);
      if (one === undefined || two === undefined) throw new Error("two jobs were expected");
      await worker.complete(one);
      await worker.bury(two, "cannot be done");
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await worker.claim([type], 2, 1000)).toEqual([]);
    });
  });
}
