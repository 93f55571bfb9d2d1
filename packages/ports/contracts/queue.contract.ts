import { beforeAll, describe, expect, it } from "vitest";
import type { Job, NewJob, Queue, WorkQueue } from "../src/ports.ts";
import { ACME, OTHER, newId } from "./samples.ts";

/** How exact a queue is. */
export interface QueueExactness {
  /** The shortest lease that it knows, in milliseconds; default 20. */
  readonly tick?: number;
  /** Gives jobs in the order in which they were due; default true. Otherwise about in that in which they were enqueued. */
  readonly ordered?: boolean;
}

/** What every queue must do. `app` enqueues, `worker` works; the queue knows the tenants of samples.ts. */
export function queueContract(
  name: string,
  make: () => Promise<{ app: Queue; worker: WorkQueue }>,
  { tick = 20, ordered = true }: QueueExactness = {},
): void {
  describe(`${name} as a queue`, () => {
    let app: Queue;
    let worker: WorkQueue;

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
    /** Waits until leases of so many ticks are over. */
    const elapsed = (ticks = 1) => new Promise((resolve) => setTimeout(resolve, ticks * tick + 30));
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
      const late = first(await worker.claim([type], 1, tick));
      await elapsed();
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
      const [one, two] = await worker.claim([type], 2, 5 * tick);
      if (one === undefined || two === undefined) throw new Error("two jobs were expected");
      await worker.complete(one);
      await worker.bury(two, "cannot be done");
      await elapsed(5);
      expect(await worker.claim([type], 2, 1000)).toEqual([]);
    });

    it("gives a tenant's jobs by priority, and those of one priority in the order in which they were due", async () => {
      const type = `contract.${newId()}`;
      const add = (key: string, more: Partial<NewJob> = {}) =>
        app.enqueue({ tenant: ACME, type, key, payload: {}, ...more });
      await add("low", { priority: "low" });
      await add("later");
      if (ordered) await add("sooner", { runAt: "2020-01-01T00:00:00.000Z" });
      await add("high", { priority: "high" });
      const order: string[] = [];
      const expected = ordered ? ["high", "sooner", "later", "low"] : ["high", "later", "low"];
      while (order.length < expected.length) order.push(first(await worker.claim([type], 1, 60_000)).key);
      expect(order).toEqual(expected);
    });

    it("gives tenants their turns, however many jobs one of them has", async () => {
      const type = await enqueued(30);
      await app.enqueue({ tenant: OTHER, type, key: "single", payload: {} });
      const claimed = await worker.claim([type], 4, 60_000);
      expect(claimed.filter(({ tenant }) => tenant === OTHER)).toHaveLength(1);
      expect(claimed).toHaveLength(4);
      // All of them are at work: whoever has the fewest comes next.
      await app.enqueue({ tenant: OTHER, type, key: "second", payload: {} });
      expect(first(await worker.claim([type], 1, 60_000)).key).toBe("second");
    });

    it("lets a tenant have so many jobs at work and no more, until one of them ends", async () => {
      const type = await enqueued(10);
      const claims = await Promise.all([1, 2, 3].map(() => worker.claim([type], 2, 60_000, 3)));
      expect(claims.flat()).toHaveLength(3);
      await app.enqueue({ tenant: OTHER, type, key: "theirs", payload: {} });
      expect((await worker.claim([type], 5, 60_000, 3)).map(({ tenant }) => tenant)).toEqual([OTHER]);
      await worker.complete(first(claims.flat()));
      expect(await worker.claim([type], 5, 60_000, 3)).toHaveLength(1);
    });

    it("holds jobs longer for the worker that has them, and for nobody else", async () => {
      const type = await enqueued(1);
      const held = first(await worker.claim([type], 1, 3 * tick));
      await worker.extend([held], 60_000);
      await elapsed(3);
      expect(await worker.claim([type], 1, 60_000)).toEqual([]);
      await worker.extend([held], tick);
      await elapsed();
      const next = first(await worker.claim([type], 1, 60_000));
      await worker.extend([held], tick);
      await elapsed();
      expect(await worker.claim([type], 1, 60_000)).toEqual([]);
      await worker.complete(next);
    });

    it("tells who watches that there is work", async () => {
      let stop: () => void = () => undefined;
      const type = `contract.${newId()}`;
      const heard = new Promise<void>((resolve) => {
        stop = worker.watch(() => {
          void worker.claim([type], 1, 60_000).then((jobs) => {
            if (jobs.length > 0) resolve();
          });
        });
      });
      await new Promise((resolve) => setTimeout(resolve, 200));
      await app.enqueue({ tenant: ACME, type, key: "k", payload: {} });
      await heard;
      stop();
    });
  });
}
