import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asOwner } from "@waypost/adapter-postgres/testing";
import { Browser, isOutcome } from "./support/browser.ts";
import { QUOTE_FORMS, quoteSheet } from "./support/sheets.ts";
import { freePorts, QA_KEY, start, startSystem } from "./support/system.ts";
import type { Running, System } from "./support/system.ts";

const [PORT, ENGINE] = await freePorts();
let system: System;
let respondent: Running;

beforeAll(async () => {
  system = await startSystem();
  await start("quote-engine", ENGINE, { QA_BYPASS_KEY: QA_KEY });
  respondent = await start("respondent", PORT, { ...system.env, QUOTE_ENGINE_URL: `http://127.0.0.1:${ENGINE}` });
});

afterAll(async () => {
  await system.stop();
});

const responses = () => asOwner(system.database.ownerUrl, "select * from waypost.response");

describe("a whole quote over HTTP", () => {
  it.each(QUOTE_FORMS)("lands on an outcome with a premium: %s %s", async (tenant, form) => {
    const browser = new Browser(tenant, PORT).test();
    const sheet = quoteSheet(form, "quoted.1234@example.com");
    const landed = await browser.journey(await browser.go(`/${form}`), sheet, isOutcome);
    expect(landed.body).toMatch(/data-qa="premium">[^<]*1,234/);
    expect(landed.body).toMatch(/data-qa="reference">[A-Z]{2}-/);
  });

  it.each(["car", "learner"])("of Adrian Flux sends what is rejected to a call: %s", async (form) => {
    const browser = new Browser("adrianflux", PORT).test();
    const sheet = quoteSheet(form, "rejected.0@example.com");
    const landed = await browser.journey(await browser.go(`/${form}`), sheet, isOutcome);
    expect(landed.body).toContain('data-destination="call-us"');
  });

  it("is not steered without a tester's token", async () => {
    const browser = new Browser("adrianflux", PORT);
    const sheet = quoteSheet("car", "quoted.1234@example.com");
    const landed = await browser.journey(await browser.go("/car"), sheet, isOutcome);
    expect(landed.body).not.toMatch(/data-qa="premium">[^<]*1,234/);
  });

  it("carries the source code from the URL to the outcome's address", async () => {
    const browser = new Browser("adrianflux", PORT).test();
    const first = await browser.go("/car?source=soc&utm=campaign-x");
    expect(first.url).not.toContain("source");
    const landed = await browser.journey(first, quoteSheet("car", "quoted.1999@example.com"), isOutcome);
    expect(landed.url).toMatch(/^\/car\/callback\?source=AFCSOC&/);
  });

  it("leaves no row for those who only look", async () => {
    const before = (await responses()).length;
    for (const url of ["/", "/car", "/car?source=x", "/cookies", "/car/resume"])
      await new Browser("adrianflux", PORT).go(url);
    expect(await responses()).toHaveLength(before);
  });

  it("stores answers sealed", async () => {
    const rows = JSON.stringify(await responses());
    expect(rows).not.toContain("Zebedee");
    for (const { sealed } of await responses())
      expect(Buffer.from(sealed as Buffer).toString("latin1")).not.toContain("Zebedee");
  });

  it("logs no answer, query or cookie", () => {
    const log = respondent.lines.join("\n");
    expect(log).toContain('"route":"page"');
    for (const secret of ["Zebedee", "07700", "AB12", "example.com", "campaign-x", "waypost-adrianflux-car"])
      expect(log).not.toContain(secret);
  });
});

describe("surveys", () => {
  it.each([
    ["census", "household"],
    ["business", "retail-sales"],
    ["social", "wellbeing"],
  ])("begin: %s %s", async (tenant, form) => {
    const browser = new Browser(tenant, PORT);
    const page = await browser.go(`/${form}`);
    expect(page.status).toBe(200);
    expect((await browser.send(page)).status).toBe(200);
  });
});
