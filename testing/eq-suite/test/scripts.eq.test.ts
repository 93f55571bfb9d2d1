import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ARE_THERE } from "../src/questionnaires.ts";
import { TokenMaker } from "../src/token.ts";

/** What needs a keyboard and scripts, and so no visitor over HTTP can do. */
describe.skipIf(!ARE_THERE)("with scripts", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch();
    page = await browser.newPage({ locale: "en-GB" });
  });
  afterAll(() => browser.close());

  it("what is typed after a suggestion is suggested anew, with a comma between", async () => {
    const token = await new TokenMaker(inject("eqKeys")).make("test_textfield_suggestions");
    await page.goto(`${inject("eqUrl")}/session?token=${token}`);
    const submit = page.locator('[data-qa="btn-submit"]');
    await Promise.all([page.waitForEvent("load"), submit.click()]);
    const input = page.locator("#multiple-country-answer");
    const option = page.locator("#multiple-country-answer-listbox li");
    await input.pressSequentially("Ital");
    await option.click();
    expect(await input.inputValue()).toBe("Italy");
    await input.pressSequentially("Spai");
    expect(await input.inputValue()).toBe("Italy, Spai");
    await option.click();
    await input.blur();
    await input.focus();
    expect(await input.inputValue()).toBe("Italy, Spain, ");
    await input.blur();
    expect(await input.inputValue()).toBe("Italy, Spain");
  });

  it("a button that is pressed keeps its size, so that none moves to another line and away from under the pointer", async () => {
    const token = await new TokenMaker(inject("eqKeys")).make("test_textfield");
    await page.goto(`${inject("eqUrl")}/session?token=${token}`);
    for (const kind of ["btn-submit", "btn-save-sign-out"]) {
      const button = page.locator(`[data-qa="${kind}"]`);
      await button.hover();
      const lying = await button.boundingBox();
      await page.mouse.down();
      expect(await button.boundingBox()).toEqual(lying);
      // Let go of elsewhere: nothing is sent.
      await page.mouse.move(1, 1);
      await page.mouse.up();
    }
  });
});
