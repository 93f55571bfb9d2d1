import { describe, expect, it } from "vitest";
import { noFolder } from "./folder.ts";
import { openMailbox } from "./mailbox.ts";
import { linkText } from "./page.ts";
import { SettingError } from "@waypost/settings";
import { readSettings } from "./settings.ts";
import { buildWeb, problems } from "./web.ts";

const evil = '<script>alert("x")</script>';
const raw = [
  "From: forms@waypost.example",
  `Subject: Resume ${evil}`,
  "MIME-Version: 1.0",
  'Content-Type: multipart/alternative; boundary="b"',
  "",
  "--b",
  "Content-Type: text/plain; charset=utf-8",
  "",
  `Go on at http://adrianflux.localhost:4000/car?a=1&b=2. ${evil}`,
  "--b",
  "Content-Type: text/html; charset=utf-8",
  "",
  `<p>Go on</p>${evil}`,
  "--b--",
].join("\r\n");

async function start() {
  const mailbox = await openMailbox(noFolder, () => new Date("2026-07-01T12:00:00Z"));
  await mailbox.receive(["ann@example.com"], Buffer.from(raw));
  const app = buildWeb(mailbox);
  const send = (method: "GET" | "POST" | "DELETE", url: string, headers: Record<string, string> = {}) =>
    app.inject({ method, url, headers: { host: "localhost:4400", ...headers } });
  return { mailbox, send };
}

describe("the pages", () => {
  it("list what was sent with recipient, subject and time, escaped", async () => {
    const { send } = await start();
    const { body, headers } = await send("GET", "/");
    expect(body).toContain("ann@example.com");
    expect(body).toContain("&lt;script&gt;");
    expect(body).not.toContain("<script");
    expect(body).toContain('<time datetime="2026-07-01T12:00:00.000Z">');
    expect(body).toContain('<a class="skip" href="#main">');
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect((await send("GET", "/?to=bob@example.com")).body).toContain("0 messages to bob@example.com");
  });

  it("show one message: text with links, HTML in a frame that may run nothing", async () => {
    const { send } = await start();
    const { body } = await send("GET", "/messages/00000001");
    const address = "http://adrianflux.localhost:4000/car?a=1&amp;b=2";
    expect(body).toContain(`<a href="${address}" rel="noreferrer">${address}</a>. &lt;script&gt;`);
    expect(body).toMatch(/<iframe sandbox="[^"]*" src="\/messages\/00000001\/html"/);
    expect(body).not.toContain("allow-scripts");
    const part = await send("GET", "/messages/00000001/html");
    expect(part.body).toContain("<p>Go on</p>");
    expect(part.headers["content-security-policy"]).toMatch(/^default-src 'none';.*sandbox/);
    expect(part.headers["content-security-policy"]).not.toContain("allow-scripts");
  });

  it("say when there is no such message", async () => {
    const { send } = await start();
    expect((await send("GET", "/messages/99")).statusCode).toBe(404);
    expect((await send("GET", "/messages/99/html")).statusCode).toBe(404);
    expect((await send("GET", "/nothing")).statusCode).toBe(404);
    expect((await send("GET", "/messages/99.json")).json()).toMatchObject({ code: "mailbox/not-found" });
  });
});

describe("the messages as JSON", () => {
  it("are a list that can be narrowed, and one at a time with their parts", async () => {
    const { send } = await start();
    const summary = {
      id: "00000001",
      to: ["ann@example.com"],
      subject: `Resume ${evil}`,
      from: "forms@waypost.example",
    };
    expect((await send("GET", "/messages.json")).json()).toMatchObject({ messages: [summary] });
    expect((await send("GET", "/messages.json?to=bob@example.com")).json()).toEqual({ messages: [] });
    const message = (await send("GET", "/messages/00000001.json")).json<{ text: string; html: string }>();
    expect(message).toMatchObject(summary);
    expect(message.text).toContain("Go on at http");
    expect(message.html).toContain("<p>Go on</p>");
  });
});

describe("emptying", () => {
  it("is done by DELETE and by a form without scripts", async () => {
    const { send, mailbox } = await start();
    expect((await send("DELETE", "/messages")).statusCode).toBe(204);
    expect(mailbox.list()).toEqual([]);
    await mailbox.receive(["ann@example.com"], Buffer.from(raw));
    const form = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
    expect((await send("POST", "/messages/empty", form)).headers.location).toBe("/");
    expect(mailbox.list()).toEqual([]);
  });

  it("is refused to another site, and reading to another host", async () => {
    const { send, mailbox } = await start();
    const foreign = await send("POST", "/messages/empty", { "sec-fetch-site": "cross-site" });
    expect([foreign.statusCode, foreign.json<{ code: string }>().code]).toEqual([403, "mailbox/origin-refused"]);
    expect(mailbox.list()).toHaveLength(1);
    const rebound = await send("GET", "/messages.json", { host: "mail.example.com" });
    expect([rebound.statusCode, rebound.json<{ code: string }>().code]).toEqual([403, "mailbox/host-refused"]);
    expect(Object.keys(problems)).toHaveLength(3);
  });
});

describe("links in text", () => {
  it.each([
    ["see (https://a.example/b).", 'see (<a href="https://a.example/b" rel="noreferrer">https://a.example/b</a>).'],
    ["javascript:alert(1) & more", "javascript:alert(1) &amp; more"],
    ["http://", "http://"],
  ])("of %j", (text, html) => {
    expect(linkText(text)).toBe(html);
  });
});

describe("settings", () => {
  it("have defaults, and a wrong one is named in one line", () => {
    expect(readSettings({})).toEqual({ port: 4400, smtpPort: 4425, dataDir: null });
    expect(() => readSettings({ SMTP_PORT: "mail" })).toThrow(SettingError);
    expect(() => readSettings({ SMTP_PORT: "mail" })).toThrow(/^SMTP_PORT [^\n]+$/);
  });
});
