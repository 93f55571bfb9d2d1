import { inShort, tell } from "./told.ts";
import type { CaseRecord, Report, RunRecord } from "./record.ts";

/** The report as a JUnit file: one test suite for each of ours, one test case for each run. */
export function asJunit({ cases, runs, duration }: Report): string {
  const suites = [...new Set(cases.map(({ suite }) => suite))].map((suite) =>
    junitSuite(
      suite,
      cases.filter((each) => each.suite === suite),
    ),
  );
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites tests="${runs.all}" failures="${runs.failed}" skipped="${runs.skipped}" time="${seconds(duration)}">`,
    ...suites,
    `</testsuites>`,
    "",
  ].join("\n");
}

function junitSuite(name: string, cases: readonly CaseRecord[]): string {
  const runs = cases.flatMap((each) => each.runs);
  const of = (status: RunRecord["status"]) => runs.filter((run) => run.status === status).length;
  const time = seconds(runs.reduce((sum, run) => sum + run.duration, 0));
  return [
    `  <testsuite name="${escaped(name)}" tests="${runs.length}" failures="${of("failed")}" skipped="${of("skipped")}" time="${time}">`,
    ...cases.flatMap((each) => each.runs.map((run) => junitCase(each, run))),
    `  </testsuite>`,
  ].join("\n");
}

function junitCase(
  { number, name, suite, file }: CaseRecord,
  { row, speed, status, duration, failure }: RunRecord,
): string {
  const title = `${number} ${name}${row === null ? "" : ` [${row}]`} (${speed})`;
  const open = `    <testcase classname="${escaped(suite)}" name="${escaped(title)}" file="${escaped(file)}" time="${seconds(duration)}"`;
  if (status === "skipped") return `${open}><skipped/></testcase>`;
  if (failure === null) return `${open}/>`;
  // A flaky run passed in the end; surefire's name for what went before is widely read.
  const element = status === "flaky" ? "flakyFailure" : "failure";
  return `${open}><${element} message="${escaped(inShort(tell(failure.message)))}">${escaped(failure.message)}</${element}></testcase>`;
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(3);

/** Text in XML 1.0, which has no place for most control characters at all. */
const escaped = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
    .replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);
