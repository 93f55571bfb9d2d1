import { resolve } from "node:path";
import { readLibrary } from "@waypost/adapter-files";
import { tenantId } from "@waypost/ports";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerPage } from "./support/answer-page.ts";
import { Browser, encode } from "./support/browser.ts";
import { quoteSheet } from "./support/sheets.ts";
import { freePorts, start, startSystem } from "./support/system.ts";
import type { Running, System } from "./support/system.ts";
import { tokenOf } from "./support/visitor.ts";

const FORMS = resolve(import.meta.dirname, "../../../forms");
/** How many requests of one tenant are thrown at a database full of the other. */
const REQUESTS = 1500;
/** What the other tenant's respondents wrote, and nothing that is ours says. */
const SECRET = "Zyxwvutsrq";

const SHEET = {
  ...quoteSheet("car", "quentin@example.com"),
  "vehicle.make": "FORD",
  "vehicle.model": "FIESTA",
  "vehicle.year": "2015",
};
const [PORT] = await freePorts();
let system: System;
let respondent: Running;

/** Two tenants with the same form: `ours` asks, `theirs` must not be seen. */
beforeAll(async () => {
  system = await startSystem();
  const flux = readLibrary(FORMS).find(({ id }) => id === "adrianflux");
  const car = flux?.forms.find(({ definition }) => (definition as { id: string }).id === "car");
  for (const name of ["ours", "theirs"]) {
    const id = tenantId(name);
    if (id === null) throw new Error(name);
    await system.owner.tenants.put({
      id,
      name,
      theme: flux?.theme,
      wrappedKey: system.cipher.newKey(),
    });
    await system.owner.forms.publish(id, "car", car?.definition);
  }
  respondent = await start("respondent", PORT, {
    ...system.env,
    LOG_LEVEL: "info",
    QUOTE_ENGINE_URL: "http://127.0.0.1:9",
  });
});

afterAll(async () => {
  await system.stop();
});

/** A respondent of a tenant who has given a name: with a session and, where they leave, with a code to come back by. */
async function respondentOf(tenant: string, name: string, leaves = false) {
  const browser = new Browser(tenant, PORT);
  const sheet = { ...SHEET, "proposer.first_name": name };
  const asked = await browser.journey(await browser.go("/car"), sheet, ({ body }) =>
    body.includes('name="proposer.first_name"'),
  );
  const next = await browser.send(asked, sheet);
  const shown = await browser.go(asked.url);
  expect(shown.body).toContain(name);
  const pages = [asked.url, next.url, "/car/submitted", "/car/save"];
  if (!leaves) return { browser, pages, code: "" };
  const saved = await browser.go(shown.url, {
    method: "POST",
    body: encode({ ...answerPage(shown.body, sheet), csrf_token: tokenOf(shown.body), "action[save_sign_out]": "" }),
  });
  const [, code = ""] = /data-qa="resume-code">([^<]+)</.exec(saved.body) ?? [];
  expect([saved.url, code.length > 8]).toEqual(["/car/save", true]);
  return { browser, pages, code };
}

/** The same choices for the same seed. */
function chooser(seed: number) {
  let state = seed;
  return <T>(from: readonly T[]): T => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return from[(state >> 8) % from.length] as T;
  };
}

const STATES = `select id, version, md5(coalesce(sealed, waypost.saved_state(tenant_id, saved_in, saved_as))) as digest
  from waypost.response where tenant_id = 'theirs'`;

describe("a tenant full of answers", () => {
  it("is neither seen nor changed by anything that another tenant's visitors send", async () => {
    const theirs = await respondentOf("theirs", SECRET);
    const { code } = await respondentOf("theirs", SECRET, true);
    const ours = await respondentOf("ours", "Ann");
    const rows = await system.owner.database.query<{ id: string; version: number; digest: string }>(STATES);
    expect(rows).toHaveLength(2);
    const ids = rows.map(({ id }) => id);
    const [cookie = ""] = [...theirs.browser.cookies].find(([name]) => name.startsWith("waypost-")) ?? [];
    const value = theirs.browser.cookies.get(cookie) ?? "";
    const own = [...ours.browser.cookies].find(([name]) => name.startsWith("waypost-"))?.[0] ?? "";

    const pick = chooser(7);
    const words = [...ids, code, code.replaceAll(/[ -]/g, ""), SECRET, "theirs", "../theirs", "%00", "1"];
    const ends = [
      "",
      "/resume",
      "/save",
      "/saved",
      "/start",
      "/submitted",
      "/print",
      "/callback",
      "/signed-out",
      "/expired",
    ];
    const hosts = ["ours", "ours", "ours", "OURS", "ours.theirs"];
    const trips = [/^\/car/, /^\/t\/ours/];
    let answered = 0;
    for (let n = 0; n < REQUESTS; n++) {
      const browser = new Browser(pick(hosts), PORT);
      const kind = pick(["none", "own", "theirs", "renamed", "both"]);
      if (kind === "own" || kind === "both")
        for (const [name, held] of ours.browser.cookies) browser.cookies.set(name, held);
      if (kind === "theirs" || kind === "both") browser.cookies.set(cookie, value);
      if (kind === "renamed") browser.cookies.set(own, value);
      const path = pick([
        () => pick([...ours.pages, ...theirs.pages]),
        () => `/car${pick(ends)}`,
        () => `/car/${pick(words)}`,
        () => `/car/${pick(words)}/${pick(words)}`,
        () => `/car/resume?code=${encodeURIComponent(pick(words))}`,
        () => `/t/ours/car/${pick(words)}`,
        () => `/${pick(words)}`,
        () => "/",
      ])();
      const method = pick(["GET", "GET", "POST"]);
      const got = await browser.ask(path, {
        method,
        headers: pick([
          {},
          { "x-forwarded-host": "theirs.localhost" },
          { "x-waypost-tenant": "theirs" },
          { accept: "application/json" },
        ]),
        ...(method === "POST"
          ? { body: encode({ code: pick(words), tenant: "theirs", response: pick(ids), csrf_token: pick(words) }) }
          : {}),
      });
      answered++;
      const said = `${got.status} ${JSON.stringify(got.headers)} ${got.body}`;
      // What was sent may come back; what was stored may not.
      const sent = path.includes(SECRET) || method === "POST";
      if (!sent) expect(said.includes(SECRET), `${method} ${path} shows ${SECRET}`).toBe(false);
      else expect(got.body.includes(`value="${SECRET}"`) && !path.includes(SECRET), `${method} ${path}`).toBe(false);
      expect(got.status, `${method} ${path}`).toBeLessThan(500);
      const to = got.headers.location;
      if (to !== undefined && trips.some((trip) => trip.test(to))) expect(to).not.toContain("theirs");
    }
    expect(answered).toBe(REQUESTS);

    const after = await system.owner.database.query(STATES);
    expect(after).toEqual(rows);
    expect(respondent.lines.filter((line) => line.includes(SECRET))).toEqual([]);
    // And they who wrote it still read it.
    const bodies = await Promise.all(theirs.pages.map(async (page) => (await theirs.browser.go(page)).body));
    expect(bodies.some((body) => body.includes(SECRET))).toBe(true);
  }, 120_000);
});
