import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { accessibilityFaults } from "../src/accessibility.ts";
import { PHONE, addressOf, picture, useBrowser } from "../src/browser.ts";
import { goTo, saveAndLeave } from "../src/sessions.ts";

const { open } = useBrowser();
const heading = (page: Page) => page.locator("h1").innerText();
const path = (page: Page) => new URL(page.url()).pathname;
const onwards = (page: Page) => page.locator('[data-qa="onwards"]').click();

/** Types a code where it is asked for. */
async function typeCode(page: Page, code: string): Promise<void> {
  await page.locator("#code").fill(code);
  await page.locator('main [data-qa="btn-submit"]').click();
}

/** Begins a quote, saves it on the purchase page, and gives its code. */
async function savedQuote(page: Page): Promise<string> {
  await page.goto(addressOf("adrianflux", "car"));
  await goTo(page, /\/purchase/);
  return saveAndLeave(page);
}

describe("a code", () => {
  it.each([
    { how: "with scripts", javaScriptEnabled: true },
    { how: "without scripts", javaScriptEnabled: false },
  ])("typed in another browser goes on where one was, with the answers, $how", async ({ javaScriptEnabled }) => {
    const desk = await open();
    const page = await desk.newPage();
    const code = await savedQuote(page);
    await onwards(page);
    const there = path(page);

    const phone = await open({ viewport: PHONE, javaScriptEnabled });
    const other = await phone.newPage();
    await other.goto(addressOf("adrianflux", "car/resume"));
    await typeCode(other, code.toLowerCase().replaceAll("-", " "));
    expect(path(other)).toBe(there);
    await other.goto(addressOf("adrianflux", "car/vehicle"));
    expect(await other.locator('[name="vehicle.registration"]').inputValue()).toBe("AB12 CDE");
    await Promise.all([desk.close(), phone.close()]);
  });

  it("that is wrong is shown again with what to do", async () => {
    const context = await open();
    const page = await context.newPage();
    await page.goto(addressOf("adrianflux", "car/resume"));
    await typeCode(page, "AAAA-BBBB-CCCC-DDDD");
    expect(await page.title()).toMatch(/^Error/);
    expect(await page.locator("#code").inputValue()).toBe("AAAA-BBBB-CCCC-DDDD");
    await page.locator('[href="#code"]').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("code");
    await context.close();
  });

  it("opens nothing after another was made", async () => {
    const context = await open();
    const page = await context.newPage();
    const first = await savedQuote(page);
    await onwards(page);
    const second = await saveAndLeave(page);
    expect(second).not.toBe(first);
    const other = await open();
    const stranger = await other.newPage();
    await stranger.goto(addressOf("adrianflux", "car/resume"));
    await typeCode(stranger, first);
    expect(await stranger.title()).toMatch(/^Error/);
    await Promise.all([context.close(), other.close()]);
  });
});

describe("signing out", () => {
  it("leaves nothing in this browser, and the code brings all of it back", async () => {
    const context = await open();
    const page = await context.newPage();
    const code = await savedQuote(page);
    await page.locator('[data-qa="btn-sign-out"]').click();
    expect(await heading(page)).toBe("You are signed out");
    expect((await context.cookies()).filter(({ name }) => name.startsWith("waypost-"))).toEqual([]);
    await page.goBack();
    expect(await page.locator("main").innerText()).not.toContain(code);
    await page.goto(addressOf("adrianflux", "car/signed-out"));
    await onwards(page);
    await typeCode(page, code);
    expect(path(page)).toMatch(/^\/car\/(?!resume)/);
    await context.close();
  });
});

describe("a session that is left alone", () => {
  it("is not ended by a wrong clock; warns, ends, and says the way back", async () => {
    const context = await open();
    const page = await context.newPage();
    const code = await savedQuote(page);
    await page.clock.install();
    await onwards(page);
    const dialog = page.locator("#timeout-modal");
    // For the server no time has passed: it is the clock that is wrong.
    const asked = page.waitForResponse(/\/car\/session$/);
    await page.clock.fastForward("29:20");
    await (await asked).finished();
    await page.clock.runFor("00:05");
    expect(await dialog.isVisible()).toBe(false);
    // For the server as much time has passed as for this browser.
    const now = Date.now() + 29 * 60_000 + 20_000;
    await page.route(/\/car\/session$/, (route) =>
      route.fulfill({
        json: { expires_at: new Date(now + 40_000).toISOString() },
        headers: { date: new Date(now).toUTCString() },
      }),
    );
    await page.clock.fastForward("29:15");
    await dialog.waitFor({ state: "visible" });
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, "own-timeout");
    await Promise.all([page.waitForURL(/\/car\/expired/), page.clock.runFor("01:10")]);
    expect(await heading(page)).toMatch(/session has ended/);
    await onwards(page);
    await typeCode(page, code);
    expect(path(page)).toMatch(/^\/car\/(?!resume|expired)/);
    await context.close();
  });
});

describe("a cookie that was tampered with", () => {
  it("is none: a clear page, a new start, and the code still opens what was saved", async () => {
    const context = await open();
    const page = await context.newPage();
    const code = await savedQuote(page);
    const cookie = (await context.cookies()).find(({ name }) => name === "waypost-adrianflux-car");
    if (cookie === undefined) throw new Error("there is no session to tamper with");
    const value = cookie.value.slice(0, 50) + (cookie.value[50] === "A" ? "B" : "A") + cookie.value.slice(51);
    await context.addCookies([{ ...cookie, value }]);
    const answer = await page.goto(addressOf("adrianflux", "car/purchase"));
    expect(answer?.status()).toBe(403);
    expect(await heading(page)).toMatch(/cannot see this page|could not find/);
    expect((await context.cookies()).some(({ name }) => name === cookie.name)).toBe(false);
    await page.goto(addressOf("adrianflux", "car"));
    expect(path(page)).toBe("/car/welcome");
    await page.goto(addressOf("adrianflux", "car/resume"));
    await typeCode(page, code);
    expect(path(page)).not.toBe("/car/welcome");
    await context.close();
  });
});

describe("the language", () => {
  it.each([true, false])("changes where one is and keeps the answers (scripts: %s)", async (javaScriptEnabled) => {
    const context = await open({ javaScriptEnabled });
    const page = await context.newPage();
    const submit = () => page.locator('main [data-qa="btn-submit"]').click();
    await page.goto(addressOf("census", "household"));
    await submit();
    await page.locator('label:has-text("Yes, add a person")').click();
    await submit();
    await page.locator('[name="first_name"]').fill("Sam");
    await page.locator('[name="last_name"]').fill("Taylor");
    await submit();
    const before = path(page);
    await page.locator(".ons-language-links a").first().click();
    expect(path(page)).toBe(before);
    expect(page.url()).not.toContain("language");
    expect(await page.locator("html").getAttribute("lang")).toBe("cy");
    expect(await page.locator("main").innerText()).toContain("Sam Taylor");
    await page.reload();
    expect(await page.locator("html").getAttribute("lang")).toBe("cy");
    // A page that a change link led to leads back there in any language.
    await page.goto(`${page.url()}?return=home-summary`);
    await page.locator(".ons-language-links a").first().click();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(new URL(page.url()).search).toBe("?return=home-summary");
    await context.close();
  });
});

describe("somebody who guesses codes", () => {
  it("is told to wait, and for how long", async () => {
    const context = await open();
    const page = await context.newPage();
    // Tries are counted for each tenant: this one is no other test's.
    await page.goto(addressOf("sterling", "car/resume"));
    const statuses: (number | undefined)[] = [];
    for (let tries = 0; tries < 11; tries++) {
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === "POST"),
        typeCode(page, `AAAA-BBBB-CCCC-DDD${String.fromCharCode(65 + tries)}`),
      ]);
      statuses.push(answer.status());
      if (answer.status() !== 429) continue;
      expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
      break;
    }
    expect(statuses).toEqual([...Array<number>(10).fill(404), 429]);
    await page.waitForLoadState();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, "own-too-many");
    await context.close();
  });
});
