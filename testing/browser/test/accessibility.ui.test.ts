import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { accessibilityFaults, scrollsSideways } from "../src/accessibility.ts";
import { PHONE, addressOf, picture, useBrowser } from "../src/browser.ts";
import type { AnswerSheet } from "../src/answer-page.ts";
import { complete } from "../src/journey.ts";
import type { Visited } from "../src/journey.ts";
import { CAR } from "../src/quote-answers.ts";
import { goTo, saveAndLeave } from "../src/sessions.ts";

const { open } = useBrowser();

/** What is wrong with the open page, to axe and to a phone. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const faults = await accessibilityFaults(page);
  return (await scrollsSideways(page)) ? [...faults, `${page.url()}: wider than a phone`] : faults;
}

/** A page of Waypost's own: how it is reached from an empty browser, and what it is called there. */
interface Place {
  readonly name: string;
  readonly heading: RegExp;
  readonly reach: (page: Page, context: BrowserContext) => Promise<unknown>;
}

/** Begins a quote and saves it to come back later. */
async function save(page: Page): Promise<void> {
  await page.goto(addressOf("adrianflux", "car"));
  await goTo(page, /\/purchase/);
  await saveAndLeave(page);
}

const send = (page: Page) => page.locator('main [data-qa="btn-submit"]').click();

const PLACES: readonly Place[] = [
  { name: "forms", heading: /Adrian Flux/, reach: (page) => page.goto(addressOf("adrianflux")) },
  { name: "cookies", heading: /Cookies/, reach: (page) => page.goto(addressOf("adrianflux", "cookies")) },
  {
    name: "cookies-saved",
    heading: /Cookies/,
    reach: async (page) => {
      await page.goto(addressOf("adrianflux", "cookies"));
      await send(page);
    },
  },
  { name: "accessibility", heading: /Accessibility/, reach: (page) => page.goto(addressOf("social", "accessibility")) },
  { name: "privacy", heading: /Privacy/, reach: (page) => page.goto(addressOf("census", "privacy")) },
  { name: "resume", heading: /Continue where/, reach: (page) => page.goto(addressOf("adrianflux", "car/resume")) },
  {
    name: "resume-refused",
    heading: /Continue where/,
    reach: async (page) => {
      await page.goto(addressOf("adrianflux", "car/resume?code=AAAA-BBBB"));
      await send(page);
      expect(await page.title()).toMatch(/^Error/);
    },
  },
  {
    name: "saved",
    heading: /answers are saved/,
    reach: async (page) => {
      await save(page);
    },
  },
  {
    name: "saved-wrong-email",
    heading: /answers are saved/,
    reach: async (page) => {
      await save(page);
      await page.locator("#email").fill("nobody");
      await page.locator("form:has(#email) button").click();
      expect(await page.title()).toMatch(/^Error/);
    },
  },
  {
    name: "saved-link-sent",
    heading: /answers are saved/,
    reach: async (page) => {
      await save(page);
      await page.locator("#email").fill("sam@example.com");
      await page.locator("form:has(#email) button").click();
      expect(await page.locator("main").innerText()).toContain("sam@example.com");
    },
  },
  {
    name: "signed-out",
    heading: /You are signed out/,
    reach: async (page) => {
      await save(page);
      await page.locator('[data-qa="btn-sign-out"]').click();
    },
  },
  { name: "expired", heading: /session has ended/, reach: (page) => page.goto(addressOf("adrianflux", "car/expired")) },
  { name: "feedback", heading: /feedback/i, reach: (page) => page.goto(addressOf("adrianflux", "car/feedback")) },
  {
    name: "feedback-refused",
    heading: /feedback/i,
    reach: async (page) => {
      await page.goto(addressOf("adrianflux", "car/feedback"));
      await send(page);
      expect(await page.title()).toMatch(/^Error/);
    },
  },
  {
    name: "feedback-sent",
    heading: /Thank you/,
    reach: async (page) => {
      await page.goto(addressOf("adrianflux", "car/feedback"));
      await page.locator('label[for="about-0"]').click();
      await page.locator("#comment").fill("Clear questions");
      await send(page);
    },
  },
  {
    name: "too-large",
    heading: /too long/,
    reach: async (page) => {
      await page.goto(addressOf("adrianflux", "car/feedback"));
      await page.locator("#comment").evaluate((box: HTMLTextAreaElement) => (box.value = "much ".repeat(200_000)));
      await send(page);
    },
  },
  {
    name: "remove",
    heading: /Remove Sam Taylor/,
    reach: async (page) => {
      await page.goto(addressOf("census", "household"));
      await complete(page, { sheet: twoPeople, until: /\/date-of-birth/ });
      await page.goto(addressOf("census", "household/who-lives-here"));
      await page.locator('a[href$="/remove"]').first().click();
    },
  },
  { name: "directory", heading: /./, reach: (page) => page.goto(addressOf("adrianflux").replace("adrianflux.", "")) },
  { name: "not-found", heading: /not found/i, reach: (page) => page.goto(addressOf("adrianflux", "car/no-such")) },
  { name: "no-form", heading: /not found/i, reach: (page) => page.goto(addressOf("adrianflux", "boats")) },
  {
    name: "no-session",
    heading: /could not find your answers/i,
    reach: (page) => page.goto(addressOf("adrianflux", "car/check")),
  },
  { name: "no-tenant", heading: /organisation/i, reach: (page) => page.goto(addressOf("nobody")) },
  {
    name: "untrusted",
    heading: /cannot see this page/i,
    reach: async (page) => {
      await page.goto(addressOf("adrianflux", "car"));
      await page.locator('[name="csrf_token"]').evaluateAll((all) => {
        for (const one of all) one.setAttribute("value", "forged");
      });
      await send(page);
    },
  },
];

describe("every page of Waypost's own", () => {
  it.each(PLACES)("is without faults on a phone: $name", async ({ name, heading, reach }) => {
    const context = await open({ viewport: PHONE });
    const page = await context.newPage();
    await reach(page, context);
    expect(await page.locator("h1").innerText()).toMatch(heading);
    await picture(page, `own-${name}`);
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });
});

/** Adds two people to the household, the second after the list shows the first. */
function twoPeople({ path }: Visited, before: readonly Visited[]): AnswerSheet {
  const asked = before.filter((one) => one.path === path).length;
  return {
    anyone_else: asked < 2 ? "yes" : "no",
    first_name: before.some((one) => one.path.endsWith("/add")) ? "Ada" : "Sam",
    last_name: "Taylor",
    activity: "employed",
    languages: ["english"],
    heating: ["gas"],
  };
}

describe("every page of a survey", () => {
  it.each([
    { tenant: "social", form: "wellbeing", sheet: {}, refuses: /age-group|satisfaction/ },
    {
      tenant: "census",
      form: "household",
      sheet: twoPeople,
      refuses: /\/add$|date-of-birth|main-activity|languages|rooms/,
    },
  ])("is without faults on a phone: $form, errors included", async ({ tenant, form, sheet, refuses }) => {
    const context = await open({ viewport: PHONE });
    const page = await context.newPage();
    const faults: string[] = [];
    await page.goto(addressOf(tenant, form));
    await complete(page, {
      sheet,
      until: /\/thank-you$/,
      look: async (each, { path }) => {
        if (refuses.test(path)) {
          await send(each);
          expect(await each.title()).toMatch(/^Error/);
          faults.push(...(await faultsOf(each)));
        }
        faults.push(...(await faultsOf(each)));
      },
    });
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("what follows a quote", () => {
  it("is without faults on a phone where no quote came", async () => {
    const context = await open({ viewport: PHONE, qa: true });
    const page = await context.newPage();
    await page.goto(addressOf("adrianflux", "car"));
    await complete(page, {
      sheet: { ...CAR, "contact.email": "broken.0@example.com" },
      until: /\/(unavailable|call-us|callback)$/,
    });
    await picture(page, "own-unavailable");
    expect(await faultsOf(page)).toEqual([]);
    await page.goBack();
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });

  it.each(["print", "receipt"])("is without faults on a phone: %s", async (last) => {
    const context = await open({ viewport: PHONE, qa: true });
    const page = await context.newPage();
    await page.goto(addressOf("adrianflux", "car"));
    await complete(page, { sheet: CAR, until: /\/(callback|buy|call-us)$/ });
    await page.goto(addressOf("adrianflux", `car/${last}`));
    await picture(page, `own-${last}`);
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });
});
