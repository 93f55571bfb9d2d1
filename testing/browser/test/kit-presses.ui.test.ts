import { describe, expect, it } from "vitest";
import { BrowserDriver } from "../../e2e-kit/src/driver/browser-driver.ts";
import { LANDMARKS } from "../../e2e-kit/src/driver/driver.ts";
import { useBrowser } from "../src/browser.ts";

const { open } = useBrowser();

const BASE = "http://kit.localhost";

/** A respondent before a page that no server serves; every other address shows its own path. */
async function before(body: string, javaScriptEnabled = true): Promise<BrowserDriver> {
  const context = await open({ javaScriptEnabled });
  const page = await context.newPage();
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    const main = pathname === "/" ? body : `<h1>${pathname}</h1>`;
    return route.fulfill({ contentType: "text/html", body: `<!doctype html><title>Kit</title><main>${main}</main>` });
  });
  const driver = new BrowserDriver(page, BASE, { landmarks: LANDMARKS, patience: 500, scripts: javaScriptEnabled });
  await driver.open("/");
  return driver;
}

describe("the end-to-end kit's browser", () => {
  it("lets a press that comes down elsewhere have no effect, and presses again", async () => {
    const driver = await before(`
      <h1>Nothing yet</h1>
      <button id="keep" style="position:absolute;left:50px;top:200px;width:120px;height:40px">Keep</button>
      <button id="remove" style="position:absolute;left:50px;top:400px;width:120px;height:40px">Remove</button>
      <script>
        const [said, keep, remove] = ["h1", "#keep", "#remove"].map((each) => document.querySelector(each));
        let pressed = [];
        for (const button of [keep, remove]) for (const kind of ["mousedown", "click"])
          button.addEventListener(kind, () => said.textContent = (pressed = [...pressed, button.id + " " + kind]).join(", "));
        addEventListener("mousemove", () => [keep.style.top, remove.style.top] = ["400px", "200px"], { once: true });
      </script>`);
    await driver.press("Keep");
    expect(await driver.heading()).toBe("keep mousedown, keep click");
  });

  it.each([
    { how: "with scripts", scripts: true },
    { how: "without scripts", scripts: false },
  ])("waits for the page that a press leads to, $how", async ({ scripts }) => {
    const driver = await before('<a href="/there">Go</a> <form action="/sent"><button>Send</button></form>', scripts);
    await driver.press("Go");
    expect(await driver.heading()).toBe("/there");
    await driver.open("/");
    await driver.press("Send");
    expect([await driver.heading(), driver.url().pathname]).toEqual(["/sent", "/sent"]);
  });

  // Whoever waits for a page does so for longer.
  it("waits for no page where a press leads to none", { timeout: 14_000 }, async () => {
    const driver = await before(`
      <h1>Here</h1><a href="#part">Down</a>
      <form onsubmit="event.preventDefault(); document.querySelector('h1').textContent = 'Kept'"><button>Send</button></form>`);
    await driver.press("Down");
    await driver.press("Send");
    expect(await driver.heading()).toBe("Kept");
  });

  it("reads the page that a script has led to meanwhile", async () => {
    const later = "for (const wait of [1, 2]) setTimeout(() => location.assign('/there'), wait)";
    const driver = await before(`<h1>Here</h1><button type="button" onclick="${later}">Later</button>`);
    for (let round = 0; round < 10; round++) {
      await driver.open(`/?${round}`);
      await driver.press("Later");
      let heading = "";
      while (heading !== "/there") heading = await driver.heading();
    }
  });

  it("types, empties, chooses and ticks as a person does, and products hear of it", async () => {
    const driver = await before(`
      <h1></h1><label>Name <input name="name" value="before"></label>
      <label>Day <input type="date" name="day"></label>
      <label>Country <select name="country"><option value="gb">United  Kingdom</option><option value="ie">Ireland</option></select></label>
      <input type="checkbox" id="tick" style="opacity:0"><label for="tick">Tick</label>
      <script>
        const heard = [];
        addEventListener("input", ({ target }) => {
          heard.push(target.type);
          document.querySelector("h1").textContent = [...new Set(heard)].join(" ");
        });
      </script>`);
    await driver.fill("Name", "after");
    expect(await driver.value("Name")).toBe("after");
    await driver.fill("Name", "");
    expect(await driver.value("Name")).toBe("");
    await driver.fill("Day", "2026-02-03");
    expect(await driver.value("Day")).toBe("2026-02-03");
    await driver.select("Country", "Ireland");
    expect(await driver.value("Country")).toBe("ie");
    await expect(driver.select("Country", "France")).rejects.toThrow("no option “France” in the list “Country”");
    await driver.choose("Tick");
    await driver.choose("Tick");
    expect(await driver.isChosen("Tick")).toBe(true);
    await driver.unchoose("Tick");
    expect(await driver.isChosen("Tick")).toBe(false);
    expect(await driver.heading()).toBe("text date select-one checkbox");
    await expect(driver.press("Nowhere")).rejects.toThrow(
      "There is nothing “Nowhere” on “text date select-one checkbox”",
    );
  });
});
