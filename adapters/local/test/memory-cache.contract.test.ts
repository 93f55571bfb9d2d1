import { cacheContract } from "@waypost/ports/contracts";
import { tenantId } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { expect, it } from "vitest";
import { memoryCache } from "../src/local.ts";

cacheContract("memory", () => Promise.resolve(memoryCache()));

it("holds no more than it may, and lets go first of what was not asked for the longest", async () => {
  const acme = tenantId("acme") as TenantId;
  const cache = memoryCache(() => 0, 800);
  await cache.set(acme, "first", "x".repeat(100), 1);
  await cache.set(acme, "second", "x".repeat(100), 1);
  await cache.get(acme, "first");
  await cache.set(acme, "third", "x".repeat(100), 1);
  const left = await Promise.all(["first", "second", "third"].map((name) => cache.get(acme, name)));
  expect(left.map((text) => text !== null)).toEqual([true, false, true]);
  await cache.set(acme, "too large", "x".repeat(1000), 1);
  expect((await cache.use(acme)).bytes).toBeLessThanOrEqual(800);
});
