/** Runs the cases of the quote suites over HTTP against a Waypost of its own. For `script/test.ts`. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { startWaypost } from "../testing/browser/src/waypost.ts";

const ROOT = resolve(import.meta.dirname, "..");
const RESULTS = join(ROOT, ".build/test/e2e");

/** How many runs passed and failed; the check of numbers and documents counts as one. */
export async function runE2e(): Promise<{ passed: number; failed: number; skipped: number }> {
  rmSync(RESULTS, { recursive: true, force: true });
  const checked = kit(["check"]) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  // All of it comes from one address.
  const waypost = await startWaypost({ settings: { RATE_LIMIT_ADDRESS: "0" } });
  try {
    const url = `http://{brand}.localhost:${waypost.port}`;
    const green = kit(["run", "--url", url, "--speed", "http", "--results", RESULTS], { QA_BYPASS_KEY: waypost.qaKey });
    const { tests, failures, skipped } = countsIn(join(RESULTS, "junit.xml"));
    const failed = failures > 0 || green ? failures : 1;
    return { passed: checked.passed + tests - failures - skipped, failed: checked.failed + failed, skipped };
  } finally {
    await waypost.stop();
  }
}

function kit(args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const [command = "", ...rest] = args;
  const main = join(ROOT, "testing/e2e-kit/src/cli/main.ts");
  const config = join(ROOT, "testing/quote-suites/e2e.config.ts");
  const { status } = spawnSync(process.execPath, [main, command, "--config", config, ...rest], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** The sums that a JUnit file begins with. */
function countsIn(file: string): { tests: number; failures: number; skipped: number } {
  const head = existsSync(file) ? (/<testsuites[^>]*>/.exec(readFileSync(file, "utf8"))?.[0] ?? "") : "";
  const sum = (name: string) => Number(new RegExp(` ${name}="(\\d+)"`).exec(head)?.[1] ?? 0);
  return { tests: sum("tests"), failures: sum("failures") + sum("errors"), skipped: sum("skipped") };
}
