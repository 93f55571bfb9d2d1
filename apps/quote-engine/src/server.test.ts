import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { neverFound as noAddresses, troubles as postcodeTroubles } from "./addresses/addresses.ts";
import { problems } from "./problem.ts";
import type { ProblemDocument } from "./problem.ts";
import { createQaToken } from "./quotes/qa-token.ts";
import { referrals, rejections } from "./rating/decision.ts";
import { buildServer } from "./server.ts";
import type { Environment } from "@waypost/settings";
import { memorable } from "./vehicles/generate.ts";
import { createRegister, neverFound as noVehicle, troubles as vehicleTroubles } from "./vehicles/register.ts";

const now = new Date("2026-07-01T12:00:00Z");
const key = "a key for the tests of the engine";
const token = createQaToken(key, now.getTime() / 1000 + 60);
const register = createRegister();

/** A server with a clock that stands still, whose waits end at once and are written down. */
function start(environment: Environment = "test") {
  const waits: number[] = [];
  const lines: string[] = [];
  let serial = 0;
  const server = buildServer(
    {
      settings: { port: 0, host: "127.0.0.1", environment, qaBypassKey: key },
      register,
      now: () => now,
      wait: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
      unique: () => `serial ${(serial += 1)}`,
    },
    { log: { write: (line) => lines.push(line) } },
  );
  const get = (url: string) => server.app.inject({ method: "GET", url });
  const quote = (payload: object, headers: Record<string, string> = {}) =>
    server.app.inject({ method: "POST", url: "/quotes", payload, headers });
  return { ...server, get, quote, waits, lines };
}

describe("looking a vehicle up", () => {
  it("finds a car and a motorcycle however the registration is typed", async () => {
    const { get } = start();
    const car = await get("/vehicles/ab12%20cde?kind=car");
    expect(car.statusCode).toBe(200);
    expect(car.json()).toMatchObject({ registration: "AB12CDE", make: "FORD", model: "Focus", year: 2012 });
    expect((await get("/vehicles/MT07BKE?kind=motorcycle")).json()).toMatchObject({ make: "SUZUKI", engineSize: 645 });
  });

  it.each([
    ["/vehicles/NF00NFD", "quote-engine/vehicle-not-found"],
    ["/vehicles/MT07BKE?kind=car", "quote-engine/vehicle-not-found"],
    ["/vehicles/NONUMBER", "quote-engine/registration-invalid"],
    ["/vehicles/AB12CDE?kind=boat", "quote-engine/kind-unknown"],
    ["/vehicles/BR00BRK", "quote-engine/broken"],
    ["/models?kind=car", "quote-engine/make-missing"],
    ["/addresses?postcode=ZZ1%201ZZ", "quote-engine/postcode-not-found"],
    ["/addresses?postcode=Norwich", "quote-engine/postcode-invalid"],
    ["/addresses", "quote-engine/postcode-invalid"],
    ["/addresses?postcode=BR00NN", "quote-engine/broken"],
    ["/nothing", "quote-engine/not-found"],
    ["/vehicles/%ff", "quote-engine/request-unreadable"],
  ] as const)("answers %s with the problem %s", async (url, code) => {
    const response = await start().get(url);
    expect(response.headers["content-type"]).toMatch(/^application\/problem\+json/);
    const [status, title] = problems[code];
    expect(response.statusCode).toBe(status);
    expect(response.json()).toEqual({ type: `urn:waypost:error:${code}`, code, title, status });
  });

  it("takes ten seconds when the registration or the postcode is a slow one", async () => {
    const { get, waits } = start();
    expect((await get("/vehicles/SL00SLW")).json()).toMatchObject({ registration: "SL00SLW", kind: "car" });
    expect((await get("/vehicles/SL00SLW?kind=motorcycle")).json()).toMatchObject({ kind: "motorcycle" });
    expect((await get("/addresses?postcode=SL00WW")).json()).toMatchObject({ postcode: "SL0 0WW" });
    expect(waits).toEqual([10_000, 10_000, 10_000]);
  });

  it("lists makes, models, variants and addresses", async () => {
    const { get } = start();
    expect((await get("/makes?kind=motorcycle")).json<{ makes: string[] }>().makes).toContain("TRIUMPH");
    expect((await get("/models?kind=car&make=mini")).json()).toEqual({ models: ["Hatch"] });
    expect((await get("/vehicles?kind=car&make=MINI")).json<{ vehicles: object[] }>().vehicles.length).toBeGreaterThan(
      3,
    );
    expect((await get("/addresses?postcode=nr1%201aa")).json()).toMatchObject({
      addresses: [{ town: "Norwich" }, {}, {}, {}, {}, {}, {}, {}],
    });
  });
});

describe("quoting", () => {
  it("answers with a premium, an insurer, an excess, benefits and a reference", async () => {
    const response = await start().quote({ product: "car", brand: "adrianflux", sourceCode: "AF-TV" });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({
      status: "quoted",
      product: "car",
      sourceCode: "AF-TV",
      createdAt: now.toISOString(),
      premium: expect.stringMatching(/^\d+\.\d\d$/) as string,
      excess: "150.00",
      reference: expect.stringMatching(/^AF-[2-9A-Z]{6}$/) as string,
    });
  });

  it("points at each answer that cannot be rated", async () => {
    const response = await start().quote({ product: "boat", proposer: { ncdYears: 99 } });
    expect(response.statusCode).toBe(422);
    const document = response.json<ProblemDocument>();
    expect(document.code).toBe("quote-engine/answers-invalid");
    expect(document.errors?.map((fault) => [fault.pointer, fault.code])).toEqual([
      ["/product", "choice"],
      ["/proposer/ncdYears", "range"],
    ]);
  });

  it("gives one quote for one Idempotency-Key, also to two at once", async () => {
    const { quote } = start();
    const send = () => quote({ brand: "sterling" }, { "idempotency-key": "response-1" });
    const [first, second] = await Promise.all([send(), send()]);
    expect(first.json()).toEqual(second.json());
    expect((await start().quote({ brand: "sterling" }, { "idempotency-key": "response-1" })).json()).toEqual(
      first.json(),
    );
    const other = await quote({ brand: "sterling" }, { "idempotency-key": "response-2" });
    expect(other.json<{ reference: string }>().reference).not.toBe(first.json<{ reference: string }>().reference);
  });

  it("refuses a key for another body, and a key that is none", async () => {
    const { quote } = start();
    await quote({ brand: "sterling" }, { "idempotency-key": "response-1" });
    expect((await quote({ brand: "bikesure" }, { "idempotency-key": "response-1" })).statusCode).toBe(409);
    expect((await quote({}, { "idempotency-key": "with space" })).statusCode).toBe(400);
  });

  it.each([
    ["text/plain", "hello", 415],
    ["application/json", '{"brand":', 400],
    ["application/json", JSON.stringify({ brand: "x".repeat(70_000) }), 413],
    ["application/json", '{"__proto__":{"brand":"x"}}', 400],
  ])("answers an unreadable body (%s) with a problem document", async (type, payload, status) => {
    const { app } = start();
    const response = await app.inject({ method: "POST", url: "/quotes", payload, headers: { "content-type": type } });
    expect(response.statusCode).toBe(status);
    expect(response.headers["content-type"]).toMatch(/^application\/problem\+json/);
  });
});

describe("steering in QA", () => {
  const steered = { "x-waypost-qa": token };

  it("decides status and premium", async () => {
    const { quote } = start();
    expect((await quote({ email: "quoted.1999@example.com" }, steered)).json()).toMatchObject({
      status: "quoted",
      premium: "1999.00",
    });
    expect((await quote({ email: "rejected.0@example.com" }, steered)).json()).toMatchObject({
      status: "rejected",
      premium: "0.00",
    });
    expect((await quote({ email: "referred.500@example.com" }, steered)).json()).toMatchObject({
      status: "referred",
      premium: "500.00",
    });
  });

  it("waits, breaks and may be tried again under the same key", async () => {
    const { quote, waits } = start();
    await quote({ email: "slow.quoted.1000@example.com" }, steered);
    await quote({ email: "slow.250.quoted.1000@example.com" }, steered);
    expect(waits).toEqual([10_000, 250]);
    const again = { ...steered, "idempotency-key": "response-1" };
    expect((await quote({ email: "broken@example.com" }, again)).statusCode).toBe(500);
    expect((await quote({ email: "quoted.1@example.com" }, again)).statusCode).toBe(200);
  });

  it("closes the connection when it is down", async () => {
    const { app } = start();
    await app.listen({ port: 0, host: "127.0.0.1" });
    const { port } = app.server.address() as AddressInfo;
    const headers = { ...steered, "content-type": "application/json" };
    const body = JSON.stringify({ email: "down@example.com" });
    await expect(fetch(`http://127.0.0.1:${port}/quotes`, { method: "POST", headers, body })).rejects.toThrow(
      "fetch failed",
    );
    await app.close();
  });

  it.each([
    ["without a token", "test", {}],
    ["with a forged token", "test", { "x-waypost-qa": createQaToken("another key of some length", 9_999_999_999) }],
    ["with an expired token", "test", { "x-waypost-qa": createQaToken(key, 1) }],
    ["in production", "production", steered],
  ] as const)("does not happen %s", async (_when, environment, headers) => {
    const { quote } = start(environment);
    const response = await quote({ email: "rejected.0@example.com" }, { ...headers });
    expect(response.json()).toMatchObject({ status: "quoted" });
  });
});

describe("the service", () => {
  it("is alive, and ready until it drains", async () => {
    const { get, drain } = start();
    expect((await get("/healthz")).statusCode).toBe(200);
    expect((await get("/readyz")).json()).toEqual({ status: "ready", vehicles: register.size });
    drain();
    expect((await get("/readyz")).statusCode).toBe(503);
    expect((await get("/healthz")).statusCode).toBe(200);
  });

  it("logs routes and codes but nothing that was asked or answered", async () => {
    const { get, quote, lines } = start();
    await get("/vehicles/AB12CDE?kind=car");
    await get("/vehicles/NF00NFD");
    await get("/addresses?postcode=NR1%201AA");
    await quote({ email: "secret@example.com", proposer: { firstName: "Secret", postcode: "NR1 1AA", ncdYears: 99 } });
    await quote({ brand: "sterling", email: "secret@example.com" }, { "idempotency-key": "secret" });
    const log = lines.join("");
    expect(log).toContain('"route":"/vehicles/:registration"');
    expect(log).toContain("quote-engine/answers-invalid");
    expect(log).not.toMatch(/AB12CDE|NF00NFD|NR1|secret/i);
  });

  it("documents every problem, registration, postcode and reason in the guide", () => {
    const guide = readFileSync(new URL("../../../docs/guides/quote-engine.md", import.meta.url), "utf8");
    const documented = [problems, rejections, referrals, vehicleTroubles, postcodeTroubles].flatMap(Object.keys);
    const registrations = memorable.map((vehicle) => vehicle.registration);
    for (const word of [...documented, ...registrations, noVehicle, noAddresses])
      expect(guide).toContain(`\`${word}\``);
  });
});
