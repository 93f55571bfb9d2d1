import { DEFAULT_LIMITS } from "@waypost/ports";
import { describe, expect, it } from "vitest";
import { fakeTenant } from "../../test/support/fake-stores.ts";
import { createTenantGate } from "./tenant-gate.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const flooded = { ...fakeTenant("acme"), limits: { requestsPerMinute: 3, concurrentRequests: 2 } };

describe("the gate of a tenant", () => {
  it("lets in as many at once as the tenant may have, and the next when one has left", () => {
    const gate = createTenantGate(DEFAULT_LIMITS);
    const [one, two] = [gate.enter(flooded, NOW), gate.enter(flooded, NOW)];
    expect(gate.enter(flooded, NOW)).toEqual({ admitted: false, retryAfter: 1 });
    if (one.admitted) one.leave();
    expect(gate.enter(flooded, NOW).admitted).toBe(true);
    expect(two.admitted).toBe(true);
  });

  it("tells what came for each since it was asked last, with what was refused, and at once at most", () => {
    const gate = createTenantGate(DEFAULT_LIMITS);
    const entrances = Array.from({ length: 3 }, () => gate.enter(flooded, NOW));
    expect([...gate.traffic()]).toEqual([["acme", { requests: 3, concurrent: 2 }]]);
    for (const entrance of entrances.slice(0, 2)) if (entrance.admitted) entrance.leave();
    expect([...gate.traffic()]).toEqual([["acme", { requests: 0, concurrent: 2 }]]);
    expect([...gate.traffic()]).toEqual([]);
  });

  it("lets in as many a minute as the tenant may have, and says when the next may come", () => {
    const gate = createTenantGate(DEFAULT_LIMITS);
    const answers = Array.from({ length: 4 }, () => {
      const entrance = gate.enter(flooded, NOW);
      if (entrance.admitted) entrance.leave();
      return entrance.admitted ? "in" : entrance.retryAfter;
    });
    expect(answers).toEqual(["in", "in", "in", 20]);
    expect(gate.enter(flooded, NOW + 20_000).admitted).toBe(true);
  });

  it("lets others in while one tenant floods", () => {
    const gate = createTenantGate({ ...DEFAULT_LIMITS, requestsPerMinute: 2 });
    for (let requests = 0; requests < 20; requests++) gate.enter(flooded, NOW);
    const entrances = ["one", "two"].map((id) => gate.enter(fakeTenant(id), NOW).admitted);
    expect(entrances).toEqual([true, true]);
  });

  it("does not count those that it kept out as inside", () => {
    const gate = createTenantGate({ ...DEFAULT_LIMITS, concurrentRequests: 1, requestsPerMinute: 1 });
    const tenant = fakeTenant("acme");
    const first = gate.enter(tenant, NOW);
    if (first.admitted) first.leave();
    expect(gate.enter(tenant, NOW)).toEqual({ admitted: false, retryAfter: 60 });
    expect(gate.enter(tenant, NOW + 60_000).admitted).toBe(true);
  });
});
