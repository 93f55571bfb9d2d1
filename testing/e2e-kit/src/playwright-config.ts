import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import type { PlaywrightTestConfig, ReporterDescription } from "@playwright/test";
import type { SpeedOption } from "./case/fixtures.ts";
import { readVariables } from "./config/dotenv.ts";
import { findSettings } from "./config/find-settings.ts";
import { handOver, makePlan } from "./config/plan.ts";
import type { Plan, RunChoice } from "./config/plan.ts";
import { WORKERS } from "./config/settings.ts";
import type { Settings } from "./config/settings.ts";
import type { Speed } from "./driver/driver.ts";
import { asPattern } from "./markers/expression.ts";
import type { MarkerExpression } from "./markers/expression.ts";

/** Files of cases. */
export const CASES = /\.cases\.(?:ts|js|mjs)$/;

/**
 * Playwright's configuration for the settings found in a folder, for a `playwright.config.ts` of one line:
 * `export default await playwrightConfig(import.meta.dirname)`. `waypost-e2e run` needs no such file.
 */
export async function playwrightConfig(
  folder: string,
  choice: RunChoice = {},
): Promise<PlaywrightTestConfig<object, SpeedOption>> {
  const { root, settings } = await findSettings(folder);
  const plan = makePlan(root, settings, choice, readVariables(folder), Date.now());
  handOver(plan);
  return configOf(plan, settings, join(folder, settings.results ?? "e2e-results"), [["list"]], null);
}

/** Cases that run at a speed. */
const at = (speed: Speed): MarkerExpression => ({ kind: "marker", name: `at-${speed}` });

/** How much is run at once, how long and how often. */
type Limits = Pick<Settings, "workers" | "timeout" | "retries">;

/** Playwright's configuration for a plan: one project for each speed, and in it the cases that fit the markers. */
export function configOf(
  { root, speeds, evidence }: Plan,
  { workers = WORKERS, timeout = 60_000, retries }: Limits,
  results: string,
  reporter: ReporterDescription[],
  markers: MarkerExpression | null,
): PlaywrightTestConfig<object, SpeedOption> {
  return defineConfig<object, SpeedOption>({
    testDir: root,
    testMatch: CASES,
    outputDir: join(results, "evidence"),
    fullyParallel: true,
    workers,
    timeout,
    reporter,
    projects: speeds.map((speed) => ({
      name: speed,
      retries: retries ?? (speed === "browser" && evidence.trace === "on-first-retry" ? 1 : 0),
      grep: asPattern(markers === null ? at(speed) : { kind: "and", left: at(speed), right: markers }),
      use: {
        speed,
        browserName: "chromium",
        // Over HTTP the page's own HTML is the evidence (fixtures.ts), at no cost while all is well.
        trace: speed === "http" ? "off" : evidence.trace,
        screenshot: speed === "http" ? "off" : evidence.screenshot,
      },
    })),
  });
}
