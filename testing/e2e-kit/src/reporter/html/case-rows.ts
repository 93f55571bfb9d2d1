import { basename } from "node:path";
import type { Addresses } from "../evidence.ts";
import { pastOf } from "../history.ts";
import type { Remembered } from "../history.ts";
import type { CaseRecord, RunRecord, Status } from "../record.ts";
import { documentMarkup } from "./document.ts";
import { failureMarkup, stepsMarkup } from "./failure.ts";
import { lasting, markup, plural } from "./text.ts";
import type { Markup } from "./text.ts";

/** What rows of a report are made with. */
export interface Drawing {
  readonly addresses: Addresses;
  readonly history: readonly Remembered[];
  /** The document of a case in Markdown, or null. */
  readonly documentOf: (number: string) => string | null;
  /** Where the document of a case lies at the commit of the run, or null. */
  readonly linkOf: (number: string) => string | null;
}

const WORDS: Readonly<Record<Status, string>> = {
  passed: "Passed",
  failed: "Failed",
  flaky: "Flaky",
  skipped: "Not run",
};

/** A result in a word, with a colour and a shape of its own. */
export const statusMarkup = (status: Status): Markup => markup`<span class="status ${status}">${WORDS[status]}</span>`;

/** A case: its row, and under it what unfolds. */
export function caseMarkup(record: CaseRecord, drawing: Drawing): Markup {
  const { number, name, status, duration, runs, suite, brand, markers } = record;
  const id = `case-${number}`;
  const words = [number, name, record.key, ...runs.map(({ row }) => row ?? "")].join(" ").toLowerCase();
  const speeds = [...new Set(runs.map(({ speed }) => speed))];
  return markup`<tbody class="case" id="${id}" data-status="${status}" data-brand="${brand}" data-suite="${suite}" data-marker="${markers.join(" ")}" data-speed="${speeds.join(" ")}" data-text="${words}">
<tr class="row">
<th scope="row"><button type="button" class="unfold" aria-expanded="true" aria-controls="${id}-more"><span class="arrow" aria-hidden="true"></span>${number}</button></th>
<td class="name">${name}<span class="markers">${markers.join(" · ")}</span></td>
<td>${statusMarkup(status)}</td>
<td class="count">${ran(runs)}</td>
<td class="time">${lasting(duration)}</td>
<td>${pastMarkup(
    runs.map((run) => run.id),
    drawing,
  )}</td>
<td class="links">${caseLinks(record, drawing)}</td>
</tr>
<tr class="detail" id="${id}-more"><td colspan="7">${detailMarkup(record, drawing)}</td></tr>
</tbody>`;
}

/** "4 of 5 passed", or "2 runs" where all passed. */
function ran(runs: readonly RunRecord[]): string {
  const passed = runs.filter(({ status }) => status === "passed" || status === "flaky").length;
  return passed === runs.length ? plural(runs.length, "run") : `${passed} of ${runs.length} passed`;
}

function detailMarkup({ number, runs, file, key }: CaseRecord, drawing: Drawing): Markup {
  const document = drawing.documentOf(number);
  const columns = Object.keys(runs[0]?.cells ?? {});
  return markup`${runs.filter(({ failure }) => failure !== null).map((run) => troubleMarkup(number, run, drawing))}
<table class="runs"><caption>Runs of ${number}</caption><thead><tr>${columns.map((name) => markup`<th scope="col">${name}</th>`)}<th scope="col">Speed</th><th scope="col">Result</th><th scope="col">Time</th><th scope="col">Before</th><th scope="col">Evidence</th></tr></thead>
<tbody>${byRow(runs).map((run) => runMarkup(number, run, columns, drawing))}</tbody></table>
${document === null ? null : markup`<details class="document" id="doc-${number}"><summary>What ${number} does</summary>${documentMarkup(document.replace(/^#[^\n]*\n/, ""))}</details>`}
<p class="source">${file} · key ${key}</p>`;
}

function runMarkup(number: string, run: RunRecord, columns: readonly string[], drawing: Drawing): Markup {
  return markup`<tr>${columns.map((name) => markup`<td>${run.cells?.[name] ?? ""}</td>`)}<th scope="row">${run.speed === "http" ? "HTTP" : "Browser"}${shortcutMarkup(run)}</th><td>${statusMarkup(run.status)}${run.attempts > 1 ? ` at attempt ${run.attempts}` : null}</td><td class="time">${lasting(run.duration)}</td><td>${pastMarkup([run.id], drawing)}</td><td class="links">${runLinks(number, run, drawing)}</td></tr>`;
}

/** What of a run in a browser was done over HTTP. */
const shortcutMarkup = ({ shortcut }: RunRecord): Markup | null =>
  shortcut === null ? null : markup`<span class="shortcut">over HTTP ${shortcut}</span>`;

/** Runs of one row together, in the order of the table. */
function byRow(runs: readonly RunRecord[]): readonly RunRecord[] {
  const rows = [...new Set(runs.map(({ row }) => row))];
  return rows.flatMap((row) => runs.filter((run) => run.row === row));
}

/** What went wrong in one run: the steps, and at the one that failed the message and the picture. */
function troubleMarkup(number: string, run: RunRecord, { addresses }: Drawing): Markup {
  const { failure, evidence, steps } = run;
  const shot = evidence.screenshot === null ? undefined : addresses.get(evidence.screenshot);
  const page = evidence.page === null ? undefined : addresses.get(evidence.page);
  const picture =
    shot === undefined
      ? null
      : markup`<img id="${idOf(run)}-shot" src="${shot}" alt="The page when ${number} failed" loading="lazy">`;
  const html =
    page === undefined
      ? null
      : markup`<details class="page"><summary>The page as it was</summary><iframe sandbox title="The page when ${number} failed" data-page="${decoded(page)}"></iframe></details>`;
  const place = markup`${failure === null ? null : failureMarkup(failure)}${picture}${html}`;
  const found = steps.some(({ failed }) => failed);
  return markup`<section class="trouble"><h3>${run.row === null ? "" : `${run.row} – `}${run.speed === "http" ? "over HTTP" : "in the browser"}${run.status === "flaky" ? ", before it passed" : ""}</h3>
${steps.length === 0 ? null : stepsMarkup(steps, place)}${found ? null : place}</section>`;
}

/** The links of a case's row lead to the evidence of the run that matters most. */
function caseLinks({ number, runs }: CaseRecord, { addresses, linkOf, documentOf }: Drawing): Markup {
  const order: readonly Status[] = ["failed", "flaky", "passed", "skipped"];
  const first = (name: "video" | "screenshot" | "trace") =>
    [...runs]
      .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
      .find((run) => run.evidence[name] !== null && addresses.has(run.evidence[name]));
  const to = (name: "video" | "screenshot" | "trace", suffix: string, word: string) => {
    const run = first(name);
    if (run === undefined) return null;
    return markup`<a class="evidence" href="#${idOf(run)}-${suffix}" data-title="${titleOf(number, run)}" aria-label="${word} of ${number}">${word}</a>`;
  };
  const document = linkOf(number);
  return markup`${to("video", "video", "Video")} ${to("screenshot", "shot", "Screenshot")} ${to("trace", "trace", "Trace")} ${
    document !== null
      ? markup`<a href="${document}" aria-label="Document of ${number}">Case ↗</a>`
      : documentOf(number) === null
        ? null
        : markup`<a href="#doc-${number}" aria-label="Document of ${number}">Case</a>`
  }`;
}

function runLinks(number: string, run: RunRecord, { addresses }: Drawing): Markup {
  const { video, screenshot, trace } = run.evidence;
  const title = titleOf(number, run);
  const link = (path: string | null, kind: string, word: string, type: string) => {
    const address = path === null ? undefined : addresses.get(path);
    if (path === null || address === undefined) return null;
    return markup`<a class="evidence" id="${idOf(run)}-${kind}" data-kind="${kind}" data-title="${title}" href="${address}" download="${`${title}.${type}`.replace(/[^\w.-]+/g, "-")}" aria-label="${word} of ${title}">${word}</a>`;
  };
  const picture =
    screenshot === null || !addresses.has(screenshot)
      ? null
      : markup`<a class="evidence" href="#${idOf(run)}-shot" data-title="${title}" aria-label="Screenshot of ${title}">Screenshot</a>`;
  return markup`${link(video, "video", "Video", "webm")} ${picture} ${link(trace, "trace", "Trace", "trace.zip")}`;
}

function pastMarkup(ids: readonly string[], { history }: Drawing): Markup | null {
  if (history.length === 0) return null;
  const { statuses, changes } = pastOf(ids, history);
  const words = statuses.map((status) => (status === null ? "no part of it" : WORDS[status].toLowerCase()));
  return markup`<span class="past" role="img" aria-label="Before, the oldest first: ${words.join(", ")}">${statuses.map((status) => markup`<i class="${status ?? "none"}"></i>`)}</span>${changes >= 2 ? markup` <span class="unsteady">unsteady</span>` : null}`;
}

const titleOf = (number: string, { row, speed }: RunRecord) => `${number}${row === null ? "" : ` ${row}`} (${speed})`;

/** A kept page, without what it would ask others for. */
const decoded = (address: string) =>
  address.startsWith("data:")
    ? Buffer.from(address.slice(address.indexOf(",") + 1), "base64")
        .toString("utf8")
        .replace(/<script\b[^>]*>[^]*?<\/script>|<link\b[^>]*>/gi, "")
    : `<p>${basename(address)}</p>`;

/** The id of a run in the report: its name, of letters that need no escape. */
const idOf = ({ id }: RunRecord) =>
  `run-${id.replace(/[^\w-]+/g, (odd) => `_${odd.codePointAt(0)?.toString(36) ?? ""}${odd.length}_`)}`;
