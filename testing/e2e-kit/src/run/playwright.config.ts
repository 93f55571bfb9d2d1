import type { PlaywrightTestConfig } from "@playwright/test";
import type { SpeedOption } from "../case/fixtures.ts";
import { planOfRun } from "../config/plan.ts";
import { parseMarkers } from "../markers/expression.ts";
import { configOf } from "../playwright-config.ts";
import { beside } from "./beside.ts";
import { orderOfRun } from "./order.ts";

const { settings, allowFlaky, results, markers } = orderOfRun();
const reporter = beside(import.meta.url, "../reporter/reporter");

/** The configuration of `waypost-e2e run`: what to run comes from its plan and order. */
const config: PlaywrightTestConfig<object, SpeedOption> = {
  ...configOf(planOfRun(), settings, results, [[reporter]], markers === null ? null : parseMarkers(markers)),
  failOnFlakyTests: !allowFlaky,
};
export default config;
