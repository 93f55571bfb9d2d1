import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { named, scene } from "../../test/support/scene.ts";
import { tokenOf } from "../../test/support/visitor.ts";

const COOKIE = "waypost-flux-car";

describe("a session", () => {
  it("that was left alone ends with a page that says how to come back, and keeps the answers", async () => {
    const made = scene();
    const visitor = await named(made);
    made.pass(47);
    const got = await visitor.go("/car/drivers");
    expect(got.url).toBe("/car/expired");
    expect(got.body).toContain('href="/car/resume"');
    expect(made.responses.rows.size).toBe(1);
    expect(visitor.cookies.has(COOKIE)).toBe(false);
  });

  it("that ended does not take a post any more", async () => {
    const made = scene();
    const visitor = await named(made);
    const csrf_token = tokenOf((await visitor.ask("/car/name")).body);
    made.pass(47);
    const got = await visitor.go("/car/name", { method: "POST", fields: { csrf_token, name: "Eve" } });
    expect(got.url).toBe("/car/expired");
  });

  it("that ended by the browser's clock is not open to whoever goes back", async () => {
    const made = scene();
    const visitor = await named(made);
    made.pass(45);
    await visitor.ask("/car/expired");
    expect((await visitor.ask("/car/drivers")).status).toBe(403);
  });

  it("is not ended by the page that says so while it is in use", async () => {
    const made = scene();
    const visitor = await named(made);
    made.pass(20);
    await visitor.ask("/car/expired");
    expect((await visitor.ask("/car/drivers")).status).toBe(200);
  });

  it("goes on while the respondent reads", async () => {
    const made = scene();
    const visitor = await named(made);
    for (let n = 0; n < 5; n++) {
      made.pass(30);
      expect((await visitor.ask("/car/drivers")).status).toBe(200);
    }
  });

  it("can be asked for its end and put off, with scripts and without", async () => {
    const made = scene();
    const visitor = await named(made);
    const end = async (method: "GET" | "PATCH") =>
      (JSON.parse((await visitor.ask("/car/session", { method })).body) as { expires_at: string }).expires_at;
    expect(await end("GET")).toBe("2026-03-01T10:45:00.000Z");
    made.pass(40);
    expect(await end("GET")).toBe("2026-03-01T10:45:00.000Z");
    expect(await end("PATCH")).toBe("2026-03-01T11:25:00.000Z");
    made.pass(40);
    const csrf_token = tokenOf((await visitor.ask("/car/drivers")).body);
    const got = await visitor.go("/car/session", { method: "POST", fields: { csrf_token } });
    expect(got.url).toBe("/car/drivers");
  });

  it.each(["junk", "", "A".repeat(300), "é"])("of a cookie that reads %o is none, with a clear page", async (value) => {
    const visitor = await named(scene());
    visitor.cookies.set(COOKIE, value);
    const got = await visitor.ask("/car/drivers");
    expect(got.status).toBe(403);
    expect(got.body).toContain("We could not find your answers");
    expect((await visitor.go("/car")).url).toBe("/car/name");
  });

  it("that was tampered with is none", async () => {
    const visitor = await named(scene());
    const sealed = visitor.cookies.get(COOKIE) ?? "";
    visitor.cookies.set(COOKIE, sealed.slice(0, 40) + (sealed[40] === "A" ? "B" : "A") + sealed.slice(41));
    expect((await visitor.ask("/car/drivers")).status).toBe(403);
  });

  it("is not one of another form or tenant", async () => {
    const made = scene();
    const visitor = await named(made);
    const thief = made.visitor("other.localhost");
    thief.cookies.set("waypost-other-car", visitor.cookies.get(COOKIE) ?? "");
    expect((await thief.ask("/car/drivers")).status).toBe(404);
  });

  it("is lost in a cookie header of 30 KB without harm", async () => {
    const visitor = await named(scene());
    const got = await visitor.ask("/car/drivers", { headers: { cookie: "x=" + "y".repeat(30_000) } });
    expect(got.status).toBe(403);
  });

  it("ends when the respondent signs out", async () => {
    const visitor = await named(scene());
    const csrf_token = tokenOf((await visitor.ask("/car/drivers")).body);
    const got = await visitor.go("/car/signed-out", { method: "POST", fields: { csrf_token } });
    expect(got.url).toBe("/car/signed-out");
    expect((await visitor.ask("/car/drivers")).status).toBe(403);
  });
});

describe("a QA token", () => {
  const key = "a key for the testers";
  const token = `v1.1900000000.${createHmac("sha256", key).update("v1.1900000000").digest("base64url")}`;

  it("marks every page", async () => {
    const visitor = scene({ QA_BYPASS_KEY: key }).visitor();
    visitor.cookies.set("waypost_qa", token);
    expect((await visitor.ask("/car/name")).body).toContain("steered by the e-mail address");
  });

  it("means nothing when forged, and in production", async () => {
    for (const [env, value] of [
      [{ QA_BYPASS_KEY: key }, token.slice(0, -1) + (token.endsWith("A") ? "E" : "A")],
      [{ QA_BYPASS_KEY: key, WAYPOST_ENV: "production" }, token],
    ] as const) {
      const visitor = scene(env).visitor();
      visitor.cookies.set("waypost_qa", value);
      expect((await visitor.ask("/car/name")).body).not.toContain("steered");
    }
  });
});
