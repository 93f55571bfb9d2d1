import { describe, expect, it } from "vitest";
import { accessibilityFaults, scrollsSideways } from "../src/accessibility.ts";
import { PHONE, addressOf, picture, useBrowser } from "../src/browser.ts";
import { goTo } from "../src/sessions.ts";

const { open } = useBrowser();

describe("the cookie banner", () => {
  it.each([
    { how: "with scripts", javaScriptEnabled: true },
    { how: "without scripts", javaScriptEnabled: false },
  ])("takes yes or no on the page it stands on, $how", async ({ javaScriptEnabled }) => {
    for (const [button, choice] of [
      ["accept", "accepted"],
      ["reject", "rejected"],
    ] as const) {
      const context = await open({ javaScriptEnabled, viewport: PHONE });
      const page = await context.newPage();
      await page.goto(addressOf("adrianflux", "car"));
      await goTo(page, /\/vehicle/);
      const before = page.url();
      expect(await page.locator(".ons-cookies-banner").isVisible()).toBe(true);
      expect(await scrollsSideways(page)).toBe(false);
      if (javaScriptEnabled) expect(await accessibilityFaults(page)).toEqual([]);
      await picture(page, `own-banner-${choice}-${javaScriptEnabled ? "scripts" : "plain"}`);
      // With scripts the choice is kept on the spot; without them the page is posted and comes again.
      const comesAgain = javaScriptEnabled ? Promise.resolve() : page.waitForEvent("load");
      await Promise.all([comesAgain, page.locator(`[data-button="${button}"]`).click()]);
      expect(page.url()).toBe(before);
      expect((await context.cookies()).find(({ name }) => name === "cookie_choice")?.value).toBe(choice);
      await page.reload();
      expect(await page.locator(".ons-cookies-banner").count()).toBe(0);
      expect(await page.locator('[name="vehicle.registration"]').count()).toBe(1);
      await context.close();
    }
  });
});
