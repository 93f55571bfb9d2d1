import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import type { Browser, TestInfo } from "@playwright/test";
import { ACCOUNT, beginAccount, SHORTCUT, tellAsOverHttp, toldAsOverHttp } from "./account.ts";
import { planOfRun } from "../config/plan.ts";
import type { Plan } from "../config/plan.ts";
import type { EvidenceSettings, Suite } from "../config/settings.ts";
import type { Cookie } from "../driver/cookies.ts";
import { BrowserDriver } from "../driver/browser-driver.ts";
import type { Driver, Speed } from "../driver/driver.ts";
import { makeInspect } from "../driver/inspect.ts";
import type { Inspect } from "../driver/inspect.ts";
import { HttpDriver } from "../driver/http-driver.ts";
import { takeOver } from "../driver/relief.ts";
import { shorten } from "../driver/shortcut.ts";
import type { Shortened } from "../driver/shortcut.ts";
import { makeJourney } from "./journey.ts";
import type { Journey } from "./journey.ts";
import { cameraFor, keepVideo } from "./video.ts";

/** The options that a Playwright project of the kit sets. */
export interface SpeedOption {
  /** How the project runs its cases. */
  readonly speed: Speed;
}

interface OfCase {
  /** Begins a journey through a suite's product at the project's speed, with the QA cookie. */
  readonly makeJourney: (suite: Suite, manner?: Manner) => Promise<Journey>;
}

interface Manner {
  /** Whether a browser may be led over HTTP to the page that the case is about. */
  readonly shortened?: boolean;
}

interface OfWorker {
  /** What looks at each page for faults of accessibility, when that was asked for. */
  readonly inspect: () => Inspect | null;
  readonly plan: Plan;
  /** The worker's browser, launched when it is first asked for: runs over HTTP need none. */
  readonly launched: () => Promise<Browser>;
}

/** Playwright's `test` with journeys. Cases are defined by `defineCase`; this is for what is none. */
export const test = base.extend<OfCase, OfWorker & SpeedOption>({
  speed: ["browser", { option: true, scope: "worker" }],
  plan: [
    async ({}, use) => {
      await use(planOfRun());
    },
    { scope: "worker" },
  ],
  inspect: [
    async ({ plan }, use, { project }) => {
      let made: Inspect | null = null;
      const folder = join(project.outputDir, "../inspected");
      await use(() => (plan.axe ? (made ??= makeInspect(folder, plan.landmarks.errors)) : null));
    },
    { scope: "worker" },
  ],
  launched: [
    async ({ playwright, browserName, launchOptions }, use) => {
      let browser: Promise<Browser> | null = null;
      await use(() => (browser ??= playwright[browserName].launch(launchOptions)));
      await (await (browser as Promise<Browser> | null))?.close();
    },
    { scope: "worker" },
  ],
  makeJourney: async ({ speed, plan, launched, inspect }, use, testInfo) => {
    const account = beginAccount({ traced: speed === "browser" && isTraced(plan.evidence.trace, testInfo) });
    const closing: (() => Promise<void>)[] = [];
    const failing: (() => Promise<void>)[] = [];
    const { timeout } = testInfo;
    const began = performance.now();
    const own = plan.cookie === null ? [] : [plan.cookie];
    const visit = (address: string, cookies: readonly Named[] = own): HttpDriver => {
      const driver = new HttpDriver(address, plan.landmarks, cookies);
      closing.push(() => {
        driver.close();
        return Promise.resolve();
      });
      return driver;
    };
    const drive = async (address: string, { shortened = false }: Manner): Promise<Shortened> => {
      if (speed === "http") return onFoot(visit(address));
      const { size, video } = plan.evidence;
      const camera = cameraFor(video, testInfo);
      const context = await (
        await launched()
      ).newContext({
        viewport: size,
        javaScriptEnabled: plan.scripts,
        storageState: { cookies: cookiesFor(plan, address), origins: [] },
        ...(!camera.records ? {} : { recordVideo: { dir: testInfo.project.outputDir, size: filmed(size) } }),
      });
      const page = await context.newPage();
      // The limit is on standing still: a long case on a slow machine is none the worse for it.
      page.on("domcontentloaded", () => {
        testInfo.setTimeout(performance.now() - began + timeout);
      });
      const film = camera.film(page);
      closing.push(() => keepVideo(context, page, film, video, testInfo));
      const browser = new BrowserDriver(page, address, plan, { inspect: inspect(), film });
      // Who looks for what went wrong wants to see the whole way.
      if (!shortened || testInfo.retry > 0) return onFoot(browser);
      let given: readonly Named[] = [];
      return shorten(browser, {
        makeScout: () => visit(address),
        relieve: async () => {
          given = await context.cookies(page.url());
          const scout = visit(address, given);
          const [entries] = await Promise.all([browser.entries(), browser.leave()]);
          return (await takeOver(browser, entries, scout)) ? scout : null;
        },
        admit: (scout) => context.addCookies(scout.cookies().filter(isNot(given)).map(asPlaywrights)),
        walk: (title, way) => {
          testInfo.annotations.push({ type: SHORTCUT, description: `first: ${title.replace(/\.$/, "")}` });
          return toldAsOverHttp(way);
        },
        relieved: (heading) => {
          tellAsOverHttp(heading !== null);
          if (heading === null) return;
          const description = `from the third refusal on: “${heading}”`;
          if (!testInfo.annotations.some((each) => each.description === description))
            testInfo.annotations.push({ type: SHORTCUT, description });
        },
      });
    };
    await use(async (suite, manner = {}) => {
      const address = plan.addresses[suite.brand];
      if (address === undefined || "missing" in address)
        throw new Error(address?.missing ?? `No suite has the brand ${suite.brand}.`);
      const { driver, approach, current } = await drive(address.url, manner);
      failing.push(async () => {
        const last = current();
        if (last instanceof HttpDriver) await keepPage(last, testInfo);
      });
      return makeJourney(driver, suite, address.url, plan.landmarks, approach);
    });
    if (testInfo.status !== testInfo.expectedStatus) for (const keep of failing) await keep();
    for (const close of closing) await close();
    if (testInfo.status !== testInfo.expectedStatus)
      testInfo.attachments.push({
        name: ACCOUNT,
        body: Buffer.from(JSON.stringify(account)),
        contentType: "application/json",
      });
  },
});

/** A respondent who walks all the way. */
const onFoot = (driver: Driver): Shortened => ({ driver, approach: (_, walk) => walk(), current: () => driver });

/** What a cookie says. */
type Named = Pick<Cookie, "name" | "value">;

/** Cookies that are new or say something else than those that were given: the browser has the others, with more about them. */
const isNot = (given: readonly Named[]) => (cookie: Named) =>
  !given.some(({ name, value }) => name === cookie.name && value === cookie.value);

/** A cookie of a visit over HTTP, for a browser that goes on there. One for a host alone has no dot before it. */
const asPlaywrights = ({ below, domain, ...cookie }: Cookie) => ({
  ...cookie,
  domain: below ? `.${domain}` : domain,
  expires: -1,
});

/** Whether Playwright keeps a trace of this attempt, if only until it has passed. */
const isTraced = (trace: EvidenceSettings["trace"], { retry }: TestInfo) =>
  trace === "on-first-retry" ? retry === 1 : trace !== "off";

/** The size of a video: small enough to keep many, and large enough to read what a page asks. */
const filmed = ({ width, height }: Size): Size => ({ width: even(width * 0.6), height: even(height * 0.6) });
const even = (length: number) => 2 * Math.round(length / 2);

/** A size in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Keeps the page on which a run over HTTP failed. */
async function keepPage(driver: HttpDriver, info: TestInfo): Promise<void> {
  const path = info.outputPath("page.html");
  await writeFile(path, await driver.html());
  info.attachments.push({ name: "page", path, contentType: "text/html" });
}

/** The QA cookie for the host of an address. */
function cookiesFor({ cookie }: Plan, address: string) {
  if (cookie === null) return [];
  const { hostname, protocol } = new URL(address);
  return [
    {
      ...cookie,
      domain: hostname,
      path: "/",
      expires: -1,
      httpOnly: true,
      secure: protocol === "https:",
      sameSite: "Lax" as const,
    },
  ];
}
