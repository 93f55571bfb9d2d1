import { tenantId } from "@waypost/ports";
import type { FailedJob, Operations, TenantId } from "@waypost/ports";
import { describe, expect, it } from "vitest";
import { createAttempts } from "./access/attempts.ts";
import { createSessions } from "./access/sessions.ts";
import { createApp } from "./app.ts";

const CODE = "a code of admins";
const ACME = tenantId("acme") as TenantId;
const NOW = Date.parse("2026-11-21T10:00:00.000Z");

const failed = (id: string, more: Partial<FailedJob> = {}): FailedJob => ({
  tenant: ACME,
  id,
  type: "mail.send",
  key: "quote <b>",
  dead: true,
  attempt: 8,
  error: "Error ECONNREFUSED",
  at: "2026-11-21T09:57:00.000Z",
  ...more,
});

/** A server of its own over two dead letters, that writes down what it was asked to change. */
function made(more: Partial<Operations> = {}) {
  const changes: string[] = [];
  const change = (name: string) => (tenant: TenantId, what: string) => {
    changes.push(`${name} ${tenant} ${what}`);
    return Promise.resolve(what !== "gone");
  };
  const operations: Operations = {
    queues: () => Promise.resolve([]),
    failures: () => Promise.resolve([failed("1"), failed("2")]),
    schedules: () => Promise.resolve([]),
    tenants: () => Promise.resolve([]),
    audit: () => Promise.resolve([]),
    silent: () => Promise.resolve([]),
    retry: change("retry"),
    discard: change("discard"),
    retryAll: (tenant, type) => change("retry all")(tenant, type).then(() => 2),
    ...more,
  };
  const { server } = createApp({
    operations,
    sessions: createSessions(CODE),
    attempts: createAttempts(),
    secure: false,
    ready: () => Promise.resolve(),
    logger: false,
    now: () => NOW,
  });
  const post = (
    url: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ) =>
    server.inject({
      method: "POST",
      url,
      payload: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    });
  const get = (url: string, cookie?: string) =>
    server.inject({ url, headers: cookie === undefined ? {} : { cookie: `other=1; ${cookie}` } });
  return { server, changes, post, get };
}

/** The same with somebody signed in, and the token of their forms. */
async function signedIn(more: Partial<Operations> = {}) {
  const app = made(more);
  const answer = await app.post("/operations/sign-in", { code: ` ${CODE} ` });
  const [cookie = ""] = String(answer.headers["set-cookie"]).split(";");
  const { body } = await app.get("/operations", cookie);
  const token = /name="csrf_token" value="([^"]+)"/.exec(body)?.[1] ?? "";
  return { ...app, cookie, token, page: body };
}

describe("signing in", () => {
  it("is asked of whoever has not", async () => {
    const { get, post, changes } = made();
    for (const answer of [await get("/operations"), await post("/operations/jobs", { action: "discard" })]) {
      expect(answer.statusCode).toBe(303);
      expect(answer.headers.location).toBe("/operations/sign-in");
    }
    expect(changes).toEqual([]);
    expect((await get("/operations/sign-in")).body).toContain("Access code");
  });

  it("gives a cookie that no script and no other site gets", async () => {
    const answer = await made().post("/operations/sign-in", { code: CODE });
    expect(answer.headers["set-cookie"]).toMatch(
      /^waypost-admin=\S+; Path=\/; Max-Age=36000; HttpOnly; SameSite=Strict$/,
    );
    expect(answer.headers.location).toBe("/operations");
  });

  it("refuses another code, and after five of them every code for a while", async () => {
    const { post } = made();
    const statuses: number[] = [];
    for (let tries = 0; tries < 6; tries++)
      statuses.push((await post("/operations/sign-in", { code: "wrong" })).statusCode);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
    const right = await post("/operations/sign-in", { code: CODE });
    expect([right.statusCode, right.headers["retry-after"], right.headers["set-cookie"]]).toEqual([
      429,
      "900",
      undefined,
    ]);
  });

  it("ends when one signs out", async () => {
    const { post, cookie, token } = await signedIn();
    const answer = await post("/operations/sign-out", { csrf_token: token }, { cookie });
    expect(answer.headers["set-cookie"]).toMatch(/^waypost-admin=; Path=\/; Max-Age=0;/);
  });
});

describe("the page", () => {
  it("runs and loads nothing of others, and shows what others wrote as text", async () => {
    const { get, cookie, page } = await signedIn();
    const { headers } = await get("/operations", cookie);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["cache-control"]).toBe("no-store");
    expect(page).toContain("quote &lt;b&gt;");
    expect(page).not.toMatch(/<script|style="|quote <b>/);
  });

  it("draws the rows that matter most, however many there are", async () => {
    const queue = { tenant: ACME, ready: 1, delayed: 0, running: 0, dead: 0, oldestReady: null };
    const queues = Array.from({ length: 150 }, (_, i) => ({ ...queue, type: `type-${i}`, dead: i === 149 ? 1 : 0 }));
    const { page } = await signedIn({ queues: () => Promise.resolve(queues) });
    expect(page.match(/<code>type-/g)).toHaveLength(100);
    expect(page).toContain("50 more rows of less weight.");
    expect(page.indexOf("type-149<")).toBeLessThan(page.indexOf("type-0<"));
  });

  it("looks again by itself only when it was asked to", async () => {
    const { get, cookie, page } = await signedIn();
    expect(page).not.toContain("http-equiv");
    expect((await get("/operations?refresh=30", cookie)).body).toContain('<meta http-equiv="refresh" content="30">');
    expect((await get("/operations?refresh=1", cookie)).body).not.toContain("http-equiv");
  });

  it("says that the database does not answer, and no more", async () => {
    const { get, cookie } = await signedIn();
    const broken = made({ audit: () => Promise.reject(new Error("password of the database")) });
    const answer = await broken.get("/operations", cookie);
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain("operations/unavailable");
    expect(answer.body).not.toContain("password");
    expect((await get("/nowhere")).statusCode).toBe(404);
  });
});

describe("a job", () => {
  it.each([
    [{ action: "retry", id: "1" }, "retry acme 1", "1 job is due again."],
    [{ action: "discard", id: "2" }, "discard acme 2", "1 job is gone."],
    [{ action: "retry-all", type: "mail.send" }, "retry all acme mail.send", "2 jobs are due again."],
    [{ action: "retry", id: "gone" }, "retry acme gone", "no longer there"],
  ])("is changed by %j", async (fields, change, said) => {
    const { post, get, cookie, token, changes } = await signedIn();
    const answer = await post("/operations/jobs", { csrf_token: token, tenant: "acme", ...fields }, { cookie });
    expect(answer.statusCode).toBe(303);
    expect(changes).toEqual([change]);
    expect((await get(String(answer.headers.location), cookie)).body).toContain(said);
  });

  it("is not changed by a form of another site, of another session or of nonsense", async () => {
    const { post, cookie, token, changes } = await signedIn();
    const fields = { csrf_token: token, tenant: "acme", action: "discard", id: "1" };
    const refused = [
      await post("/operations/jobs", fields, { cookie, origin: "http://evil.example" }),
      await post("/operations/jobs", fields, { cookie, "sec-fetch-site": "cross-site" }),
      await post("/operations/jobs", { ...fields, csrf_token: "x" }, { cookie }),
      await post("/operations/jobs", { ...fields, action: "burn" }, { cookie }),
      await post("/operations/jobs", { ...fields, tenant: "../x" }, { cookie }),
    ];
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 400, 400]);
    expect(changes).toEqual([]);
  });
});

describe("health", () => {
  it("is told to anybody", async () => {
    const { get } = made();
    expect([(await get("/healthz")).statusCode, (await get("/readyz")).statusCode]).toEqual([200, 200]);
  });
});
