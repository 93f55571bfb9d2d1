import type { Need } from "@waypost/journey";
import { createCache, tenantId } from "@waypost/ports";
import type { CacheStore, TenantId } from "@waypost/ports";
import { describe, expect, it } from "vitest";
import { createLookups } from "./lookups.ts";
import type { Asked } from "./lookups.ts";

const need: Need = {
  lookup: "vehicle.lookup",
  source: "vehicle",
  input: { registration: "AB12 CDE", kind: "car" },
  inputs: "f1",
  timeoutMs: 200,
  retries: 1,
  cacheSeconds: 0,
  retryInBackground: false,
};
const [ACME, OTHER] = ["acme", "other"].map((name) => tenantId(name) as TenantId) as [TenantId, TenantId];
const asker = { tenant: ACME, response: "r1", qaToken: null };

/** A cache whose time is the scene's. */
function cacheAt(now: () => number) {
  const kept = new Map<string, { text: string; until: number }>();
  const store: Pick<CacheStore, "get" | "set"> = {
    get(tenant, name) {
      const found = kept.get(`${tenant} ${name}`);
      return Promise.resolve(found !== undefined && found.until > now() ? found.text : null);
    },
    set(tenant, name, text, lifeMs) {
      kept.set(`${tenant} ${name}`, { text, until: now() + lifeMs });
      return Promise.resolve();
    },
  };
  return { cache: createCache(store as CacheStore), names: () => [...kept.keys()] };
}

/** Lookups over a service that gives these answers in turn (the last for ever), and what it was asked. */
function scene(...answers: (() => Response | Promise<Response>)[]) {
  const requests: { url: string; init: RequestInit | undefined }[] = [];
  const asked: Asked[] = [];
  const waits: number[] = [];
  let time = 1_000_000;
  const { cache, names } = cacheAt(() => time);
  const lookups = createLookups({
    quoteEngineUrl: new URL("http://engine.test:1/"),
    now: () => time,
    cache,
    onAsked: (each) => asked.push(each),
    wait: (milliseconds) => Promise.resolve(waits.push(milliseconds)),
    fetch: async (url, init) => {
      requests.push({ url: url instanceof URL ? url.href : "", init });
      const answer = answers[Math.min(requests.length, answers.length) - 1];
      if (answer === undefined) throw new TypeError("no answer");
      return answer();
    },
  });
  return { lookups, requests, asked, waits, names, pass: (milliseconds: number) => (time += milliseconds) };
}

const json = (value: unknown, status = 200) => Response.json(value, { status });
const refuse = () => Promise.reject(new TypeError("connection refused"));

describe("lookups", () => {
  it("ask for what a need states and give a fact with its inputs and time", async () => {
    const { lookups, requests } = scene(() => json({ make: "FORD" }));
    expect(await lookups.perform(need, asker)).toEqual({
      lookup: "vehicle.lookup",
      inputs: "f1",
      status: "found",
      value: { make: "FORD" },
      at: "1970-01-01T00:16:40.000Z",
    });
    expect(requests[0]?.url).toBe("http://engine.test:1/vehicles/AB12%20CDE?kind=car");
  });

  it.each([404, 400])("take %i for not found", async (status) => {
    const { lookups, requests } = scene(() => json({}, status));
    expect(await lookups.perform(need, asker)).toMatchObject({ status: "not-found", value: null });
    expect(requests).toHaveLength(1);
  });

  it("try again when the service fails, with a pause that grows", async () => {
    const { lookups, waits } = scene(
      () => json({}, 500),
      refuse,
      () => json({ ok: 1 }),
    );
    expect(await lookups.perform({ ...need, retries: 2 }, asker)).toMatchObject({ status: "found" });
    expect(waits).toEqual([100, 200]);
  });

  it("give up as unavailable, and never reject", async () => {
    for (const answer of [refuse, () => json({}, 503), () => new Response("not json")]) {
      const { lookups, asked } = scene(answer);
      expect(await lookups.perform(need, asker)).toMatchObject({ status: "unavailable", value: null });
      expect(asked).toMatchObject([{ source: "vehicle", status: "unavailable", tries: 2 }]);
    }
  });

  it("make a quote once: the same key for the same response and inputs", async () => {
    const { lookups, requests } = scene(() => json({ status: "quoted" }));
    const quote = { ...need, lookup: "quote", source: "quote", input: { product: "car" } };
    expect(await lookups.perform(quote, asker)).toMatchObject({ status: "found", value: { quoteStatus: "quoted" } });
    await lookups.perform(quote, asker);
    await lookups.perform({ ...quote, inputs: "f2" }, asker);
    await lookups.perform(quote, { ...asker, qaToken: "v1.9.x" });
    const keys = requests.map(({ init }) => new Headers(init?.headers).get("idempotency-key"));
    expect(keys[0]).toMatch(/^r1\.[\w.-]{43}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(new Set(keys).size).toBe(3);
    expect(requests[0]?.init).toMatchObject({ method: "POST", body: '{"product":"car"}' });
    expect(requests.map(({ init }) => new Headers(init?.headers).get("x-waypost-qa"))).toEqual([
      null,
      null,
      null,
      "v1.9.x",
    ]);
  });

  it("keep an answer as long as the need allows", async () => {
    const { lookups, requests, pass } = scene(() => json({}, 404));
    const kept = { ...need, cacheSeconds: 60 };
    await lookups.perform(kept, asker);
    expect(await lookups.perform({ ...kept, inputs: "f2" }, asker)).toMatchObject({
      status: "not-found",
      inputs: "f2",
    });
    expect(requests).toHaveLength(1);
    pass(60_001);
    await lookups.perform(kept, asker);
    expect(requests).toHaveLength(2);
  });

  it("keep answers for a tenant and a tester each, under names that tell nothing of what was asked", async () => {
    const { lookups, requests, names } = scene(() => json({ make: "FORD" }));
    const kept = { ...need, cacheSeconds: 60 };
    for (const each of [asker, { ...asker, tenant: OTHER }, { ...asker, qaToken: "t" }, asker])
      await lookups.perform(kept, each);
    expect(requests).toHaveLength(3);
    expect(names().filter((name) => name.includes("AB12"))).toEqual([]);
  });

  it("leave a service alone that keeps failing, but not for testers", async () => {
    const { lookups, requests } = scene(refuse);
    const once = { ...need, retries: 0 };
    for (let n = 0; n < 12; n++) await lookups.perform(once, asker);
    expect(requests).toHaveLength(10);
    await lookups.perform(once, { ...asker, qaToken: "t" });
    expect(requests).toHaveLength(11);
  });

  it("know no other source", async () => {
    const { lookups, requests } = scene(() => json({}));
    expect(await lookups.perform({ ...need, source: "weather" }, asker)).toMatchObject({ status: "unavailable" });
    expect(requests).toHaveLength(0);
  });
});
