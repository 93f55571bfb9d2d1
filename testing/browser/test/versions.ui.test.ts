import { rmSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useBrowser } from "../src/browser.ts";
import { complete } from "../src/journey.ts";
import { changeForm, copyTree } from "../src/tree.ts";
import { makeHome, startWaypost } from "../src/waypost.ts";
import type { Waypost } from "../src/waypost.ts";

const { open } = useBrowser();

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
    changeForm(tree, "social/wellbeing", [[BEFORE, AFTER]]);
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
});
