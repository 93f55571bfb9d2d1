import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { FullConfig, Reporter, Suite, TestCase, TestError, TestResult } from "@playwright/test/reporter";
import { planOfRun } from "../config/plan.ts";
import { orderOfRun } from "../run/order.ts";
import { collect } from "./collect.ts";
import { asJunit } from "./junit.ts";
import { summaryLine } from "./record.ts";

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
    console.log(`${this.#tests.length} runs on ${this.#plan.environment}`);
  }

  /** Says what failed as soon as it has. */
  onTestEnd(test: TestCase, result: TestResult): void {
    this.#done++;
    const speed = test.parent.project()?.name ?? "";
    if (result.status === "passed" || result.status === "skipped") {
      if (this.#done % 50 === 0) console.log(`${this.#done} of ${this.#tests.length} runs done`);
      return;
    }
    const message = stripVTControlCharacters(result.error?.message ?? result.status);
    const said = message.split("\n").filter((line) => line.trim() !== "" && !/^expect\(/.test(line));
    console.log(`failed: ${test.title} (${speed})\n  ${said.slice(0, 4).join("\n  ")}`);
  }

  /** Remembers what went wrong outside any case. */
  onError({ message, value }: TestError): void {
    this.#errors.push(message ?? value ?? "unknown error");
  }

  /** Writes everything. */
  onEnd({ duration }: { duration: number }): void {
    const report = collect({ tests: this.#tests, errors: this.#errors, duration }, this.#plan, this.#order);
    const { results } = this.#order;
    mkdirSync(results, { recursive: true });
    writeFileSync(join(results, "run.json"), JSON.stringify(report));
    writeFileSync(join(results, "junit.xml"), asJunit(report));
    for (const error of report.errors) console.log(`error: ${error}`);
    console.log(summaryLine(report));
  }

  /** The terminal is this reporter's. */
  printsToStdio(): boolean {
    return true;
  }
}
