import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { FullConfig, Reporter, Suite, TestCase, TestError, TestResult } from "@playwright/test/reporter";
import { documentPath } from "../config/document-path.ts";
import { planOfRun } from "../config/plan.ts";
import { orderOfRun } from "../run/order.ts";
import { collect } from "./collect.ts";
import { addressesOf } from "./evidence.ts";
import { readHistory, remember, writeHistory } from "./history.ts";
import type { Remembered } from "./history.ts";
import { inShort, tell } from "./told.ts";
import { reportHtml } from "./html/report.ts";
import { plural } from "./html/text.ts";
import { asJunit } from "./junit.ts";
import { summaryLine } from "./record.ts";
import type { Report } from "./record.ts";
import { fitVideos } from "./shrink.ts";

/** How much of a report videos may take, in bytes. */
const ROOM_FOR_VIDEOS = 8_500_000;

/** Playwright's reporter of the kit: a line for each failure, and at the end the record, the report and a summary. */
export default class KitReporter implements Reporter {
  readonly #plan = planOfRun();
  readonly #order = orderOfRun();
  readonly #errors: string[] = [];
  #tests: readonly TestCase[] = [];
  #done = 0;

  /** Says what will be run. */
  onBegin(_: FullConfig, suite: Suite): void {
    this.#tests = suite.allTests();
    console.log(`${plural(this.#tests.length, "run")} on ${this.#plan.environment}`);
  }

  /** Says what failed as soon as it has for good. */
  onTestEnd(test: TestCase, result: TestResult): void {
    const passed = result.status === "passed" || result.status === "skipped";
    if (!passed && result.retry < test.retries) return;
    this.#done++;
    const speed = test.parent.project()?.name ?? "";
    if (passed) {
      if (result.retry > 0) console.log(`flaky: ${test.title} (${speed}) passed at attempt ${result.retry + 1} alone`);
      if (this.#done % 50 === 0) console.log(`${this.#done} of ${this.#tests.length} runs done`);
      return;
    }
    console.log(`failed: ${test.title} (${speed})\n  ${inLines(result.error?.message ?? result.status)}`);
  }

  /** Remembers what went wrong outside any case. */
  onError({ message, value }: TestError): void {
    const said = (message ?? value ?? "unknown error").replace(/^(?:\w*Error: )+/, "");
    const { markers } = this.#order;
    const none = markers === null ? "there are no cases" : `no case fits --markers "${markers}"`;
    this.#errors.push(said === "No tests found" ? none : said);
  }

  /** Writes everything. */
  async onEnd({ duration }: { duration: number }): Promise<void> {
    const record = collect({ tests: this.#tests, errors: this.#errors, duration }, this.#plan, this.#order);
    const report = await fitVideos(record, ROOM_FOR_VIDEOS);
    const { results } = this.#order;
    mkdirSync(results, { recursive: true });
    writeFileSync(join(results, "run.json"), JSON.stringify(report));
    writeFileSync(join(results, "junit.xml"), asJunit(report));
    const history = join(results, "history");
    writeFileSync(join(results, "report.html"), this.#html(report, readHistory(history)));
    if (report.cases.length > 0) writeHistory(history, remember(report));
    for (const error of report.errors) console.log(`error: ${error}`);
    console.log(summaryLine(report));
  }

  #html(report: Report, history: readonly Remembered[]): string {
    const { results, docs, docsUrl, commit } = this.#order;
    const { suites } = this.#plan;
    const pathOf = (number: string) => documentPath(number, suites);
    return reportHtml(report, {
      addresses: addressesOf(report, results),
      history,
      sections: sectionsIn(join(results, "sections")),
      titles: Object.fromEntries(Object.entries(suites).map(([prefix, { title }]) => [prefix, title])),
      documentOf: (number) => {
        const file = join(docs, pathOf(number));
        return existsSync(file) ? readFileSync(file, "utf8") : null;
      },
      linkOf: (number) =>
        docsUrl === null ? null : docsUrl.replaceAll("{commit}", commit ?? "HEAD").replaceAll("{path}", pathOf(number)),
    });
  }

  /** The terminal is this reporter's. */
  printsToStdio(): boolean {
    return true;
  }
}

/** Why a run failed, for a terminal: what was expected and found in a sentence, anything else in its first lines. */
function inLines(message: string): string {
  const told = tell(stripVTControlCharacters(message));
  if (told.received !== null || told.missing.length + told.instead.length > 0) return inShort(told);
  const lines = stripVTControlCharacters(message).split("\n");
  const said = lines.filter((line) => line.trim() !== "" && !/^expect\(/.test(line));
  return [...new Set(said.map((line) => line.replace(/^Error: /, "")))].slice(0, 4).join("\n  ");
}

/** What other commands left for the report. */
function sectionsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return files.sort().map((name) => readFileSync(join(folder, name), "utf8"));
}
