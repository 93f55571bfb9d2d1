import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSample } from "../../sample/product.ts";
import type { SampleProduct } from "../../sample/product.ts";

const SAMPLE = resolve(import.meta.dirname, "../../sample");
const MAIN = resolve(import.meta.dirname, "main.ts");

describe("waypost-e2e mutate and coverage", { timeout: 60_000 }, () => {
  const results = mkdtempSync(join(tmpdir(), "waypost-mutate-"));
  const section = (name: string) => readFileSync(join(results, `sections/${name}.md`), "utf8");
  let product: SampleProduct;

  beforeAll(async () => {
    product = await startSample();
  });
  afterAll(async () => {
    await product.stop();
    rmSync(results, { recursive: true });
  });

  function call(command: string): Promise<{ code: number; out: string }> {
    const args = [MAIN, command, "--url", product.url, "--results", results];
    return new Promise((done) => {
      execFile(process.execPath, args, { cwd: SAMPLE }, (error, stdout, stderr) => {
        done({ code: error === null ? 0 : Number(error.code), out: stdout + stderr });
      });
    });
  }

  it("says which changed rules no case notices, and what would", async () => {
    const { code, out } = await call("mutate");
    expect(out).toContain("4 of 4 changed rules: 2 noticed, 1 not, 1 equivalent: 66.6 %");
    expect(code).toBe(1);
    const report = section("mutation");
    expect(report).toContain("| PP | hours: open all day | closed at night | a parcel that is sent at night |");
    expect(report).toContain(
      "| PP destination: up to 20 kg: collected | 20 became 19 | PP-003 Outcome by weight [20, collected] |",
    );
    expect(report).toContain("no parcel weighs less than one");
  });

  it("goes on where the last run ended, and tells what cases cover", async () => {
    const { out } = await call("mutate");
    expect(out).toContain("4 of 4 were judged before");
    const { code } = await call("coverage");
    expect(code).toBe(0);
    const matrix = section("coverage");
    expect(matrix).toContain("| Your parcel | PP-001, PP-002, PP-003, PP-004 |");
    expect(matrix).toContain("| No weight | PP-002 |");
    expect(matrix).toContain("| PP | Answers | A fragile parcel |");
    expect(matrix).toContain("| up to 20 kg: collected | PP-003 |");
  });
});
