import type { TestCase, TestResult } from "@playwright/test/reporter";
import { describe, expect, it } from "vitest";
import { ACCOUNT } from "../case/account.ts";
import { makePlan } from "../config/plan.ts";
import { collect } from "./collect.ts";

const SETTINGS = {
  suites: { PP: { title: "Parcels", brand: "parcels", product: "parcel", path: "/parcel", cases: "cases" } },
};
const ORDER = {
  settings: {},
  allowFlaky: false,
  results: "r",
  markers: null,
  commit: null,
  docs: "docs",
  docsUrl: null,
  started: "",
};

const attempt = (status: TestResult["status"], files: Readonly<Record<string, string>>, action: string) => ({
  status,
  duration: 5,
  errors: [{ message: `${action} failed` }],
  attachments: [
    ...Object.entries(files).map(([name, path]) => ({ name, path, contentType: "" })),
    {
      name: ACCOUNT,
      contentType: "",
      body: Buffer.from(JSON.stringify([{ title: action, duration: 1, failed: true, steps: [] }])),
    },
  ],
});

function recordOf(outcome: string, ...results: readonly object[]) {
  const parent = { project: () => ({ name: "browser" }), location: { file: "/parcels/cases/a.cases.ts" } };
  const annotations = [{ type: "case", description: "PP-001" }];
  const test = { title: "PP-001 Weight", tags: [], annotations, results, parent, outcome: () => outcome };
  const plan = makePlan("/parcels", SETTINGS, {}, {}, 0);
  const { cases } = collect({ tests: [test as unknown as TestCase], errors: [], duration: 0 }, plan, ORDER);
  return cases[0]?.runs[0];
}

describe("collect", () => {
  const first = attempt("failed", { video: "film.webm", screenshot: "first.png" }, "Enter the weight");
  const files = { video: "moving.webm", screenshot: "second.png", trace: "trace.zip" };

  it("tells a failed run by its first attempt, with the trace and the video of the second", () => {
    expect(recordOf("unexpected", first, attempt("failed", files, "Continue"))).toMatchObject({
      status: "failed",
      failure: { message: "Enter the weight failed" },
      steps: [{ title: "Enter the weight", failed: true }],
      evidence: { video: "moving.webm", screenshot: "first.png", trace: "trace.zip" },
    });
  });

  it("tells a flaky run by the attempt that failed alone", () => {
    expect(recordOf("flaky", first, attempt("passed", files, "Continue"))).toMatchObject({
      status: "flaky",
      steps: [{ title: "Enter the weight" }],
      evidence: { video: "film.webm", screenshot: "first.png", trace: null },
    });
  });
});
