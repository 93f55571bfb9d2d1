import { planOfRun } from "../config/plan.ts";
import { parseMarkers } from "../markers/expression.ts";
import { configOf } from "../playwright-config.ts";
import { beside } from "./beside.ts";
import { orderOfRun } from "./order.ts";

const { settings, allowFlaky, results, markers } = orderOfRun();
const reporter = beside(import.meta.url, "../reporter/reporter");

/** The configuration of `waypost-e2e run`: what to run comes from its plan and order. */
export default {
  ...configOf(planOfRun(), settings, results, [[reporter]], markers === null ? null : parseMarkers(markers)),
  failOnFlakyTests: !allowFlaky,
};
