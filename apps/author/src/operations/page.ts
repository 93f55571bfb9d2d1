import { markup, none, text } from "@waypost/pages";
import type { Html } from "@waypost/pages";
import { document } from "../document.ts";
import { ERRORS } from "../errors.ts";
import type { ErrorCode } from "../errors.ts";
import { findingsOf } from "./findings.ts";
import type { Finding, Picture } from "./findings.ts";
import { auditPanel, failuresPanel, queuesPanel, schedulesPanel, tenantsPanel } from "./panels.ts";
import { each } from "./table.ts";
import { count, counted, moment } from "./words.ts";

/** What is drawn beside how everything stands. */
export interface Shown {
  /** What was just done, for example `2 jobs are due again.`; null says nothing. */
  readonly notice: string | null;
  /** Seconds after which the browser is to look again; null leaves that to the person. */
  readonly refresh: number | null;
  /** What each form posts to show that it is ours. */
  readonly token: string;
  /** How many failures are looked for. */
  readonly mostFailures: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The page itself. */
export function operationsPage(picture: Picture, { notice, refresh, token, mostFailures, now }: Shown): string {
  const findings = findingsOf(picture, now);
  const said = notice === null ? none : markup`<p class="notice" role="status">${text(notice)}</p>`;
  return document({
    title: findings.length === 0 ? "Operations" : `${counted(findings.length, "thing")} to look at – Operations`,
    refresh,
    signOut: token,
    main: markup`<h1>Operations</h1>
${said}${figures(picture)}
${attention(findings)}
<p class="taken">As of ${moment(new Date(now).toISOString())} UTC. ${refreshing(refresh)}</p>
${queuesPanel(picture.queues, now)}
${failuresPanel(picture.failures, mostFailures, { token }, now)}
${schedulesPanel(picture.schedules, now)}
${tenantsPanel(picture.tenants)}
${auditPanel(picture.audit, now)}`,
  });
}

/** Seconds between two looks of a browser that was asked to look again. */
export const REFRESH_SECONDS = 30;

function refreshing(refresh: number | null): Html {
  return refresh === null
    ? markup`<a href="/operations">Look again</a> or <a href="/operations?refresh=${REFRESH_SECONDS}">look again every ${REFRESH_SECONDS} seconds</a>.`
    : markup`Looks again every ${refresh} seconds. <a href="/operations">Stop that</a>.`;
}

/** The four numbers that say most. */
function figures({ queues }: Picture): Html {
  const sum = (name: "ready" | "delayed" | "running" | "dead") => queues.reduce((all, each) => all + each[name], 0);
  const shown = [
    ["Ready", sum("ready")],
    ["Delayed", sum("delayed")],
    ["Running", sum("running")],
    ["Dead", sum("dead")],
  ] as const;
  return markup`<dl class="figures" aria-label="Jobs">${each(
    shown,
    ([label, value]) => markup`<div><dt>${text(label)}</dt><dd>${text(count(value))}</dd></div>`,
  )}</dl>`;
}

/** Findings that are told one by one. */
const MOST_TOLD = 12;

function attention(findings: readonly Finding[]): Html {
  if (findings.length === 0) return markup`<p class="well">Nothing needs a person.</p>`;
  const left = findings.length - MOST_TOLD;
  const more = left <= 0 ? none : markup`<li>${text(counted(left, "more", "more"))}</li>`;
  return markup`<div class="attention"><h2>To look at</h2><ul>${each(
    findings.slice(0, MOST_TOLD),
    ({ what, advice, table }) =>
      markup`<li><a href="#${text(table)}">${text(what)}</a> <span class="advice">${text(advice)}</span></li>`,
  )}${more}</ul></div>`;
}

/** The page that asks for the access code; `problem` says what was wrong with the one before. */
export function signInPage(problem: ErrorCode | null): string {
  const [, message] = problem === null ? [0, ""] : ERRORS[problem];
  const error = problem === null ? none : markup`<p class="error" id="error" role="alert">${text(message)}</p>`;
  const described = problem === null ? none : markup` aria-invalid="true" aria-describedby="error"`;
  return document({
    title: problem === null ? "Sign in – Operations" : "Error: Sign in – Operations",
    main: markup`<h1>Sign in</h1>
<form class="sign-in" method="post" action="/operations/sign-in">
<label for="code">Access code</label>
<p class="hint" id="hint">It is the setting ADMIN_CODE; script/server prints the one that it made.</p>
${error}
<input id="code" name="code" type="password" autocomplete="current-password" required${described}>
<button class="main">Sign in</button>
</form>`,
  });
}

/** A page that says what went wrong. */
export function problemPage(code: ErrorCode): string {
  const [, message] = ERRORS[code];
  return document({
    title: "Operations",
    main: markup`<h1>${text(message)}</h1>
<p><a href="/operations">Go to operations</a></p>
<p class="hint">Code: <code>${text(code)}</code></p>`,
  });
}
