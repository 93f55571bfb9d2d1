import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asOwner } from "@waypost/adapter-postgres/testing";
import { answerPage } from "./support/answer-page.ts";
import { Browser, encode, isOutcome } from "./support/browser.ts";
import type { Landed } from "./support/browser.ts";
import { quoteSheet } from "./support/sheets.ts";
import { freePorts, QA_KEY, start, startSystem } from "./support/system.ts";
import type { System } from "./support/system.ts";
import { tokenOf } from "./support/visitor.ts";

const [PORT, SECOND, ENGINE] = await freePorts();
const SHEET = quoteSheet("car", "quoted.1234@example.com");
let system: System;

beforeAll(async () => {
  system = await startSystem();
  const env = { ...system.env, QUOTE_ENGINE_URL: `http://127.0.0.1:${ENGINE}` };
  await start("quote-engine", ENGINE, { QA_BYPASS_KEY: QA_KEY });
  await start("respondent", PORT, env);
  // A second instance, with a memory of its own.
  await start("respondent", SECOND, env);
});

afterAll(async () => {
  await system.stop();
});

const onAbout = ({ url }: Landed) => url.startsWith("/car/proposer");
const bodyOf = (page: Landed, sheet = SHEET) =>
  encode({ ...answerPage(page.body, sheet), csrf_token: tokenOf(page.body) });

describe("one response in several places at once", () => {
  it("is changed by both of two tabs", async () => {
    const browser = new Browser("adrianflux", PORT).test();
    const page = await browser.journey(await browser.go("/car"), SHEET, onAbout);
    const tab = new Browser("adrianflux", SECOND);
    for (const [name, value] of browser.cookies) tab.cookies.set(name, value);
    // One tab changes the use page on another instance while the other goes on.
    const earlier = await tab.go("/car/use.page").then((got) => (got.status === 200 ? got : tab.go("/car")));
    const [one, other] = await Promise.all([browser.send(page, SHEET), tab.send(earlier, SHEET)]);
    expect([one.status, other.status]).toEqual([200, 200]);
    const landed = await browser.journey(await browser.go("/car"), SHEET, isOutcome);
    expect(landed.body).toContain('data-qa="premium"');
  });

  it("submits once for a double click", async () => {
    const browser = new Browser("adrianflux", PORT).test();
    const check = await browser.journey(await browser.go("/car"), SHEET, ({ url }) => url.startsWith("/car/check"));
    const count = async () =>
      Number((await asOwner(system.database.ownerUrl, "select count(*) as n from waypost.submission"))[0]?.["n"]);
    const before = await count();
    const body = bodyOf(check);
    const both = await Promise.all([1, 2, 3].map(() => browser.ask(check.url, { method: "POST", body })));
    expect(new Set(both.map(({ headers }) => headers.location)).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  it("says that it was sent to one who goes back, on every instance", async () => {
    const browser = new Browser("adrianflux", PORT).test();
    const seen: string[] = [];
    const landed = await browser.journey(await browser.go("/car"), SHEET, (page) => {
      seen.push(page.url);
      return isOutcome(page);
    });
    for (const port of [PORT, SECOND]) {
      browser.port = port;
      const back = await browser.go(seen[2] ?? "");
      expect(back.body).toContain('data-qa="already-submitted"');
      expect(back.body).toContain(landed.url.split("?")[0]);
    }
  });
});
