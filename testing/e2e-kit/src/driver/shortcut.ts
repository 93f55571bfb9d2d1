import type { Approach } from "../case/journey.ts";
import type { Driver } from "./driver.ts";
import type { HttpDriver } from "./http-driver.ts";

/** What a shortcut needs of those who know about browsers and reports. */
export interface Handover {
  /** Begins a visit over HTTP. */
  readonly makeScout: () => HttpDriver;
  /** Gives the browser the scout's cookies and what else it needs to be taken for the same visitor. */
  readonly admit: (scout: HttpDriver) => Promise<void>;
  /** Does the way, and tells that it is done over HTTP. */
  readonly walk: (title: string, walk: () => Promise<unknown>) => Promise<unknown>;
}

/** A respondent in a browser who may be led to where a case begins, and the scout who leads. */
export interface Shortened {
  readonly driver: Driver;
  readonly approach: Approach;
  /** Whoever of the two is on the way when it is asked: the page that a failure is about is theirs. */
  readonly current: () => Driver;
}

/**
 * A browser that is spared the way to the page that a case is about: the first way, if nothing was opened before, is
 * walked over HTTP, and the browser goes on as the same visitor where it ends. What comes after is the browser's, whatever
 * it is called.
 */
export function shorten(browser: Driver, { makeScout, admit, walk }: Handover): Shortened {
  let current = browser;
  let begun = false;
  const driver = new Proxy(browser, {
    get: (_, name) => {
      begun = true;
      const value: unknown = Reflect.get(current, name, current);
      return typeof value === "function" ? (value.bind(current) as unknown) : value;
    },
  });
  const approach: Approach = async (title, way) => {
    if (begun) return way();
    begun = true;
    const scout = makeScout();
    current = scout;
    // Who fails on the way stays on the page where that was.
    const result = await walk(title, way);
    await admit(scout);
    current = browser;
    await goOn(scout, browser, title);
    return result;
  };
  return { driver, approach, current: () => current };
}

/** Brings the browser to the scout's page, and makes sure that it is the same. */
async function goOn(scout: HttpDriver, browser: Driver, title: string): Promise<void> {
  if (scout.status() === 0) return;
  const [at, heading] = [scout.url(), await scout.heading()];
  const advice = "Take it from the approaches of its flow, or run with --no-shortcuts.";
  if (scout.isAnswer())
    throw new Error(`“${title}” ends on the answer to a form (${at.href}), where no browser can go on. ${advice}`);
  await browser.open(at.href);
  const found = await browser.heading();
  if (found !== heading)
    throw new Error(
      `“${title}” led to “${heading}” over HTTP, and a browser with the same cookies finds “${found}” there (${at.href}). ${advice}`,
    );
}
