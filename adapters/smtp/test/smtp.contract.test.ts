import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { smtpMailer } from "@waypost/adapter-smtp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startMailbox } from "./mailbox-process.ts";
import type { MailboxProcess } from "./mailbox-process.ts";

const from = "Waypost <forms@waypost.example>";

let mailbox: MailboxProcess;
beforeAll(async () => {
  mailbox = await startMailbox();
});
afterAll(() => mailbox.stop());

const mail = (to: string, more: object = {}) => ({
  tenant: "adrianflux",
  to,
  subject: "Your quote",
  text: "Go on at http://localhost:4000/car",
  idempotencyKey: to,
  ...more,
});

describe("mail over SMTP", () => {
  it("arrives with its subject, text and HTML", async () => {
    await smtpMailer({ url: mailbox.url, from }).send(
      mail("ann@example.com", { subject: "Your café quote – £1,999", html: "<p>Go on</p>" }),
    );
    const [sent] = await mailbox.sent("ann@example.com");
    expect(sent).toMatchObject({ subject: "Your café quote – £1,999", from: "forms@waypost.example" });
    expect(sent?.text.trim()).toBe("Go on at http://localhost:4000/car");
    expect(sent?.html?.trim()).toBe("<p>Go on</p>");
  });

  it("has a Message-ID of its idempotency key and tenant, so that a second try is one delivery", async () => {
    const mailer = smtpMailer({ url: mailbox.url, from });
    const key = { idempotencyKey: "job-1\r\nBcc: eve@example.com" };
    await mailer.send(mail("bob@example.com", key));
    await mailer.send(mail("bob@example.com", key));
    await mailer.send(mail("bob@example.com", { ...key, tenant: "sterling" }));
    const sent = await mailbox.sent("bob@example.com");
    expect(sent).toHaveLength(2);
    for (const { messageId } of sent) expect(messageId).toMatch(/^<[0-9a-f]{32}@waypost\.example>$/);
  });

  it("does not let a subject become another header", async () => {
    const subject = "Hello\r\nBcc: eve@example.com\r\n\r\nBody\u2028more";
    await smtpMailer({ url: mailbox.url, from }).send(mail("cat@example.com", { subject }));
    const [sent] = await mailbox.sent("cat@example.com");
    expect(sent?.subject).toBe("Hello Bcc: eve@example.com Body more");
    expect(await mailbox.sent("eve@example.com")).toEqual([]);
  });

  it.each([
    "",
    "ann",
    "ann@example.com, eve@example.com",
    "Eve <eve@example.com>",
    "ann@example.com\r\nRCPT TO:<eve@x>",
  ])("refuses %j as a recipient and sends nothing", async (to) => {
    const before = (await mailbox.sent()).length;
    await expect(smtpMailer({ url: mailbox.url, from }).send(mail(to))).rejects.toThrow("one plain address");
    expect(await mailbox.sent()).toHaveLength(before);
  });

  it("rejects when the server does not speak within the timeout, and when there is none", async () => {
    const silent = createServer().listen(0, "127.0.0.1");
    await once(silent, "listening");
    const url = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    await expect(smtpMailer({ url, from, timeout: 200 }).send(mail("ann@example.com"))).rejects.toThrow();
    await new Promise((resolve) => silent.close(resolve));
    await expect(smtpMailer({ url, from, timeout: 200 }).send(mail("ann@example.com"))).rejects.toThrow("ECONNREFUSED");
  });

  it("refuses a URL that is not one of SMTP", () => {
    expect(() => smtpMailer({ url: "http://127.0.0.1", from })).toThrow("MAIL_URL");
  });
});
