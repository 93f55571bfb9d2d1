import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { TestCase, TestResult } from "@playwright/test/reporter";
import { ACCOUNT, SHORTCUT } from "../case/account.ts";
import { CASE_NAME } from "../case/case-name.ts";
import type { Cells } from "../case/table.ts";
import type { Plan } from "../config/plan.ts";
import type { RunOrder } from "../run/order.ts";
import { count, worst } from "./record.ts";
import type { CaseRecord, Evidence, Failure, Report, RunRecord, Status, StepRecord } from "./record.ts";

/** What the reporter knows when a run has ended. */
export interface Ended {
  readonly tests: readonly TestCase[];
  readonly errors: readonly string[];
  /** Milliseconds. */
  readonly duration: number;
}

/** Makes the record of a run of what Playwright tells. Tests that are no numbered cases are left out. */
export function collect({ tests, errors, duration }: Ended, plan: Plan, order: RunOrder): Report {
  const cases = new Map<string, TestCase[]>();
  for (const test of tests) {
    const number = annotation(test, "case");
    if (number !== null) cases.set(number, [...(cases.get(number) ?? []), test]);
  }
  const records = [...cases].map(([number, of]) => caseRecord(number, of, plan)).sort(byNumber);
  return {
    schema: 1,
    started: order.started,
    duration,
    environment: plan.environment,
    markers: order.markers,
    commit: order.commit,
    cases: records,
    definitions: count(records.map(({ status }) => status)),
    runs: count(records.flatMap(({ runs }) => runs.map(({ status }) => status))),
    errors: errors.map(stripVTControlCharacters),
  };
}

function caseRecord(number: string, tests: readonly TestCase[], plan: Plan): CaseRecord {
  const [first] = tests;
  const { prefix = "", words = "" } = CASE_NAME.exec(first?.title ?? "")?.groups ?? {};
  const key = (first && annotation(first, "key")) ?? number;
  const suite = plan.suites[prefix];
  const runs = tests.map((test) => runRecord(test, key));
  const file = first?.parent.location?.file ?? specFile(first) ?? "";
  return {
    number,
    key,
    name: runs[0]?.row == null ? words : words.slice(0, -` [${runs[0].row}]`.length),
    suite: prefix,
    brand: suite?.brand ?? "",
    product: suite?.product ?? "",
    markers: first === undefined ? [] : markersOf(first).filter((tag) => tag !== number && !tag.startsWith("at-")),
    file: relative(plan.root, file),
    status: worst(runs.map(({ status }) => status)),
    duration: runs.reduce((sum, run) => sum + run.duration, 0),
    runs,
  };
}

/** The markers of a test, without what Playwright takes for a tag in a row's e-mail address. */
export function markersOf({ tags, title }: Pick<TestCase, "tags" | "title">): readonly string[] {
  const inTitle = new Set(title.match(/@\S+/g));
  return tags.filter((tag) => !inTitle.has(tag)).map((tag) => tag.slice(1));
}

function runRecord(test: TestCase, key: string): RunRecord {
  const speed = test.parent.project()?.name === "http" ? "http" : "browser";
  const json = annotation(test, "row");
  const cells = json === null ? null : (JSON.parse(json) as Cells);
  const row = cells === null ? null : Object.values(cells).join(", ");
  const last = test.results.at(-1);
  // What a flaky run failed of is told by the attempt that failed.
  const told = test.results.find(({ status }) => status === "failed" || status === "timedOut") ?? last;
  const status = statusOf(test);
  return {
    id: [key, speed, ...(row === null ? [] : [row])].join(" | "),
    row,
    cells,
    speed,
    status,
    duration: last?.duration ?? 0,
    attempts: test.results.length,
    failure: status === "passed" || told === undefined ? null : failureOf(told),
    shortcut: shortcutsOf(test),
    steps: status === "passed" ? [] : stepsOf(told),
    evidence: evidenceOf(told, test.results),
  };
}

function statusOf(test: TestCase): Status {
  if (test.results.length === 0) return "skipped";
  const outcome = test.outcome();
  return outcome === "expected" ? "passed" : outcome === "unexpected" ? "failed" : outcome;
}

function failureOf({ errors, error }: TestResult): Failure | null {
  const told = error ?? errors[0];
  if (told === undefined) return null;
  const at = told.location === undefined ? null : `${told.location.file}:${told.location.line}`;
  return { message: stripVTControlCharacters(told.message ?? told.value ?? ""), at };
}

/** The files of the attempt that is told of; video and trace are of another that failed, too, where it has more to show. */
function evidenceOf(told: TestResult | undefined, attempts: readonly TestResult[]): Evidence {
  const find = (name: string, of: TestResult | undefined) =>
    of?.attachments.find((each) => each.name === name)?.path ?? null;
  const failed = attempts.filter(({ status }) => status !== "passed");
  const traced = failed.find((each) => find("trace", each) !== null);
  return {
    video: find("video", failed.at(-1) ?? told),
    screenshot: find("screenshot", told),
    trace: find("trace", traced),
    page: find("page", told),
  };
}

/** What was done, as the run itself told it. */
function stepsOf(result: TestResult | undefined): readonly StepRecord[] {
  const body = result?.attachments.find(({ name }) => name === ACCOUNT)?.body;
  return body === undefined ? [] : (JSON.parse(body.toString("utf8")) as readonly StepRecord[]);
}

const annotation = (test: TestCase, type: string) =>
  test.annotations.find((each) => each.type === type)?.description ?? null;

/** What a run in a browser did over HTTP: a way first, and what it did not need to see a third time. */
function shortcutsOf(test: TestCase): string | null {
  const told = test.annotations.filter(({ type }) => type === SHORTCUT).map(({ description = "" }) => description);
  return told.length === 0 ? null : told.join("; ");
}

/** The file that a test was read from, which is not where `defineCase` calls Playwright. */
function specFile(test: TestCase | undefined): string | undefined {
  for (let suite = test?.parent; suite !== undefined; suite = suite.parent)
    if (suite.type === "file") return suite.location?.file;
  return undefined;
}

function byNumber(a: CaseRecord, b: CaseRecord): number {
  return a.suite === b.suite ? a.number.localeCompare(b.number) : a.suite.localeCompare(b.suite);
}
