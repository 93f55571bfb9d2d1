import { afterEach, expect, it, vi } from "vitest";
import { handOver, makePlan } from "../config/plan.ts";
import { orderAsVariables } from "./order.ts";

const SUITES = { PP: { title: "Parcels", brand: "parcels", product: "parcel", path: "/parcel", cases: "cases" } };

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

it.each([
  ["fails", false, true],
  ["passes where that is allowed", true, false],
])("a run with a flaky case %s", async (_, allowFlaky, fails) => {
  const order = { settings: {}, allowFlaky, results: "/nowhere", markers: null, commit: null, docs: "", docsUrl: null };
  for (const [name, value] of Object.entries(orderAsVariables({ ...order, started: "" }))) vi.stubEnv(name, value);
  handOver(makePlan("/nowhere", { suites: SUITES }, { url: "http://127.0.0.1:1" }, {}, 0));
  const { default: config } = await import("./playwright.config.ts");
  expect(config.failOnFlakyTests).toBe(fails);
  expect(config.projects?.map(({ name, retries }) => [name, retries])).toEqual([
    ["http", 0],
    ["browser", 1],
  ]);
});
