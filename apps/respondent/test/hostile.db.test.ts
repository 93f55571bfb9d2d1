import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerPage } from "./support/answer-page.ts";
import { Browser, encode } from "./support/browser.ts";
import type { Landed } from "./support/browser.ts";
import { quoteSheet } from "./support/sheets.ts";
import { freePorts, start, startSystem } from "./support/system.ts";
import type { Running, System } from "./support/system.ts";
import { tokenOf } from "./support/visitor.ts";

const [PORT] = await freePorts();
const SHEET = quoteSheet("car", "quentin@example.com");
let system: System;
let respondent: Running;

beforeAll(async () => {
  system = await startSystem();
  respondent = await start("respondent", PORT, { ...system.env, QUOTE_ENGINE_URL: "http://127.0.0.1:9" });
});

afterAll(async () => {
  await system.stop();
});

/** A browser at the page that asks for names, with its form filled in. */
async function atName() {
  const browser = new Browser("adrianflux", PORT);
  const sheet = { ...SHEET, "vehicle.make": "FORD", "vehicle.model": "FIESTA", "vehicle.year": "2015" };
  const page = await browser.journey(await browser.go("/car"), sheet, ({ body }) =>
    body.includes("proposer.first_name"),
  );
  const fields = { ...answerPage(page.body, sheet), csrf_token: tokenOf(page.body) };
  return { browser, page, fields };
}

const post = (browser: Browser, page: Landed, fields: Record<string, string | readonly string[]>) =>
  browser.ask(page.url, { method: "POST", body: encode(fields) });

describe("input that means harm, or looks like it", () => {
  it("of 1 MB is refused with a page, and the session goes on", async () => {
    const { browser, page, fields } = await atName();
    const got = await post(browser, page, { ...fields, "proposer.first_name": "x".repeat(1_048_576) });
    expect(got.status).toBe(413);
    expect(got.body).toContain("<h1");
    expect((await post(browser, page, fields)).status).toBe(303);
  });

  it("with null bytes is cleaned and kept", async () => {
    const { browser, page, fields } = await atName();
    const got = await post(browser, page, { ...fields, "proposer.first_name": "Quen\u0000tin" });
    expect(got.status).toBe(303);
    expect((await browser.go(page.url)).body).toContain('value="Quentin"');
  });

  it("with markup is shown as what it is", async () => {
    const { browser, page, fields } = await atName();
    await post(browser, page, { ...fields, "proposer.last_name": `O'Neill"><script>alert(1)</script>` });
    const shown = (await browser.go(page.url)).body;
    expect(shown).not.toContain("<script>alert");
  });

  it("without a token, or with another's, is refused", async () => {
    const { browser, page, fields } = await atName();
    const other = await atName();
    expect((await post(browser, page, { ...fields, csrf_token: "" })).status).toBe(403);
    expect((await post(browser, page, { ...fields, csrf_token: other.fields.csrf_token })).status).toBe(403);
    expect((await post(browser, page, fields)).status).toBe(303);
  });

  it("in a cookie leads to a clear page", async () => {
    const { browser, page } = await atName();
    for (const value of ["x", "A".repeat(500), "%00%ff"]) {
      browser.cookies.set("waypost-adrianflux-car", value);
      const got = await browser.ask(page.url);
      expect([got.status, got.body.includes("could not find your answers")]).toEqual([403, true]);
    }
  });

  it("in the path or the headers never is a failure of ours", async () => {
    const browser = new Browser("adrianflux", PORT);
    for (const url of [
      "/..%2f..%2fetc/passwd",
      "/car/%E0%A4%A",
      "/car?%",
      "/car/a/b/c/d",
      "//car//",
      "/car/x?a=1&a=2&a[]=3",
    ])
      expect((await browser.ask(url)).status).toBeLessThan(500);
    expect((await browser.ask("/car", { headers: { host: "evil.example" } })).status).toBe(421);
    expect((await browser.ask("/car", { headers: { cookie: "x=".padEnd(15_000, "y") } })).status).toBeLessThan(500);
    expect((await browser.ask("/car/x", { method: "TRACE" })).status).toBeLessThan(500);
  });

  it("that names two hosts is refused", async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const lines = ["GET /car HTTP/1.1", "Host: adrianflux.localhost", "Host: evil.example", "Connection: close"];
      const socket = connect(PORT, "127.0.0.1", () => socket.write(`${lines.join("\r\n")}\r\n\r\n`));
      socket.once("data", (bytes) => {
        resolve(bytes.toString());
        socket.destroy();
      });
      socket.once("error", reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
  });

  it("that is no HTTP, or breaks off, does not take the process with it", async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(PORT, "127.0.0.1", () => socket.end("\u0000\u0001 nonsense\r\n\r\n"));
      socket.on("close", () => {
        resolve();
      });
      socket.on("error", () => undefined);
      socket.resume();
    });
    await new Promise<void>((resolve) => {
      const headers = { "content-type": "application/x-www-form-urlencoded", "content-length": "100" };
      const half = request({ port: PORT, method: "POST", path: "/car", headers });
      half.on("error", () => {
        resolve();
      });
      half.write("a=");
      setTimeout(() => half.destroy(), 100);
      half.on("close", () => {
        resolve();
      });
    });
    expect((await new Browser("adrianflux", PORT).go("/car")).status).toBe(200);
    expect(respondent.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
