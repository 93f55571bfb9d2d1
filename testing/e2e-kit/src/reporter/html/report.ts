import { count } from "../record.ts";
import type { CaseRecord, Counts, Report, Status } from "../record.ts";
import { behaviour } from "./behaviour.ts";
import { caseMarkup } from "./case-rows.ts";
import type { Drawing } from "./case-rows.ts";
import { causesMarkup, causesOf } from "./causes.ts";
import { documentMarkup } from "./document.ts";
import { STYLE } from "./style.ts";
import { lasting, markup, plural, raw } from "./text.ts";
import type { Markup } from "./text.ts";

/** No address but `data:` is ever asked for: the report can be opened and shared anywhere. */
const POLICY =
  "default-src 'none'; img-src data:; media-src data: 'self' file:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-src 'self'";

/** What a report is made with beside its record. */
export interface ReportDrawing extends Drawing {
  /** Titles of the suites, by prefix. */
  readonly titles: Readonly<Record<string, string>>;
  /** What `mutate` and `coverage` left for the report, as Markdown. */
  readonly sections?: readonly string[];
}

/** A run as one file of HTML that needs nothing else. */
export function reportHtml(report: Report, drawing: ReportDrawing): string {
  const { definitions, runs, cases } = report;
  const title = runs.failed > 0 ? `${plural(definitions.failed, "case")} failed` : "End-to-end report";
  const suites = [...new Set(cases.map(({ suite }) => suite))];
  return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title} – ${report.environment}, ${day(report.started)}</title><link rel="icon" href="data:,"><style>${raw(STYLE)}</style></head>
<body><header><h1>${headline(report)}</h1>
<p class="facts">${facts(report)}</p>
<div class="tallies">${tally("Cases", "definitions", definitions)}${tally("Runs", "rows of tables at each speed", runs)}</div></header>
<main>${broken(report)}${filters(report, drawing)}
<p id="shown" role="status">${plural(cases.length, "case")}</p>
<table class="cases"><thead><tr><th scope="col">Case</th><th scope="col">What it proves</th><th scope="col">Result</th><th scope="col">Runs</th><th scope="col">Time</th><th scope="col">Before</th><th scope="col">Evidence</th></tr></thead>
${suites.map((suite) =>
  suiteMarkup(
    suite,
    cases.filter((each) => each.suite === suite),
    drawing,
  ),
)}
</table>${(drawing.sections ?? []).map(sectionMarkup)}</main>
<footer><p>Traces are opened with <code>npx playwright show-trace FILE</code>, or on trace.playwright.dev, which keeps them in the browser.</p></footer>
<dialog id="viewer" aria-labelledby="viewer-title"><div class="head"><h2 id="viewer-title">Evidence</h2><button type="button" class="plain" id="close">Close</button></div><div id="stage"></div></dialog>
<script>(${raw(behaviour.toString().replaceAll("</", "<\\/"))})();</script></body></html>
`.html;
}

function headline({ definitions, runs, errors }: Report): string {
  if (definitions.all === 0) return "Nothing was run";
  if (definitions.failed > 0) return `${definitions.failed} of ${plural(definitions.all, "case")} failed`;
  if (errors.length > 0) return "The run itself went wrong";
  if (definitions.flaky > 0) return `All cases passed, ${definitions.flaky} only when tried again`;
  return runs.all === 1 ? "The case passed" : `All ${plural(definitions.all, "case")} passed`;
}

function facts({ environment, started, duration, commit, markers }: Report): readonly Markup[] {
  const fact = (name: string, value: string) => markup`<span>${name} <b>${value}</b></span> `;
  return [
    fact("Environment", environment),
    fact("Begun", `${day(started)}, ${started.slice(11, 16)} UTC`),
    fact("Took", lasting(duration)),
    fact("Chosen", markers ?? "every case"),
    ...(commit === null ? [] : [fact("Commit", commit.slice(0, 10))]),
  ];
}

function tally(name: string, what: string, counts: Counts): Markup {
  const statuses: readonly Status[] = ["passed", "failed", "flaky", "skipped"];
  const words = statuses
    .filter((each) => counts[each] > 0)
    .map((each) => `${counts[each]} ${each === "skipped" ? "not run" : each}`);
  const bar = statuses.map((each) =>
    counts[each] === 0 ? null : markup`<i class="${each}" style="flex: ${counts[each]}"></i>`,
  );
  return markup`<section class="tally"><p>${name} (${what})</p><p class="big">${counts.all}</p><p>${words.join(", ")}</p><div class="bar" aria-hidden="true">${bar}</div></section>`;
}

/** What a product owner reads first: which promise to the customer is broken. */
function broken({ cases, errors }: Report): Markup {
  const failed = causesOf(cases, "failed");
  const flaky = causesOf(cases, "flaky");
  return markup`${failed.length === 0 ? null : markup`<section class="broke"><h2>What broke</h2>${causesMarkup(failed)}</section>`}
${flaky.length === 0 ? null : markup`<section class="broke more"><h2>Failed, and passed when tried again</h2>${causesMarkup(flaky)}</section>`}
${errors.length === 0 ? null : markup`<section class="broke"><h2>Outside the cases</h2>${errors.map((each) => markup`<pre tabindex="0">${each}</pre>`)}</section>`}`;
}

function filters({ cases }: Report, { titles }: ReportDrawing): Markup {
  const distinct = (values: readonly string[]) => [...new Set(values)].sort();
  const choose = (name: string, label: string, any: string, options: readonly (readonly [string, string])[]) =>
    markup`<div><label for="f-${name}">${label}</label><select id="f-${name}" name="${name}"><option value="">${any}</option>${options.map(([value, text]) => markup`<option value="${value}">${text}</option>`)}</select></div>`;
  const same = (values: readonly string[]) => values.map((value) => [value, value] as const);
  const suites = distinct(cases.map(({ suite }) => suite)).map((suite) => [suite, titles[suite] ?? suite] as const);
  const statuses = [
    ["failed", "Failed"],
    ["flaky", "Flaky"],
    ["passed", "Passed"],
    ["skipped", "Not run"],
  ] as const;
  return markup`<form id="filters" aria-label="Filter the cases"><div><label for="f-text">Number, words or row</label><input id="f-text" name="text" type="search" autocomplete="off"></div>
${choose("status", "Result", "Any result", statuses)}
${choose("brand", "Brand", "Every brand", same(distinct(cases.map(({ brand }) => brand))))}
${choose("suite", "Product", "Every product", suites)}
${choose("marker", "Marker", "Any marker", same(distinct(cases.flatMap(({ markers }) => markers))))}
${choose("speed", "Speed", "Both", [
  ["browser", "Browser"],
  ["http", "HTTP"],
])}
<button type="reset" class="plain">Clear</button> <button type="button" class="plain" id="every" aria-pressed="false">Unfold all</button></form>`;
}

function suiteMarkup(suite: string, cases: readonly CaseRecord[], drawing: ReportDrawing): Markup {
  const { all, failed } = count(cases.map(({ status }) => status));
  const words = failed === 0 ? plural(all, "case") : `${failed} of ${plural(all, "case")} failed`;
  return markup`<tbody class="suite" data-suite="${suite}"><tr><th colspan="7" scope="rowgroup">${drawing.titles[suite] ?? suite}<span>${words}</span></th></tr></tbody>
${cases.map((each) => caseMarkup(each, drawing))}`;
}

/** A section that unfolds, and under it each of its parts. */
function sectionMarkup(markdown: string): Markup {
  const [beginning = "", ...parts] = markdown.split(/^## /m);
  const [title = "", ...text] = beginning.split("\n");
  const unfolding = parts.map((part) => {
    const [heading = "", ...lines] = part.split("\n");
    return markup`<details><summary>${heading}</summary>${documentMarkup(lines.join("\n"))}</details>`;
  });
  return markup`<section class="extra document"><h2>${title.replace(/^# /, "")}</h2>${documentMarkup(text.join("\n"))}${unfolding}</section>`;
}

const day = (started: string) => started.slice(0, 10);
