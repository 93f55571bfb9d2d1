import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { accessibilityFaults } from "../src/accessibility.ts";
import { addressOf, picture, useBrowser } from "../src/browser.ts";
import { complete } from "../src/journey.ts";

const { open } = useBrowser();
const END = /\/thank-you$/;

/** Presses Tab until what has the focus matches, as somebody without a mouse would. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${selector} on ${page.url()}`);
}

describe("a survey", () => {
  it("is completed without styles and without scripts", async () => {
    const context = await open({ javaScriptEnabled: false });
    await context.route("**/*.css*", (route) => route.abort());
    const page = await context.newPage();
    await page.goto(addressOf("social", "wellbeing"));
    await complete(page, { until: END });
    expect(await page.locator("h1").innerText()).toContain("Thank you");
    await context.close();
  });

  it.each([true, false])("lets a choice be taken back where it is (scripts: %s)", async (javaScriptEnabled) => {
    const context = await open({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(addressOf("social", "wellbeing"));
    await complete(page, { until: /\/household-money$/ });
    const [chosen, submit] = [page.locator("main input:checked"), page.locator('[data-qa="btn-submit"]')];
    await page.locator('label[for="money-1"]').click();
    expect(await chosen.count()).toBe(1);
    await page.locator('[name^="action[clear_radios"]').click();
    expect(page.url()).toMatch(/\/household-money$/);
    expect(await chosen.count()).toBe(0);
    // Enter continues, though the button that takes back stands before the one that continues.
    await page.locator('label[for="money-0"]').click();
    await page.locator("#money-0").press("Enter");
    await submit.waitFor();
    expect(page.url()).toMatch(/\/check$/);
    await context.close();
  });

  it("is sent by a button that is pressed at its very edge", async () => {
    const context = await open();
    const page = await context.newPage();
    await page.goto(addressOf("social", "wellbeing"));
    const before = page.url();
    const box = await page.locator('[data-qa="btn-submit"]').boundingBox();
    if (box === null) throw new Error("the button is not shown");
    // Pressed, it must not move away: the mouse button would be let go beside it.
    await page.mouse.move(box.x + box.width / 2, box.y + 1);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForURL((url) => url.href !== before);
    await context.close();
  });

  it("shows which option is chosen where the browser forces its colours", async () => {
    const context = await open({ forcedColors: "active" });
    const page = await context.newPage();
    await page.goto(addressOf("social", "wellbeing"));
    await complete(page, { until: /\/household-money$/ });
    await page.locator('label[for="money-1"]').click();
    const [chosen, other] = [page.locator("#money-1"), page.locator("#money-0")];
    const dot = (element: HTMLElement) => getComputedStyle(element).backgroundImage;
    expect(await chosen.evaluate(dot)).toContain("gradient");
    expect(await other.evaluate(dot)).toBe("none");
    await context.close();
  });

  it("is sent page by page with the keyboard alone", async () => {
    const context = await open();
    const page = await context.newPage();
    await page.goto(addressOf("social", "wellbeing"));
    await complete(page, {
      until: END,
      send: async (each) => {
        await each.locator("body").focus();
        await tabTo(each, '[data-qa="btn-submit"]');
        await each.keyboard.press("Enter");
      },
    });
    expect(await page.locator("h1").innerText()).toContain("Thank you");
    await context.close();
  });

  it("has no page that axe faults, errors included", async () => {
    const context = await open();
    const page = await context.newPage();
    const faults: string[] = [];
    const now = new Date();
    const day = (ago: number) => new Date(now.getTime() - ago * 86_400_000);
    const date = (name: string, at: Date) => ({
      [`${name}-day`]: String(at.getUTCDate()),
      [`${name}-month`]: String(at.getUTCMonth() + 1),
      [`${name}-year`]: String(at.getUTCFullYear()),
    });
    await page.goto(addressOf("business", "retail-sales"));
    await complete(page, {
      until: END,
      sheet: {
        ...date("period_from", day(32)),
        ...date("period_to", day(2)),
        food: "12,000",
        online_sales: "100",
        own_site: "60",
        marketplaces: "40",
        no_reason: ["none"],
      },
      look: async (each, { path }) => {
        if (path.endsWith("/sales")) {
          await each.locator('[data-qa="btn-submit"]').click();
          expect(await each.title()).toMatch(/^Error/);
          faults.push(...(await accessibilityFaults(each)));
          await picture(each, "retail-sales-error");
        }
        faults.push(...(await accessibilityFaults(each)));
      },
    });
    expect(faults).toEqual([]);
    await context.close();
  });
});
