import { createCache, defineCacheKind, tenantId } from "@waypost/ports";
import type { CacheStore, TenantId } from "@waypost/ports";
import { cacheContract } from "@waypost/ports/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { valkeyCache } from "../src/valkey.ts";
import { freePort, startServer } from "./server.ts";
import type { TestServer } from "./server.ts";

const ACME = tenantId("acme") as TenantId;
const WORD = defineCacheKind({ name: "word", value: z.string(), lifeMs: 60_000 });

let server: TestServer;
let store: CacheStore;

beforeAll(async () => {
  server = await startServer();
  store = valkeyCache(server.address);
}, 180_000);

afterAll(async () => {
  await store.close();
  server.stop();
});

cacheContract("Valkey", () => Promise.resolve(store));

describe("Valkey", () => {
  it("is shared by those who name the same server", async () => {
    const other = valkeyCache(server.address);
    await store.set(ACME, "shared", "yes", 60_000);
    expect(await other.get(ACME, "shared")).toBe("yes");
    await other.close();
  });

  it("that is not there keeps nothing, and nobody fails of it or waits for it", async () => {
    const reported: unknown[] = [];
    const nobody = valkeyCache(new URL(`valkey://127.0.0.1:${await freePort()}`));
    const cache = createCache(nobody, (error) => reported.push(error));
    const key = { tenant: ACME, kind: WORD, name: "w" };
    await cache.set(key, "lost");
    expect(await cache.get(key)).toBeNull();
    expect(await cache.remember(key, () => Promise.resolve("made"))).toBe("made");
    await cache.delete(key);
    expect(reported.length).toBeGreaterThanOrEqual(4);
    await expect(cache.clear(ACME)).rejects.toThrow();
    await cache.close();
  });
});
