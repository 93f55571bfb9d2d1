import type { Approach } from "../case/journey.ts";
import type { Driver } from "./driver.ts";
import type { HttpDriver } from "./http-driver.ts";

/** How often a browser sees a page refuse what was sent. What it refuses after that, it refuses over HTTP. */
const ENOUGH = 2;

/** What a shortcut needs of those who know about browsers and reports. */
export interface Handover {
  /** Begins a visit over HTTP. */
  readonly makeScout: () => HttpDriver;
  /** Begins one where the browser is, with what is filled in there; null where that cannot be done. */
  readonly relieve: () => Promise<HttpDriver | null>;
  /** Gives the browser the scout's cookies and what else it needs to be taken for the same visitor. */
  readonly admit: (scout: HttpDriver) => Promise<void>;
  /** Does the way, and tells that it is done over HTTP. */
  readonly walk: (title: string, walk: () => Promise<unknown>) => Promise<unknown>;
  /** Hears which page is gone on with over HTTP, and with null when the browser is back. */
  readonly relieved: (heading: string | null) => void;
}

/** A respondent in a browser, who also knows whether the page answers a form itself, as one does that refuses it. */
export interface Seeing extends Driver {
  readonly isAnswer: () => boolean;
}

/** A respondent in a browser who may be led to where a case begins, and the scout who leads. */
export interface Shortened {
  readonly driver: Driver;
  readonly approach: Approach;
  /** Whoever of the two is on the way when it is asked: the page that a failure is about is theirs. */
  readonly current: () => Driver;
}

type Act = (...args: readonly unknown[]) => unknown;

const DOING: ReadonlySet<string | symbol> = new Set(["fill", "choose", "unchoose", "select", "press", "open"]);

/**
 * A browser that is spared two ways. The first way to the page that a case is about, if nothing was opened before, is
 * walked over HTTP, and the browser goes on as the same visitor where it ends. And a page that has refused what was sent
 * twice before the browser's eyes is gone on with over HTTP, as it stands, until it lets the visitor go.
 */
export function shorten(browser: Seeing, handover: Handover): Shortened {
  const { makeScout, relieve, admit, walk, relieved } = handover;
  const refusals = new Map<string, number>();
  let current: Driver = browser;
  let relief: HttpDriver | null = null;
  let begun = false;

  const stepAside = async () => {
    const page = browser.url().pathname;
    if (current !== browser || !browser.isAnswer() || (refusals.get(page) ?? 0) < ENOUGH) return;
    relief = await relieve();
    if (relief === null) refusals.set(page, -Infinity);
    else {
      current = relief;
      relieved(await relief.heading());
    }
  };
  const comeBack = async () => {
    if (relief === null || relief.isAnswer()) return;
    const scout = relief;
    const title = "What a page refuses";
    await admit(scout);
    [relief, current] = [null, browser];
    relieved(null);
    await goOn(scout, browser, title);
  };
  const doing = (name: string | symbol) => {
    return async (...args: readonly unknown[]) => {
      await stepAside();
      await (Reflect.get(current, name, current) as Act).apply(current, [...args]);
      if (name !== "press" && name !== "open") return;
      const page = current.url().pathname;
      if (current === browser && browser.isAnswer()) refusals.set(page, (refusals.get(page) ?? 0) + 1);
      await comeBack();
    };
  };
  const driver = new Proxy<Driver>(browser, {
    get: (_, name) => {
      // A case that does less at the browser's speed goes on doing less.
      if (name === "speed" && relief !== null) return browser.speed;
      const value: unknown = Reflect.get(current, name, current);
      if (typeof value !== "function") return value;
      const act = DOING.has(name) ? doing(name) : (value.bind(current) as Act);
      // Who only tells of a step, or of what has one, reads it as well: a visit is begun by what is done.
      return (...args: readonly unknown[]) => {
        begun = true;
        return act(...args);
      };
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
