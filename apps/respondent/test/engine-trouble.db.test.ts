import { SMTPServer } from "smtp-server";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asOwner } from "@waypost/adapter-postgres/testing";
import { Browser, isOutcome } from "./support/browser.ts";
import { quoteSheet } from "./support/sheets.ts";
import { end, freePorts, QA_KEY, start, startSystem } from "./support/system.ts";
import type { Running, System } from "./support/system.ts";

const [PORT, ENGINE, WORKER, SMTP] = await freePorts();
let system: System;
let engine: Running;
let worker: Running;
const mails: string[] = [];
const smtp = new SMTPServer({
  disabledCommands: ["AUTH", "STARTTLS"],
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      mails.push(Buffer.concat(chunks).toString());
      done();
    });
  },
});

beforeAll(async () => {
  system = await startSystem();
  const env = { ...system.env, QUOTE_ENGINE_URL: `http://127.0.0.1:${ENGINE}` };
  await new Promise<void>((resolve) => smtp.listen(SMTP, "127.0.0.1", resolve));
  engine = await start("quote-engine", ENGINE, { QA_BYPASS_KEY: QA_KEY });
  await start("respondent", PORT, env);
  worker = await start("worker", WORKER, {
    ...env,
    DATABASE_URL: system.database.workerUrl,
    MAIL_URL: `smtp://127.0.0.1:${SMTP}`,
    POLL_MS: "100",
  });
});

afterAll(async () => {
  smtp.close();
  await system.stop();
});

const hurry = () =>
  asOwner(system.database.ownerUrl, "update waypost.job set run_at = now() where type = 'quote.retry'");

/** Waits until what is asked for is there. */
async function eventually(check: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await check()) return;
    await sleep(100);
  }
  throw new Error(`it did not come about:\n${worker.lines.slice(-12).join("\n")}`);
}

describe("a quote engine in trouble", () => {
  it.each(["broken", "down", "slow"])("that is %s: the customer is told and the answers are kept", async (trouble) => {
    const browser = new Browser("adrianflux", PORT).test();
    const sheet = quoteSheet("car", `${trouble}@example.com`);
    const landed = await browser.journey(await browser.go("/car"), sheet, isOutcome);
    expect(landed.body).toContain('data-outcome="unavailable"');
    expect((await browser.go("/car/print")).body).toContain("Zebedee");
  });

  it("that cannot be reached is asked again in the background, and the customer gets a mail", async () => {
    await end(engine);
    const browser = new Browser("adrianflux", PORT);
    const sheet = {
      ...quoteSheet("car", "quentin@example.com"),
      "vehicle.make": "FORD",
      "vehicle.model": "FIESTA",
      "vehicle.year": "2015",
    };
    const landed = await browser.journey(await browser.go("/car"), sheet, isOutcome);
    expect(landed.body).toContain('data-outcome="unavailable"');

    engine = await start("quote-engine", ENGINE, { QA_BYPASS_KEY: QA_KEY });
    await hurry();
    await eventually(() => mails.some((mail) => mail.includes("quentin@example.com")));
    const later = await browser.go(landed.url);
    expect(later.body).not.toContain('data-outcome="unavailable"');
    expect(later.body).toContain('data-outcome="');

    const mail = mails.find((each) => each.includes("quentin@example.com")) ?? "";
    expect(mail).not.toContain("Zebedee");
    const code = /code=3D([0-9A-Z-]+)|code=([0-9A-Z-]+)/.exec(mail.replaceAll("=\r\n", ""));
    const link = `/car/resume?code=${code?.[1] ?? code?.[2] ?? ""}`;
    const elsewhere = new Browser("adrianflux", PORT);
    expect((await elsewhere.send(await elsewhere.go(link))).body).toContain('data-qa="outcome"');
  });

  it("that finds no vehicle lets the customer enter it by hand", async () => {
    const browser = new Browser("adrianflux", PORT).test();
    const sheet = {
      ...quoteSheet("car", "quoted.1234@example.com"),
      "vehicle.registration": "ZZ99 ZZZ",
      "vehicle.make": "FORD",
      "vehicle.model": "FIESTA",
      "vehicle.year": "2015",
    };
    const landed = await browser.journey(await browser.go("/car"), sheet, isOutcome);
    expect(landed.body).toContain("1,234");
  });
});

describe("mail and feedback", () => {
  it("reach their readers through the worker", async () => {
    const browser = new Browser("adrianflux", PORT);
    const page = await browser.go("/car/feedback");
    await browser.send(page, { about: "service", comment: "Thank you for asking" });
    await eventually(() => mails.some((mail) => mail.includes("Thank you for asking")));
  });

  it("bring a respondent back by an e-mailed link", async () => {
    const browser = new Browser("adrianflux", PORT).test();
    const sheet = quoteSheet("car", "quoted.1234@example.com");
    const page = await browser.journey(await browser.go("/car"), sheet, ({ url }) => url.startsWith("/car/proposer"));
    const saved = await browser.send(page, { ...sheet, "action[save_sign_out]": "" });
    expect(saved.url).not.toBe("/car/save");
    const here = await browser.go("/car");
    const body = `csrf_token=${/name="csrf_token" value="([^"]+)"/.exec(here.body)?.[1] ?? ""}`;
    const shown = await browser.go("/car/save", { method: "POST", body });
    expect(shown.body).toContain('data-qa="resume-code"');
    await browser.send(shown, { email: "link@example.com" });
    await eventually(() => mails.some((mail) => mail.includes("link@example.com")));
    const mail = (mails.find((each) => each.includes("link@example.com")) ?? "")
      .replaceAll("=\r\n", "")
      .replaceAll("=3D", "=");
    const code = /resume\?code=([0-9A-Z-]+)/.exec(mail)?.[1] ?? "";
    const elsewhere = new Browser("adrianflux", PORT);
    const landed = await elsewhere.send(await elsewhere.go(`/car/resume?code=${code}`));
    expect(landed.url).toBe(here.url);
  });
});
