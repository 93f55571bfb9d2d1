import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeKeys, makeToken, readKeyFile, readKeySet, writeKeyFile } from "@waypost/adapter-eq-launch";
import { asOwner } from "@waypost/adapter-postgres/testing";
import { tenantId } from "@waypost/ports";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BUNDLE } from "../src/eq/questionnaires.ts";
import { Browser } from "./support/browser.ts";
import { eqQuestionnaire } from "./support/eq-questionnaire.ts";
import { end, freePorts, start, startSystem } from "./support/system.ts";
import type { Running, System } from "./support/system.ts";
import { tokenOf } from "./support/visitor.ts";

const [PORT, WRONG] = await freePorts();
const keys = makeKeys();
const [launcher, strangers] = [readKeySet(keys.launcher), readKeySet(makeKeys().launcher)];
let folder: string;
let system: System;
let respondent: Running;
let env: Record<string, string>;

beforeAll(async () => {
  system = await startSystem({ durable: true });
  folder = mkdtempSync(join(tmpdir(), "waypost-eq-"));
  const file = join(folder, "runner.json");
  writeKeyFile(file, keys.runner);
  expect(readKeyFile(file).all).toHaveLength(2);
  const tenant = tenantId("social");
  if (tenant === null) throw new Error("social");
  const bundle = { schema: BUNDLE, languages: { en: eqQuestionnaire("en"), cy: eqQuestionnaire("cy") } };
  await system.owner.forms.publish(tenant, "household-survey", bundle);
  env = { ...system.env, EQ_KEYS: file, EQ_TENANT: "social" };
  respondent = await start("respondent", PORT, env);
});

afterAll(async () => {
  await system.stop();
  rmSync(folder, { recursive: true });
});

const claims = (own: Readonly<Record<string, unknown>> = {}) => ({
  tx_id: randomUUID(),
  jti: randomUUID(),
  iat: Math.floor(Date.now() / 1000),
  exp: Math.floor(Date.now() / 1000) + 600,
  version: "v2",
  response_id: "response-of-a-household",
  case_id: randomUUID(),
  collection_exercise_sid: randomUUID(),
  schema_name: "household-survey",
  survey_metadata: { data: { user_id: "u", period_id: "202610", ru_name: "A household" } },
  ...own,
});

const launchUrl = async (own?: Readonly<Record<string, unknown>>, by = launcher) =>
  `/session?token=${await makeToken(by, claims(own))}`;

describe("a launch over PostgreSQL", () => {
  it("outlives the process: the response is there, the session holds, the token stays used", async () => {
    const browser = new Browser("anything", PORT);
    const url = await launchUrl();
    const first = await browser.go(url);
    expect(first.url).toBe("/questionnaire/address/");
    const fields = new URLSearchParams({ "address-answer": "1 High Street", csrf_token: tokenOf(first.body) });
    const next = await browser.go(first.url, { method: "POST", body: fields.toString() });
    expect(next.url).toBe("/questionnaire/remark/");

    await end(respondent);
    respondent = await start("respondent", PORT, env);
    expect((await browser.go("/questionnaire/address/")).body).toContain("1 High Street");
    expect((await new Browser("anything", PORT).ask(url)).status).toBe(401);
    const again = await new Browser("elsewhere", PORT).go(await launchUrl({ language_code: "cy" }));
    expect(again.url).toBe("/questionnaire/remark/?resume=True");
    expect(again.body).toContain('<html lang="cy"');
  });

  it("of one response by several browsers at once begins it once", async () => {
    const own = { response_id: "many-at-once" };
    const before = await asOwner(system.database.ownerUrl, "select count(*)::int as n from waypost.response");
    const landed = await Promise.all(
      Array.from({ length: 6 }, async () => new Browser("anything", PORT).go(await launchUrl(own))),
    );
    expect(landed.map(({ url }) => url)).toEqual(Array<string>(6).fill("/questionnaire/address/"));
    const after = await asOwner(system.database.ownerUrl, "select count(*)::int as n from waypost.response");
    expect(Number(after[0]?.["n"]) - Number(before[0]?.["n"])).toBe(1);
  });

  it("by one token from several browsers at once is one launch", async () => {
    const url = await launchUrl({ response_id: "one-token" });
    const landed = await Promise.all(Array.from({ length: 6 }, () => new Browser("anything", PORT).ask(url)));
    expect(landed.map(({ status }) => status).sort()).toEqual([303, 401, 401, 401, 401, 401]);
  });

  it("by a stranger's token is refused, in one line that tells nothing of it", async () => {
    const url = await launchUrl({ response_id: "a-secret-name" }, strangers);
    expect((await new Browser("anything", PORT).ask(url)).status).toBe(403);
    const told = () => respondent.lines.find((line) => line.includes('"fault":"unknown-key"'));
    await expect.poll(told).toContain("a launch was refused");
    expect(respondent.lines.join("\n")).not.toMatch(/eyJ|a-secret-name|household-survey/);
  });

  it("keeps neither the launcher's name of a response nor a token's where they could be read", async () => {
    const rows = await asOwner(
      system.database.ownerUrl,
      `select id, coalesce(sealed, waypost.saved_state(tenant_id, saved_in, saved_as)) as sealed
       from waypost.response where tenant_id = 'social'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, sealed } of rows) {
      expect(id).toMatch(/^eq-[\w-]{43}$/);
      expect((sealed as Buffer).includes("response-of-a-household")).toBe(false);
    }
  });
});

it("a key file that cannot be read ends the process with one line", async () => {
  const started = start("respondent", WRONG, { ...env, EQ_KEYS: join(folder, "none.json") });
  await expect(started).rejects.toThrow(/ended with 2: respondent: .*none\.json: cannot be read$/);
});
