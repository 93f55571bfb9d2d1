import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Browser, isOutcome } from "./support/browser.ts";
import { quoteSheet } from "./support/sheets.ts";
import { end, freePorts, QA_KEY, start, startSystem } from "./support/system.ts";
import type { Running, System } from "./support/system.ts";

const [PORT, ENGINE, OTHER, THIRD] = await freePorts();
const SHEET = quoteSheet("car", "quoted.1234@example.com");
let system: System;
let respondent: Running;
let env: Record<string, string>;

beforeAll(async () => {
  system = await startSystem({ durable: true });
  env = { ...system.env, QUOTE_ENGINE_URL: `http://127.0.0.1:${ENGINE}` };
  await start("quote-engine", ENGINE, { QA_BYPASS_KEY: QA_KEY });
  respondent = await start("respondent", PORT, env);
});

afterAll(async () => {
  await system.stop();
});

describe("a process that dies", () => {
  it("in the middle of a journey costs nothing that was saved: kill -9 at every third page", async () => {
    const browser = new Browser("adrianflux", PORT).test();
    let page = await browser.go("/car");
    for (let pages = 1; !isOutcome(page) && pages < 60; pages++) {
      page = await browser.send(page, SHEET);
      if (pages % 6 === 3) {
        await end(respondent);
        respondent = await start("respondent", PORT, env);
        page = await browser.go(page.url);
        expect(page.status).toBe(200);
      }
    }
    expect(page.body).toMatch(/data-qa="premium">[^<]*1,234/);
  });

  it("takes the database with it, and what was saved is there when both are back", async () => {
    const browser = new Browser("adrianflux", PORT).test();
    const page = await browser.journey(await browser.go("/car"), SHEET, ({ url }) => url.startsWith("/car/proposer"));
    await end(respondent);
    process.kill(system.database.server.pid, "SIGKILL");
    await system.database.restart();
    respondent = await start("respondent", PORT, env);
    const again = await browser.go("/car");
    expect(again.url).toBe(page.url);
  });
});

describe("a process that is told to stop", () => {
  it("finishes what it has in hand, takes itself out of traffic, and ends with 0", async () => {
    const other = await start("respondent", OTHER, { ...env, DRAIN_DELAY_SECONDS: "1" });
    const browser = new Browser("adrianflux", OTHER).test();
    const slow = quoteSheet("car", "slow.1500.quoted.1234@example.com");
    const check = await browser.journey(await browser.go("/car"), slow, ({ url }) => url.startsWith("/car/check"));
    const landing = browser.send(check, slow);
    await sleep(300);
    const gone = new Promise((resolve) => other.process.once("exit", resolve));
    other.process.kill("SIGTERM");
    await sleep(200);
    expect((await fetch(`http://127.0.0.1:${OTHER}/readyz`)).status).toBe(503);
    // The redirect of the post comes while it drains; the page after it is another instance's to give.
    const landed = await landing.catch((error: unknown) => error as Error);
    if (landed instanceof Error) {
      browser.port = PORT;
      expect((await browser.go("/car/callback")).body).toContain("1,234");
    } else expect(landed.body).toContain("1,234");
    await gone;
    expect(other.process.exitCode).toBe(0);
  });

  it("says in one line what setting is missing, and ends with 2", async () => {
    await expect(start("respondent", THIRD, { DATABASE_URL: env["DATABASE_URL"] ?? "" })).rejects.toThrow(
      "ended with 2: respondent: SECRET_KEYS is missing",
    );
  });
});
