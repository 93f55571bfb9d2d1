import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { qaToken } from "./qa-token.ts";

/** A desktop and a small phone. */
export const DESKTOP = { width: 1280, height: 900 } as const;
export const PHONE = { width: 360, height: 740 } as const;

const PICTURES = resolve(import.meta.dirname, "../../../test-results/pictures");

/** One browser for the tests of a file; each test opens contexts of its own. */
export function useBrowser(): {
  readonly open: (options?: BrowserContextOptions & { qa?: boolean }) => Promise<BrowserContext>;
} {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    async open({ qa = false, ...options } = {}) {
      if (browser === undefined) throw new Error("the browser is not started yet");
      const context = await browser.newContext({ viewport: DESKTOP, locale: "en-GB", ...options });
      context.setDefaultTimeout(15_000);
      if (qa) {
        const url = addressOf("adrianflux");
        for (const tenant of ["adrianflux", "sterling", "bikesure"])
          await context.addCookies([
            { name: "waypost_qa", value: qaToken(inject("qaKey")), url: url.replace("adrianflux", tenant) },
          ]);
      }
      return context;
    },
  };
}

/** The address of a tenant's form. */
export function addressOf(tenant: string, path = ""): string {
  return `http://${tenant}.localhost:${inject("port")}/${path}`;
}

/** Keeps a picture of the whole page under `test-results/pictures`. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}
