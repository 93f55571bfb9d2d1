/**
 * Runs the checks and the suites and ends with `N passed, N failed`.
 * Usage: test.ts [check|unit|contract|db|eq|e2e|ui ...]; all of them without an argument.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { prepareBrowser } from "./browser.ts";
import { runE2e } from "./e2e.ts";

const ROOT = resolve(import.meta.dirname, "..");
const REPORTS = join(ROOT, ".build/test");
const SUITES = ["unit", "contract", "db", "eq", "e2e", "ui"];
const CHECKS = ["typecheck", "lint", "format:check", "fence"];

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

function run(command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...env } });
  return status === 0;
}

function check(name: string): Count {
  console.log(`\n== ${name}`);
  return run("npm", ["run", "--silent", name])
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0 };
}

function suite(name: string): Count {
  console.log(`\n== ${name}`);
  const report = join(REPORTS, `${name}.json`);
  rmSync(report, { force: true });
  let env: Record<string, string> = {};
  try {
    if (name === "ui" || name === "eq") env = prepareBrowser(join(ROOT, ".waypost/browsers"));
  } catch (error) {
    console.error((error as Error).message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const green = run(
    "vitest",
    ["run", "--project", name, "--reporter=dot", "--reporter=json", `--outputFile=${report}`],
    env,
  );
  let counted: Count;
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
      readFileSync(report, "utf8"),
    ) as Record<string, number>;
    counted = {
      passed: numPassedTests ?? 0,
      failed: (numFailedTests ?? 0) || (numFailedTestSuites ?? 0),
      skipped: numPendingTests ?? 0,
    };
  } catch {
    counted = { passed: 0, failed: 1, skipped: 0 };
  }
  // A suite that ends badly without a failed test (an unhandled rejection, no test at all) still counts as failed.
  return green || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => name !== "check" && !SUITES.includes(name));
if (unknown !== undefined) {
  console.error(`No suite is called ${unknown}: there are check, ${SUITES.join(", ")}.`);
  process.exit(2);
}
mkdirSync(REPORTS, { recursive: true });
const all = wanted.length === 0;
const counts = [...(all || wanted.includes("check") ? CHECKS.map(check) : [])];
for (const name of SUITES.filter((each) => all || wanted.includes(each))) {
  if (name === "e2e") console.log(`\n== ${name}`);
  counts.push(name === "e2e" ? await runE2e() : suite(name));
}
const total = (key: keyof Count) => counts.reduce((sum, count) => sum + count[key], 0);
const skipped = total("skipped");
if (skipped > 0) console.log(`\n${skipped} skipped`);
console.log(`\n${total("passed")} passed, ${total("failed")} failed`);
process.exit(total("failed") > 0 ? 1 : 0);
