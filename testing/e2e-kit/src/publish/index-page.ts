import { lasting, markup, raw } from "../reporter/html/text.ts";
import type { Markup } from "../reporter/html/text.ts";
import type { Counts } from "../reporter/record.ts";

/** What the index says of one run. */
export interface Published {
  /** The run's folder in the store. */
  readonly id: string;
  readonly started: string;
  readonly environment: string;
  readonly markers: string | null;
  readonly commit: string | null;
  readonly duration: number;
  readonly definitions: Counts;
  readonly runs: Counts;
}

const STYLE = `:root { color-scheme: light; } body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.5rem; color: #1d2329; font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
h1 { font-size: 1.75rem; margin: 0 0 .3rem; } p { color: #56606b; margin: 0 0 1.4rem; } a { color: #14508c; } .wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .5rem .7rem; border-bottom: 1px solid #d9dee3; vertical-align: top; } thead th { font-size: .82rem; color: #56606b; border-bottom: 2px solid #1d2329; }
tbody th { font-weight: 600; white-space: nowrap; } .n { font-variant-numeric: tabular-nums; white-space: nowrap; } .passed { color: #17663a; font-weight: 600; white-space: nowrap; } .failed { color: #b3141d; font-weight: 600; white-space: nowrap; } .flaky { color: #8a5300; font-weight: 600; white-space: nowrap; }
:focus-visible { outline: 3px solid #f2a900; outline-offset: 2px; }`;

/** The page that lists every published run, the newest first. */
export function indexHtml(published: readonly Published[]): string {
  const newest = [...published].sort((a, b) => b.started.localeCompare(a.started));
  return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>End-to-end runs</title><link rel="icon" href="data:,"><style>${raw(STYLE)}</style></head>
<body><main><h1>End-to-end runs</h1><p>${newest.length} published, the newest first.</p>
<div class="wide" tabindex="0" role="region" aria-label="Runs"><table><thead><tr><th scope="col">Begun (UTC)</th><th scope="col">Environment</th><th scope="col">Chosen</th><th scope="col">Result</th><th scope="col">Cases</th><th scope="col">Runs</th><th scope="col">Took</th><th scope="col">Commit</th></tr></thead>
<tbody>${newest.map(row)}</tbody></table></div></main></body></html>
`.html;
}

function row({ id, started, environment, markers, commit, duration, definitions, runs }: Published): Markup {
  const [kind, result] = resultOf(runs);
  return markup`<tr><th scope="row"><a href="${id}/report.html">${started.slice(0, 10)} ${started.slice(11, 16)}</a></th><td>${environment}</td><td>${markers ?? "every case"}</td><td class="${kind}">${result}</td><td class="n">${passed(definitions)}</td><td class="n">${passed(runs)}</td><td class="n">${lasting(duration)}</td><td><code>${commit?.slice(0, 10) ?? "–"}</code></td></tr>`;
}

function resultOf({ failed, flaky, all }: Counts): readonly [string, string] {
  if (all === 0) return ["failed", "Nothing run"];
  if (failed > 0) return ["failed", `✕ ${failed} failed`];
  return flaky > 0 ? ["flaky", `≈ ${flaky} flaky`] : ["passed", "✓ Passed"];
}

const passed = ({ passed: good, flaky, all }: Counts) => `${good + flaky} of ${all}`;
