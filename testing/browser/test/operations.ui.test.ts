import { describe, expect, inject, it } from "vitest";
import { accessibilityFaults, scrollsSideways } from "../src/accessibility.ts";
import { PHONE, picture, useBrowser } from "../src/browser.ts";

const { open } = useBrowser();
const ADDRESS = () => `http://localhost:${inject("port") + 100}/operations`;

describe("the operations page", () => {
  it("asks for the code, shows how everything stands, fits a phone, and has nothing that axe faults", async () => {
    const page = await (await open()).newPage();
    await page.goto(ADDRESS());
    await page.getByLabel("Access code").fill("not the code at all");
    await page.getByRole("button", { name: "Sign in" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("not the access code");
    const faults = [...(await accessibilityFaults(page))];
    await page.getByLabel("Access code").fill(inject("adminCode"));
    await page.getByRole("button", { name: "Sign in" }).click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Operations");
    const tenants = page.getByRole("table", { name: /^Tenants/ });
    expect(await tenants.getByRole("row", { name: /Adrian Flux/ }).count()).toBe(1);
    faults.push(...(await accessibilityFaults(page)));
    await picture(page, "operations-desktop");
    await page.setViewportSize(PHONE);
    // It is a table to those who listen, though it is drawn as cards.
    expect(await tenants.getByRole("row", { name: /Adrian Flux/ }).count()).toBe(1);
    if (await scrollsSideways(page)) faults.push("wider than a phone");
    await picture(page, "operations-phone");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("is all there without scripts, and is left by signing out", async () => {
    const page = await (await open({ javaScriptEnabled: false })).newPage();
    await page.goto(ADDRESS());
    await page.getByLabel("Access code").fill(inject("adminCode"));
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.goto(ADDRESS());
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Sign in");
    await page.context().close();
  });
});
