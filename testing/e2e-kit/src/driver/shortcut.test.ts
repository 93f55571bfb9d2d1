import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startSample } from "../../sample/product.ts";
import type { SampleProduct } from "../../sample/product.ts";
import type { Driver } from "./driver.ts";
import { LANDMARKS } from "./driver.ts";
import { HttpDriver } from "./http-driver.ts";
import { shorten } from "./shortcut.ts";

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
    } as unknown as Driver;
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
    });
    return { ...shortened, did };
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

  it("leaves to the browser what it has begun", async () => {
    const { driver, approach, did } = setUp();
    await driver.open(`${product.url}/parcel`);
    await approach("Look", () => driver.heading());
    expect(did).toEqual(["open /parcel"]);
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
