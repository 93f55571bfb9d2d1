import { CASE_NAME } from "./case-name.ts";
import { collection } from "./collect.ts";
import { planOfRun } from "../config/plan.ts";
import type { Suite } from "../config/settings.ts";
import type { Speed } from "../driver/driver.ts";
import { fits, parseMarkers } from "../markers/expression.ts";
import { test } from "./fixtures.ts";
import type { Journey } from "./journey.ts";
import { rowCells, rowTitles } from "./table.ts";
import type { Cells, TableRow } from "./table.ts";

/** What a case says of itself. All of it is literal, so that documents can be made without running it. */
export interface CaseOptions {
  /** What names the case for ever: numbers change when cases come and go, keys do not, and history hangs on them. */
  readonly key: string;
  /** Categories and whatever else runs are chosen by. The suite's brand and product are added. */
  readonly markers: readonly string[];
  /** The speeds that the case runs at; both by default. */
  readonly speeds?: readonly Speed[];
}

/** A case that runs once for each row of a table. */
export interface TableOptions<Row extends TableRow> extends CaseOptions {
  readonly rows: readonly Row[];
  /** Whether the browser runs a row too; all by default. Over HTTP every row is run. */
  readonly inBrowser?: (row: Row) => boolean;
}

/** What the body of a case is given. */
export interface CaseContext {
  readonly journey: Journey;
}

type Body<Row> = (context: CaseContext, row: Row) => Promise<void>;

/** Defines a numbered case that runs once for each row of its table. */
export function defineCase<Row extends TableRow>(name: string, options: TableOptions<Row>, body: Body<Row>): void;
/**
 * Defines a numbered case. `name` begins with its number: `AFC-009 Manual entry leads to the car's details`. Above the
 * call stands a docstring that begins with the number, too, and says in a sentence what is verified.
 */
export function defineCase(name: string, options: CaseOptions, body: Body<undefined>): void;
export function defineCase<Row extends TableRow>(
  name: string,
  options: CaseOptions & Partial<TableOptions<Row>>,
  body: Body<Row> | Body<undefined>,
): void {
  const { number = "", prefix = "" } = CASE_NAME.exec(name)?.groups ?? {};
  if (number === "") throw new Error(`A case's name begins with its number, as AFC-009 does: "${name}"`);
  const suite = planOfRun().suites[prefix];
  if (suite === undefined) throw new Error(`No suite of the settings has the prefix of ${number}.`);
  const { rows, inBrowser = () => true } = options;
  const run = body as Body<Row | undefined>;
  if (rows === undefined) {
    define({ title: name, number, suite, options, cells: null }, ["http", "browser"], (context) =>
      run(context, undefined),
    );
    return;
  }
  const titles = rowTitles(rows);
  rows.forEach((row, at) => {
    const speeds: readonly Speed[] = inBrowser(row) ? ["http", "browser"] : ["http"];
    const title = titles[at] ?? "";
    define({ title: `${name} [${title}]`, number, suite, options, cells: rowCells(row) }, speeds, (context) =>
      run(context, row),
    );
  });
}

/** One case or row of it, as it becomes a test of Playwright. */
interface Definition {
  readonly title: string;
  readonly number: string;
  readonly suite: Suite;
  readonly options: CaseOptions;
  readonly cells: Cells | null;
}

function define(
  { title, number, suite, options, cells }: Definition,
  ofRow: readonly Speed[],
  body: (context: CaseContext) => Promise<void>,
): void {
  const { key, markers, speeds: ofCase = ["http", "browser"] } = options;
  const speeds = ofCase.filter((speed) => ofRow.includes(speed));
  const collected = collection();
  if (collected !== null) {
    const own = [...new Set([...markers, suite.brand, suite.product, number])];
    const run = (journey: Journey) => body({ journey });
    collected.push({ number, key, title, suite, markers: own, cells, speeds, body: run });
    return;
  }
  const tags = [...new Set([...markers, suite.brand, suite.product, number, ...speeds.map((speed) => `at-${speed}`)])];
  const details = {
    tag: tags.map((tag) => `@${tag}`),
    annotation: [
      { type: "case", description: number },
      { type: "key", description: key },
      ...(cells === null ? [] : [{ type: "row", description: JSON.stringify(cells) }]),
    ],
  };
  const { shortcuts } = planOfRun();
  const known = new Set(tags.map((tag) => tag.toLowerCase()));
  const shortened = shortcuts !== null && fits(parseMarkers(shortcuts), known);
  test(title, details, async ({ makeJourney }) => {
    await body({ journey: await makeJourney(suite, { shortened }) });
  });
}
