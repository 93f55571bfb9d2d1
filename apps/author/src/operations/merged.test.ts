import { tenantId } from "@waypost/ports";
import type { QueueState, TenantId } from "@waypost/ports";
import { expect, it } from "vitest";
import { merged } from "./merged.ts";

const state = (tenant: string, type: string, changes: Partial<QueueState>): QueueState => ({
  ...{ tenant: tenantId(tenant) as TenantId, type, ready: 0, delayed: 0, running: 0, dead: 0, oldestReady: null },
  ...changes,
});

it("adds up what waits in two queues, by tenant and type, and leaves out what is empty", () => {
  const here = [state("acme", "mail", { delayed: 2, dead: 1, oldestReady: "2026-11-21" }), state("acme", "quote", {})];
  const there = [state("acme", "mail", { ready: 5, running: 1 }), state("globex", "mail", { ready: 1 })];
  expect(merged(here, there)).toEqual([
    state("acme", "mail", { ready: 5, delayed: 2, running: 1, dead: 1, oldestReady: "2026-11-21" }),
    state("globex", "mail", { ready: 1 }),
  ]);
});
