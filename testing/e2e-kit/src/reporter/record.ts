import type { Cells } from "../case/table.ts";
import type { Speed } from "../driver/driver.ts";

/** What became of a run: flaky is one that failed and then passed when it was tried again. */
export type Status = "passed" | "failed" | "flaky" | "skipped";

/** A step of a run in words, with those inside it. */
export interface StepRecord {
  readonly title: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly failed: boolean;
  /** Whether a run in a browser did it over HTTP. */
  readonly overHttp?: true;
  readonly steps: readonly StepRecord[];
}

/** Why a run failed. */
export interface Failure {
  /** The message without colours. */
  readonly message: string;
  /** Where in the code, `file:line`, or null. */
  readonly at: string | null;
}

/** Files that a run left behind, by path. */
export interface Evidence {
  readonly video: string | null;
  readonly screenshot: string | null;
  readonly trace: string | null;
  /** The page's HTML, of a run over HTTP that failed. */
  readonly page: string | null;
}

/** One run of a case: at one speed and, of a table, with one row. */
export interface RunRecord {
  /** What names it in every report: key, speed and row. */
  readonly id: string;
  /** The values of the row, joined. */
  readonly row: string | null;
  /** The values of the row by name, as a table shows them. */
  readonly cells: Cells | null;
  readonly speed: Speed;
  readonly status: Status;
  /** Milliseconds of the last attempt. */
  readonly duration: number;
  readonly attempts: number;
  readonly failure: Failure | null;
  /** What a run in a browser did over HTTP, in words. */
  readonly shortcut: string | null;
  /** What was done; kept of runs that did not pass at once. */
  readonly steps: readonly StepRecord[];
  readonly evidence: Evidence;
}

/** One case with all its runs. */
export interface CaseRecord {
  readonly number: string;
  readonly key: string;
  /** What the case is called after its number. */
  readonly name: string;
  readonly suite: string;
  readonly brand: string;
  readonly product: string;
  readonly markers: readonly string[];
  /** The file of the case, from the folder of the settings. */
  readonly file: string;
  readonly status: Status;
  readonly duration: number;
  readonly runs: readonly RunRecord[];
}

/** How many there are of each status. */
export type Counts = Readonly<Record<Status | "all", number>>;

/** A whole run of cases: what `run.json` holds and the report shows. */
export interface Report {
  readonly schema: 1;
  /** When it began: ISO 8601. */
  readonly started: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly environment: string;
  readonly markers: string | null;
  readonly commit: string | null;
  readonly cases: readonly CaseRecord[];
  readonly definitions: Counts;
  readonly runs: Counts;
  /** What went wrong outside any case. */
  readonly errors: readonly string[];
}

/** The status of a whole from those of its parts: the worst. */
export function worst(statuses: readonly Status[]): Status {
  const order: readonly Status[] = ["failed", "flaky", "passed"];
  return order.find((status) => statuses.includes(status)) ?? "skipped";
}

/** Counts statuses. */
export function count(statuses: readonly Status[]): Counts {
  const of = (status: Status) => statuses.filter((each) => each === status).length;
  return {
    all: statuses.length,
    passed: of("passed"),
    failed: of("failed"),
    flaky: of("flaky"),
    skipped: of("skipped"),
  };
}

/** The summary line of a report: definitions and runs apart. */
export function summaryLine({ definitions, runs, duration, environment }: Report): string {
  const words = ({ all, passed, failed, flaky, skipped }: Counts, what: string) =>
    [
      `${all} ${what}${all === 1 ? "" : "s"}: ${passed} passed`,
      failed > 0 ? `${failed} failed` : null,
      flaky > 0 ? `${flaky} flaky` : null,
      skipped > 0 ? `${skipped} not run` : null,
    ]
      .filter((each) => each !== null)
      .join(", ");
  return `${words(definitions, "case")}; ${words(runs, "run")}; ${(duration / 1000).toFixed(1)} s on ${environment}`;
}
