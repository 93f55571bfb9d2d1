import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSample } from "../../sample/product.ts";
import type { SampleProduct } from "../../sample/product.ts";
import type { Report } from "../reporter/record.ts";

const SAMPLE = resolve(import.meta.dirname, "../../sample");
const MAIN = resolve(import.meta.dirname, "main.ts");

/** Calls the kit's command line in the sample project. */
function call(...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [MAIN, ...args], { cwd: SAMPLE }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : 1, out: stdout + stderr });
    });
  });
}

describe("waypost-e2e run", { timeout: 60_000 }, () => {
  const results = mkdtempSync(join(tmpdir(), "waypost-e2e-"));
  const reportOf = () => JSON.parse(readFileSync(join(results, "run.json"), "utf8")) as Report;
  let sound: SampleProduct;
  let broken: SampleProduct;

  beforeAll(async () => {
    [sound, broken] = await Promise.all([startSample(), startSample(0, "destination")]);
  });
  afterAll(async () => {
    await Promise.all([sound.stop(), broken.stop()]);
    rmSync(results, { recursive: true });
  });

  const http = (url: string, ...args: string[]) =>
    call("run", "--speed", "http", "--url", url, "--results", results, ...args);

  it("runs every case and row over HTTP without a browser", async () => {
    const { code, out } = await http(sound.url);
    expect(out).toContain("4 cases: 4 passed; 8 runs: 8 passed");
    expect(code).toBe(0);
  });

  it("runs what the markers choose", async () => {
    const { out } = await http(sound.url, "--markers", "(smoke or PP-004) and not quoting");
    expect(out).toContain("2 cases: 2 passed; 2 runs: 2 passed");
  });

  it("finds the row that a broken rule concerns, and keeps the page", async () => {
    const { code, out } = await http(broken.url, "--markers", "quoting");
    expect(code).toBe(1);
    expect(out).toContain("1 case: 0 passed, 1 failed; 5 runs: 4 passed, 1 failed");
    const failed = reportOf().cases.flatMap(({ runs }) => runs.filter(({ status }) => status === "failed"));
    expect(failed.map(({ row }) => row)).toEqual(["20, collected"]);
    expect(readFileSync(failed[0]?.evidence.page ?? "", "utf8")).toContain("We call you back");
    const html = readFileSync(join(results, "report.html"), "utf8");
    expect(html).toContain("Where the customer lands: expected “collected”, found “callback”");
  });

  it.each([
    [["run", "--speed", "fast"], "there is no speed fast"],
    [["run", "--markers", "smoke nor"], '"and" or "or" is needed'],
    [["run", "--brand", "parcels"], "--brand needs NAME=URL"],
    [["run", "--speed", "http"], "set PARCELS_URL in .env"],
    [["run", "--width", "0"], "--width needs 1 or more, not 0"],
    [["docs", "PP-001"], 'there is no use for "PP-001"'],
    [["run", "--colour"], "Unknown option '--colour'"],
    [["walk"], "usage: waypost-e2e COMMAND"],
  ])("refuses %j with what to say instead", async (args, message) => {
    const { code, out } = await call(...args);
    expect(out).toContain(message);
    expect(code).toBe(2);
  });
});
