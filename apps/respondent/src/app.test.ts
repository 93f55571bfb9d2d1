import { TenantBusy } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { describe, expect, it } from "vitest";
import { fakeTenants } from "../test/support/fake-stores.ts";
import { named, scene } from "../test/support/scene.ts";

const failure = (code: string) => Object.assign(new Error(code), { code });

describe("the server", () => {
  it("lists tenants on the bare host and forms on a tenant's", async () => {
    const { visitor } = scene();
    const bare = await visitor("localhost:4000").ask("/");
    expect(bare.body).toContain('href="http://flux.localhost:4000/"');
    expect((await visitor().ask("/")).body).toContain('href="/car"');
    expect((await visitor("localhost:4000").ask("/t/flux/")).body).toContain('href="/t/flux/car"');
  });

  it("keeps the style of address that the visitor came with", async () => {
    const { visitor } = scene();
    const byPath = visitor("localhost:4000");
    const landed = await byPath.go("/t/flux/car");
    expect(landed.url).toBe("/t/flux/car/name");
    const next = await byPath.post("/t/flux/car/name", { name: "Ada" });
    expect(next.url).toBe("/t/flux/car/drivers");
    expect(next.body).toContain('href="/t/flux/car/name"');
  });

  it.each([
    ["evil.example", "/car/name", 421],
    ["nobody.localhost", "/car", 404],
    ["flux.localhost", "/none", 404],
    ["flux.localhost", "/none/page", 404],
    ["flux.localhost", "/car/none", 404],
    ["flux.localhost", "/.env", 404],
    ["flux.localhost", "/car/%00", 404],
    ["flux.localhost", "/car/%zz", 400],
    ["flux.localhost", "/a/b/c/d/e", 404],
    ["localhost", "/car", 404],
    ["localhost", "/t/flux/none", 404],
  ])("answers %s%s with %i and a page", async (host, url, status) => {
    const got = await scene().visitor(host).ask(url);
    expect(got.status).toBe(status);
    expect(got.body).toMatch(/<h1/);
  });

  it("gives a problem document to those who ask for JSON", async () => {
    const got = await scene()
      .visitor()
      .ask("/car/none", { headers: { accept: "application/json" } });
    expect(got.headers["content-type"]).toBe("application/problem+json");
    expect(JSON.parse(got.body)).toMatchObject({
      type: "urn:waypost:error:page/not-found",
      code: "page/not-found",
      status: 404,
    });
  });

  it("answers HEAD like GET without a body", async () => {
    const got = await scene().visitor().ask("/car/name", { method: "HEAD" });
    expect(got.status).toBe(200);
    expect(got.body).toBe("");
  });

  it("says which methods there are", async () => {
    const { visitor } = scene();
    for (const [method, url, allow] of [
      ["PUT", "/car/name", "GET, HEAD, POST"],
      ["DELETE", "/car", "GET, HEAD, POST"],
      ["POST", "/car", "GET, HEAD"],
      ["PATCH", "/car/name", "GET, HEAD, POST"],
    ] as const) {
      const got = await visitor().ask(url, { method });
      expect([got.status, got.headers["allow"]]).toEqual([405, allow]);
    }
  });

  it("leads from a slash at the end to the page itself", async () => {
    const got = await scene().visitor().ask("/car/name/?return=check");
    expect([got.status, got.location]).toEqual([308, "/car/name?return=check"]);
  });

  it("sends the headers that keep a page to itself", async () => {
    const { visitor } = scene();
    const { headers, body } = await visitor().ask("/car/name");
    const nonce = /nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "-";
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(body).toContain(`nonce="${nonce}"`);
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
    });
    expect(headers["strict-transport-security"]).toBeUndefined();
    const again = await visitor().ask("/car/name");
    expect(again.headers["content-security-policy"]).not.toBe(headers["content-security-policy"]);
  });

  it("asks for HTTPS for a year and keeps cookies to it, where it is served so", async () => {
    const { visitor } = scene({ PUBLIC_URL: "https://localhost" });
    const { headers } = await visitor().ask("/car/name");
    expect(headers["strict-transport-security"]).toContain("max-age=31536000");
    expect(String(headers["set-cookie"])).toMatch(
      /^__Host-waypost-flux-car=[\w-]+; Path=\/; SameSite=Lax; HttpOnly; Secure$/,
    );
  });

  it("says sorry when the code or the store fails, and logs no message of an error", async () => {
    const made = scene();
    const visitor = await named(made);
    made.responses.save = () => Promise.reject(Object.assign(new Error("holds Ada Lovelace"), { code: "XX000" }));
    const got = await visitor.post("/car/name", { name: "Ada" });
    expect(got.status).toBe(500);
    expect(got.body).toContain("request-id");
    expect(made.lines.join("")).toContain('"level":50');
    expect(made.lines.join("")).toContain('"error":"Error XX000"');
    expect(made.lines.join("")).not.toContain("Lovelace");
    expect((await visitor.ask("/car/name")).status).toBe(200);
  });

  it("gives assets for ever, compressed as the browser likes", async () => {
    const { visitor } = scene();
    const brotli = await visitor().ask("/assets/a.css", { headers: { "accept-encoding": "gzip, br" } });
    expect(brotli.headers["cache-control"]).toContain("immutable");
    expect([brotli.headers["content-encoding"], brotli.body]).toEqual(["br", "br"]);
    expect((await visitor().ask("/assets/a.css", { headers: { "accept-encoding": "gzip" } })).body).toBe("gz");
    expect((await visitor().ask("/assets/a.css", { headers: { "accept-encoding": "br;q=0" } })).body).toBe("p{}");
    expect((await visitor().ask("/assets/b.css")).status).toBe(404);
    expect(await visitor().ask("/assets/a.css", { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
  });

  it("does not wait for a request that never ends", () => {
    expect(scene().server.server.requestTimeout).toBe(60_000);
  });

  it("is alive, ready until it drains, and counts", async () => {
    const { visitor, drain } = scene();
    const probe = visitor("10.0.0.1:4000");
    expect((await probe.ask("/healthz")).status).toBe(200);
    expect((await probe.ask("/readyz")).status).toBe(200);
    await visitor().ask("/car/name");
    expect((await probe.ask("/metrics")).body).toContain('waypost_request_seconds_count{route="page",method="GET"');
    drain();
    expect((await probe.ask("/readyz")).status).toBe(503);
    const late = await visitor().ask("/car/name");
    expect([late.status, late.headers["connection"]]).toEqual([200, "close"]);
  });

  it("refuses too many from one address, with the time to wait, and keeps the session", async () => {
    const made = scene({ RATE_LIMIT_ADDRESS: "6" });
    const visitor = await named(made);
    for (let n = 0; n < 10; n++) await visitor.ask("/car/drivers");
    const got = await visitor.ask("/car/drivers");
    expect([got.status, got.headers["retry-after"]]).toEqual([429, "10"]);
    made.pass(2);
    expect((await visitor.ask("/car/drivers")).status).toBe(200);
  });

  it("refuses what a tenant has too much of, at a low cost, and nobody else's", async () => {
    const made = scene({ RATE_LIMIT_TENANT: "6" });
    const visitor = await named(made);
    for (let n = 0; n < 10; n++) await visitor.ask("/car/drivers");
    const got = await visitor.ask("/car/drivers");
    expect([got.status, got.headers["retry-after"], got.body.length < 500]).toEqual([429, "10", true]);
    expect((await made.visitor("other.localhost:4000").ask("/")).status).toBe(200);
    made.pass(2);
    expect((await visitor.ask("/car/drivers")).status).toBe(200);
  });

  it("does not serve a tenant that is suspended, and says for how long not to ask", async () => {
    const tenants = fakeTenants("flux", "other");
    const find = async (id: TenantId) => {
      const tenant = await tenants.find(id);
      return tenant && { ...tenant, suspended: id === "flux" };
    };
    const { visitor } = scene({}, { tenants: { ...tenants, find } });
    const got = await visitor().ask("/car");
    expect([got.status, got.headers["retry-after"]]).toEqual([503, "3600"]);
    expect((await visitor("other.localhost:4000").ask("/")).status).toBe(200);
  });

  it("refuses to begin what a tenant has no more room for, and goes on with what was begun", async () => {
    const made = scene();
    const visitor = await named(made);
    made.responses.create = () => Promise.resolve("full");
    const late = made.visitor();
    await late.go("/car");
    const got = await late.post("/car/name", { name: "Grace Hopper" });
    expect([got.status, got.headers["retry-after"]]).toEqual([429, "60"]);
    expect((await visitor.ask("/car/drivers")).status).toBe(200);
  });

  it("waits for the store once: a page that says it is away is drawn without it", async () => {
    const tenants = fakeTenants("flux");
    let asked = 0;
    const find = () => {
      asked += 1;
      return asked === 1 ? Promise.reject(failure("ECONNREFUSED")) : new Promise<never>(() => undefined);
    };
    const got = await scene({}, { tenants: { ...tenants, find } })
      .visitor()
      .ask("/car");
    expect([got.status, asked]).toEqual([503, 2]);
  });

  it.each([
    [503, "10", failure("57014")],
    [503, "5", failure("ECONNREFUSED")],
    [503, "5", failure("28P01")],
    [503, "5", failure("3D000")],
    [503, "5", failure("08006")],
    [503, "5", failure("40P01")],
    [503, "5", failure("WP001")],
    [429, "5", new TenantBusy()],
    [500, undefined, failure("42P01")],
  ])("answers %i, and come again in %s seconds, when the store fails: %s", async (status, wait, error) => {
    const made = scene();
    const visitor = await named(made);
    made.responses.save = () => Promise.reject(error);
    const got = await visitor.post("/car/drivers", { drivers: "1" });
    expect([got.status, got.headers["retry-after"]]).toEqual([status, wait]);
  });

  it("logs one line a request, without answers, queries or cookies", async () => {
    const made = scene();
    const visitor = await named(made, "Grace Hopper");
    await visitor.ask("/car/name?campaign=secret-campaign");
    const log = made.lines.join("");
    expect(log).toContain('"route":"page"');
    expect(log).toContain('"tenant":"flux"');
    for (const secret of ["Grace", "Hopper", "secret-campaign", "waypost-flux-car", "csrf"])
      expect(log).not.toContain(secret);
    expect(made.lines).toHaveLength(6);
  });
});
