import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createCache, defineCacheKind } from "../src/ports.ts";
import type { CacheStore } from "../src/ports.ts";
import { ACME, OTHER, newId } from "./samples.ts";

const CAR = defineCacheKind({ name: "car", value: z.object({ make: z.string() }), lifeMs: 60_000 });
const BRIEF = defineCacheKind({ name: "brief", value: z.string(), lifeMs: 30 });
/** What a later version makes of a car. */
const NEWER = defineCacheKind({ name: "car", value: z.object({ model: z.string() }), lifeMs: 60_000 });

/** What every store of the cache must do, as whoever uses the cache sees it. */
export function cacheContract(name: string, make: () => Promise<CacheStore>): void {
  describe(`${name} as a cache`, () => {
    const open = async () => createCache(await make());

    it("gives back what was kept last, and nothing once it was deleted", async () => {
      const cache = await open();
      const key = { tenant: ACME, kind: CAR, name: newId() };
      expect(await cache.get(key)).toBeNull();
      await cache.set(key, { make: "Rover" });
      await cache.set(key, { make: "Škoda 🚗" });
      expect(await cache.get(key)).toEqual({ make: "Škoda 🚗" });
      await cache.delete(key);
      expect(await cache.get(key)).toBeNull();
    });

    it("keeps tenants and kinds apart, whatever a name says", async () => {
      const cache = await open();
      const id = newId();
      await cache.set({ tenant: ACME, kind: CAR, name: id }, { make: "Rover" });
      for (const name of [id, `${id}*`, `*`, `:car:${id}`, `../acme/${id}`])
        expect(await cache.get({ tenant: OTHER, kind: CAR, name })).toBeNull();
      expect(await cache.get({ tenant: ACME, kind: BRIEF, name: id })).toBeNull();
      expect(await cache.get({ tenant: ACME, kind: BRIEF, name: `car:${id}` })).toBeNull();
    });

    it("forgets an entry when its life is over, and keeps none without one", async () => {
      const cache = await open();
      const key = { tenant: ACME, kind: BRIEF, name: newId() };
      await cache.set(key, "soon gone");
      await expect.poll(() => cache.get(key), { interval: 10 }).toBeNull();
      await cache.set(key, "never there", 0);
      expect(await cache.get(key)).toBeNull();
    });

    it("takes an entry of another shape for none", async () => {
      const cache = await open();
      const id = newId();
      await cache.set({ tenant: ACME, kind: CAR, name: id }, { make: "Rover" });
      expect(await cache.get({ tenant: ACME, kind: NEWER, name: id })).toBeNull();
    });

    it("makes what is not kept once for all who ask meanwhile, and remembers it", async () => {
      const cache = await open();
      const key = { tenant: ACME, kind: CAR, name: newId() };
      let made = 0;
      const maker = async () => {
        made += 1;
        await sleep(5);
        return { make: "Rover" };
      };
      const asked = await Promise.all([1, 2, 3].map(() => cache.remember(key, maker)));
      expect([made, new Set(asked.map((car) => car.make))]).toEqual([1, new Set(["Rover"])]);
      await cache.remember(key, maker);
      expect(made).toBe(1);
    });

    it("does not remember an error", async () => {
      const cache = await open();
      const key = { tenant: ACME, kind: CAR, name: newId() };
      await expect(cache.remember(key, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
      expect(await cache.remember(key, () => Promise.resolve({ make: "Rover" }))).toEqual({ make: "Rover" });
    });

    it("tells what a tenant has in it, and clears that and nothing else", async () => {
      const cache = await open();
      await Promise.all([cache.clear(ACME), cache.clear(OTHER)]);
      const keys = Array.from({ length: 1200 }, () => ({ tenant: ACME, kind: CAR, name: newId() }));
      const others = { tenant: OTHER, kind: CAR, name: newId() };
      await Promise.all([...keys, others].map((key) => cache.set(key, { make: "Rover" })));
      const { entries, bytes } = await cache.use(ACME);
      expect([entries, bytes >= 1200 * '{"make":"Rover"}'.length]).toEqual([1200, true]);
      await cache.clear(ACME);
      expect(await cache.use(ACME)).toEqual({ entries: 0, bytes: 0 });
      for (const key of keys.slice(0, 3)) expect(await cache.get(key)).toBeNull();
      expect(await cache.get(others)).toEqual({ make: "Rover" });
    });
  });
}
