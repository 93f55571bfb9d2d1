import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startSample } from "../../sample/product.ts";
import type { SampleProduct } from "../../sample/product.ts";
import type { Driver } from "./driver.ts";
import { LANDMARKS } from "./driver.ts";
import { HttpDriver } from "./http-driver.ts";
import { takeOver } from "./relief.ts";
import type { Entry } from "./relief.ts";
import { shorten } from "./shortcut.ts";
import type { Seeing } from "./shortcut.ts";

describe("shorten", () => {
  let product: SampleProduct;
  const closing: HttpDriver[] = [];

  beforeAll(async () => {
    product = await startSample();
  });
  afterEach(() => {
    for (const each of closing.splice(0)) each.close();
  });
  afterAll(() => product.stop());

  /** What stands for a browser: it opens pages with the cookies that it was given, and takes note. */
  function setUp({ finds = null as string | null } = {}) {
    const did: string[] = [];
    let [cookie, heading] = ["", ""];
    const browser = {
      speed: "browser",
      heading: () => Promise.resolve(finds ?? heading),
      open: async (address: string) => {
        did.push(`open ${new URL(address).pathname}`);
        const html = await (await fetch(address, { headers: { cookie } })).text();
        heading = /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? "";
      },
      press: () => Promise.resolve(did.push("press")),
      url: () => new URL(product.url),
      isAnswer: () => false,
    } as unknown as Seeing;
    const shortened = shorten(browser, {
      makeScout: () => {
        const scout = new HttpDriver(product.url, LANDMARKS);
        closing.push(scout);
        return scout;
      },
      admit: (scout) => {
        cookie = scout
          .cookies()
          .map(({ name, value }) => `${name}=${value}`)
          .join("; ");
        return Promise.resolve();
      },
      walk: (title, way) => {
        did.push(title);
        return way();
      },
      relieve: () => Promise.resolve(null),
      relieved: () => undefined,
    });
    return { ...shortened, did };
  }

  /** Another visitor over HTTP in the browser's place, who counts the pages that it is shown. */
  function setUpRefused({ entries = [] as readonly Entry[] } = {}) {
    const visit = (cookies: { name: string; value: string }[] = []) => {
      const driver = new HttpDriver(product.url, LANDMARKS, cookies);
      closing.push(driver);
      return driver;
    };
    const [browser, told] = [visit(), [] as (string | null)[]];
    const shortened = shorten(browser, {
      makeScout: visit,
      relieve: async () => {
        const scout = visit(browser.cookies().map(({ name, value }) => ({ name, value })));
        return (await takeOver(browser, entries, scout)) ? scout : null;
      },
      admit: () => Promise.resolve(),
      walk: (_, way) => way(),
      relieved: (heading) => told.push(heading),
    });
    return { ...shortened, browser, told };
  }

  async function describeParcel(driver: Driver): Promise<void> {
    await driver.open("/parcel");
    await driver.fill("Weight", "5");
    await driver.choose({ label: "No", within: "Can it break?" });
    await driver.press("Continue");
  }

  it("walks the first way over HTTP, and the browser goes on as the same visitor", async () => {
    const { driver, approach, current, did } = setUp();
    await approach("Describe the parcel", async () => {
      expect(driver.speed).toBe("http");
      // A way inside a way is a part of it.
      await approach("Open and describe", () => describeParcel(driver));
    });
    expect(driver.speed).toBe("browser");
    expect(current().speed).toBe("browser");
    expect(await driver.heading()).toBe("Who sends it?");
    await approach("Another way", () => driver.press("Book"));
    expect(did).toEqual(["Describe the parcel", "open /parcel/sender", "press"]);
  });

  it("takes it for no beginning that somebody tells of the driver", async () => {
    const { driver, approach, did } = setUp();
    expect([typeof driver.press, JSON.stringify({ driver })]).toEqual(["function", expect.any(String)]);
    await approach("Describe the parcel", () => describeParcel(driver));
    expect(did).toEqual(["Describe the parcel", "open /parcel/sender"]);
  });

  it("leaves to the browser what it has begun", async () => {
    const { driver, approach, did } = setUp();
    await driver.open(`${product.url}/parcel`);
    await approach("Look", () => driver.heading());
    expect(did).toEqual(["open /parcel"]);
  });

  it("has seen enough of a page that refused twice, and is back at the next", async () => {
    const { driver, current, browser, told } = setUpRefused({
      entries: [{ kind: "choose", name: "fragile", value: "no" }],
    });
    await driver.open("/parcel");
    await driver.press("Continue");
    await driver.choose({ label: "No", within: "Can it break?" });
    await driver.press("Continue");
    expect(current()).toBe(browser);
    expect(await driver.errors()).toHaveLength(1);
    await driver.fill("Weight", "heavy");
    expect(current()).not.toBe(browser);
    await driver.press("Continue");
    expect(await driver.errors()).toEqual([{ text: "Enter a weight in kilograms", field: "weight" }]);
    await driver.choose({ label: "No", within: "Can it break?" });
    await driver.fill("Weight", "5");
    await driver.press("Continue");
    expect(current()).toBe(browser);
    expect(await driver.heading()).toBe("Who sends it?");
    expect(told).toEqual(["Your parcel", null]);
  });

  it("goes on by itself where nobody can relieve it", async () => {
    const { driver, current, browser, told } = setUpRefused({ entries: [{ kind: "fill", name: "drawn", value: "x" }] });
    await driver.open("/parcel");
    for (let refusals = 0; refusals < 4; refusals++) await driver.press("Continue");
    expect(current()).toBe(browser);
    expect(told).toEqual([]);
  });

  it("stays on the page where a way failed", async () => {
    const { driver, approach, current } = setUp();
    const way = approach("Describe the parcel", async () => {
      await driver.open("/parcel");
      await driver.press("Nowhere");
    });
    await expect(way).rejects.toThrow("nothing “Nowhere”");
    expect(current().url().pathname).toBe("/parcel");
  });

  it("says so where a browser cannot go on", async () => {
    const stranger = setUp({ finds: "Welcome" });
    await expect(stranger.approach("Describe it", () => describeParcel(stranger.driver))).rejects.toThrow(
      "“Describe it” led to “Who sends it?” over HTTP, and a browser with the same cookies finds “Welcome”",
    );
    const { driver, approach } = setUp();
    const refused = approach("Send nothing", async () => {
      await driver.open("/parcel");
      await driver.press("Continue");
    });
    await expect(refused).rejects.toThrow("ends on the answer to a form");
  });
});
