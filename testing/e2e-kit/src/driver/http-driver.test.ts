import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startSample } from "../../sample/product.ts";
import type { SampleProduct } from "../../sample/product.ts";
import { LANDMARKS } from "./driver.ts";
import { HttpDriver } from "./http-driver.ts";

describe("HttpDriver", () => {
  let product: SampleProduct;
  let driver: HttpDriver;

  beforeAll(async () => {
    product = await startSample();
  });
  afterAll(() => product.stop());
  beforeEach(() => {
    driver = new HttpDriver(product.url, LANDMARKS);
    return () => {
      driver.close();
    };
  });

  it("fills in a form, sends it and follows where it leads, with its cookies", async () => {
    await driver.open("/parcel?source=FLYER");
    await driver.fill("Weight", "30");
    await driver.choose({ label: "No", within: "Can it break?" });
    await driver.press("Continue");
    expect(await driver.heading()).toBe("Who sends it?");
    await driver.select("Country", "Ireland");
    expect(await driver.value("Country")).toBe("ie");
    await driver.choose("Insure it");
    await driver.press("Book");
    expect(driver.url().pathname + driver.url().search).toBe("/parcel/callback?source=FLYER");
    expect(driver.status()).toBe(200);
  });

  it("sends what a form held, and only the radio button that was chosen last", async () => {
    await driver.open("/parcel");
    await driver.fill("Weight", "7");
    await driver.choose("Yes");
    await driver.choose("No");
    expect(await driver.isChosen("Yes")).toBe(false);
    await driver.press("Continue");
    await driver.press("Previous");
    expect(await driver.value({ name: "weight" })).toBe("7");
  });

  it("reads the errors of a page and the fields that they lead to", async () => {
    await driver.open("/parcel");
    await driver.press("Continue");
    expect(await driver.errors()).toEqual([
      { text: "Enter a weight in kilograms", field: "weight" },
      { text: "Say whether it can break", field: "fragile-yes" },
    ]);
  });

  it("says in words what is not there, and where it looked", async () => {
    await driver.open("/parcel");
    const where = `on “Your parcel” (${product.url}/parcel).`;
    await expect(driver.fill("Colour", "red")).rejects.toThrow(`There is nothing “Colour” ${where}`);
    await expect(driver.choose({ label: "Maybe", within: "Can it break?" })).rejects.toThrow(
      `There is nothing “Maybe” under “Can it break?” ${where}`,
    );
  });

  it("presses and fills in only what a browser without scripts would", async () => {
    const page = `<h1>Still</h1><form><button type="button">Go on</button><button disabled>Send</button>
      <fieldset disabled><label for="a">Age</label><input id="a"></fieldset></form>`;
    const server = createServer((_, response) => response.end(page)).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    await driver.open(`http://127.0.0.1:${port}/`);
    await expect(driver.press("Go on")).rejects.toThrow("“Go on” sends no form, so it does nothing without scripts");
    await expect(driver.press("Send")).rejects.toThrow("There is “Send”, but disabled, on “Still”");
    await expect(driver.fill("Age", "30")).rejects.toThrow("There is “Age”, but disabled, on “Still”");
    driver.close();
    server.close();
  });

  it("finds this machine under every name of localhost", async () => {
    await driver.open(product.url.replace("127.0.0.1", "parcels.localhost") + "/parcel");
    expect(await driver.heading()).toBe("Your parcel");
  });

  it("says which address cannot be reached", async () => {
    await expect(driver.open("http://127.0.0.1:9/")).rejects.toThrow("http://127.0.0.1:9/ cannot be reached");
  });

  it("knows the status of a page that does not exist", async () => {
    await driver.open("/nowhere");
    expect(driver.status()).toBe(404);
  });
});
