import { describe, expect, it } from "vitest";
import { addressOf, useBrowser } from "../src/browser.ts";

const { open } = useBrowser();
/** Compressed bytes over all requests, fonts aside. */
const MOST = 60 * 1024;

describe("the first load of a question page", () => {
  it("takes at most 60 KB compressed over all requests", async () => {
    const context = await open();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    let bytes = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(addressOf("adrianflux", "car"), { waitUntil: "networkidle" });
    console.log(`first load: ${(bytes / 1024).toFixed(1)} KB compressed`);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThanOrEqual(MOST);
    await context.close();
  });

  it("asks nothing of any other host", async () => {
    const context = await open();
    const page = await context.newPage();
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    await page.goto(addressOf("adrianflux", "car"), { waitUntil: "networkidle" });
    expect([...hosts]).toEqual([new URL(addressOf("adrianflux")).host]);
    await context.close();
  });
});
