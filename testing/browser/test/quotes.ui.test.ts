import { describe, expect, it } from "vitest";
import { accessibilityFaults, scrollsSideways } from "../src/accessibility.ts";
import { DESKTOP, PHONE, addressOf, picture, useBrowser } from "../src/browser.ts";
import { complete } from "../src/journey.ts";
import { BIKE, CAR } from "../src/quote-answers.ts";

const { open } = useBrowser();
const END = /\/(buy|callback|call-us|unavailable|thank-you)$/;

describe.each([
  { tenant: "adrianflux", form: "car", sheet: CAR, ends: "callback" },
  { tenant: "adrianflux", form: "learner", sheet: CAR, ends: "buy" },
  { tenant: "sterling", form: "car", sheet: CAR, ends: "buy" },
  { tenant: "sterling", form: "learner", sheet: CAR, ends: "callback" },
  { tenant: "bikesure", form: "bike", sheet: BIKE, ends: "buy" },
  { tenant: "bikesure", form: "short-term", sheet: BIKE, ends: "call-us" },
])("$tenant $form", ({ tenant, form, sheet, ends }) => {
  it.each([
    { how: "on a desktop", viewport: DESKTOP, javaScriptEnabled: true },
    { how: "on a phone without scripts", viewport: PHONE, javaScriptEnabled: false },
  ])("is completed $how and lands on its destination", async ({ viewport, javaScriptEnabled }) => {
    const context = await open({ viewport, javaScriptEnabled, qa: true });
    const page = await context.newPage();
    const wide: string[] = [];
    const faults: string[] = [];
    await page.goto(addressOf(tenant, `${form}?source=unknown`));
    const journey = await complete(page, {
      sheet,
      until: END,
      look: async (each, { path }) => {
        if (await scrollsSideways(each)) wide.push(path);
        if (javaScriptEnabled) faults.push(...(await accessibilityFaults(each)));
        await picture(
          each,
          `${tenant}-${form}-${javaScriptEnabled ? "desktop" : "phone"}-${path.split("/").slice(2).join("-")}`,
        );
      },
    });
    expect(journey.at(-1)?.path).toBe(`/${form}/${ends}`);
    expect(page.url()).toMatch(/[?&]source=[^&]+/);
    const outcome = await page.locator("main").innerText();
    expect(outcome).toMatch(/£1,000/);
    expect(outcome).toMatch(/[A-Z]{2,4}-[A-Z0-9]{6}/);
    expect(wide).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
