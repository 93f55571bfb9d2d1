import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFauxqs } from "fauxqs";
import type { FauxqsServer } from "fauxqs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { count } from "../reporter/record.ts";
import type { Report, RunRecord } from "../reporter/record.ts";
import { publish } from "./publish.ts";
import { openStore, storeSettings } from "./store.ts";
import type { Store } from "./store.ts";

describe("publish", () => {
  let server: FauxqsServer;
  let folder: string;
  let store: Store;
  const bucket = "reports";

  beforeAll(async () => {
    server = await startFauxqs({ port: 0, logger: false });
    server.createBucket(bucket);
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "waypost-e2e-"));
    store = open(bucket);
    return () => {
      rmSync(folder, { recursive: true });
    };
  });

  const open = (name: string) =>
    openStore({
      endpoint: `http://127.0.0.1:${server.port}`,
      bucket: name,
      region: "eu-west-2",
      accessKeyId: "test",
      secretAccessKey: "test",
    });

  /** Writes a report that began on a day, as a run leaves it. */
  function leave(day: string, html = "<p>report", evidence: Partial<RunRecord["evidence"]> = {}): void {
    const run = { evidence: { video: null, screenshot: null, trace: null, page: null, ...evidence } };
    const report = {
      schema: 1,
      started: `2026-01-${day}T10:00:00.000Z`,
      duration: 1000,
      environment: "uat & more",
      markers: "smoke",
      commit: "0123456789abcdef",
      cases: [{ runs: [run] }],
      definitions: count(["passed", "failed"]),
      runs: count(["passed", "passed", "failed"]),
      errors: [],
    } as unknown as Report;
    writeFileSync(join(folder, "run.json"), JSON.stringify(report));
    writeFileSync(join(folder, "report.html"), html);
  }

  it("uploads the report, and lists every run with what came of it, the newest first", async () => {
    leave("01", "<p>first");
    expect(await publish(folder, store, "e2e")).toBe("e2e/2026-01-01-10-00-00-uat-more/report.html");
    leave("02", "<p>second");
    const key = await publish(folder, store, "e2e");
    expect(await store.get(key)).toBe("<p>second");
    const index = (await store.get("e2e/index.html")) ?? "";
    expect([...index.matchAll(/href="([^"]*report.html)"/g)].map(([, href]) => href)).toEqual([
      "2026-01-02-10-00-00-uat-more/report.html",
      "2026-01-01-10-00-00-uat-more/report.html",
    ]);
    for (const text of ["uat &#38; more", "smoke", "✕ 1 failed", "1 of 2", "2 of 3", "0123456789"])
      expect(index).toContain(text);
  });

  it("uploads evidence that the report links and does not hold", async () => {
    mkdirSync(join(folder, "evidence/a case"), { recursive: true });
    const [linked, held] = [join(folder, "evidence/a case/video.webm"), join(folder, "evidence/held.webm")];
    writeFileSync(linked, "film");
    writeFileSync(held, "film");
    leave("03", `<a href="evidence/a%20case/video.webm">Video</a>`, { video: linked, trace: held });
    await publish(folder, store, "linked");
    expect(await store.list("linked/2026")).toEqual([
      "linked/2026-01-03-10-00-00-uat-more/evidence/a case/video.webm",
      "linked/2026-01-03-10-00-00-uat-more/report.html",
      "linked/2026-01-03-10-00-00-uat-more/run.json",
      "linked/2026-01-03-10-00-00-uat-more/summary.json",
    ]);
  });

  it("lists more runs than a store gives at once", async () => {
    for (let at = 0; at < 1005; at++) await store.put(`many/${at}/summary.json`, "{", "application/json");
    expect(await store.list("many/")).toHaveLength(1005);
  });

  it("loses no run when two are published at once", async () => {
    const other = mkdtempSync(join(tmpdir(), "waypost-e2e-"));
    leave("04");
    const first = publish(folder, store, "race");
    folder = other;
    leave("05");
    await Promise.all([first, publish(other, store, "race")]);
    expect((await store.get("race/index.html"))?.match(/report.html/g)).toHaveLength(2);
  });

  it("says what is missing", async () => {
    await expect(publish(folder, store, "e2e")).rejects.toThrow("there is no run.json in");
    leave("06");
    await expect(publish(folder, open("nowhere"), "e2e")).rejects.toThrow("there is no bucket nowhere");
    expect(() => storeSettings({ S3_ENDPOINT: "http://s" }, {})).toThrow("publish needs S3_BUCKET");
    expect(
      storeSettings({ AWS_REGION: "eu-west-2", S3_BUCKET: "b", AWS_ACCESS_KEY_ID: "i", AWS_SECRET_ACCESS_KEY: "k" }, {})
        .endpoint,
    ).toBe("https://s3.eu-west-2.amazonaws.com");
  });
});
