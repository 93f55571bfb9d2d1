import { describe, expect, it } from "vitest";
import { accessibilityFaults, scrollsSideways } from "./accessibility.ts";
import type { AnswerSheet } from "./answer-page.ts";
import { DESKTOP, PHONE, addressOf, picture, useBrowser } from "./browser.ts";
import { complete } from "./journey.ts";

const END = /\/(buy|callback|call-us|unavailable|thank-you)$/;

/** A quote form, what it is answered with and the outcome that a premium of £1,000 leads to. */
export interface QuoteForm {
  readonly form: string;
  readonly sheet: AnswerSheet;
  readonly ends: "buy" | "callback" | "call-us";
}

/** Completes a brand's forms on a desktop, where axe reads every page, and on a phone without scripts. */
export function describeQuotes(tenant: string, forms: readonly QuoteForm[]): void {
  const { open } = useBrowser();
  describe.each(forms)(`${tenant} $form`, ({ form, sheet, ends }) => {
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
}
