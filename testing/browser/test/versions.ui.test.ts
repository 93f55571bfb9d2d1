import { rmSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useBrowser } from "../src/browser.ts";
import { complete } from "../src/journey.ts";
import { changeForm, copyTree } from "../src/tree.ts";
import { makeHome } from "../src/started.ts";
import { startWaypost } from "../src/waypost.ts";
import type { Waypost } from "../src/waypost.ts";

const { open } = useBrowser();

/** How long the next version lets a respondent do nothing. */
const TIMEOUT_MINUTES = 0.2;
const BEFORE = "Overall, how happy did you feel yesterday?";
const AFTER = "All in all, how happy were you yesterday?";

let tree: string;
let home: string;
let waypost: Waypost;

// A Waypost of its own: a version is published by changing a form and starting again.
beforeAll(async () => {
  tree = copyTree();
  home = makeHome();
  waypost = await startWaypost({ root: tree, home });
});

afterAll(async () => {
  await waypost.stop();
  for (const folder of [tree, home]) rmSync(folder, { recursive: true, force: true });
});

const urlOf = (path: string) => `http://social.localhost:${waypost.port}/${path}`;
const heading = (page: Page) => page.locator("h1").innerText();
const path = (page: Page) => new URL(page.url()).pathname;

/** Begins the survey and answers up to the page about happiness. */
async function begin(page: Page): Promise<void> {
  await page.goto(urlOf("wellbeing"));
  await complete(page, { until: /\/happiness$/ });
}

describe("a form of which a new version is published", () => {
  it("goes on as it was begun to those in it, and is new to those who begin", async () => {
    const context = await open();
    const page = await context.newPage();
    await begin(page);
    expect(await heading(page)).toContain(BEFORE);

    await waypost.stop();
    changeForm(tree, "social/wellbeing", [
      [BEFORE, AFTER],
      ['"save":', `"session": { "timeoutMinutes": ${TIMEOUT_MINUTES} }, "save":`],
    ]);
    waypost = await startWaypost({ root: tree, home, port: waypost.port });

    await page.reload();
    expect(await heading(page)).toContain(BEFORE);
    const other = await open();
    const beginner = await other.newPage();
    await begin(beginner);
    expect(await heading(beginner)).toContain(AFTER);
    await complete(page, { until: /\/thank-you$/ });
    expect(await heading(page)).toContain("Thank you");
    await Promise.all([context.close(), other.close()]);
  });

  it("ends a session that was left alone by the server's clock, and a code brings the answers back", async () => {
    const context = await open({ javaScriptEnabled: false });
    const page = await context.newPage();
    await begin(page);
    await page.locator('[name="happiness"]').fill("7");
    await page.locator('[data-qa="btn-save-sign-out"]').click();
    const code = await page.locator('[data-qa="resume-code"]').innerText();
    await page.locator('[data-qa="onwards"]').click();
    const there = path(page);
    // A tenth of the time is granted on top.
    await page.waitForTimeout(TIMEOUT_MINUTES * 66_000 + 1000);

    // What is typed after the end is not taken, and its page says why.
    await page.locator('[data-qa="btn-submit"]').click();
    expect(path(page)).toBe("/wellbeing/expired");
    expect(await heading(page)).toMatch(/session has ended/);
    expect((await context.cookies()).filter(({ name }) => name === "waypost-social-wellbeing")).toEqual([]);
    await page.locator('[data-qa="onwards"]').click();
    await page.locator("#code").fill(code);
    await page.locator('main [data-qa="btn-submit"]').click();
    expect(path(page)).toBe(there);
    await page.goto(urlOf("wellbeing/happiness"));
    expect(await page.locator('[name="happiness"]').inputValue()).toBe("7");
    await context.close();
  });
});
