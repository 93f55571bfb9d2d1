import { defineJob, tenantId } from "@waypost/ports";
import type { Job, NewJob, TenantId, WorkQueue } from "@waypost/ports";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { DONE, handler } from "./handler.ts";
import { relayHandlers, withDeadLetters } from "./relay.ts";

const GREET = defineJob({ type: "greet", payload: z.object({ name: z.string() }), priority: "high" });
const JOB: Job = { tenant: tenantId("acme") as TenantId, id: "1", type: "greet", key: "k", payload: {}, attempt: 3 };
const SIGNAL = new AbortController().signal;

describe("a relay", () => {
  it("hands a job on as it is, whatever it carries, and does none itself", async () => {
    const sent: NewJob[] = [];
    const done: string[] = [];
    const own = handler(GREET, ({ key }) => {
      done.push(key);
      return Promise.resolve(DONE);
    });
    const [relay] = relayHandlers([own], {
      enqueue: (job) => Promise.resolve(sent.push(job) ? "enqueued" : "duplicate"),
    });
    expect(await relay?.handle(JOB, SIGNAL)).toEqual(DONE);
    expect(sent).toEqual([{ tenant: "acme", type: "greet", key: "k", payload: {}, priority: "high" }]);
    expect(done).toEqual([]);
  });

  it("notes a dead letter before it takes the job away", async () => {
    const order: string[] = [];
    const other = { complete: ({ key }: Job) => Promise.resolve(void order.push(`complete ${key}`)) } as WorkQueue;
    const letters = { bury: ({ key }: Job, why: string) => Promise.resolve(void order.push(`bury ${key}: ${why}`)) };
    await withDeadLetters(other, letters).bury(JOB, "never");
    expect(order).toEqual(["bury k: never", "complete k"]);
  });
});
